// SPDX-License-Identifier: Apache-2.0
//
// What authors are told of mistakes in numbers, days, periods, presumptions and the facts of tests.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

const std::string delegation = "for every delegation d of agreement\n";

std::string with_delegation(const std::string& condition) {
  return error_in(definition(delegation + "when " + condition));
}

std::string amount_of(const std::string& money) {
  const Rulebook book =
      rulebook_of("parameter russia.sum is money\n" + money + " since 2004 by russia.fz4 at \"1\"\nend\n");
  return std::get<Money>(book.parameters.front().rows.front().value).amount.low.text();
}

TEST(Numbers, AreWrittenWithTheirScale) {
  EXPECT_EQ(amount_of("3 thousand RUB"), "3000");
  EXPECT_EQ(amount_of("2 lakh INR"), "200000");
  EXPECT_EQ(amount_of("1.5 million USD"), "1500000");
  EXPECT_EQ(amount_of("4 crore INR"), "40000000");
  EXPECT_EQ(amount_of("1_000 billion CNY"), "1000000000000");
}

TEST(Numbers, HaveUpToEighteenDigits) {
  const std::string help = " has too many digits (a number has up to 18 digits before and 6 after the point)";
  EXPECT_EQ(with_delegation("persons of d is 1234567890123456789"), "P0125 the number `1234567890123456789`" + help);
  EXPECT_EQ(with_delegation("persons of d is 0.1234567"), "P0125 the number `0.1234567`" + help);
  EXPECT_EQ(with_delegation("persons of d is 999999999999 billion"), "P0125 the number `999999999999`" + help);
}

TEST(Numbers, ThatCountAreWhole) {
  EXPECT_EQ(in_when("at least 2.5 party q of agreement satisfies level of q is region"),
            "P0125 `2.5` is no whole number in its place (write a whole number from 0 to 10000)");
  EXPECT_EQ(in_when("at most 10001 party q of agreement satisfies level of q is region"),
            "P0125 `10001` is no whole number in its place (write a whole number from 0 to 10000)");
  EXPECT_EQ(with_delegation("days of d is 1.5 months"),
            "P0125 `1.5` is no whole number in its place (write a whole number from 0 to 100000)");
}

TEST(Periods, AreOfWorkingDaysOrOfAnyOther) {
  EXPECT_EQ(with_delegation("days of d is at most 3 working weeks"),
            "P0125 only days can be working days (write the period in working days, such as `20 working days`)");
}

TEST(Days, BetweenTwoAreInOrder) {
  EXPECT_EQ(error_in("source russia.decree is decree\ndated between 2010 and 2004\nend\n"),
            "P0128 the second day is before the first (write the earlier day first)");
  const Rulebook book = rulebook_of("source russia.decree is decree\ndated between May 2004 and 2010\nend\n");
  EXPECT_EQ(iso_text(*book.sources.back().dated), "2004-05/2010-12");
}

TEST(Presumptions, AreOfTheValueOfAField) {
  const auto presume = [](const std::string& clause) {
    return error_in(definition("presume " + clause + " where not stated"));
  };
  EXPECT_EQ(presume("p is yes"),
            "P0107 only the value of a field can be presumed (name a field, such as `binding of agreement`)");
  EXPECT_EQ(presume("level of p is yes"),
            "P0107 a code of `core.levels` cannot be presumed to be yes or no (write a code of `core.levels`)");
  EXPECT_EQ(presume("signature of agreement is 3"), "P0107 a date cannot be presumed to be a number (write a date)");
  EXPECT_EQ(presume("signature of agreement is talks of agreement"),
            "P0107 only a fixed value can be presumed (write a date)");
  EXPECT_EQ(presume("level of p is regoin"), "P0108 `regoin` is not a code of `core.levels` (did you mean `region`?)");
  EXPECT_EQ(presume("levl of p is region"), "P0101 no field of a party is called `levl` (did you mean `level`?)");
}

std::string given(const std::string& fact) {
  return error_in("test \"t\" as-of 1 May 2004\ngiven " + fact + "\nend\n");
}

TEST(Given, NamesAFieldAndItsOwner) {
  EXPECT_EQ(given("signature is 5 May 2003"),
            "P0110 it is not said whose `signature` this is (name a field and its owner, as in `signature of "
            "agreement`)");
  EXPECT_EQ(given("signtaure of agreement is 5 May 2003"),
            "P0101 no field is called `signtaure` (did you mean `signature`?)");
  EXPECT_EQ(given("party of agreement is absent"),
            "P0101 no field is called `party` (what is listed stands in the agreement; `--assume-complete party` says "
            "that nothing is missing)");
}

