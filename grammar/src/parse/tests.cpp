// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the tests that stand beside rules, and of a fact given on its own.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::NoValue;
using syntax::RecordState;
using syntax::YesNo;

const Rule<struct GivenFileId, syntax::GivenFile> given_file = "`file`";
const Rule<struct GivenRecordId, RecordState> given_record = "`record`";
const Rule<struct GivenStepId, syntax::GivenStep> given_step = "a step taken";
const Rule<struct GivenJudgementId, syntax::GivenJudgement> given_judgement = "`judged`";
const Rule<struct GivenValueId, syntax::GivenValue> given_value = "`unknown`, `absent`, `yes`, `no` or a value";
const Rule<struct GivenFactId, syntax::GivenFact> given_fact = "a fact such as `level of primorye is region`";
const Rule<struct ExpectRuleId, syntax::ExpectRule> expect_rule = "`rule`";
const Rule<struct ExpectVerdictId, syntax::ExpectVerdict> expect_verdict = "`verdict`";
const Rule<struct AskStepId, syntax::AskStep> ask_step = "a step asked for";
const Rule<struct AskJudgementId, syntax::AskJudgement> ask_judgement = "`judged`";
const Rule<struct AskFactId, syntax::AskFact> ask_fact = "a fact asked for";
const Rule<struct ExpectAsksId, syntax::Expectation> expect_asks = "`asks`";
const Rule<struct ExpectationId, syntax::Expectation> expectation = "what is expected";
const Rule<struct GivenLineId, syntax::Given> given_line = "`given`";
const Rule<struct ExpectLineId, syntax::Expectation> expect_line = "`expect`";

const auto member = -(keyword("for") > name);
const auto yes_no = named("`yes` or `no`", choice("yes", YesNo::Yes) | choice("no", YesNo::No));

const auto given_file_def = keyword("file") > text;
const auto given_record_def = keyword("record") >>
                              (choice("complete", RecordState::Complete) | choice("partial", RecordState::Partial));
const auto given_step_def = name >> (choice("has no", true) | choice("has", false)) > deed >
                            -(keyword("on") > full_day) > -(keyword("outcome") > any_word);
const auto given_judgement_def = keyword("judged") > name > member > yes_no;
const auto given_value_def = choice("unknown", NoValue::Unknown) | choice("absent", NoValue::Absent) |
                             choice("yes", YesNo::Yes) | choice("no", YesNo::No) | operand;
const auto given_fact_def = path > keyword("is") > given_value;
const auto given_def = given_file | given_record | given_judgement | given_step | given_fact;

const auto expect_rule_def = keyword("rule") > name > member > keyword("is") >
                             named("a status such as `violated`", any_word);
const auto expect_verdict_def = keyword("verdict") > -code > named("a verdict such as `conditional`", any_word);
const auto ask_step_def = name >> keyword("has") > deed;
const auto ask_judgement_def = keyword("judged") > name > member;
const auto ask_fact_def = path;
const auto expect_asks_def = keyword("asks") > named("a fact, a step or `judged`", ask_judgement | ask_step | ask_fact);
const auto expectation_def = expect_rule | expect_verdict | expect_asks | effect;

const auto given_line_def = keyword("given") > named("a fact such as `level of primorye is region`", given);
const auto expect_line_def = keyword("expect") > named("`rule`, `verdict`, `asks` or an effect", expectation);
const auto test_line_def = given_line | expect_line;
const auto test_def = keyword("test") > text > keyword("as-of") > full_day > *test_line >
                      named("`given`, `expect` or `end`", end_keyword);

struct GivenFileId : Annotate {};
struct GivenRecordId {};
struct GivenStepId : Annotate {};
struct GivenJudgementId : Annotate {};
struct GivenValueId {};
struct GivenFactId : Annotate {};
struct GivenId {};
struct ExpectRuleId : Annotate {};
struct ExpectVerdictId : Annotate {};
struct AskStepId : Annotate {};
struct AskJudgementId : Annotate {};
struct AskFactId : Annotate {};
struct ExpectAsksId {};
struct ExpectationId {};
struct GivenLineId {};
struct ExpectLineId {};
struct TestLineId {};
struct TestId : Annotate {};

BOOST_SPIRIT_DEFINE(given_file, given_record, given_step, given_judgement, given_value, given_fact, given, expect_rule,
                    expect_verdict, ask_step, ask_judgement, ask_fact, expect_asks, expectation, given_line,
                    expect_line, test_line, test)

BOOST_SPIRIT_INSTANTIATE(decltype(given), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(test_line), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(test), Iterator, Context)

}  // namespace placet::parse
