// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using syntax::Connective;
using syntax::QuantifierKind;
using syntax::Relation;
using testing::ElementsAre;
using testing::IsEmpty;

syntax::Comparison comparison_of(const std::string& text) {
  return held<syntax::Comparison>(condition_of(text).first);
}

syntax::Is is_of(const std::string& text) {
  return held<syntax::Is>(comparison_of(text).predicate);
}

TEST(Conditions, AreChainsOfOneConnective) {
  const auto condition = condition_of("a is b and c is d and e is f");
  ASSERT_EQ(condition.rest.size(), 2U);
  EXPECT_EQ(condition.rest[1].connective, Connective::And);
}

TEST(Conditions, MayNotMixAndWithOr) {
  const std::string text = "rule a.b \"B\"\n  when a is b and c is d or e is f\nend";
  EXPECT_THAT(errors_of(text), ElementsAre("2:26 P0203 `or` follows `and` in one chain"));
  EXPECT_THAT(first_error(text).help, testing::HasSubstr("( )"));
}

TEST(Conditions, MayNestOrInParentheses) {
  const auto condition = condition_of("a is b and (c is d or e is f)");
  EXPECT_EQ(held<syntax::Condition>(condition.rest.at(0).operand).rest.at(0).connective, Connective::Or);
}

TEST(Conditions, MayBeLetteredLists) {
  const auto list =
      held<syntax::ConditionList>(condition_of("any of (a) a is b and c is d (b) not (e is f) end").first);
  EXPECT_EQ(list.kind, syntax::ListKind::Any);
  ASSERT_EQ(list.items.size(), 2U);
  EXPECT_EQ(list.items[1].letter.text, "b");
  EXPECT_EQ(list.items[0].condition.rest.size(), 1U);
}

TEST(Conditions, MayQuantifyOverMembers) {
  const auto some = held<syntax::Quantified>(
      condition_of("some party q of agreement where level of q is state satisfies country of q is not RU").first);
  EXPECT_EQ(some.quantifier.kind, QuantifierKind::Some);
  EXPECT_EQ(some.binder.variable.text, "q");
  EXPECT_TRUE(some.binder.where.has_value());
  const auto most = held<syntax::Quantified>(condition_of("at most 2 stop s of d satisfies transit of s is no").first);
  EXPECT_EQ(most.quantifier.kind, QuantifierKind::AtMost);
  EXPECT_EQ(most.quantifier.count.value().digits, "2");
}

TEST(Conditions, MayRestOnJudgements) {
  const auto judged = held<syntax::Judged>(condition_of("it is not judged that china.special-need for d").first);
  EXPECT_TRUE(judged.negated);
  EXPECT_EQ(judged.judgement.text, "china.special-need");
  EXPECT_EQ(text_of(judged.about.value()), "d");
}

TEST(Comparisons, NameTheirRelationInWords) {
  const std::vector<std::pair<std::string, Relation>> relations = {
      {"is 3", Relation::Equal},
      {"are at least 3", Relation::AtLeast},
      {"is at most 3", Relation::AtMost},
      {"is more than 3", Relation::MoreThan},
      {"is less than 3", Relation::LessThan},
      {"is on or before 2004-01-01", Relation::OnOrBefore},
      {"is on or after 2004-01-01", Relation::OnOrAfter},
      {"is before 2004-01-01", Relation::Before},
      {"is after signature of agreement", Relation::After}};
  for (const auto& [words, relation] : relations) {
    EXPECT_EQ(held<syntax::Related>(is_of("x " + words).what).relation, relation) << words;
  }
}

TEST(Comparisons, WithNotAreNegated) {
  EXPECT_TRUE(is_of("x is not 3").negated);
  EXPECT_FALSE(is_of("x is 3").negated);
}

TEST(Comparisons, ReadListsSetsAndAnswers) {
  EXPECT_EQ(held<syntax::InList>(is_of("s is in india.union-list").what).value.text, "india.union-list");
  EXPECT_EQ(held<syntax::OperandSet>(is_of("x is one of {a, RU, 3}").what).value.size(), 3U);
  EXPECT_EQ(held<syntax::YesNo>(is_of("x is no").what), syntax::YesNo::No);
}

TEST(Comparisons, ReadWhatIsIncluded) {
  const auto any = held<syntax::IncludesOf>(comparison_of("subject of agreement includes any of a.list").predicate);
  EXPECT_EQ(any.kind, syntax::ListKind::Any);
  EXPECT_EQ(held<syntax::Name>(any.what).text, "a.list");
  const auto one = held<syntax::IncludesOne>(comparison_of("subject of agreement includes trade").predicate);
  EXPECT_EQ(text_of(held<syntax::Path>(one.value)), "trade");
}

TEST(Comparisons, ReadStepsAndTerms) {
  EXPECT_TRUE(held<syntax::HasStep>(comparison_of("p has no consent of a.mfa").predicate).negated);
  EXPECT_TRUE(held<syntax::CountsAs>(comparison_of("agreement does not count as a.treaty").predicate).negated);
}

TEST(Comparisons, LeaveTheNextConditionAlone) {
  const auto condition = condition_of("p has consent of a.mfa for d before signature of agreement and x is y");
  EXPECT_EQ(condition.rest.size(), 1U);
}

TEST(Values, MayBeCountsAndSums) {
  const auto comparison = comparison_of("number of tie t of p where country of t is CN is at least 3");
  const auto count = held<syntax::Aggregate>(comparison.left);
  EXPECT_EQ(count.counted.links.at(0).name.text, "tie");
  EXPECT_EQ(count.counted.links.at(0).variable.value().text, "t");
  EXPECT_EQ(count.counted.owner.text, "p");
  EXPECT_TRUE(count.where.has_value());
  EXPECT_EQ(held<syntax::Related>(held<syntax::Is>(comparison.predicate).what).relation, Relation::AtLeast);

  const auto sum = held<syntax::Aggregate>(comparison_of("sum of amount of finance f of agreement is 5 USD").left);
  EXPECT_EQ(sum.kind, syntax::AggregateKind::SumOf);
  EXPECT_EQ(sum.counted.links.size(), 2U);
}

TEST(Values, MayBeTheHigherOfTwo) {
  const auto higher = held<syntax::Extreme>(
      held<syntax::Related>(is_of("x is at most higher of 5 percent of revenue of p and 100 USD").what).right);
  EXPECT_EQ(text_of(held<syntax::Path>(held<syntax::Share>(higher.left).of.value())), "revenue of p");
}

TEST(Conditions, MayBeginTheNextClauseRightAfterAJudgement) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n"
                        "  when it is judged that a.need\n"
                        "  for every party p of agreement\n"
                        "  p must have consent\n"
                        "  for every party q of agreement\n"
                        "end"),
              IsEmpty());
}

}  // namespace
}  // namespace placet::parse
