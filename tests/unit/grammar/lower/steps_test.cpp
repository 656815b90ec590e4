// SPDX-License-Identifier: Apache-2.0
//
// What authors are told of mistakes in steps, their days and what follows from a breach.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::SizeIs;

std::string duty(const std::string& when, const std::string& effect = "no effect stated") {
  return rule_with("p must have consent of russia.mfa " + when + "\notherwise " + effect);
}

std::string with_effect(const std::string& effect) {
  return error_in(duty("before signature of agreement", effect));
}

Timing timing_of(const std::string& when) {
  const Rulebook book = rulebook_of(duty(when));
  const auto& have = std::get<MustHave>(book.rules.front().readings.front().norm.what);
  return have.steps.front().timings.front();
}

TEST(Steps, AreDueOnDays) {
  EXPECT_EQ(error_in(duty("before level of p")),
            "P0107 `level of p` is a code of `core.levels`, not a date (name a field that holds a date, or `date of` a "
            "step)");
  EXPECT_EQ(error_in(duty("after date of consnet")), "P0102 no act is called `consnet` (did you mean `consent`?)");
  EXPECT_EQ(error_in(duty("before signtaure of agreement")),
            "P0101 no field of an agreement is called `signtaure` (did you mean `signature`?)");
}

TEST(Steps, AreDueWithinPeriods) {
  const std::string every = "for every delegation d of agreement\n";
  EXPECT_EQ(error_in(rule_with(every + "p must have consent of russia.mfa within persons of d after signature of "
                                       "agreement\notherwise no effect stated")),
            "P0107 this is a number, not a period (write a period such as `30 days`, or name a parameter that is one)");
  EXPECT_EQ(error_in(duty("within subject of agreement after signature of agreement")),
            "P0126 `subject` may have many values, not one (speak of each: `some subject x of … satisfies …`, or of "
            "all: `… includes …`)");
  EXPECT_EQ(error_in(duty("no later than 5 working months after signature of agreement")),
            "P0125 only days can be working days (write the period in working days, such as `20 working days`)");
}

TEST(Steps, AreDueNoEarlierOrLaterThanADay) {
  const Day day = std::chrono::year{2004} / 5 / 1;
  EXPECT_EQ(timing_of("no later than 1 May 2004"), Timing{NoLaterThanDay{day}});
  EXPECT_EQ(timing_of("no earlier than 1 May 2004"), Timing{NoEarlierThanDay{day}});
}

TEST(Steps, AreDueByADayOfTheYearBeforeOrAfter) {
  const auto before = std::get<ByDayOfYear>(timing_of("by 30 November of the year before signature of agreement"));
  EXPECT_EQ(before.side, RelativeLimit::Side::Before);
  const auto after = std::get<ByDayOfYear>(timing_of("by 1 March of the year after signature of agreement"));
  EXPECT_EQ(after.side, RelativeLimit::Side::After);
  EXPECT_EQ(after.month, 3);
  EXPECT_EQ(after.day, 1);
  EXPECT_EQ(error_in(duty("by 2.5 March of the year after signature of agreement")),
            "P0125 `2.5` is no whole number in its place (write a whole number from 0 to 31)");
}

TEST(Steps, AreOfAuthoritiesThatThereAre) {
  EXPECT_EQ(error_in(rule_with("p must have consent of russia.maf\notherwise no effect stated")),
            "P0102 no authority is called `russia.maf` (did you mean `russia.mfa`?)");
}

TEST(Effects, AreOfThePartiesThatAreLiable) {
  EXPECT_EQ(with_effect("the agreement is liable to a-fine"),
            "P0130 `agreement` is an agreement, which cannot be liable (name a party, a person or an authority that a "
            "path leads to)");
  EXPECT_EQ(with_effect("signature of agreement is void"),
            "P0130 `signature of agreement` is a date, which this cannot befall (name `agreement` or a part of it; a "
            "party or person `is liable to` something)");
}

TEST(Effects, AreOfAuthoritiesAndPeriodsThatThereAre) {
  EXPECT_EQ(with_effect("the agreement may be annulled by russia.maf"),
            "P0102 no authority is called `russia.maf` (did you mean `russia.mfa`?)");
  EXPECT_EQ(with_effect("the agreement may be annulled by russia.mfa within 5 working weeks after signature of "
                        "agreement"),
            "P0125 only days can be working days (write the period in working days, such as `20 working days`)");
  EXPECT_EQ(with_effect("the agreement is suspended until consnet by russia.mfa"),
            "P0102 no act is called `consnet` (did you mean `consent`?)");
}

TEST(Effects, HaveConditionsAndCuresThatCanBeRead) {
  EXPECT_EQ(with_effect("the agreement is void where level of p is regoin"),
            "P0108 `regoin` is not a code of `core.levels` (did you mean `region`?)");
  EXPECT_EQ(with_effect("the agreement is void cured by approvla of russia.mfa"),
            "P0102 no act is called `approvla` (did you mean `approval`?)");
  EXPECT_EQ(with_effect("the agreement is void cured by approval of russia.mfa failing that q is liable to a-fine"),
            "P0110 no variable or parameter is called `q` (did you mean `p`?)");
}

TEST(Silence, CountsForActsAfterPeriods) {
  EXPECT_EQ(error_in(rule_with("p must have consent of russia.mfa\nsilence for 3 working weeks after consent by "
                               "russia.mfa counts as given\notherwise no effect stated")),
            "P0125 only days can be working days (write the period in working days, such as `20 working days`)");
  EXPECT_EQ(error_in(rule_with("p must have consent of russia.mfa\nsilence for 30 days after consnet by russia.mfa "
                               "counts as given\notherwise no effect stated")),
            "P0102 no act is called `consnet` (did you mean `consent`?)");
}

TEST(Powers, AreOverWhatThereIs) {
  EXPECT_EQ(error_in(rule_with("p has power to conclude q")),
            "P0110 no variable or parameter is called `q` (did you mean `p`?)");
}

}  // namespace
}  // namespace placet
