// SPDX-License-Identifier: Apache-2.0
//
// What authors are told of mistakes in what stands on either side of a comparison: paths, parameters, codes, counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::SizeIs;

const std::string most = "parameter russia.most is number\n5 since 2004 by russia.fz4 at \"art. 3\"\nend\n";
const std::string of_party = "parameter russia.limit of party x is number\n5 since 2004 by russia.fz4 at \"3\"\nend\n";
const std::string delegation = "for every delegation d of agreement\n";

/// An entity with a field of every type.
const std::string thing =
    "entity russia.thing of agreement \"A thing\" at \"thing\"\nfield title is text at \"@a\"\n"
    "field stay is period at \"@b\"\nfield place is unit at \"@c\"\nfield tongue is language at \"@d\"\n"
    "field organ is authority at \"@e\"\nfield deed is act at \"@f\"\nfield colour is one of {red, blue} at \"@g\"\n"
    "field rates is many percent at \"@h\"\nfield owner is reference to party or tie at \"@i\"\n"
    "field helper is reference to party or authority at \"@j\"\nend\n";

std::string of_thing(const std::string& condition) {
  return error_in(thing + definition("for every russia.thing t of agreement\nwhen " + condition));
}

TEST(Comparisons, NameTheKindOfEachSide) {
  EXPECT_EQ(of_thing("title of t is 3"), "P0107 a text is compared with a number (compare it with a text)");
  EXPECT_EQ(of_thing("stay of t is 3"), "P0107 a period is compared with a number (compare it with a period)");
  EXPECT_EQ(of_thing("place of t is 3"),
            "P0107 a unit of a country is compared with a number (compare it with a unit of a country)");
  EXPECT_EQ(of_thing("tongue of t is 3"), "P0107 a language is compared with a number (compare it with a language)");
  EXPECT_EQ(of_thing("organ of t is 3"), "P0107 an authority is compared with a number (compare it with an authority)");
  EXPECT_EQ(of_thing("deed of t is 3"), "P0107 an act is compared with a number (compare it with an act)");
  EXPECT_EQ(of_thing("colour of t is 3"),
            "P0107 one of {red, blue} is compared with a number (compare it with one of {red, blue})");
  EXPECT_EQ(of_thing("owner of t is 3"),
            "P0107 a party or a tie is compared with a number (compare it with a party or a tie)");
  EXPECT_EQ(of_thing("helper of t is 3"),
            "P0107 a party or an authority is compared with a number (compare it with a party or an authority)");
}

TEST(Codes, AreOfTheKindOnTheLeft) {
  EXPECT_EQ(of_thing("place of t is RU-QQQ"),
            "P0108 `RU-QQQ` is not a unit of a country (write a code of ISO 3166-2, or declare it in `core.units`)");
  EXPECT_EQ(of_thing("tongue of t is russian"), "P0108 `russian` is not a language (write a language in its place)");
  EXPECT_EQ(of_thing("organ of t is russia.mfaa"),
            "P0108 `russia.mfaa` is not an authority (did you mean `russia.mfa`?)");
  EXPECT_EQ(of_thing("deed of t is consnet"), "P0108 `consnet` is not an act (did you mean `consent`?)");
  EXPECT_EQ(of_thing("colour of t is gren"),
            "P0108 `gren` is not one of {red, blue} (declare it in the list, or write one of its codes)");
  rulebook_of(thing + definition("for every russia.thing t of agreement\nwhen place of t is RU-PRI and tongue of t is "
                                 "ru and organ of t is russia.mfa and deed of t is consent and colour of t is red and "
                                 "helper of t is russia.mfa and title of t is \"Seal\""));
}

TEST(Codes, OfTwoListsAreNotCompared) {
  EXPECT_EQ(in_when("level of p is form of agreement"),
            "P0107 a code of `core.levels` is compared with a code of `core.forms` (compare it with a code of "
            "`core.levels`)");
  EXPECT_EQ(of_thing("colour of t is form of agreement"),
            "P0107 one of {red, blue} is compared with a code of `core.forms` (compare it with one of {red, blue})");
}

