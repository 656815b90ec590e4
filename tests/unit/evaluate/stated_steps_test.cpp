// SPDX-License-Identifier: Apache-2.0
// For whom a step counts that names several parties, or none.
#include <gtest/gtest.h>

#include <string>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

/// What comes of it that every party of RU must have a consent, where one was given `to_whom`.
std::string consent_given(const std::string& to_whom) {
  const std::string other = R"(<party id="other"><country>CN</country><level>region</level></party>)";
  const std::string step = "<step act=\"consent\" of=\"utopia.ministry\" " + to_whom + " on=\"2004-05-01\"/>";
  return judged(
      "every party p of agreement where country of p is RU satisfies p has consent of utopia.ministry before "
      "signature of agreement",
      other + step);
}

TEST(Steps, CountForEachOfThePartiesThatTheyName) {
  EXPECT_EQ(consent_given("for=\"home\""), "satisfied");
  EXPECT_EQ(consent_given("for=\"other home\""), "satisfied");
  EXPECT_EQ(consent_given("for=\"home other\""), "satisfied");
  EXPECT_EQ(consent_given("for=\"other\""), "violated verified");
}

/// What comes of it that a registration must follow a notice within ten days, where it was made on `day`.
std::string registered_on(const std::string& day, const std::string& notices) {
  return judged(
      "every party p of agreement where country of p is RU satisfies p has registration with utopia.ministry within "
      "10 days after date of notice to utopia.ministry",
      notices + "<step act=\"registration\" with=\"utopia.ministry\" for=\"home\" on=\"" + day + "\"/>");
}

TEST(Steps, CountFromTheLatestOfSeveral) {
  const std::string first = "<step act=\"notice\" to=\"utopia.ministry\" for=\"home\" on=\"2004-05-01\"/>";
  const std::string second = "<step act=\"notice\" to=\"utopia.ministry\" for=\"home\" on=\"2004-05-20\"/>";
  EXPECT_EQ(registered_on("2004-05-11", first), "satisfied");
  EXPECT_EQ(registered_on("2004-05-25", first), "violated verified");
  EXPECT_EQ(registered_on("2004-05-25", first + second), "satisfied");
  EXPECT_EQ(registered_on("2004-05-25", second + first), "satisfied");
  EXPECT_EQ(registered_on("2004-05-11", second + first), "violated verified");
}

TEST(Steps, CountFromOneOfWhichItIsNotKnownWhetherItIsMeantOnlyPerhaps) {
  const auto notice = [](const std::string& on, const std::string& more) {
    return "<step act=\"notice\" to=\"utopia.ministry\" on=\"" + on + "\" " + more + "/>";
  };
  const std::string sure = "for=\"home\"", whose = "unknown=\"for\"", outcome = "for=\"home\" unknown=\"outcome\"";
  EXPECT_EQ(registered_on("2004-05-25", notice("2004-05-20", whose)), "needs-facts");
  EXPECT_EQ(registered_on("2004-05-25", notice("2004-05-20", outcome)), "needs-facts");
  EXPECT_EQ(registered_on("2004-05-25", notice("2004-05-01", sure) + notice("2004-05-20", whose)), "needs-facts");
  EXPECT_EQ(registered_on("2004-05-25", notice("2004-05-20", sure) + notice("2004-05-01", whose)), "satisfied");
  EXPECT_EQ(registered_on("2004-05-25", notice("2004-03-01", sure) + notice("2004", sure)), "needs-facts");
}

}  // namespace
}  // namespace placet
