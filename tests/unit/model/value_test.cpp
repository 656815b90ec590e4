// SPDX-License-Identifier: Apache-2.0
#include "placet/model/value.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

Day day(std::string_view iso) {
  return parse_iso_range(iso)->first;
}

TEST(Decimals, AreReadAndWrittenInTheirShortestForm) {
  for (const char* text : {"0", "7", "12.5", "0.000001", "999999999999999999.999999"}) {
    EXPECT_EQ(Decimal::parse(text)->text(), text);
  }
  EXPECT_EQ(Decimal::parse("007.50")->text(), "7.5");
}

TEST(Decimals, HaveEighteenDigitsBeforeAndSixAfterThePoint) {
  EXPECT_FALSE(Decimal::parse("1000000000000000000"));
  EXPECT_FALSE(Decimal::parse("0.0000001"));
  EXPECT_TRUE(Decimal::parse("000999999999999999999"));
}

TEST(Decimals, AreOnlyDigitsWithOnePoint) {
  for (const char* text : {"", ".", "5.", ".5", "-1", "+1", "1e3", "1,5", "1.2.3", " 1", "1_000"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimals, StayExactInLargeSums) {
  Decimal sum;
  for (int i = 0; i < 1000; ++i) sum.millionths += Decimal::parse("999999999999999999.999999")->millionths;
  EXPECT_EQ(sum.text(), "999999999999999999999.999");
}

TEST(Dates, AreReadAndWrittenAsIso) {
  for (const char* text : {"2005-06-15", "2005", "2005-06", "1962/1965", "1962-03/1965-04", "../1998-10-06",
                           "1998-10-06/..", "1999-01-04/1999-01-26", "0001-01-02", "9999-12-30"}) {
    const auto range = parse_iso_range(text);
    ASSERT_TRUE(range) << text;
    EXPECT_EQ(iso_text(*range), text);
  }
}

TEST(Dates, MixedFormsMeanTheirOutermostDays) {
  EXPECT_EQ(iso_text(*parse_iso_range("2004/2005-02")), "2004-01/2005-02");
  EXPECT_EQ(iso_text(*parse_iso_range("../2004")), "../2004-12-31");
}

TEST(Dates, ThatDoNotExistAreRefused) {
  for (const char* text : {"", "..", "../..", "/", "2005-13", "2005-00", "2005-02-29", "2005-06-31", "05-06-15", "0000",
                           "2005-6-15", "2005-06-15T00", "2005/2004", "2005/", "/2005", "2005-", "2005-06-", "12005"}) {
    EXPECT_FALSE(parse_iso_range(text)) << text;
  }
}

TEST(Dates, NothingKnownIsWrittenAsNothing) {
  EXPECT_EQ(iso_text(DayRange{}), "");
}

TEST(Months, KeepTheNumberOfTheDayOrTakeTheLastDayOfAShorterMonth) {
  EXPECT_EQ(iso_text(add_months(day("2021-01-31"), 1)), "2021-02-28");
  EXPECT_EQ(iso_text(add_months(day("2020-01-31"), 1)), "2020-02-29");
  EXPECT_EQ(iso_text(add_months(day("2021-03-31"), -1)), "2021-02-28");
  EXPECT_EQ(iso_text(add_months(day("2021-01-15"), -1)), "2020-12-15");
  EXPECT_EQ(iso_text(add_months(day("2020-02-29"), 12)), "2021-02-28");
  EXPECT_EQ(iso_text(add_months(day("2020-12-31"), 0)), "2020-12-31");
}

TEST(Months, StayWithinTheDaysPlacetSpeaksOf) {
  EXPECT_EQ(add_months(day("9999-12-01"), 1), last_day);
  EXPECT_EQ(add_months(day("0001-01-31"), -1), first_day);
}

TEST(Periods, AreBoundedByTheirShortestAndLongestMonths) {
  EXPECT_EQ((Period{1, 0, false}.least_days()), 28);
  EXPECT_EQ((Period{1, 0, false}.most_days()), 31);
  EXPECT_EQ((Period{12, 7, false}.least_days()), 343);
  EXPECT_EQ((Period{12, 7, false}.most_days()), 379);
}

TEST(Periods, OfWorkingDaysMayTakeTwiceAsManyDaysAndFifteen) {
  EXPECT_EQ((Period{0, 20, true}.least_days()), 20);
  EXPECT_EQ((Period{0, 20, true}.most_days()), 55);
}

}  // namespace
}  // namespace placet
