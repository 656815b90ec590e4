// SPDX-License-Identifier: Apache-2.0
// Rules in plain words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

/// What `explain` says of a rule with this scope, norm and consequence.
std::string rule(const std::string& clauses) {
  return explained("utopia.rule",
                   "rule utopia.rule \"A rule\"\n  source utopia.law at \"art. 1\" reported\n"
                   "  in force from 2004\n" +
                       clauses + "\nend");
}

TEST(Rules, AreExplainedClauseByClauseWithTheirLaw) {
  EXPECT_EQ(rule(R"(  for every party p of agreement where country of p is RU and level of p is region
  p must have consent of utopia.ministry no later than 1 month before signature of agreement
  unless form of agreement is treaty at "art. 2"
  otherwise the agreement is void from the start
  note "A note.")"),
            R"(utopia.rule                                                         binding rule
  A rule
  Law since some day in 2004.
  For every party p of the agreement where the country of p is Russian
    Federation and the level of p is region:
  p must have consent of the Ministry of Foreign Affairs (Министерство) no later
    than 1 month before the signature of the agreement.
  Unless the form of the agreement is treaty (art. 2).
  Otherwise the agreement is void from the start.
  Source:
    1-U, art. 1 (utopia.law, quoted, not read)
  Note: A note.
  rules/utopia/utopia.norm:15
)");
}

TEST(Conditions, ReadAloudAsSentences) {
  const std::string text = rule(R"(  when all of
    (a) some party p of agreement satisfies country of p is not RU
    (b) number of delegation of agreement is more than 2
    (c) not (stage of agreement is one of {draft, ended})
  end
  agreement must ensure that subject of agreement includes trade
  otherwise no effect stated)");
  EXPECT_THAT(text, HasSubstr("(a) for some party p of the agreement: the country of p is not Russian"));
  EXPECT_THAT(text, HasSubstr("(b) the number of delegation of the agreement is more than 2"));
  EXPECT_THAT(text, HasSubstr("(c) it is not so that the stage of the agreement is draft or ended"));
  EXPECT_THAT(text, HasSubstr("The agreement must ensure that the subject of the agreement includes trade."));
}

TEST(Practice, IsExpectedAndGuidanceIsAdvised) {
  const std::string norm = "  agreement must have registration with utopia.ministry\n  otherwise no effect stated";
  EXPECT_THAT(rule("  strength practice\n" + norm), HasSubstr("The agreement is expected to have registration with"));
  EXPECT_THAT(rule("  strength guidance\n" + norm), HasSubstr("The agreement should have registration with"));
}

TEST(Names, ThatTheRulebookDoesNotHaveAreNotExplained) {
  EXPECT_EQ(explained("utopia.nothing", ""), "");
}

}  // namespace
}  // namespace placet
