// SPDX-License-Identifier: Apache-2.0
// What the language would take next where a text breaks off.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "placet/grammar/expected.hpp"

namespace placet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

Expected after(std::string_view text) {
  return expected_at(text, static_cast<std::uint32_t>(text.size()));
}

const std::string rule = "rule utopia.a \"A\"\n  source utopia.law at \"art. 1\"\n";

TEST(WhatMayFollow, BetweenDeclarationsIsADeclaration) {
  EXPECT_THAT(after("").phrases, IsSupersetOf({"rule", "pack", "test"}));
  EXPECT_THAT(after(rule + "end\n").phrases, IsSupersetOf({"rule", "pack", "test"}));
}

TEST(WhatMayFollow, InARuleIsAClauseOrANorm) {
  const Expected next = after(rule + "  ");
  EXPECT_THAT(next.phrases, IsSupersetOf({"when", "otherwise", "end"}));
  EXPECT_THAT(next.phrases, Not(Contains("pack")));
  EXPECT_TRUE(next.name);
}

TEST(WhatMayFollow, ABearerIsAVerb) {
  const Expected next = after(rule + "  p ");
  EXPECT_THAT(next.phrases, IsSupersetOf({"must have", "must not have", "may have", "counts as"}));
  EXPECT_FALSE(next.name);
}

TEST(WhatMayFollow, ABegunPhraseIsItsRest) {
  EXPECT_THAT(after(rule + "  strength ").phrases, ElementsAre("binding", "guidance", "practice"));
  EXPECT_THAT(after(rule + "  p must ").phrases, IsSupersetOf({"ensure that", "have", "not have"}));
}

TEST(WhatMayFollow, AnActIsAnAuthorityOrATime) {
  EXPECT_TRUE(after(rule + "  p must have consent of ").name);
  EXPECT_THAT(after(rule + "  p must have consent ").phrases,
              IsSupersetOf({"of", "before", "within", "no later than"}));
}

TEST(WhatMayFollow, ANumberMayBeACurrencyOrAMonth) {
  const Expected next = after(rule + "  when amount of agreement is more than 5 ");
  EXPECT_TRUE(next.currency);
  EXPECT_THAT(next.phrases, IsSupersetOf({"days", "percent"}));
}

TEST(WhatMayFollow, AnEntryIsItsLabelOrTheNextEntry) {
  EXPECT_THAT(after("list utopia.forms of text\n  entry pact \"Pact\"\n    ").phrases,
              IsSupersetOf({"label", "entry", "under", "since", "end"}));
}

TEST(WhatMayFollow, InCommentsAndTextsIsNothing) {
  for (const std::string& text : {rule + "  # a comment", rule + "  note \"words", std::string("# ")}) {
    const Expected next = after(text);
    EXPECT_THAT(next.phrases, IsEmpty()) << text;
    EXPECT_FALSE(next.name) << text;
  }
}

TEST(WhatMayFollow, IsKnownBehindABrokenClause) {
  const Expected next = after(rule + "  when is is is\n  strength ");
  EXPECT_THAT(next.phrases, ElementsAre("binding", "guidance", "practice"));
}

TEST(WhatMayFollow, IsNothingToBeTakenInGarbage) {
  EXPECT_THAT(after("((((((").phrases, Not(Contains("when")));
  after("\xFF\xFE\"");
  after(std::string(100000, '('));
}

TEST(Names, AreWordsThatTheLanguageDoesNotTake) {
  EXPECT_TRUE(is_name("utopia.consent-2004"));
  EXPECT_FALSE(is_name("when"));
  EXPECT_FALSE(is_name("two words"));
  EXPECT_FALSE(is_name("utopia."));
  EXPECT_FALSE(is_name(""));
}

}  // namespace
}  // namespace placet
