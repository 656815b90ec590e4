// SPDX-License-Identifier: Apache-2.0
// What `placet fix` proposes: the smallest sets of lawful changes that make an agreement pass.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/fix/fixing.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view no_customs = R"(rule utopia.no-customs "No customs"
  source utopia.law at "art. 1" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p must ensure that no subject s of agreement satisfies s is customs
  otherwise the agreement is void
end
)";

TEST(Fix, LeavesOutTheSubjectThatIsForbidden) {
  EXPECT_THAT(fixes_of(no_customs, draft_with("  <subject>customs</subject>")),
              ElementsAre("Leave out the subject customs -> compliant"));
}

TEST(Fix, ChangesNothingOfWhatPasses) {
  EXPECT_THAT(fixes_of(no_customs, draft_with("")), IsEmpty());
  EXPECT_THAT(report_of(no_customs, draft_with("")), HasSubstr("Nothing has to be changed."));
}

TEST(Fix, NeverLeavesOutTheOnlySubject) {
  std::string only = draft_with("");
  only.replace(only.find("trade"), 5, "customs");
  EXPECT_THAT(fixes_of(no_customs, only), IsEmpty());
}

TEST(Fix, TouchesNoTextThatIsSigned) {
  std::string text = draft_with("  <subject>customs</subject>");
  text.replace(text.find("draft\">"), 5, "signed");
  text.replace(text.find("<agreement id=\"draft\""), 11, "<agreement record=\"complete\" ");
  EXPECT_THAT(fixes_of(no_customs, text, "2006-01-01"), IsEmpty());
  EXPECT_THAT(report_of(no_customs, text, "2006-01-01"),
              HasSubstr("The subject of the agreement lies in the past or is agreed already."));
}

constexpr std::string_view six_persons = R"(rule utopia.six-persons "Six persons"
  source utopia.law at "art. 2" reported
  in force from 2000
  for every delegation d of agreement
  sender of d must ensure that persons of d is at most 6
  otherwise the agreement is void
end
)";

TEST(Fix, SetsAFieldToTheValueAtWhichItsComparisonTurns) {
  EXPECT_THAT(
      fixes_of(six_persons, draft_with(R"(  <delegation id="d1" sender="north" persons="9" departs="2005-06-13"/>)")),
      ElementsAre("Change the persons of delegation d1 from 9 to 6 -> compliant"));
}

/// What is proposed where `limited` of a delegation or a sum is broken.
std::vector<std::string> fixes_within(const std::string& collection, const std::string& limited,
                                      const std::string& more) {
  return fixes_of(
      "rule utopia.limit \"A limit\"\n  source utopia.law at \"art. 2\" reported\n  in force from 2000\n"
      "  for every " +
          collection + " x of agreement\n  agreement must ensure that " + limited +
          "\n  otherwise the agreement is void\nend\n",
      draft_with(more));
}

TEST(Fix, CountsPeriodsInDaysWhereMonthsDiffer) {
  const std::string months = R"(  <delegation id="d" days="P2M" departs="2005-06-13"/>)";
  EXPECT_THAT(fixes_within("delegation", "days of x is at most 5 days", months),
              ElementsAre("Change the days of delegation d from 2 months to 5 days -> compliant"));
  EXPECT_THAT(fixes_within("delegation", "days of x is less than 1 month", months),
              ElementsAre("Change the days of delegation d from 2 months to 27 days -> compliant"));
  EXPECT_THAT(fixes_within("delegation", "days of x is more than 1 week",
                           R"(  <delegation id="d" days="3" departs="2005-06-13"/>)"),
              ElementsAre("Change the days of delegation d from 3 days to 8 days -> compliant"));
}

TEST(Fix, KeepsTheCurrencyOfASum) {
  const std::string sum = R"(  <finance id="f" amount="2000" currency="RUB"/>)";
  EXPECT_THAT(fixes_within("finance", "amount of x is at most 1000 RUB", sum),
              ElementsAre("Change the amount of finance f from 2000 RUB to 1000 RUB -> compliant"));
  EXPECT_THAT(fixes_within("finance", "amount of x is at most 1000 USD", sum), IsEmpty());
}

TEST(Fix, LetsADelegationThatHasLeftBeAsItIs) {
  EXPECT_THAT(
      fixes_of(six_persons, draft_with(R"(  <delegation id="d1" sender="north" persons="9" departs="2005-04-13"/>)")),
      IsEmpty());
}

constexpr std::string_view early_consent = R"(rule utopia.consent "Consent"
  source utopia.law at "art. 3" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p must have consent of utopia.ministry no later than 60 days before signature of agreement
  otherwise the agreement is void
end
)";

