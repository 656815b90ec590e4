// SPDX-License-Identifier: Apache-2.0
#include "render/report_words.hpp"

#include <algorithm>

#include "render/acceptance.hpp"
#include "render/assumptions.hpp"
#include "render/finding_text.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

/// The stages that the engine knows; others are shown by their code.
std::string stage_words(const std::string& stage, const Words& words) {
  const std::pair<std::string_view, Message> stages[] = {
      {"draft", Message::StageDraft}, {"signed", Message::StageSigned},       {"in-force", Message::StageInForce},
      {"ended", Message::StageEnded}, {"cancelled", Message::StageCancelled}, {"abandoned", Message::StageAbandoned}};
  const auto* known = std::ranges::find(stages, stage, &std::pair<std::string_view, Message>::first);
  return known == std::ranges::end(stages) ? stage : words.say(known->second);
}

/// "a · b": what stands in one line of the head.
std::string side_by_side(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : " · ") + item;
  return text;
}

std::string dates_words(const Report& report, const Words& words) {
  const Assessment& assessment = report.assessment;
  const Facts& facts = report.facts;
  const Language language = words.language();
  std::vector<std::string> items;
  const std::string stage = stated_code(facts, facts.rulebook().known.agreement_stage);
  if (!stage.empty()) items.push_back(stage_words(stage, words));
  if (stage == "abandoned") {
    items.push_back(words.say(Message::NeverSigned));
  } else if (assessment.case_date_presumed) {
    items.push_back(words.say(Message::NoSignatureStated));
  } else {
    const bool future = assessment.case_date.first > assessment.dates.today;
    const std::string days = days_words(assessment.case_date, language);
    items.push_back(words.say(future ? Message::ToBeSigned : Message::Signed, {{"days", days}}));
  }
  items.push_back(words.say(Message::JudgedOn, {{"day", day_words(assessment.dates.today, language)}}));
  if (assessment.law_day && !(*assessment.law_day == assessment.case_date)) {
    items.push_back(words.say(Message::ByTheLawOf, {{"days", days_words(*assessment.law_day, language)}}));
  }
  return side_by_side(items);
}

/// "1 broken · 2 still to do · 1 to answer".
std::string weight_words(const Weight& weight, const Words& words) {
  const std::pair<std::size_t, Message> counts[] = {
      {weight.broken, Message::CountBroken},       {weight.accepted, Message::CountAccepted},
      {weight.actions, Message::CountToDo},        {weight.disputed, Message::CountDisputed},
      {weight.undecided, Message::CountUndecided}, {weight.questions, Message::CountToAnswer}};
  std::vector<std::string> items;
  for (const auto& [count, what] : counts) {
    if (count > 0) items.push_back(words.say_counted(what, count));
  }
  return side_by_side(items);
}

}  // namespace

Weight weight_of(const Assessment& assessment) {
  Weight weight;
  weight.actions = assessment.actions.size();
  weight.questions = assessment.questions.size();
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (!finding.counts) continue;
      const bool is_broken = finding.status == Status::Violated || finding.status == Status::BreachedCureOpen;
      if (is_broken) ++(finding.accepted_by.valid() ? weight.accepted : weight.broken);
      weight.disputed += finding.status == Status::Contested || finding.status == Status::Conflict ? 1 : 0;
      weight.undecided += finding.status == Status::NeedsFacts || finding.status == Status::NeedsJudgement ||
                                  finding.status == Status::NeedsLaw
                              ? 1
                              : 0;
    }
  }
  return weight;
}

std::string verdict_words(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::NotGoverned: return say(language, Message::VerdictNotGoverned);
    case Verdict::Compliant: return say(language, Message::VerdictCompliant);
    case Verdict::Conditional: return say(language, Message::VerdictConditional);
    case Verdict::Indeterminate: return say(language, Message::VerdictIndeterminate);
    case Verdict::NonCompliant: return say(language, Message::VerdictNonCompliant);
  }
  return {};
}

std::string stated_code(const Facts& facts, FieldId field) {
  if (!field.valid()) return {};
  const auto& statements = facts.field(Facts::agreement(), field).statements;
  const auto* code = statements.empty() ? nullptr : std::get_if<Code>(&statements.front().value);
  return code == nullptr ? std::string{} : std::string(facts.text(code->symbol));
}

