// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the small parts: paths, names, codes, money, periods, days, labels, citations.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::TimeUnit;

const Rule<struct PathNamesId, std::vector<syntax::Name>> path_names = "a path";
const Rule<struct CodeNamesId, std::vector<syntax::Name>> code_names = "codes";
const Rule<struct BetweenId, syntax::Between> between = "`between` two days";
const Rule<struct QuoteId, syntax::Quote> quote = "a quotation";
const Rule<struct VerifiedId, syntax::Verified> verified = "`verified by` a name `on` a day";

const auto path_names_def = name % keyword("of");
const auto path_def = path_names;
const auto names_def = name % keyword(",");
const auto code_names_def = -(any_word % keyword(","));
const auto codes_def = keyword("{") > code_names > named("`}` or `,`", keyword("}"));

const auto money_def = number >> currency;
const auto period_def = number >> x3::matches[keyword("working")] >>
                        (choice("days", TimeUnit::Day) | choice("day", TimeUnit::Day) |
                         choice("weeks", TimeUnit::Week) | choice("week", TimeUnit::Week) |
                         choice("months", TimeUnit::Month) | choice("month", TimeUnit::Month) |
                         choice("years", TimeUnit::Year) | choice("year", TimeUnit::Year));
const auto time_span_def = period | path;

const auto between_def = keyword("between") > some_day > keyword("and") > some_day;
const auto day_def = choice("unknown", syntax::UnknownDay::Unknown) | between | some_day;
const auto since_def = keyword("since") > day > -(keyword("until") > day);

const auto label_def = keyword("label") > name > text;
const auto note_def = keyword("note") > text;

const auto verified_def = keyword("verified") > keyword("by") > name > keyword("on") > full_day;
const auto evidence_def = verified | choice("reported", syntax::WeakEvidence::Reported) |
                          choice("unverified", syntax::WeakEvidence::Unverified);
const auto quote_def = keyword("quoting") > name > text;
const auto citation_def = name > keyword("at") > text > -quote > -evidence;

struct PathId : Annotate {};
struct CodesId : Annotate {};
struct MoneyId : Annotate {};
struct PeriodId : Annotate {};
struct BetweenId : Annotate {};
struct SinceId : Annotate {};
struct LabelId : Annotate {};
struct NoteId : Annotate {};
struct VerifiedId : Annotate {};
struct QuoteId : Annotate {};
struct CitationId : Annotate {};
struct PathNamesId {};
struct CodeNamesId {};
struct NamesId {};
struct TimeSpanId {};
struct DayId {};
struct EvidenceId {};

BOOST_SPIRIT_DEFINE(path_names, path, names, code_names, codes, money, period, time_span, between, day, since, label,
                    note, verified, evidence, quote, citation)

BOOST_SPIRIT_INSTANTIATE(decltype(path), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(names), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(codes), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(money), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(period), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(time_span), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(day), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(since), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(label), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(note), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(evidence), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(citation), Iterator, Context)

}  // namespace placet::parse