TEST(Codes, OfAListOfCountriesAreCountries) {
  const std::string near =
      "list russia.near of country\nentry CN\nend\n"
      "entity party adds\nfield russia.twin is one of russia.near at \"@twin\"\nend\n";
  rulebook_of(near + definition("when russia.twin of p is CN"));
  EXPECT_EQ(error_in(near + definition("when russia.twin of p is QQ")),
            "P0108 `QQ` is not a code of `russia.near` (declare it in the list, or write one of its codes)");
}

TEST(Codes, StandOnTheRight) {
  EXPECT_EQ(in_when("RU is country of p"),
            "P0107 the code `RU` cannot stand here (put what it is compared with on the left)");
}

TEST(OneWord, IsLookedForAmongVariablesAndParameters) {
  EXPECT_EQ(error_in(most + definition(delegation + "when persons of d is russia.mots")),
            "P0102 no variable or parameter is called `russia.mots` (did you mean `russia.most`?)");
  EXPECT_EQ(in_when("signature of agreement is soon"),
            "P0102 no variable or parameter is called `soon` (write a date)");
  EXPECT_EQ(in_when("soon is signature of agreement"),
            "P0102 no variable or parameter is called `soon` (bind it, or declare it)");
}

TEST(OneWord, ThatIsAListIsNoValue) {
  EXPECT_EQ(in_when("level of p is core.levels"),
            "P0107 `core.levels` is a list, not a value (write `is in core.levels`, or `includes any of core.levels`)");
}

TEST(OneWord, ThatIsBoundOnlyLaterIsSaidToBe) {
  EXPECT_EQ(error_in(definition("for every delegation d of agreement where q is sender of d\n"
                                "for every party q of agreement")),
            "P0110 the variable `q` is bound only later (put its `for every` before this clause)");
}

TEST(OneWord, IsNoParameterAndSomethingElse) {
  EXPECT_EQ(error_in(most + definition("for every delegation russia.most of agreement\n"
                                       "when persons of russia.most is at least russia.most")),
            "P0109 `russia.most` is both a variable and a parameter (rename the variable)");
  EXPECT_EQ(
      error_in(most + "list core.levels adds\nentry russia.most\nend\n" + definition("when level of p is russia.most")),
      "P0109 `russia.most` is both a code and a parameter (rename the parameter)");
}

TEST(Parameters, AreOfWhatTheyAreDeclaredFor) {
  const auto with = [](const std::string& right) {
    return error_in(most + of_party + definition(delegation + "when persons of d is at most " + right));
  };
  EXPECT_EQ(with("russia.limit of d"),
            "P0107 the parameter `russia.limit` is of a party, not of a delegation (name a member of that kind after "
            "`of`)");
  EXPECT_EQ(with("russia.most of d"),
            "P0107 the parameter `russia.most` is the same for all, not of a delegation (write its name alone)");
  EXPECT_EQ(with("russia.limit"),
            "P0107 the parameter `russia.limit` is of a party, and none is named (write `russia.limit of x`, where x "
            "is a party)");
  EXPECT_EQ(with("russia.limit of q"), "P0110 no variable or parameter is called `q` (did you mean `d`?)");
  rulebook_of(most + of_party +
              definition(delegation + "when persons of d is at most russia.limit of p and persons "
                                      "of d is at most russia.most"));
}

TEST(Parameters, OfAnEntityThatThereIsNotAreOneError) {
  const std::string unknown =
      "parameter russia.limit of partyy x is number\n5 since 2004 by russia.fz4 at \"art. 3\"\nend\n";
  const std::string error = "P0102 no entity is called `partyy` (did you mean `party`?)";
  EXPECT_EQ(error_in(unknown + definition(delegation + "when persons of d is russia.limit of p")), error);
  EXPECT_EQ(error_in(unknown + definition(delegation + "when persons of d is russia.limit")), error);
}

TEST(Parameters, AreNumbersPercentagesPeriodsOrMoney) {
  EXPECT_EQ(error_in("parameter russia.x is country\n5 since 2004 by russia.fz4 at \"3\"\nend\n"),
            "P0107 a parameter cannot be a country (a parameter is a number, a percentage, a period or an amount of "
            "money)");
  EXPECT_EQ(error_in("parameter russia.x is one of core.lvels\n5 since 2004 by russia.fz4 at \"3\"\nend\n"),
            "P0102 no list is called `core.lvels` (did you mean `core.levels`?)");
}

