// SPDX-License-Identifier: Apache-2.0
// What `placet verify` finds in rules, and what keeps it from finding it.
#include "unit/verify/utopia.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string form(const std::string& code) {
  return std::string(any_region) + "  agreement must ensure that form of agreement is " + code + no_effect;
}

TEST_F(Utopia, RulesThatDemandDifferentFormsContradictEachOther) {
  rules(rule("a", form("treaty")) + rule("b", form("memorandum"), "from 1 May 2010"));
  const ProgramRun run = verify({"--witnesses", "."});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("CONFLICT  utopia.a and utopia.b\n"));
  EXPECT_THAT(run.out, HasSubstr("from 2010-05-01 and cannot both be met: what meets the first breaks the second"));
  const ProgramRun check = placet({"check", "--rules", "rules", "--today", "2026-01-01", "1-conflict.xml"});
  EXPECT_EQ(check.exit_code, 1) << check.err;
  EXPECT_THAT(check.out, HasSubstr("No effect stated: utopia.b\n"));
}

TEST_F(Utopia, RulesOfDifferentTimesDoNotContradictEachOther) {
  rules(rule("a", form("treaty"), "from 2000 until 2010") + rule("b", form("memorandum"), "from 2010"));
  EXPECT_THAT(verify().out, StartsWith("2 rules, 2 shown to apply; 1 pair compared: nothing found\n"));
}

TEST_F(Utopia, RulesOfDifferentScopeDoNotContradictEachOther) {
  const std::string city = "  when every party p of agreement satisfies level of p is municipality\n";
  rules(rule("a", form("treaty")) +
        rule("b", city + "  agreement must ensure that form of agreement is memorandum" + no_effect));
  EXPECT_THAT(verify().out, HasSubstr("nothing found\n"));
}

TEST_F(Utopia, APrecedenceSettlesTheContradictionThatItNames) {
  const std::string both =
      rule("a", "  when binding of agreement is yes\n" + form("treaty")) + rule("b", form("memorandum"));
  rules(both);
  EXPECT_THAT(verify().out, StartsWith("CONFLICT"));
  rules(both + "precedence utopia.order\n  rule utopia.a over utopia.b because \"special\"\nend\n");
  EXPECT_THAT(verify().out, HasSubstr("nothing found\n"));
}

TEST_F(Utopia, AConflictThatTheRulebookLeavesOpenWithAReasonIsShownAsAllowed) {
  const std::string power = rule("power", std::string(any_region) + "  p has power to conclude agreement");
  const std::string denial =
      rule("denial", std::string(any_region) +
                         "  when form of agreement is treaty\n  p has no power to conclude agreement" + no_effect);
  rules(power + "# lint allow P0508: no text says which comes first\n" + denial);
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("ALLOWED CONFLICT  utopia."));
  EXPECT_THAT(run.out, HasSubstr("nothing found, 1 remark\n"));
}

TEST_F(Utopia, ARuleThatGivesAPowerAndOneThatDeniesItContradictEachOther) {
  rules(rule("power", std::string(any_region) + "  p has power to conclude agreement") +
        rule("denial", std::string(any_region) +
                           "  when form of agreement is treaty\n  p has no power to conclude agreement" + no_effect));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("cannot both be met: they conclude opposites"));
  EXPECT_THAT(run.out, HasSubstr("→ utopia.denial: conflict\n"));
}

TEST_F(Utopia, ARuleWhoseConditionsExcludeEachOtherNeverApplies) {
  const std::string when =
      "  when level of p is municipality\n  p must have consent of utopia.ministry before signature of agreement";
  rules(rule("dead", any_region + when + no_effect));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("NEVER APPLIES  utopia.dead\n"));
  EXPECT_THAT(run.out, HasSubstr("proved for agreements of up to three parties"));
}

TEST_F(Utopia, ARuleThatAnotherPartyCanMeetApplies) {
  const std::string when =
      "  when some party q of agreement satisfies level of q is municipality\n"
      "  p must have consent of utopia.ministry before signature of agreement";
  rules(rule("alive", any_region + when + no_effect));
  EXPECT_EQ(verify().out, "1 rule, 1 shown to apply; 0 pairs compared: nothing found\n");
}

