// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the short declarations: packs, authorities, sources, acts, judgements, precedence.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::PackNamesKind;
using syntax::SourceDayKind;
using syntax::SourceLinkKind;
using syntax::SourceTextKind;

const Rule<struct JurisdictionId, syntax::Jurisdiction> jurisdiction = "`jurisdiction`";
const Rule<struct OneNameId, std::vector<syntax::Name>> one_name = "the name of a list";
const Rule<struct PackNamesListId, syntax::PackNames> pack_names = "names";
const Rule<struct PackItemId, syntax::PackItem> pack_item = "an item of a pack";
const Rule<struct AuthorityWithinId, syntax::AuthorityWithin> authority_within = "`within`";
const Rule<struct AuthorityItemId, syntax::AuthorityItem> authority_item = "`within` or `label`";
const Rule<struct SourceTitleId, syntax::SourceTitle> source_title = "`title`";
const Rule<struct SourceTextId, syntax::SourceText> source_text = "`number` or `url`";
const Rule<struct SourceDayId, syntax::SourceDay> source_day = "`dated` or `in force from`";
const Rule<struct SourceLinkId, syntax::SourceLink> source_link = "`amends` or `repeals`";
const Rule<struct SourceItemId, syntax::SourceItem> source_item = "an item of a source";
const Rule<struct CriteriaId, syntax::Criteria> criteria = "`criteria`";
const Rule<struct JudgementItemId, syntax::JudgementItem> judgement_item = "`criteria` or `label`";
const Rule<struct PrecedenceLineId, syntax::PrecedenceLine> precedence_line = "what comes over what";

const auto jurisdiction_def = keyword("jurisdiction") > code;
const auto one_name_def = x3::repeat(1)[name];
const auto pack_names_def =
    ((choice("languages", PackNamesKind::Languages) | choice("uses", PackNamesKind::Uses) |
      choice("rest days", PackNamesKind::RestDays)) > names) |
    ((choice("holidays", PackNamesKind::Holidays) | choice("workdays", PackNamesKind::Workdays)) > one_name);
const auto pack_item_def = jurisdiction | pack_names | label | note;
const auto pack_def = keyword("pack") > name > text > *pack_item >
                      named(
                          "`jurisdiction`, `languages`, `uses`, `rest days`, `holidays`, `workdays`, `label`, "
                          "`note` or `end`",
                          end_keyword);

const auto authority_within_def = keyword("within") > name;
const auto authority_item_def = authority_within | label;
const auto authority_def = keyword("authority") > name > text > *authority_item >
                           named("`within`, `label` or `end`", end_keyword);

const auto source_title_def = keyword("title") > name > text;
const auto source_text_def = (choice("number", SourceTextKind::Number) | choice("url", SourceTextKind::Url)) > text;
const auto source_day_def =
    (choice("dated", SourceDayKind::Dated) | choice("in force from", SourceDayKind::InForceFrom)) > day;
const auto source_link_def =
    (choice("amends", SourceLinkKind::Amends) | choice("repeals", SourceLinkKind::Repeals)) > name;
const auto source_item_def = source_title | source_text | source_day | source_link | label;
const auto source_def = keyword("source") > name > keyword("is") > name > *source_item >
                        named(
                            "`title`, `number`, `dated`, `url`, `in force from`, `amends`, `repeals`, `label` or "
                            "`end`",
                            end_keyword);

const auto act_def = keyword("act") > name > text > *label > named("`label` or `end`", end_keyword);

const auto criteria_def = keyword("criteria") > text;
const auto judgement_item_def = criteria | label;
const auto judgement_def = keyword("judgement") > name > -(keyword("for") > name) > keyword("decided by") > name >
                           keyword("asks") > text > *judgement_item >
                           named("`criteria`, `label` or `end`", end_keyword);

const auto precedence_line_def = x3::matches[keyword("rule")] >> name > keyword("over") > name >
                                 keyword("because") > text;
const auto precedence_def = keyword("precedence") > name > *precedence_line >
                            named("`rule`, a kind of source, or `end`", end_keyword);

struct JurisdictionId : Annotate {};
struct OneNameId {};
struct PackNamesListId : Annotate {};
struct PackItemId {};
struct PackId : Annotate {};
struct AuthorityWithinId : Annotate {};
struct AuthorityItemId {};
struct AuthorityId : Annotate {};
struct SourceTitleId : Annotate {};
struct SourceTextId : Annotate {};
struct SourceDayId : Annotate {};
struct SourceLinkId : Annotate {};
struct SourceItemId {};
struct SourceId : Annotate {};
struct ActId : Annotate {};
struct CriteriaId : Annotate {};
struct JudgementItemId {};
struct JudgementId : Annotate {};
struct PrecedenceLineId : Annotate {};
struct PrecedenceId : Annotate {};

BOOST_SPIRIT_DEFINE(jurisdiction, one_name, pack_names, pack_item, pack, authority_within, authority_item, authority,
                    source_title, source_text, source_day, source_link, source_item, source, act, criteria,
                    judgement_item, judgement, precedence_line, precedence)

BOOST_SPIRIT_INSTANTIATE(decltype(pack), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(authority), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(source), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(act), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(judgement), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(precedence), Iterator, Context)

}  // namespace placet::parse