TEST(Parameters, HaveRowsOfTheirType) {
  EXPECT_EQ(error_in("parameter russia.x is money\n5 percent since 2004 by russia.fz4 at \"3\"\nend\n"),
            "P0107 this row is a percentage, but the parameter is an amount of money (write an amount of money, or "
            "change the type after `is`)");
  EXPECT_EQ(error_in("parameter russia.x is money\n5 XYZ since 2004 by russia.fz4 at \"3\"\nend\n"),
            "P0108 `XYZ` is no currency of ISO 4217 (write a code such as `USD`)");
  EXPECT_EQ(error_in("parameter russia.x is number\n5 since 2004 by russia.fz5 at \"3\"\nend\n"),
            "P0102 no source is called `russia.fz5` (did you mean `russia.fz4`?)");
}

TEST(HigherAndLower, AreOfTwoQuantitiesOfAKind) {
  const std::string help = " (name two numbers, percentages, periods or amounts of money)";
  EXPECT_EQ(in_when("signature of agreement is higher of talks of agreement and signature of agreement"),
            "P0107 a date and a date have no higher and lower" + help);
  EXPECT_EQ(in_when("3 is lower of 5 percent and 3 days"),
            "P0107 a percentage and a period have no higher and lower" + help);
  const Rulebook book = rulebook_of(most + definition(delegation + "when persons of d is lower of russia.most and 7"));
  EXPECT_TRUE(std::ranges::any_of(
      book.operands, [](const Operand& operand) { return std::holds_alternative<LowerOf>(operand.what); }));
}

TEST(HigherAndLower, AreOfOneValueEach) {
  EXPECT_EQ(of_thing("5 percent is higher of rates of t and 3 percent"),
            "P0126 `rates` may have many values, not one (speak of each: `some rates x of … satisfies …`, or of all: "
            "`… includes …`)");
}

TEST(Percentages, AreOfNumbersAndMoney) {
  EXPECT_EQ(in_when("signature of agreement is 5 percent of talks of agreement"),
            "P0107 there is no percentage of a date (name a number or an amount of money after `of`)");
}

TEST(Sets, HoldWhatTheLeftSideCanBe) {
  EXPECT_EQ(in_when("level of p is one of {region, 3}"),
            "P0107 a code of `core.levels` is compared with a number (compare it with a code of `core.levels`)");
  EXPECT_EQ(in_when("subject of agreement includes any of {trade, signature of agreement}"),
            "P0107 a code of `core.subjects` is compared with a date (compare it with a code of `core.subjects`)");
  EXPECT_EQ(of_thing("colour of t is one of {red, rates of t}"),
            "P0126 `rates` may have many values, not one (speak of each: `some rates x of … satisfies …`, or of all: "
            "`… includes …`)");
}

TEST(Lists, HoldOnlyWhatAPathLeadsTo) {
  EXPECT_EQ(in_when("number of tie of p is in core.levels"),
            "P0107 only what a path leads to can be in a list (put a variable or a field on the left)");
  EXPECT_EQ(in_when("level of p is in core.lvels"),
            "P0102 no list is called `core.lvels` (did you mean `core.levels`?)");
}

TEST(Includes, NeedsAPathOnTheLeft) {
  EXPECT_EQ(in_when("number of tie of p includes any of {3, 4}"),
            "P0127 this has one value, so it does not include others (write `is`, `is in` or `is one of`)");
}

TEST(Includes, TakesAllAnyOrNone) {
  const auto which = [](const std::string& words) {
    const Rulebook book = rulebook_of(definition("when subject of agreement includes " + words));
    return std::get<Includes>(book.conditions.front().what).which;
  };
  EXPECT_EQ(which("all of {trade, energy}"), Includes::Which::All);
  EXPECT_EQ(which("any of {trade, energy}"), Includes::Which::Any);
  EXPECT_EQ(which("none of {trade, energy}"), Includes::Which::None);
  EXPECT_EQ(which("trade"), Includes::Which::Any);
}