TEST(Given, StatesAPlainValue) {
  const std::string refused =
      "P0125 a fact is stated with a plain value (write a code, a date, a number, a period, an amount of money or a "
      "quoted text)";
  EXPECT_EQ(given("signature of agreement is talks of agreement"), refused);
  EXPECT_EQ(given("persons of visit is number of tie of primorye"), refused);
  EXPECT_EQ(given("persons of visit is higher of 3 and 5"), refused);
  EXPECT_EQ(given("amount of loan is 5 percent of 100"), refused);
  EXPECT_EQ(given("amount of loan is 5 XYZ"), "P0108 `XYZ` is no currency of ISO 4217 (write a code such as `USD`)");
  EXPECT_EQ(given("persons of visit is 0.1234567"),
            "P0125 the number `0.1234567` has too many digits (a number has up to 18 digits before and 6 after the "
            "point)");
  EXPECT_EQ(given("share of loan is 0.1234567 percent"),
            "P0125 the number `0.1234567` has too many digits (a number has up to 18 digits before and 6 after the "
            "point)");
  EXPECT_EQ(given("days of visit is 3 working weeks"),
            "P0125 only days can be working days (write the period in working days, such as `20 working days`)");
}

TEST(Given, NamesActsAuthoritiesAndJudgementsThatThereAre) {
  EXPECT_EQ(given("primorye has consnet of russia.mfa"), "P0102 no act is called `consnet` (did you mean `consent`?)");
  EXPECT_EQ(given("primorye has consent of russia.maf"),
            "P0102 no authority is called `russia.maf` (did you mean `russia.mfa`?)");
}

TEST(Given, IsShownAsItWasStated) {
  const Rulebook book = rulebook_of(
      "test \"t\" as-of 1 May 2004\ngiven binding of agreement is yes\ngiven binding of agreement is no\n"
      "given talks of agreement is unknown\ngiven country of tie of primorye is absent\ngiven persons of visit is "
      "1_000\n"
      "given share of loan is 12.5 percent\ngiven amount of loan is 2 million RUB\ngiven days of visit is 3 weeks\n"
      "given days of visit is 20 working days\ngiven days of visit is 2 years\nend\n");
  std::vector<std::string> stated;
  for (const Given& fact : book.tests.front().given) stated.push_back(std::get<GivenField>(fact.what).value_text);
  EXPECT_THAT(stated, ElementsAre("yes", "no", "unknown", "absent", "1000", "12.5 percent", "2000000 RUB", "21 days",
                                  "20 working days", "24 months"));
}

TEST(Asked, IsShownAsAPersonWouldSayIt) {
  const Rulebook book = rulebook_of(
      "judgement russia.fit for party decided by russia.mfa\nasks \"Fit?\"\nend\n"
      "judgement russia.local decided by russia.mfa\nasks \"Local?\"\nend\n"
      "test \"t\" as-of 1 May 2004\nexpect asks judged russia.fit for primorye\nexpect asks judged russia.local\n"
      "expect asks primorye has consent\nexpect asks primorye has consent by russia.mfa for talks of agreement\n"
      "expect asks country of tie of primorye\nend\n");
  std::vector<std::string> asked;
  for (const Expectation& expected : book.tests.front().expect) {
    asked.push_back(std::get<ExpectAsks>(expected.what).fact);
  }
  EXPECT_THAT(asked,
              ElementsAre("judged russia.fit for primorye", "judged russia.local", "primorye has consent",
                          "primorye has consent of russia.mfa for talks of agreement", "country of tie of primorye"));
}

TEST(Expected, AreVerdictsThatThereAre) {
  EXPECT_EQ(error_in("test \"t\" as-of 1 May 2004\nexpect verdict RU complaint\nend\n"),
            "P0129 no verdict is called `complaint` (did you mean `compliant`?)");
  EXPECT_EQ(error_in("test \"t\" as-of 1 May 2004\nexpect verdict fine\nend\n"),
            "P0129 no verdict is called `fine` (write one of: compliant, non-compliant, conditional, indeterminate, "
            "not-governed)");
}

TEST(Expected, IsEveryEffect) {
  const Rulebook book = rulebook_of(
      "test \"t\" as-of 1 May 2004\nexpect no effect stated\nexpect effect not known\n"
      "expect the agreement is suspended until consent by russia.mfa\nexpect primorye is liable to a-fine\n"
      "expect the agreement may be annulled by russia.mfa\nexpect the agreement is not in operation\nend\n");
  std::vector<std::string> kinds;
  for (const Expectation& expected : book.tests.front().expect) {
    kinds.push_back(std::get<ExpectEffect>(expected.what).kind);
  }
  EXPECT_THAT(kinds,
              ElementsAre("none-stated", "not-known", "suspended", "a-fine", "may-be-annulled", "not-in-operation"));
}

}  // namespace
}  // namespace placet