std::string title_of(const Words& words) {
  const std::string title = words.stated_text(Facts::agreement(), "title");
  return title.empty() ? stated_code(*words.facts(), words.rulebook().known.agreement_id) : title;
}

std::string gap_words(const Gap& gap, const Words& words) {
  if (gap.country.valid()) return words.say(Message::GapCountry, {{"country", words.country(gap.country)}});
  return words.say(Message::GapParty, {{"party", words.member(gap.party)}});
}

std::string unlisted_words(const UnlistedFinding& finding, const Words& words) {
  std::vector<std::string> names;
  for (const RuleId rule : finding.rules) names.push_back(words.rule(rule));
  const std::string rules = list_words(names, Message::ListAnd, words.language());
  return words.say(Message::MayLeaveOut, {{"member", words.unlisted(finding.members)}, {"rules", rules}});
}

std::string settled_words(const CountryOutline& country, const Words& words) {
  std::vector<std::string> items;
  for (const auto& [status, count] : country.settled) {
    items.push_back(words.say(Message::CountOfStatus,
                              {{"number", std::to_string(count)}, {"status", status_words(status, words.language())}}));
  }
  if (items.empty()) return {};
  return words.say(Message::Settled, {{"findings", list_words(items, Message::ListAnd, words.language())}});
}

std::vector<std::string> facts_of_header(const Report& report, const Words& words) {
  std::vector<std::string> lines{dates_words(report, words)};
  const std::string weight = weight_words(weight_of(report.assessment), words);
  if (!weight.empty()) lines.push_back(weight);
  if (report.assessment.abandoned) lines.push_back(words.say(Message::GivenUp));
  const std::vector<std::string> assumptions = assumption_lines(report, words);
  lines.insert(lines.end(), assumptions.begin(), assumptions.end());
  if (report.assessment.verdict == Verdict::NotGoverned) lines.push_back(words.say(Message::NoBindingRule));
  return lines;
}

std::vector<std::string> header_lines(const Report& report, const Words& words) {
  std::vector<std::string> lines;
  for (const Gap& gap : report.assessment.gaps) lines.push_back(gap_words(gap, words));
  if (const std::string title = title_of(words); !title.empty()) lines.push_back(title);
  const std::vector<std::string> facts = facts_of_header(report, words);
  lines.insert(lines.end(), facts.begin(), facts.end());
  return lines;
}

namespace {

std::string rule_of(const Remark& remark, const Words& words) {
  if (!remark.rule.valid()) return {};
  return words.say(Message::RemarkRule, {{"title", words.title(remark.rule)},
                                         {"rule", words.rule(remark.rule)},
                                         {"strength", words.strength(words.rulebook()[remark.rule].strength)}});
}

}  // namespace

std::string remark_words(const Remark& remark, const JurisdictionAssessment* jurisdiction, const Words& words,
                         const Report& report) {
  const std::string rule = rule_of(remark, words);
  switch (remark.kind) {
    case Remark::Kind::GuidanceNotMet: return words.say(Message::GuidanceNotMet, {{"rule", rule}});
    case Remark::Kind::GuidanceOpen: {
      const bool to_do = remark.finding && jurisdiction != nullptr &&
                         jurisdiction->findings[*remark.finding].status == Status::Outstanding;
      return words.say(to_do ? Message::GuidanceStillToDo : Message::GuidanceNotDecided, {{"rule", rule}});
    }
    case Remark::Kind::AuthorityDuty: return words.say(Message::AuthorityDuty, {{"rule", rule}});
    case Remark::Kind::StaleAcceptance: {
      const Acceptance stale = acceptance_of(remark.member, words, report.sources);
      return words.say(Message::StaleAcceptance, {{"rule", stale.rule}, {"line", std::to_string(stale.place.line)}});
    }
    case Remark::Kind::EventTakenAsHappened:
      return words.say(Message::EventTakenAsHappened, {{"event", words.field(remark.field)}});
    case Remark::Kind::ChangesLater: return words.say(Message::ChangesLater, {{"rule", rule}});
    case Remark::Kind::PresumedDate: return words.say(Message::PresumedDate);
  }
  return {};
}

}  // namespace placet
