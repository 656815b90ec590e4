// SPDX-License-Identifier: Apache-2.0
//
// A mistake is told once, where it was made: what rests on it is not blamed, and a thousand are enough.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

const std::string unknown_collection = "for every partyy q of agreement\n";
const std::string told_once = "P0121 `partyy` is no collection of an agreement (did you mean `party`?)";

const std::string declarations =
    "judgement russia.fit for party decided by russia.mfa\nasks \"Fit?\"\nend\n"
    "parameter russia.limit of party x is number\n5 since 2004 by russia.fz4 at \"art. 3\"\nend\n";

TEST(Mistakes, InABinderAreNotToldAgainInConditions) {
  for (const char* condition : {"q is p",
                                "p is q",
                                "level of q is state",
                                "level of q is not in core.levels",
                                "q is in core.levels",
                                "q includes trade",
                                "q includes none of core.subjects",
                                "subject of agreement includes any of {q, trade}",
                                "level of p is one of {region, q}",
                                "q is yes",
                                "q is at least 3",
                                "q is before 1 May 2004",
                                "number of tie of q is 3",
                                "sum of amount of finance f of q where lender of f is p is 3 USD",
                                "5 percent of q is more than 3",
                                "higher of q and 3 is 5",
                                "lower of 3 and q is 5",
                                "q has consent of russia.mfa for q",
                                "p has consent for level of q",
                                "p has consent before q",
                                "p has consent within q after talks of agreement",
                                "p has consent no later than 3 days before departure of q",
                                "q counts as russia.term",
                                "some tie t of q satisfies country of t is RU",
                                "it is judged that russia.fit for q",
                                "russia.limit of q is 3",
                                "not (q is p or q is yes)"}) {
    EXPECT_EQ(error_in(declarations + definition(unknown_collection + "when " + condition)), told_once) << condition;
  }
}

TEST(Mistakes, InABinderAreNotToldAgainInOtherClauses) {
  const std::string duty = "p must have consent of russia.mfa before signature of agreement\n";
  const std::vector<std::string> all{
      "q must have consent of russia.mfa for q before departure of q\notherwise q is void",
      "q has power to conclude q",
      "presume level of q is yes where not stated\nagreement counts as russia.other",
      "as of departure of q\nagreement counts as russia.other",
      duty + "otherwise q is liable to a-fine",
      duty + "otherwise the agreement is void where q is p",
      duty + "silence for q after consent by russia.mfa counts as given\notherwise no effect stated",
      duty + "unless q is p at \"art. 2\"\notherwise no effect stated",
      "for every tie t of q where country of t is RU\nagreement counts as russia.other"};
  for (const std::string& clauses : all) {
    EXPECT_EQ(error_in(rule_with(unknown_collection + clauses)), told_once) << clauses;
  }
}

TEST(Mistakes, InTheTypeOfAFieldAreNotToldAgain) {
  const std::string field =
      "entity party adds\nfield russia.rank is one of core.lvels at \"@rank\" default first\nend\n";
  for (const char* condition :
       {"russia.rank of p is first", "russia.rank of p is 3", "russia.rank of p is in core.levels",
        "russia.rank of p is one of {first, second}", "russia.rank of p is level of p", "russia.rank of p is yes"}) {
    EXPECT_EQ(error_in(field + definition("when " + std::string(condition))),
              "P0102 no list is called `core.lvels` (did you mean `core.levels`?)")
        << condition;
  }
}

TEST(Mistakes, InTheNameOfACollectionSayWhatStandsThere) {
  EXPECT_EQ(error_in(definition("for every bridge b of agreement\nwhen b is yes")),
            "P0121 `bridge` is no collection of an agreement (name an entity that belongs to it, or a field declared "
            "with `many`)");
}

TEST(Mistakes, AreToldUpToAThousand) {
  std::string list = "list russia.colours of text\nentry red\n";
  for (int i = 0; i < 1'100; ++i) list += "entry red\n";
  EXPECT_THAT(errors_in(compile_russia(list + "end\n")), SizeIs(1'000));
}

TEST(Mistakes, GetAProposalEachWhileTheyAreFew) {
  std::string clauses;
  for (int i = 0; i < 60; ++i) clauses += "when it is judged that russia.fit" + std::to_string(100 + i) + "\n";
  const auto errors = errors_in(
      compile_russia("judgement russia.fit999 decided by russia.mfa\nasks \"Fit?\"\nend\n" + definition(clauses)));
  ASSERT_THAT(errors, SizeIs(60));
  EXPECT_THAT(errors.front(), HasSubstr("did you mean `russia.fit999`?"));
  EXPECT_THAT(errors.back(), Not(HasSubstr("did you mean")));
}

TEST(Rules, ThatRestOnEachOtherInALongCircleAreNotAllNamed) {
  std::string rules;
  for (int i = 0; i < 10; ++i) {
    rules += "rule russia.r" + std::to_string(i) + " \"R\"\nsource russia.fz4 at \"1\"\nin force from 2004\n" +
             "when agreement counts as russia.t" + std::to_string((i + 1) % 10) + "\nagreement counts as russia.t" +
             std::to_string(i) + "\nend\n";
  }
  EXPECT_EQ(error_in(rules),
            "P0112 these rules rest on each other: russia.r0 → russia.r1 → russia.r2 → russia.r3 → russia.r4 → "
            "russia.r5 → russia.r6 → russia.r7 → 2 more → russia.r0 (take one use of a term, `despite` or precedence "
            "out)");
}

TEST(Versions, AreOrderedByTheDaysOfTheirReadings) {
  const auto version = [](const std::string& title, const std::string& force) {
    const auto reading = [&](const std::string& name) {
      return "reading " + name + " \"A\"\nin force " + force + "\nend\n";
    };
    return "rule russia.v \"" + title + "\"\nsource russia.fz4 at \"1\"\nagreement counts as russia.t\n" +
           reading("one") + reading("two") + "end\n";
  };
  const Rulebook book = rulebook_of(version("Later", "from 2010") + version("Earlier", "from 2004 until 2010"));
  ASSERT_THAT(book.rules, SizeIs(2));
  EXPECT_EQ(book.rules.front().title, "Earlier");
  EXPECT_EQ(error_in(version("Later", "from 2010") + version("Earlier", "from 2004 until 2011")),
            "P0113 this version of `russia.v` may be in force together with another (end the earlier one with `until` "
            "the day on which the later one begins)");
}

}  // namespace
}  // namespace placet
