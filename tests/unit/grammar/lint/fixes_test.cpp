// SPDX-License-Identifier: Apache-2.0
//
// Fixes, and the comments that allow what a lint finds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lint/lint_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string rule_when(const std::string& condition) {
  return "rule russia.t \"T\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000\n"
         "  for every party p of agreement\n  when " +
         condition + "\n  p counts as russia.t\n  label ru \"Т\"\nend\n";
}

const std::string judgement =
    "judgement russia.local decided by russia.mfa\n  asks \"Local?\"\n  label ru \"Местное?\"\nend\n";

TEST(DoubleNegatives, AreTakenOutInTheWordsOfTheAuthor) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"not form of agreement is not treaty", "form of agreement is treaty"},
      {"not (form of agreement is not treaty)", "(form of agreement is treaty)"},
      {"not not binding of agreement is yes", "binding of agreement is yes"},
      {"not form of agreement is not one of {treaty}", "form of agreement is one of {treaty}"},
      {"not subject of agreement includes none of {trade}", "subject of agreement includes any of {trade}"},
      {"not no party q of agreement satisfies level of q is not state",
       "some party q of agreement satisfies level of q is not state"},
      {"not none of\n    (a) binding of agreement is yes\n    (b) level of p is state\n  end",
       "any of\n    (a) binding of agreement is yes\n    (b) level of p is state\n  end"},
  };
  for (const auto& [written, plain] : cases) EXPECT_EQ(fixed(rule_when(written)), rule_when(plain));
  EXPECT_EQ(fixed(judgement + rule_when("not it is not judged that russia.local")),
            judgement + rule_when("it is judged that russia.local"));
  const std::string list = "list russia.forms of core.forms\n  source russia.fz4 at \"art. 3\"\n  entry treaty\nend\n";
  EXPECT_EQ(fixed(list + rule_when("not form of agreement is not in russia.forms")),
            list + rule_when("form of agreement is in russia.forms"));
  const std::string term =
      "rule russia.pact \"P\"\n  source russia.fz4 at \"art. 2\"\n  in force from 1 January 2000\n"
      "  agreement counts as russia.pact\nend\n";
  EXPECT_EQ(fixed(term + rule_when("not agreement does not count as russia.pact")),
            term + rule_when("agreement counts as russia.pact"));
}

TEST(DoubleNegatives, StayWhereTheTwoFormsDiffer) {
  for (const char* written : {"some delegation d of agreement satisfies not persons of d is not at least 5",
                              "not p has no consent of russia.mfa"}) {
    const std::string rule = rule_when(written);
    EXPECT_THAT(found(codes::double_negative, rule), SizeIs(1)) << rule;
    EXPECT_EQ(fixed(rule), rule);
  }
}

TEST(DoubleNegatives, AreNoneWhereASingleNegationStands) {
  for (const char* written : {"not form of agreement is treaty", "form of agreement is not treaty",
                              "not (form of agreement is treaty or level of p is not state)"}) {
    EXPECT_THAT(found(codes::double_negative, rule_when(written)), IsEmpty()) << written;
  }
}

const std::string silent_duty =
    "rule russia.duty \"D\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000\n"
    "  agreement must have consent of russia.mfa before signature of agreement\n  otherwise no effect stated\n"
    "  label ru \"Д\"\nend\n";

TEST(Allowances, HoldForTheDeclarationAfterThem) {
  EXPECT_THAT(linted("# lint allow P0506: read to its end\n" + silent_duty).findings, IsEmpty());
  EXPECT_THAT(
      linted("# Why this rule stands here.\n# lint allow P0506: read to its end\n# More on it.\n\n" + silent_duty)
          .findings,
      IsEmpty());
}

TEST(Allowances, HoldForNoOtherDeclarationAndNoOtherLint) {
  std::string other = silent_duty;
  other.replace(other.find("russia.duty"), 11, "russia.other");
  EXPECT_THAT(found(codes::no_effect_stated, "# lint allow P0506: read to its end\n" + silent_duty + other),
              ElementsAre("13 the text is said to state no effect of a breach"));
  EXPECT_THAT(found(codes::unused_suppression, "# lint allow P0516: the day is known\n" + silent_duty),
              ElementsAre("1 the lint P0516 day-not-known finds nothing in this declaration"));
}

TEST(Allowances, AreTakenOutWhereTheyAllowNothing) {
  EXPECT_EQ(fixed("# Kept.\n  # lint allow P0516: the day is known\n" + silent_duty), "# Kept.\n" + silent_duty);
}

TEST(Allowances, SayWhichLintAndWhy) {
  const auto wrong = [](const std::string& comment) {
    return found(codes::malformed_suppression, comment + "\n" + silent_duty);
  };
  EXPECT_THAT(wrong("# lint allow P0506"),
              ElementsAre("1 this comment speaks to the linter, which does not understand it"));
  EXPECT_THAT(wrong("# lint ignore P0506: because"),
              ElementsAre("1 this comment speaks to the linter, which does not understand it"));
  EXPECT_THAT(wrong("# lint allow P0506:  "), ElementsAre("1 it is not said why this is allowed"));
  EXPECT_THAT(wrong("# lint allow P0999: because"), ElementsAre("1 no lint has the code `P0999`"));
  EXPECT_THAT(wrong("# linting is good"), IsEmpty());
}

TEST(Allowances, StandInALineOfTheirOwnBeforeADeclaration) {
  std::string inside = silent_duty;
  inside.insert(inside.find("  otherwise"), "  # lint allow P0506: read to its end\n");
  EXPECT_THAT(found(codes::malformed_suppression, inside), ElementsAre("5 this comment stands before no declaration"));
  EXPECT_THAT(found(codes::malformed_suppression, silent_duty + "# lint allow P0506: read to its end\n"),
              ElementsAre("8 this comment stands before no declaration"));
  std::string behind = silent_duty;
  behind.insert(behind.size() - 1, " # lint allow P0506: read to its end");
  EXPECT_THAT(found(codes::malformed_suppression, behind + judgement),
              ElementsAre("7 this comment stands before no declaration"));
}

TEST(Allowances, AreNotReadInTexts) {
  std::string noted = silent_duty;
  noted.insert(noted.find("  label"), "  note \"# lint allow P0506\"\n");
  EXPECT_THAT(found(codes::malformed_suppression, noted), IsEmpty());
}

}  // namespace
}  // namespace placet
