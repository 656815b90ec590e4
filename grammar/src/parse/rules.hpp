// SPDX-License-Identifier: Apache-2.0
//
// The rules of the grammar that more than one file uses, by the file that defines them.
#pragma once

#include "parse/config.hpp"
#include "syntax/syntax.hpp"

namespace placet::parse {

template <class Id, class Attribute>
using Rule = x3::rule<Id, Attribute>;

// values.cpp
const Rule<struct PathId, syntax::Path> path = "a path such as `country of p`";
const Rule<struct NamesId, std::vector<syntax::Name>> names = "a list of names";
const Rule<struct CodesId, syntax::CodeSet> codes = "codes in braces such as `{draft, signed}`";
const Rule<struct MoneyId, syntax::Money> money = "an amount of money such as `5 million USD`";
const Rule<struct PeriodId, syntax::Period> period = "a period such as `10 working days`";
const Rule<struct TimeSpanId, syntax::TimeSpan> time_span = "a period, or the name of one";
const Rule<struct DayId, syntax::Day> day = "a day, a month, a year, `between … and …` or `unknown`";
const Rule<struct LabelId, syntax::Label> label = "a label";
const Rule<struct NoteId, syntax::Note> note = "a note";
const Rule<struct EvidenceId, syntax::Evidence> evidence = "`verified by`, `reported` or `unverified`";
const Rule<struct CitationId, syntax::Citation> citation = "a citation such as `russia.fz4 at \"art. 4\"`";
const Rule<struct SinceId, syntax::Bounds> since = "`since` and a day";

// operands.cpp
const Rule<struct OperandId, syntax::Operand> operand = "a value";
const Rule<struct OperandSetId, syntax::OperandSet> operand_set = "values in braces such as `{state, region}`";
const Rule<struct ParameterValueId, syntax::ParameterValue> parameter_value =
    "a number, a period or an amount of money";

// conditions.cpp
const Rule<struct ConditionId, syntax::Condition> condition = "a condition";
const Rule<struct BinderId, syntax::Binder> binder = "a member such as `party p of agreement`";

// comparisons.cpp
const Rule<struct ComparisonId, syntax::Comparison> comparison = "a comparison";
const Rule<struct CountsAsId, syntax::CountsAs> counts_as = "`counts as` or `does not count as`";

// steps.cpp
const Rule<struct DeedId, syntax::Deed> deed = "a step such as `consent of russia.mfa`";
const Rule<struct StepId, syntax::Step> step = "a step such as `consent of russia.mfa`";
const Rule<struct StepsId, syntax::Steps> steps = "a step such as `consent of russia.mfa`";
const Rule<struct AnchorId, syntax::Anchor> anchor = "a day or an event such as `signature of agreement`";
const Rule<struct WithinId, syntax::Within> within = "`within` and a period";

// norms.cpp
const Rule<struct NormId, syntax::Norm> norm = "a norm such as `p must have …`";
const Rule<struct EffectId, syntax::Effect> effect = "an effect such as `the agreement is void`";

// clauses.cpp
const Rule<struct PlainClauseId, syntax::Clause> plain_clause = "a clause";

// rule.cpp
const Rule<struct ClauseId, syntax::Clause> clause = "a clause";
const Rule<struct RuleId, syntax::Rule> rule = "a rule";

// file.cpp
const Rule<struct DeclarationId, syntax::Declaration> declaration =
    "a declaration: `pack`, `entity`, `authority`, `source`, `list`, `parameter`, `act`, `judgement`, `rule`, "
    "`precedence` or `test`";

// types.cpp
const Rule<struct TypeId, syntax::Type> type = "a type such as `text`, `date` or `one of core.subjects`";
const Rule<struct FieldId, syntax::Field> field = "a field";
const Rule<struct ListItemId, syntax::ListItem> list_item = "an entry";
const Rule<struct EntityId, syntax::Entity> entity = "an entity";
const Rule<struct ListId, syntax::List> list = "a list";
const Rule<struct ParameterId, syntax::Parameter> parameter = "a parameter";

// declarations.cpp
const Rule<struct PackId, syntax::Pack> pack = "a pack";
const Rule<struct AuthorityId, syntax::Authority> authority = "an authority";
const Rule<struct SourceId, syntax::Source> source = "a source";
const Rule<struct ActId, syntax::Act> act = "an act";
const Rule<struct JudgementId, syntax::Judgement> judgement = "a judgement";
const Rule<struct PrecedenceId, syntax::Precedence> precedence = "a precedence";

// tests.cpp
const Rule<struct GivenId, syntax::Given> given = "a given fact";
const Rule<struct TestLineId, syntax::TestLine> test_line = "`given` or `expect`";
const Rule<struct TestId, syntax::Test> test = "a test";

// The macro takes types without commas, so decltype.
BOOST_SPIRIT_DECLARE(decltype(path), decltype(names), decltype(codes), decltype(money), decltype(period),
                     decltype(time_span), decltype(day), decltype(label), decltype(note), decltype(evidence),
                     decltype(citation), decltype(since), decltype(operand), decltype(operand_set),
                     decltype(parameter_value), decltype(condition), decltype(binder), decltype(comparison),
                     decltype(counts_as), decltype(deed), decltype(step), decltype(steps), decltype(anchor),
                     decltype(within), decltype(norm), decltype(effect), decltype(plain_clause), decltype(clause),
                     decltype(rule), decltype(type), decltype(entity), decltype(list), decltype(parameter),
                     decltype(pack), decltype(authority), decltype(source), decltype(act), decltype(judgement),
                     decltype(precedence), decltype(given), decltype(test), decltype(declaration), decltype(field),
                     decltype(list_item), decltype(test_line))

}  // namespace placet::parse
