// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the values that conditions compare: numbers, amounts, periods, days, counts and paths.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::AggregateKind;
using syntax::ExtremeKind;

const Rule<struct CountedLinkId, syntax::CountedLink> counted_link = "what is counted";
const Rule<struct CountedId, syntax::Counted> counted = "what is counted, such as `tie t of p`";
const Rule<struct AggregateId, syntax::Aggregate> aggregate = "`number of` or `sum of`";
const Rule<struct ExtremeId, syntax::Extreme> extreme = "`higher of` or `lower of`";
const Rule<struct ShareId, syntax::Share> share = "a percentage";
const Rule<struct PlainShareId, syntax::Share> plain_share = "a percentage";
const Rule<struct MemberWordsId, std::vector<syntax::Name>> member_words = "a code";
const Rule<struct MemberPathId, syntax::Path> member_path = "a code";
const Rule<struct SetMemberId, syntax::Operand> set_member = "a value or a code";
const Rule<struct OperandsId, std::vector<syntax::Operand>> operands = "values";

const auto counted_link_def = name >> -name >> keyword("of");
const auto counted_def = +counted_link > name;
const auto aggregate_def = (choice("number of", AggregateKind::NumberOf) | choice("sum of", AggregateKind::SumOf)) >
                           counted > -(keyword("where") > condition);
const auto extreme_def = (choice("higher of", ExtremeKind::Higher) | choice("lower of", ExtremeKind::Lower)) > operand >
                         keyword("and") > operand;
const auto share_def = number >> keyword("percent") >> -(keyword("of") > operand);
const auto plain_share_def = number >> keyword("percent") >> x3::attr(syntax::Optional<syntax::Operand>{});

const auto operand_def =
    aggregate | extreme | full_day | money | period | share | number | text | (code >> !keyword("of")) | path;
const auto member_words_def = x3::repeat(1)[any_word];
const auto member_path_def = member_words;
const auto set_member_def = operand | member_path;
const auto operands_def = set_member % keyword(",");
const auto operand_set_def = keyword("{") > operands > named("`}` or `,`", keyword("}"));
const auto parameter_value_def = money | period | plain_share | number;

struct CountedLinkId : Annotate {};
struct CountedId : Annotate {};
struct AggregateId : Annotate {};
struct ExtremeId : Annotate {};
struct ShareId : Annotate {};
struct PlainShareId : Annotate {};
struct OperandSetId : Annotate {};
struct MemberWordsId {};
struct MemberPathId : Annotate {};
struct SetMemberId {};
struct OperandsId {};
struct OperandId {};
struct ParameterValueId {};

BOOST_SPIRIT_DEFINE(counted_link, counted, aggregate, extreme, share, plain_share, operand, member_words, member_path,
                    set_member, operands, operand_set, parameter_value)

BOOST_SPIRIT_INSTANTIATE(decltype(operand), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(operand_set), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(parameter_value), Iterator, Context)

}  // namespace placet::parse
