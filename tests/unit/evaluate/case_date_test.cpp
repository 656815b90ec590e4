// SPDX-License-Identifier: Apache-2.0
// Between which days an agreement was made that does not say when it was signed.
#include <gtest/gtest.h>

#include <string>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

/// What a rule in force from 2000 comes to of an agreement that breaks it, was talked about on one day and entered into
/// force on another.
std::string broken_between(const std::string& talks, const std::string& entry_into_force) {
  return judged_without_signature("written of agreement is yes",
                                  "<written>no</written><event name=\"talks\" on=\"" + talks +
                                      "\"/><event name=\"entry-into-force\" on=\"" + entry_into_force + "\"/>");
}

TEST(CaseDates, LieBetweenTalksAndEntryIntoForce) {
  EXPECT_EQ(broken_between("2003-05-01", "2003-06-01"), "violated verified");
  EXPECT_EQ(broken_between("2003-05-01", "2003-05-01"), "violated verified");
  EXPECT_EQ(broken_between("1999-05-01", "2003-05-01"), "needs-facts");
  EXPECT_EQ(broken_between("1999-05-01", "1999-06-01"), "not-in-force");
}

TEST(CaseDates, AreBoundedByTheLaterDayAloneWhereTheFileContradictsItself) {
  EXPECT_EQ(broken_between("2003-06-01", "2003-05-01"), "needs-facts");
  EXPECT_EQ(broken_between("2003-06-01", "1999-05-01"), "not-in-force");
}

/// What the same rule comes to where two sources say that the agreement was signed on these days.
std::string signed_on(const std::string& by_one, const std::string& by_another) {
  const auto signature = [](const std::string& on, const std::string& by) {
    return "<event name=\"signature\" on=\"" + on + "\" by=\"" + by + "\"/>";
  };
  return judged_without_signature("written of agreement is yes", "<written>no</written>" + signature(by_one, "one") +
                                                                     signature(by_another, "another"));
}

TEST(CaseDates, OfWhichAccountsDifferAreThoseOfEachAccount) {
  EXPECT_EQ(signed_on("1999-12-30", "2001-01-05"), "contested");
  EXPECT_EQ(signed_on("2001-01-05", "1999-12-30"), "contested");
  EXPECT_EQ(signed_on("2001-01-05", "2001-01-06"), "violated verified");
  EXPECT_EQ(signed_on("1999-12-30", "1999-12-31"), "not-in-force");
}

}  // namespace
}  // namespace placet
