// SPDX-License-Identifier: Apache-2.0
//
// Grammar of a comparison: a value and what is said of it.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::ListKind;
using syntax::Relation;
using syntax::YesNo;

const Rule<struct RelationId, Relation> relation = "a relation such as `at least`";
const Rule<struct RelatedId, syntax::Related> related = "a value";
const Rule<struct InListId, syntax::InList> in_list = "`in` and a list";
const Rule<struct OneOfId, syntax::OperandSet> one_of = "`one of` and values in braces";
const Rule<struct IsWhatId, syntax::IsWhat> is_what = "a value";
const Rule<struct IsId, syntax::Is> is = "`is`";
const Rule<struct IncludedId, syntax::Included> included = "a list, or values in braces";
const Rule<struct IncludesOfId, syntax::IncludesOf> includes_of = "`includes`";
const Rule<struct IncludesOneId, syntax::IncludesOne> includes_one = "`includes`";
const Rule<struct HasStepId, syntax::HasStep> has_step = "`has` and a step";
const Rule<struct PredicateId, syntax::Predicate> predicate = "a comparison";

const auto relation_def = choice("at least", Relation::AtLeast) | choice("at most", Relation::AtMost) |
                          choice("more than", Relation::MoreThan) | choice("less than", Relation::LessThan) |
                          choice("on or before", Relation::OnOrBefore) | choice("on or after", Relation::OnOrAfter) |
                          choice("before", Relation::Before) | choice("after", Relation::After) |
                          x3::attr(Relation::Equal);
const auto related_def = relation >> operand;
const auto in_list_def = keyword("in") > name;
const auto one_of_def = keyword("one of") > operand_set;
const auto is_what_def = in_list | one_of | choice("yes", YesNo::Yes) | choice("no", YesNo::No) | related;
const auto is_def = (choice("is not", true) | choice("are not", true) | choice("is", false) | choice("are", false)) >
                    named("a value, or a comparison such as `at least` or `on or after`", is_what);

const auto included_def = operand_set | name;
const auto includes_of_def = keyword("includes") >> (choice("any of", ListKind::Any) | choice("all of", ListKind::All) |
                                                     choice("none of", ListKind::None)) > included;
const auto includes_one_def = keyword("includes") > operand;
const auto has_step_def = (choice("has no", true) | choice("has", false)) > step;
const auto counts_as_def = (choice("counts as", false) | choice("does not count as", true)) > name;
const auto predicate_def = is | includes_of | includes_one | has_step | counts_as;
const auto comparison_def = operand > named("`is`, `includes`, `has`, `counts as` or another comparison", predicate);

struct RelationId {};
struct RelatedId : Annotate {};
struct InListId : Annotate {};
struct OneOfId : Annotate {};
struct IsWhatId {};
struct IsId : Annotate {};
struct IncludedId {};
struct IncludesOfId : Annotate {};
struct IncludesOneId : Annotate {};
struct HasStepId : Annotate {};
struct CountsAsId : Annotate {};
struct PredicateId {};
struct ComparisonId : Annotate {};

BOOST_SPIRIT_DEFINE(relation, related, in_list, one_of, is_what, is, included, includes_of, includes_one, has_step,
                    counts_as, predicate, comparison)

BOOST_SPIRIT_INSTANTIATE(decltype(comparison), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(counts_as), Iterator, Context)

}  // namespace placet::parse
