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

}  // namespace
}  // namespace placet