TEST(Fix, MovesThePlannedDayWhenTheLastDayForAStepHasPassed) {
  EXPECT_THAT(fixes_of(early_consent, draft_with("")),
              ElementsAre("Move the signature of the agreement from 15 June 2005 to 30 June 2005 -> conditional"));
  EXPECT_THAT(report_of(early_consent, draft_with("")), HasSubstr("by 1 May 2005"));
}

TEST(Fix, MovesNoDayThatHasCome) {
  const std::string text = report_of(early_consent, draft_with(""), "2005-06-15");
  EXPECT_THAT(text, HasSubstr("No lawful change makes it pass"));
  EXPECT_THAT(text, HasSubstr("The signature of the agreement lies in the past or is agreed already."));
}

TEST(Fix, AsksForAStepAnewThatWasRefused) {
  EXPECT_THAT(
      fixes_of(
          early_consent,
          draft_with(R"(  <step act="consent" of="utopia.ministry" for="north" outcome="refused" on="2005-03-01"/>)"),
          "2005-04-01"),
      ElementsAre("Have consent of the Ministry of Foreign Affairs (Министерство) for north by 16 April 2005 -> "
                  "conditional"));
}

constexpr std::string_view entrusted = R"(rule utopia.no-power "Regions have no power of their own"
  source utopia.law at "art. 4" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p has no power to conclude agreement
  otherwise the agreement is void
end
rule utopia.power "Entrusted regions have power"
  source utopia.law at "art. 5" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  when p has entrustment by utopia.ministry before signature of agreement
  p has power to conclude agreement
  despite rule utopia.no-power
end
precedence utopia.order
  rule utopia.power over utopia.no-power because "It is the exception"
end
)";

TEST(Fix, SaysOfAStepThatAConditionAsksForThatItCountsOnceItIsThere) {
  const auto fixes = fixes_of(entrusted, draft_with(""));
  ASSERT_EQ(fixes.size(), 1U);
  EXPECT_THAT(fixes.front(), HasSubstr("it counts once it is there"));
  EXPECT_THAT(report_of(entrusted, draft_with("")), HasSubstr("1-U, art. 5"));
}

constexpr std::string_view small_forms = R"(rule utopia.form "Form"
  source utopia.law at "art. 6" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p must ensure that form of agreement is one of {memorandum, letter-of-intent}
  otherwise the agreement is void
end
)";

TEST(Fix, TellsOtherCodesThatDoAsWell) {
  EXPECT_THAT(fixes_of(small_forms, draft_with("")),
              ElementsAre("Change the form of the agreement from agreement to memorandum; letter-of-intent would do as "
                          "well -> compliant"));
}

TEST(Fix, JoinsChangesWhereOneIsNotEnough) {
  const std::string rules = std::string(no_customs) + std::string(six_persons) + std::string(small_forms);
  const auto fixes =
      fixes_of(rules, draft_with("  <subject>customs</subject>\n"
                                 R"(  <delegation id="d1" sender="north" persons="9" departs="2005-06-13"/>)"));
  ASSERT_FALSE(fixes.empty());
  EXPECT_THAT(fixes.front(), HasSubstr("Leave out the subject customs"));
  EXPECT_THAT(fixes.front(), HasSubstr("from agreement to memorandum"));
  EXPECT_THAT(fixes.front(), HasSubstr("d1"));
}

constexpr std::string_view level = R"(rule utopia.level "Only cities"
  source utopia.law at "art. 7" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p must ensure that level of p is municipality
  otherwise the agreement is void
end
)";

TEST(Fix, NeverChangesWhoThePartiesAre) {
  EXPECT_THAT(fixes_of(level, draft_with("")), IsEmpty());
  EXPECT_THAT(report_of(level, draft_with("")), HasSubstr("The level of north cannot be changed: it says what"));
}

constexpr std::string_view written = R"(rule utopia.written "In writing"
  source utopia.law at "art. 8" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p must ensure that written of agreement is yes
  otherwise the agreement is void
end
)";

TEST(Fix, LeavesQuestionsToThoseWhoKnow) {
  const std::string report = report_of(written, draft_with(""));
  EXPECT_THAT(report, HasSubstr("These questions come first"));
  EXPECT_THAT(report, HasSubstr("written of agreement"));
  EXPECT_THAT(fixes_of(written, draft_with("")), IsEmpty());
}

TEST(Fix, ProposesTextThatKeepsItsOwnLook) {
  const std::string before = draft_with("  <!-- kept -->\n  <subject>customs</subject>");
  std::string after = before;
  after.erase(after.find("  <subject>customs</subject>\n"), std::string("  <subject>customs</subject>\n").size());
  EXPECT_EQ(first_text(no_customs, before), after);
}

}  // namespace
}  // namespace placet
