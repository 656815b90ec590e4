// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

TEST(Paths, NameOnlyFieldsThatAreDeclared) {
  EXPECT_EQ(in_when("county of p is RU"), "P0101 no field of a party is called `county` (did you mean `country`?)");
  EXPECT_EQ(in_when("country of country of p is RU"),
            "P0101 a country has no fields, so none called `country` (end the path one word earlier)");
}

TEST(Paths, EndInAVariableThatIsBound) {
  EXPECT_EQ(in_when("country of q is RU"), "P0110 no variable is called `q` (did you mean `p`?)");
  EXPECT_EQ(in_when("level of party is state"),
            "P0110 no variable is called `party` (bind a variable first, as in `for "
            "every party x of agreement`)");
}

TEST(Paths, CannotUseVariablesThatAreBoundLater) {
  EXPECT_EQ(error_in(definition("for every delegation d of agreement where sender of d is q\n"
                                "for every party q of agreement")),
            "P0110 the variable `q` is bound only later (put its `for every` before this clause)");
}

TEST(Variables, AreBoundOnce) {
  EXPECT_EQ(in_when("some party p of agreement satisfies level of p is state"),
            "P0111 the variable `p` is bound already (give this one another name)");
}

TEST(Comparisons, JoinOnlyWhatCanBeEqual) {
  EXPECT_EQ(in_when("signature of agreement is 3"), "P0107 a date is compared with a number (compare it with a date)");
  EXPECT_EQ(in_when("some delegation d of agreement satisfies persons of d is 5 percent"),
            "P0107 a number is compared with a percentage (compare it with a number)");
  EXPECT_EQ(in_when("some finance f of agreement satisfies amount of f is at least 1000"),
            "P0107 an amount of money is compared with a number (compare it with an amount of money)");
  EXPECT_EQ(in_when("level of p is yes"),
            "P0107 a code of `core.levels` is compared with yes or no (compare it with a "
            "code of `core.levels`)");
}

TEST(Comparisons, OrderDaysWithOtherWordsThanNumbers) {
  EXPECT_EQ(in_when("signature of agreement is at least 3 May 2004"),
            "P0107 a date is not more or less than anything (write `is before`, `is after`, `is on or before` or `is "
            "on or after`)");
  EXPECT_EQ(in_when("level of p is more than region"),
            "P0107 a code of `core.levels` is not more or less than anything (compare it with `is` or `is not`)");
}

TEST(Comparisons, AreNegatedByTheOppositeOrdering) {
  const Rulebook book =
      rulebook_of(definition("when some delegation d of agreement satisfies persons of d is not at "
                             "least 5"));
  for (const Condition& condition : book.conditions) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.what)) {
      EXPECT_EQ(comparison->comparator, Comparator::LessThan);
    }
  }
}

TEST(Codes, AreThoseOfTheirList) {
  EXPECT_EQ(in_when("level of p is regoin"), "P0108 `regoin` is not a code of `core.levels` (did you mean `region`?)");
  EXPECT_EQ(in_when("country of p is QQ"),
            "P0108 `QQ` is not a country (write a code of ISO 3166-1, or declare it in `core.countries`)");
  EXPECT_EQ(in_when("some finance f of agreement satisfies amount of f is 5 XYZ"),
            "P0108 `XYZ` is no currency of ISO 4217 (write a code such as `USD`)");
}

TEST(Codes, MayBeCalledLikeTheAgreement) {
  rulebook_of(definition("when form of agreement is agreement"));
}

TEST(OneWord, HasOneMeaning) {
  EXPECT_EQ(error_in(definition("for every subject trade of agreement\n"
                                "when some subject s of agreement satisfies s is trade")),
            "P0109 `trade` is both a variable and a code (rename the variable)");
}

TEST(Lists, HoldWhatTheLeftSideIs) {
  EXPECT_EQ(in_when("some subject s of agreement satisfies s is in core.levels"),
            "P0107 a code of `core.subjects` cannot be in `core.levels`, whose entries are each a code of "
            "`core.levels` (name a list of the same kind as the left side)");
}

TEST(Includes, NeedsManyValues) {
  EXPECT_EQ(in_when("level of p includes region"),
            "P0127 this has one value, so it does not include others (write `is`, `is in` or `is one of`)");
}

TEST(Is, NeedsOneValue) {
  EXPECT_EQ(in_when("subject of agreement is trade"),
            "P0126 `subject` may have many values, not one (speak of each: `some subject x of … satisfies …`, or of "
            "all: `… includes …`)");
}

TEST(Quantifiers, RunOverCollections) {
  EXPECT_EQ(in_when("some country c of p satisfies c is RU"),
            "P0121 `country` is no collection of a party (this field has one value: name it in a condition instead)");
  EXPECT_EQ(in_when("some tie t of agreement satisfies country of t is RU"),
            "P0121 `tie` is no collection of an agreement (members stand with their owner: `tie x of party`)");
}

TEST(Percentages, AreOfSomethingThatVaries) {
  EXPECT_EQ(in_when("some finance f of agreement satisfies amount of f is more than 30 percent of 5 USD"),
            "P0107 a percentage of a constant is a constant (write the value itself)");
}

TEST(Counts, MayHaveAVariableAndACondition) {
  const Rulebook book = rulebook_of(definition("when number of tie t of p where country of t is RU is at least 2"));
  ASSERT_EQ(book.rules.size(), 1U);
  const Reading& reading = book.rules.front().readings.front();
  EXPECT_EQ(reading.slots, 3U);
  EXPECT_EQ(book.text(reading.variables[2]), "t");
}

TEST(Sums, AreOfAFieldOfWhatIsCounted) {
  rulebook_of(
      definition("when sum of amount of finance f of agreement where lender of f is p is more than 5 million "
                 "USD"));
  EXPECT_EQ(in_when("sum of share of finance of agreement is more than 5 percent"),
            "P0107 a percentage cannot be summed (sum numbers, periods or amounts of money, or write `number of`)");
}

}  // namespace
}  // namespace placet