TEST_F(Utopia, ARuleThatDemandsWhatItsScopeSaysIsNeverBroken) {
  rules(rule("idle",
             std::string(any_region) + "  p must ensure that level of p is one of {region, district}" + no_effect));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("NEVER BROKEN  utopia.idle\n"));
  EXPECT_THAT(run.out, HasSubstr("→ utopia.idle: satisfied\n"));
}

TEST_F(Utopia, AnExceptionOutsideTheScopeNeverFires) {
  const std::string duty = "  p must have consent of utopia.ministry before signature of agreement\n";
  rules(rule("a", any_region + duty + "  unless level of p is state at \"art. 2\"" + no_effect) +
        rule("b", any_region + duty + "  unless form of agreement is treaty at \"art. 2\"" + no_effect));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("IDLE EXCEPTION  utopia.a\n    the exception of art. 2 can never hold"));
  EXPECT_THAT(run.out, Not(HasSubstr("EXCEPTION  utopia.b")));
}

TEST_F(Utopia, DaysBetweenTwoVersionsAreAGap) {
  const std::string duty =
      std::string(any_region) + "  p must have consent of utopia.ministry before signature of agreement" + no_effect;
  rules(rule("consent", duty, "from 2000 until 1 May 2005") + rule("consent", duty, "from 1 June 2005"));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("GAP  utopia.consent version 1 and utopia.consent version 2\n"));
  EXPECT_THAT(run.out, HasSubstr("in force from 2005-05-01 to 2005-05-31"));
  EXPECT_THAT(run.out, HasSubstr("<event name=\"signature\" on=\"2005-05-01\""));
  rules(rule("consent", duty, "from 2000 until 1 May 2005") + rule("consent", duty, "from 1 May 2005"));
  EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Utopia, ARuleThatAnotherAlreadyDemandsIsARemark) {
  const std::string duty = "  p must have consent of utopia.ministry before signature of agreement";
  rules(rule("wide", any_region + duty + no_effect) +
        rule("narrow", std::string(any_region) + "  when form of agreement is treaty\n" + duty + no_effect));
  const ProgramRun run = verify();
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("REMARK  utopia.narrow and utopia.wide\n"));
  EXPECT_THAT(run.out, HasSubstr("nothing found, 1 remark"));
}

TEST_F(Utopia, WhatTheLawDoesNotKnowIsNotDecided) {
  rules(rule(
      "a",
      std::string(any_region) + "  p must have consent of utopia.ministry before signature of agreement" + no_effect,
      "from unknown"));
  const ProgramRun run = verify({"--all"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("NOT DECIDED  utopia.a\n    whether it can be broken: "));
}

TEST_F(Utopia, WhenTheTimeIsUpTheRestIsNotDecided) {
  rules(rule("a", form("treaty")));
  const ProgramRun run = verify({"--timeout", "0"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("not decided, since the time was up: 1 rule or pair of rules"));
}

TEST_F(Utopia, TheReportIsAlsoJson) {
  rules(rule("a", form("treaty")) + rule("b", form("memorandum")));
  const ProgramRun run = verify({"--format", "json"});
  EXPECT_THAT(run.out, StartsWith(R"({"format":"placet-verify/1",)"));
  EXPECT_THAT(run.out, HasSubstr(R"("kind":"conflict","rules":["utopia.a","utopia.b"])"));
}

class ShippedRules : public testing::TestWithParam<const char*> {};

TEST_P(ShippedRules, HaveNoContradictionAndNoIdleRule) {
  const ProgramRun run = run_placet(
      {"verify", std::string("rules/") + GetParam(), "--today", "2026-01-01", "--timeout", "280"}, PLACET_SOURCE_DIR);
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_THAT(run.out, Not(HasSubstr("the time was up")));
}
INSTANTIATE_TEST_SUITE_P(Verify, ShippedRules, testing::Values("australia", "china", "india", "russia"),
                         [](const auto& country) { return std::string(country.param); });

}  // namespace
}  // namespace placet
