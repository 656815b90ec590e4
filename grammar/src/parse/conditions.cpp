// SPDX-License-Identifier: Apache-2.0
//
// Grammar of conditions: chains of `and` or `or`, lettered lists, quantifiers, judgements. What is compared stands in
// comparisons.cpp.
#include "parse/chain.hpp"
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::Connective;
using syntax::ListKind;
using syntax::QuantifierKind;

const Rule<struct ConditionRestId, syntax::ConditionRest> condition_rest = "a condition";
const Rule<struct BasicId, syntax::Basic> basic = "a condition";
const Rule<struct GroupId, syntax::Condition> group = "a condition in parentheses";
const Rule<struct ListedConditionId, syntax::ListedCondition> listed_condition = "`(a)` and a condition";
const Rule<struct ConditionListId, syntax::ConditionList> condition_list = "a lettered list";
const Rule<struct CountedQuantifierId, syntax::Quantifier> quantifier = "a quantifier";
const Rule<struct QuantifiedId, syntax::Quantified> quantified = "a quantified condition";
const Rule<struct NegationId, syntax::Negation> negation = "`not` and a condition";
const Rule<struct JudgedId, syntax::Judged> judged = "`it is judged that` and a name";

const auto condition_rest_def = (choice("and", Connective::And) | choice("or", Connective::Or)) > basic;
const auto condition_def = basic >> *condition_rest;
const auto group_def = keyword("(") > condition > named("`)`, `and` or `or`", keyword(")"));

const auto listed_condition_def = keyword("(") > name > keyword(")") > condition;
const auto condition_list_def = (choice("all of", ListKind::All) | choice("any of", ListKind::Any) |
                                 choice("none of", ListKind::None)) >
                                named("`(a)` and a condition", +listed_condition) >
                                named("`(b)` and a condition, or `end`", end_keyword);

const auto quantifier_def = ((choice("every", QuantifierKind::Every) | choice("some", QuantifierKind::Some) |
                              choice("no", QuantifierKind::No)) >>
                             x3::attr(syntax::Optional<syntax::Number>{})) |
                            ((choice("at least", QuantifierKind::AtLeast) | choice("at most", QuantifierKind::AtMost) |
                              choice("exactly", QuantifierKind::Exactly)) > number);
const auto binder_def = name > name > keyword("of") > path > -(keyword("where") > condition);
const auto quantified_def = quantifier > named("a member such as `party q of agreement`", binder) >
                            keyword("satisfies") > basic;

const auto negation_def = keyword("not") > basic;
const auto judged_def = (choice("it is not judged that", true) | choice("it is judged that", false)) > name >
                        -(keyword("for") >> !keyword("every") > path);
const auto basic_def = condition_list | quantified | negation | judged | group | comparison;

struct ConditionId : AnnotateChain {};
struct ConditionRestId : Annotate {};
struct BasicId {};
struct GroupId : Annotate {};
struct ListedConditionId : Annotate {};
struct ConditionListId : Annotate {};
struct CountedQuantifierId : Annotate {};
struct BinderId : Annotate {};
struct QuantifiedId : Annotate {};
struct NegationId : Annotate {};
struct JudgedId : Annotate {};

BOOST_SPIRIT_DEFINE(condition_rest, condition, group, listed_condition, condition_list, quantifier, binder, quantified,
                    negation, judged, basic)

BOOST_SPIRIT_INSTANTIATE(decltype(condition), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(binder), Iterator, Context)

}  // namespace placet::parse
