// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using syntax::Scale;
using testing::ElementsAre;
using testing::IsEmpty;

syntax::Operand compared(const std::string& value) {
  const auto condition = condition_of("x is " + value);
  const auto comparison = held<syntax::Comparison>(condition.first);
  return held<syntax::Related>(held<syntax::Is>(comparison.predicate).what).right;
}

TEST(Words, ThatOnlyBeginLikeAKeywordAreNames) {
  EXPECT_THAT(errors_of("act whenever \"A\" end act norm-book \"B\" end act endless \"C\" end"), IsEmpty());
}

TEST(Words, OfTheVocabularyThatAreKeywordsElsewhereAreNames) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n"
                        "  when subject of rank is title and binding of agreement is yes\n"
                        "  agreement counts as a.list\n"
                        "end"),
              IsEmpty());
}

TEST(Words, ThatBeginClausesAreNoNames) {
  const Diagnostic error = first_error("act when \"A\" end");
  EXPECT_EQ(error.message, "expected a name, found `when`");
  EXPECT_EQ(error.help, "`when` is a word of the language and cannot be a name");
}

TEST(Words, ThatBeginClausesMayBeCodesAndStatuses) {
  EXPECT_THAT(errors_of("entity step of agreement \"A step\" at \"step\"\n"
                        "  field attached is many one of {copy, note, draft} at \"@attached\"\n"
                        "end\n"
                        "rule a.b \"B\"\n"
                        "  when attached of s is one of {note, draft}\n"
                        "end\n"
                        "test \"t\" as-of 2026-01-01\n"
                        "  expect rule a.b is pending\n"
                        "  expect rule a.b for p is cured\n"
                        "end"),
              IsEmpty());
}

TEST(Words, TheIsNoiseAnywhere) {
  const auto norm = clause_of<syntax::Norm>("the sender of the d must have the consent of the a.ministry");
  EXPECT_EQ(text_of(norm.bearer), "sender of d");
}

TEST(Words, AfterAHashAreAComment) {
  EXPECT_THAT(errors_of("# rule broken\nact a \"A # no comment\" # end\nend"), IsEmpty());
}

TEST(Texts, KeepTheirQuotationMarksAndBackslashes) {
  EXPECT_EQ(declaration_of<syntax::Act>(R"(act a "says \"no\", c:\dir \\ и 中" end)").title.text,
            R"(says "no", c:\dir \ и 中)");
}

TEST(Texts, EndOnTheirLine) {
  EXPECT_THAT(errors_of("act a \"open\nend\nact b \"B\"\nend"),
              ElementsAre("1:7 P0204 the quoted text is not closed on its line"));
}

TEST(Numbers, HaveUnderscoresDecimalsAndScales) {
  const auto number = held<syntax::Number>(compared("1_000.50 crore"));
  EXPECT_EQ(number.digits, "1_000.50");
  EXPECT_EQ(number.scale, Scale::Crore);
}

TEST(Numbers, WithACurrencyAreMoney) {
  const auto money = held<syntax::Money>(compared("5 million USD"));
  EXPECT_EQ(money.amount.digits, "5");
  EXPECT_EQ(money.amount.scale, Scale::Million);
  EXPECT_EQ(money.currency.text, "USD");
}

TEST(Numbers, WithAUnitArePeriods) {
  const auto period = held<syntax::Period>(compared("20 working days"));
  EXPECT_EQ(period.count.digits, "20");
  EXPECT_TRUE(period.working);
  EXPECT_EQ(held<syntax::Period>(compared("1 month")).unit, syntax::TimeUnit::Month);
}

TEST(Numbers, MayBeSharesOfAValue) {
  const auto share = held<syntax::Share>(compared("5 percent of revenue of p"));
  EXPECT_EQ(share.percent.digits, "5");
  ASSERT_TRUE(share.of.has_value());
  EXPECT_EQ(text_of(held<syntax::Path>(*share.of)), "revenue of p");
}

TEST(Days, AreWrittenInTwoWays) {
  for (const char* written : {"24 July 2015", "2015-07-24"}) {
    const auto day = held<syntax::FullDay>(compared(written));
    EXPECT_EQ(day.year, 2015) << written;
    EXPECT_EQ(day.month, 7U) << written;
    EXPECT_EQ(day.day, 24U) << written;
  }
}

TEST(Days, MayBeKnownToTheMonthOrYearOnly) {
  const auto bounds = clause_of<syntax::InForce>("in force from July 2013 until 2015").bounds;
  const auto from = held<syntax::SomeDay>(bounds.from);
  EXPECT_EQ(from.year, 2013);
  EXPECT_EQ(from.month, 7U);
  EXPECT_EQ(from.day, 0U);
  ASSERT_TRUE(bounds.until.has_value());
  EXPECT_EQ(held<syntax::SomeDay>(*bounds.until).month, 0U);
}

TEST(Days, MayBeUnknownOrBetweenTwo) {
  EXPECT_EQ(held<syntax::UnknownDay>(clause_of<syntax::InForce>("in force from unknown").bounds.from),
            syntax::UnknownDay::Unknown);
  const auto between = held<syntax::Between>(
      clause_of<syntax::InForce>("in force from between 4 January 1999 and 26 January 1999").bounds.from);
  EXPECT_EQ(between.earliest.day, 4U);
  EXPECT_EQ(between.latest.day, 26U);
}

TEST(Days, ThatNoCalendarHasAreErrors) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n  in force from 31 February 2004 until 2004-13-01\nend"),
              ElementsAre("2:17 P0205 there is no such day in the calendar",
                          "2:40 P0205 there is no such day in the calendar"));
}

TEST(Days, ThatAreTheZerothAreErrors) {
  for (const std::string day : {"0 January 2004", "00 January 2004", "2004-00-00", "2004-05-00", "2004-00-05"}) {
    EXPECT_THAT(errors_of("rule a.b \"B\"\n  in force from " + day + "\nend"),
                ElementsAre("2:17 P0205 there is no such day in the calendar"))
        << day;
  }
}

TEST(Days, HaveMonthsWithACapital) {
  EXPECT_EQ(first_error("rule a.b \"B\"\n  in force from 5 january 2004\nend").help,
            "months begin with a capital: `January`");
}

TEST(Spans, CoverThePhraseWithoutTheSpaceAroundIt) {
  const std::string text = "act  a.b  \"B\"  # note\n  label en \"C\"  # more\nend";
  const auto act = declaration_of<syntax::Act>(text);
  EXPECT_EQ(text.substr(act.name.span.begin, act.name.span.end - act.name.span.begin), "a.b");
  EXPECT_EQ(text.substr(act.title.span.begin, act.title.span.end - act.title.span.begin), "\"B\"");
  const Span label = act.labels.at(0).span;
  EXPECT_EQ(text.substr(label.begin, label.end - label.begin), "label en \"C\"");
  EXPECT_EQ(act.span.begin, 0U);
  EXPECT_EQ(act.span.end, text.size());
}

}  // namespace
}  // namespace placet::parse
