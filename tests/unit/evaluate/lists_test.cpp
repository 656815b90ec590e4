// SPDX-License-Identifier: Apache-2.0
// On which day a list is read, and on whose word.
#include <gtest/gtest.h>

#include <string>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

std::string list_of(const std::string& what, const std::string& entries) {
  return "list utopia.listed of " + what + "\n  source utopia.law at \"annex\" unverified\n" + entries + "end\n";
}

TEST(Lists, OfWhichAllIsAskedForAskForWhatIsInForceAlone) {
  const std::string condition = "subject of agreement includes all of utopia.listed";
  const auto listed = [](const std::string& since) {
    return list_of("core.subjects",
                   "  entry trade\n  entry culture since " + since + " by utopia.law at \"annex\" unverified\n");
  };
  const std::string complete = "<subject>trade</subject>";
  EXPECT_EQ(judged(condition, complete, listed("2001")), "violated unverified");
  EXPECT_EQ(judged(condition, complete, listed("2010")), "satisfied");
  EXPECT_EQ(judged(condition, complete, listed("2001 until 2003")), "satisfied");
  EXPECT_EQ(judged(condition, complete, listed("2004")), "needs-law");
  EXPECT_EQ(judged(condition, "<subject>trade</subject><subject>culture</subject>", listed("2004")), "satisfied");
}

TEST(Lists, OfDaysAreReadOnTheLawDayAndOnTheWordOfTheirSource) {
  const std::string condition = "signature of agreement is not in utopia.listed";
  EXPECT_EQ(judged(condition, "", list_of("date", "  entry 1 June 2004\n")), "violated unverified");
  EXPECT_EQ(judged(condition, "", list_of("date", "  entry 2 June 2004\n")), "satisfied");
  EXPECT_EQ(
      judged(condition, "", list_of("date", "  entry 1 June 2004 since 2010 by utopia.law at \"annex\" unverified\n")),
      "satisfied");
}

}  // namespace
}  // namespace placet
