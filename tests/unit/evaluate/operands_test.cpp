// SPDX-License-Identifier: Apache-2.0
// What numbers, sums, sums of money and limits come to where not everything is known.
#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

constexpr std::string_view limit = R"(parameter utopia.limit is number
  2 where binding of agreement is yes since 2000 by utopia.law at "1" unverified
  1 since 2000 by utopia.law at "2" verified by reader on 1 May 2004
end
)";

constexpr std::string_view three_parties = R"(<party id="b"><country>CN</country><level>region</level></party>
<party id="c"><country>CN</country><level>region</level></party>
)";

TEST(Limits, ThatMayBeOneOfTwoRestOnTheWeakerText) {
  const std::string condition = "number of party of agreement is at most utopia.limit";
  const std::string parties(three_parties);
  EXPECT_EQ(judged(condition, parties + R"(<binding unknown="yes"/>)", limit), "violated unverified");
  EXPECT_EQ(judged(condition, parties + "<binding>no</binding>", limit), "violated verified");
  EXPECT_EQ(judged(condition, parties + "<binding>yes</binding>", limit), "violated unverified");
}

TEST(Sums, HaveNoEndWhereAMemberHasNoneThatMayCount) {
  const std::string condition = "sum of amount of finance f of agreement where kind of f is grant is at most 9 RUB";
  EXPECT_EQ(judged(condition, R"(<finance amount="5/.." currency="RUB" unknown="kind"/>)"), "needs-facts");
  EXPECT_EQ(judged(condition, R"(<finance amount="5/8" currency="RUB" unknown="kind"/>)"), "satisfied");
  EXPECT_EQ(judged(condition, R"(<finance amount="10/.." currency="RUB" kind="grant"/>)"), "violated verified");
}

}  // namespace
}  // namespace placet
