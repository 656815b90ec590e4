// SPDX-License-Identifier: Apache-2.0
//
// Grammar of a rule block and of the readings in it.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

const Rule<struct ReadingId, syntax::Reading> reading = "`reading`";

const auto reading_def = keyword("reading") > name > text > -(keyword("by") > text) > *plain_clause >
                         named("a clause or `end`", end_keyword);
const auto clause_def = reading | plain_clause;
const auto rule_def = keyword("rule") > name > text > *clause > named("a clause or `end`", end_keyword);

struct ReadingId : Annotate {};
struct ClauseId {};
struct RuleId : Annotate {};

BOOST_SPIRIT_DEFINE(reading, clause, rule)

BOOST_SPIRIT_INSTANTIATE(decltype(clause), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(rule), Iterator, Context)

}  // namespace placet::parse
