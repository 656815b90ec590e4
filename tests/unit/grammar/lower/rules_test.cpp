// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

const std::string duty = "p must have consent of russia.mfa before signature of agreement\n";

std::string versions(const std::string& first, const std::string& second) {
  const auto version = [](const std::string& force) {
    return "rule russia.v \"V\"\nsource russia.fz4 at \"art. 1\"\nin force " + force +
           "\nagreement counts as russia.t\nend\n";
  };
  return version(first) + version(second);
}

TEST(Rules, HaveASourceADayAndANorm) {
  EXPECT_EQ(error_in("rule russia.r \"R\"\nin force from 2004\nagreement counts as russia.t\nend\n"),
            "P0115 the rule `russia.r` has no `source` (add `source NAME at \"…\"`: every rule has its citation)");
  EXPECT_EQ(
      error_in("rule russia.r \"R\"\nsource russia.fz4 at \"1\"\nagreement counts as russia.t\nend\n"),
      "P0115 the rule `russia.r` has no `in force` (add `in force from DAY`; write `in force from unknown` if the "
      "day is not known)");
  EXPECT_EQ(error_in("rule russia.r \"R\"\nsource russia.fz4 at \"1\"\nin force from 2004\nend\n"),
            "P0115 the rule `russia.r` has no norm (add its sentence, such as `p must have consent of … before "
            "signature of agreement`)");
}

TEST(Rules, SayEachClauseOnce) {
  EXPECT_EQ(error_in(definition("in force from 2005")),
            "P0116 a second `in force` stands here (keep one, or write two rules)");
}

TEST(Duties, SayWhatFollowsFromABreach) {
  EXPECT_EQ(error_in(rule_with(duty)),
            "P0117 nothing is said of what follows if this is not done (add `otherwise …`; where the text states no "
            "effect, write `otherwise no effect stated`)");
}

TEST(Definitions, CannotBeBroken) {
  EXPECT_EQ(error_in(definition("otherwise the agreement is void")),
            "P0118 this norm cannot be broken, so nothing follows (take `otherwise` out)");
}

TEST(Practices, HaveNoEffect) {
  EXPECT_EQ(error_in(rule_with("strength practice\n" + duty + "otherwise the agreement is void")),
            "P0118 a practice has no effect in law (write `otherwise no effect stated`)");
}

TEST(Readings, AreNeverAlone) {
  EXPECT_EQ(error_in(definition("reading strict \"S\"\nwhen binding of agreement is yes\nend")),
            "P0119 one reading alone is no choice (write its clauses into the rule, or add the other reading)");
}

TEST(Readings, TakeThePlaceOfTheClausesOfTheRule) {
  const Rulebook book =
      rulebook_of(definition("when binding of agreement is yes\n"
                             "reading a \"A\" by \"x\"\nwhen form of agreement is treaty\n"
                             "source russia.letter at \"1\"\nend\n"
                             "reading b \"B\"\nunless binding of agreement is no\nend"));
  ASSERT_THAT(book.rules, SizeIs(1));
  const auto& readings = book.rules.front().readings;
  ASSERT_THAT(readings, SizeIs(2));
  EXPECT_EQ(readings[0].holder, "x");
  EXPECT_THAT(readings[0].when, SizeIs(1));
  EXPECT_THAT(readings[0].sources, SizeIs(2));
  EXPECT_THAT(readings[1].when, SizeIs(1));
  EXPECT_THAT(readings[1].unless, SizeIs(1));
}

TEST(Readings, ReportAMistakeOfTheRuleOnce) {
  EXPECT_EQ(error_in(definition("when level of p is regoin\nreading a \"A\"\nunless binding of agreement is no\nend\n"
                                "reading b \"B\"\nend")),
            "P0108 `regoin` is not a code of `core.levels` (did you mean `region`?)");
}

TEST(Readings, DoNotSpeakOfTheWholeRule) {
  EXPECT_EQ(error_in(definition("reading a \"A\"\nstrength guidance\nend\nreading b \"B\"\nend")),
            "P0124 `strength` cannot stand in a reading (put it before the readings: it speaks of the whole rule)");
}

TEST(Readings, MultiplyUpToABound) {
  std::string text;
  std::string conditions;
  for (int i = 0; i < 9; ++i) {
    const std::string name = "russia.r" + std::to_string(i);
    text += "rule " + name + " \"R\"\nsource russia.fz4 at \"1\"\nin force from 2004\nagreement counts as " + name +
            "\nreading a \"A\"\nend\nreading b \"B\"\nend\nend\n";
    conditions += "when agreement counts as " + name + "\n";
  }
  EXPECT_EQ(error_in(text + definition(conditions)),
            "P0120 the rule `russia.tested` would be judged under more than 256 combinations of readings (take a "
            "reading out of this rule, or of a rule that concludes its terms)");
}

TEST(Versions, FollowEachOther) {
  EXPECT_EQ(error_in(versions("from 2004", "from 2010")),
            "P0113 this version of `russia.v` may be in force together with another (end the earlier one with `until` "
            "the day on which the later one begins)");
  const Rulebook book = rulebook_of(versions("from 2010", "from 2004 until 2010"));
  EXPECT_EQ(book.rules[0].version, 1U);
  EXPECT_EQ(iso_text(book.rules[0].readings.front().in_force->from), "2004");
  EXPECT_EQ(book.rules[1].version, 2U);
}