TEST(Numbers, AreNotBeforeOrAfterAnything) {
  EXPECT_EQ(error_in(definition(delegation + "when persons of d is before 3 May 2004")),
            "P0107 a number is not before or after anything (write `is at least`, `is at most`, `is more than` or `is "
            "less than`)");
}

TEST(Orderings, HaveAnOppositeEach) {
  const auto opposite = [](const std::string& ordering) {
    const Rulebook book = rulebook_of(definition(delegation + "when " + ordering));
    for (const Condition& condition : book.conditions) {
      if (const auto* comparison = std::get_if<Comparison>(&condition.what)) return comparison->comparator;
    }
    return Comparator::Is;
  };
  EXPECT_EQ(opposite("persons of d is not at most 5"), Comparator::MoreThan);
  EXPECT_EQ(opposite("persons of d is not more than 5"), Comparator::AtMost);
  EXPECT_EQ(opposite("persons of d is not less than 5"), Comparator::AtLeast);
  EXPECT_EQ(opposite("departure of d is not before 1 May 2004"), Comparator::OnOrAfter);
  EXPECT_EQ(opposite("departure of d is not after 1 May 2004"), Comparator::OnOrBefore);
  EXPECT_EQ(opposite("departure of d is not on or before 1 May 2004"), Comparator::After);
  EXPECT_EQ(opposite("departure of d is not on or after 1 May 2004"), Comparator::Before);
}

TEST(Steps, AreHadAndTermsCountedByWhatAPathLeadsTo) {
  const std::string help = " (put `agreement`, a variable or a path on the left)";
  EXPECT_EQ(in_when("5 has consent of russia.mfa"), "P0107 only a variable or a path has steps" + help);
  EXPECT_EQ(in_when("RU counts as russia.term"), "P0107 only a variable or a path counts as something" + help);
}

TEST(Paths, SpeakOfMembersWithAVariable) {
  EXPECT_EQ(in_when("tie of p is yes"),
            "P0101 no field of a party is called `tie` (speak of its members: `some tie x of … satisfies …`, or "
            "`number of tie of …`)");
}

TEST(Paths, LeadToOneTypeWhateverTheMember) {
  EXPECT_EQ(error_in("entity party adds\nfield russia.rank is number at \"@rank\"\nend\n"
                     "entity tie adds\nfield russia.rank is text at \"@rank\"\nend\n" +
                     thing + definition("for every russia.thing t of agreement\nwhen russia.rank of owner of t is 3")),
            "P0107 `russia.rank` is not of one type in a party or a tie (bind a variable to members of one kind only)");
}

TEST(Sums, AreOfFieldsThatWhatIsCountedHas) {
  const auto sum = [](const std::string& of) {
    return in_when("sum of " + of + " of agreement is more than 5 million USD");
  };
  EXPECT_EQ(sum("amuont of finance"), "P0101 no field of a finance is called `amuont` (did you mean `amount`?)");
  EXPECT_EQ(sum("amount of finanse"), "P0121 `finanse` is no collection of an agreement (did you mean `finance`?)");
  EXPECT_EQ(error_in(thing + definition("when sum of rates of russia.thing of agreement is 5 percent")),
            "P0126 `rates` may have many values, not one (speak of each: `some rates x of … satisfies …`, or of all: "
            "`… includes …`)");
}

TEST(Counts, AreOfMembersNotOfTheirFields) {
  EXPECT_EQ(in_when("number of amount of finance of agreement is 3"),
            "P0121 what is counted are members, not the `amount` of each (take `amount of` out, or write `sum of`)");
}

TEST(Counts, StartAtTheOwnerThatAFieldNames) {
  const Rulebook book =
      rulebook_of(definition("for every finance f of agreement\nwhen number of tie of lender of f is at least 2"));
  const auto counted = std::ranges::find_if(
      book.operands, [](const Operand& operand) { return std::holds_alternative<NumberOf>(operand.what); });
  ASSERT_NE(counted, book.operands.end());
  EXPECT_THAT(std::get<NumberOf>(counted->what).counted.owner.steps, SizeIs(1));
}

}  // namespace
}  // namespace placet
