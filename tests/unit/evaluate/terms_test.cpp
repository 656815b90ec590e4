// SPDX-License-Identifier: Apache-2.0
// What a conclusion rests on where rules give terms and take them away: the weakest text that decided it.
#include <gtest/gtest.h>

#include <string>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

/// A rule of this name that says of the agreement `norm` when it is in writing, and how its text is known.
std::string rule(const std::string& name, const std::string& norm, const std::string& known,
                 const std::string& more = "") {
  return "rule utopia." + name + " \"A term\"\n  source utopia.book at \"p. 1\" " + known +
         "\n  in force from 2000\n  when written of agreement is yes\n  agreement " + norm + " utopia.treaty\n" + more +
         "end\n";
}

const std::string verified = "verified by reader on 1 May 2004";
const std::string written = "<written>yes</written>";
const std::string unknown = R"(<written unknown="yes"/>)";

TEST(Terms, RestOnTheRuleThatGivesThem) {
  const std::string is_none = "agreement does not count as utopia.treaty";
  EXPECT_EQ(judged(is_none, written, rule("given", "counts as", verified)), "violated verified");
  EXPECT_EQ(judged(is_none, written, rule("given", "counts as", "reported")), "violated reported");
  EXPECT_EQ(judged(is_none, unknown, rule("given", "counts as", verified)), "needs-facts");
  EXPECT_EQ(judged(is_none, "<written>no</written>", rule("given", "counts as", verified)), "satisfied");
}

TEST(Terms, ThatAreTakenAwayRestOnBothRules) {
  const std::string is_one = "agreement counts as utopia.treaty";
  const auto rules = [](const std::string& gives, const std::string& takes) {
    return rule("given", "counts as", gives) +
           rule("taken", "does not count as", takes, "  despite rule utopia.given\n");
  };
  EXPECT_EQ(judged(is_one, written, rules(verified, verified)), "violated verified");
  EXPECT_EQ(judged(is_one, written, rules(verified, "unverified")), "violated unverified");
  EXPECT_EQ(judged(is_one, written, rules("unverified", verified)), "violated unverified");
}

TEST(Terms, OfWhichNoRuleComesFirstAreInConflict) {
  const std::string both = rule("given", "counts as", verified) + rule("taken", "does not count as", verified);
  EXPECT_EQ(judged("agreement counts as utopia.treaty", written, both), "needs-law");
  EXPECT_EQ(judged("agreement does not count as utopia.treaty", written, both), "needs-law");
  EXPECT_EQ(judged("agreement counts as utopia.treaty", unknown, both), "needs-facts");
}

}  // namespace
}  // namespace placet