TEST(Force, EndsAfterItBegins) {
  EXPECT_EQ(error_in(versions("from 2015 until 2004", "from 2020")),
            "P0128 this ends on or before the day on which it begins (`until` names the first day on which it no "
            "longer holds, later than the day it begins)");
}

TEST(Terms, AreConcludedBySomeRule) {
  EXPECT_EQ(error_in(definition("when agreement counts as russia.trem")),
            "P0114 no term that a rule concludes is called `russia.trem` (did you mean `russia.term`?)");
}

TEST(Terms, KnowTheRulesThatConcludeThem) {
  const Rulebook book = rulebook_of(versions("from 2004 until 2010", "from 2010") +
                                    "rule russia.no \"N\"\nsource russia.fz4 at \"2\"\nin force from 2004\n"
                                    "agreement does not count as russia.t\ndespite rule russia.v\nend\n");
  ASSERT_THAT(book.terms, SizeIs(1));
  EXPECT_THAT(book.terms.front().counted_by, ElementsAre(RuleId{1}, RuleId{2}));
  EXPECT_THAT(book.terms.front().not_counted_by, ElementsAre(RuleId{0}));
  EXPECT_THAT(book.rules[0].opposites, ElementsAre(RuleId{1}, RuleId{2}));
  ASSERT_THAT(book.rules[1].gives_way_to, SizeIs(1));
  EXPECT_EQ(book.rules[1].gives_way_to.front().stronger, RuleId{0});
}

TEST(Precedence, OfKindsDecidesBetweenOpposites) {
  const Rulebook book = rulebook_of(versions("from 2004 until 2010", "from 2010") +
                                    "rule russia.no \"N\"\nsource russia.letter at \"2\"\nin force from 2004\n"
                                    "agreement does not count as russia.t\nend\n"
                                    "precedence russia.order\nfederal-law over letter because \"higher\"\nend\n");
  ASSERT_THAT(book.rules[0].gives_way_to, SizeIs(2));
  EXPECT_TRUE(book.rules[0].gives_way_to.front().by_kind_of_source);
  EXPECT_THAT(book.rules[1].gives_way_to, SizeIs(0));
}

TEST(Rules, DoNotRestOnEachOther) {
  const auto concludes = [](const std::string& name, const std::string& from) {
    return "rule russia." + name + " \"R\"\nsource russia.fz4 at \"1\"\nin force from 2004\nwhen agreement counts as " +
           from + "\nagreement counts as russia." + name + "\nend\n";
  };
  EXPECT_EQ(
      error_in(concludes("a", "russia.b") + concludes("b", "russia.a")),
      "P0112 these rules rest on each other: russia.a → russia.b → russia.a (take one use of a term, `despite` or "
      "precedence out)");
}

TEST(Bearers, ArePartiesPersonsAuthoritiesOrTheAgreement) {
  EXPECT_EQ(
      error_in(rule_with("for every subject s of agreement\ns must have consent of russia.mfa\notherwise no "
                         "effect stated")),
      "P0123 `s` is a code of `core.subjects`, which can bear no duty, right or power (name a party, a person, an "
      "authority or `agreement`)");
  rulebook_of(
      rule_with("for every delegation d of agreement\nsender of d must have approval by russia.mfa for d\n"
                "otherwise sender of d is liable to discipline"));
  rulebook_of(rule_with("russia.mfa must have approval by russia.mfa\notherwise no effect stated"));
}

TEST(Steps, AreForMembersSubjectsAndEvents) {
  EXPECT_EQ(error_in(rule_with("p must have consent of russia.mfa for country of p\notherwise no effect stated")),
            "P0122 `country of p` is a country, which no step can be for (after `for` stands a member (`d`), a subject "
            "(`s`) or an event of the agreement (`talks of agreement`))");
  rulebook_of(
      rule_with("for every subject s of agreement\np must have consent of russia.mfa for talks of agreement and "
                "consent of russia.mfa for s\notherwise no effect stated"));
}

TEST(Steps, AreActsThatAPackDeclares) {
  EXPECT_EQ(error_in(rule_with("p must have consnet of russia.mfa\notherwise no effect stated")),
            "P0102 no act is called `consnet` (did you mean `consent`?)");
}

TEST(Steps, AreDueOnDaysThatExist) {
  EXPECT_EQ(error_in(rule_with("p must have consent of russia.mfa by 31 February of every year after signature of "
                               "agreement\notherwise no effect stated")),
            "P0125 this month has no day 31 (write a day that the month has)");
}

TEST(Effects, OnTheAgreementDoNotBefallParties) {
  EXPECT_EQ(error_in(rule_with(duty + "otherwise p is void")),
            "P0130 `p` is a party, which this cannot befall (name `agreement` or a part of it; a party or person `is "
            "liable to` something)");
}

}  // namespace
}  // namespace placet
