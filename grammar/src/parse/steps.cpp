// SPDX-License-Identifier: Apache-2.0
//
// Grammar of steps (consent, clearance, notice …), of the days before or after which they are due, and of anchors.
#include "parse/chain.hpp"
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::Connective;
using syntax::LimitKind;
using syntax::Preposition;
using syntax::Side;
using syntax::YearlyKind;

const Rule<struct ByWhomId, syntax::ByWhom> by_whom = "an authority";
const Rule<struct DateOfId, syntax::DateOf> date_of = "`date of` and a step";
const Rule<struct SideId, Side> side = "`before` or `after`";
const Rule<struct BesideId, syntax::Beside> beside = "`before` or `after`";
const Rule<struct OffsetId, syntax::Offset> offset = "a period `before` or `after` an event";
const Rule<struct LimitPointId, syntax::LimitPoint> limit_point = "a day, or a period `before` or `after` an event";
const Rule<struct LimitId, syntax::Limit> limit = "`no later than`";
const Rule<struct YearlyId, syntax::Yearly> yearly = "a day of every year";
const Rule<struct TimingId, syntax::Timing> timing = "a time";
const Rule<struct StepRestId, syntax::StepRest> step_rest = "a step";

const auto by_whom_def =
    (choice("of", Preposition::Of) | choice("by", Preposition::By) | choice("with", Preposition::With) |
     choice("to", Preposition::To) | choice("under", Preposition::Under)) >>
    !number > name;
const auto deed_def = name >> -by_whom >> -(keyword("for") >> !keyword("every") > path);

const auto date_of_def = keyword("date") > keyword("of") > deed;
const auto anchor_def = date_of | full_day | path;

const auto side_def = choice("before", Side::Before) | choice("after", Side::After);
const auto beside_def = side > anchor;
const auto within_def = keyword("within") > time_span > keyword("after") > anchor;
const auto offset_def = time_span > side > anchor;
const auto limit_point_def = full_day | offset;
const auto limit_def = (choice("no later than", LimitKind::NoLaterThan) |
                        choice("no earlier than", LimitKind::NoEarlierThan)) > limit_point;
const auto yearly_def = keyword("by") >> number > month > keyword("of") >
                        named("`every year after`, `year before` or `year after`",
                              choice("every year after", YearlyKind::EveryYearAfter) |
                                  choice("year before", YearlyKind::YearBefore) |
                                  choice("year after", YearlyKind::YearAfter)) > anchor;
const auto timing_def = beside | within | limit | yearly;

const auto step_def = deed >> *timing;
const auto step_rest_def = (choice("and", Connective::And) | choice("or", Connective::Or)) > step;
const auto steps_def = step >> *step_rest;

struct ByWhomId : Annotate {};
struct DeedId : Annotate {};
struct DateOfId : Annotate {};
struct AnchorId {};
struct SideId {};
struct BesideId : Annotate {};
struct WithinId : Annotate {};
struct OffsetId : Annotate {};
struct LimitPointId {};
struct LimitId : Annotate {};
struct YearlyId : Annotate {};
struct TimingId {};
struct StepId : Annotate {};
struct StepRestId : Annotate {};
struct StepsId : AnnotateChain {};

BOOST_SPIRIT_DEFINE(by_whom, deed, date_of, anchor, side, beside, within, offset, limit_point, limit, yearly, timing,
                    step, step_rest, steps)

BOOST_SPIRIT_INSTANTIATE(decltype(deed), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(anchor), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(within), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(step), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(steps), Iterator, Context)

}  // namespace placet::parse
