// SPDX-License-Identifier: Apache-2.0
#include "render/report_words.hpp"

#include <algorithm>

#include "render/values.hpp"

namespace placet {

namespace {

std::string gap_words(const Gap& gap, const Words& words) {
  if (gap.country.valid()) return words.country(gap.country) + " has no rulebook: its law is not covered";
  return "The country of " + words.member(gap.party) + " is not known: its law is not covered";
}

std::string dates_words(const Report& report) {
  const Assessment& assessment = report.assessment;
  const Facts& facts = report.facts;
  std::vector<std::string> items;
  const std::string stage = stated_code(facts, facts.rulebook().known.agreement_stage);
  if (!stage.empty()) items.push_back(stage == "in-force" ? "in force" : stage);
  if (stage == "abandoned") {
    items.emplace_back("never signed");
  } else if (assessment.case_date_presumed) {
    items.push_back("no day of signature stated");
  } else {
    const bool future = assessment.case_date.first > assessment.dates.today;
    items.push_back((future ? "to be signed " : "signed ") + days_words(assessment.case_date));
  }
  items.push_back("judged on " + day_words(assessment.dates.today));
  if (assessment.law_day && !(*assessment.law_day == assessment.case_date)) {
    items.push_back("by the law of " + days_words(*assessment.law_day));
  }
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : " · ") + item;
  return text;
}

/// How much there is of what matters: "1 broken · 2 still to do · 1 to answer".
std::string weight_words(const Report& report) {
  std::size_t broken = 0;
  std::size_t accepted = 0;
  std::size_t undecided = 0;
  std::size_t disputed = 0;
  for (const JurisdictionAssessment& jurisdiction : report.assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (!finding.counts) continue;
      const bool is_broken = finding.status == Status::Violated || finding.status == Status::BreachedCureOpen;
      if (is_broken && finding.accepted_by.valid()) ++accepted;
      if (is_broken && !finding.accepted_by.valid()) ++broken;
      disputed += finding.status == Status::Contested || finding.status == Status::Conflict ? 1 : 0;
      undecided += finding.status == Status::NeedsFacts || finding.status == Status::NeedsJudgement ||
                           finding.status == Status::NeedsLaw
                       ? 1
                       : 0;
    }
  }
  const std::pair<std::size_t, std::string_view> items[] = {
      {broken, "broken"},     {accepted, "broken but accepted"}, {report.assessment.actions.size(), "to do"},
      {disputed, "disputed"}, {undecided, "undecided"},          {report.assessment.questions.size(), "to answer"}};
  std::string text;
  for (const auto& [count, what] : items) {
    if (count > 0) text += (text.empty() ? "" : " · ") + std::to_string(count) + ' ' + std::string(what);
  }
  return text;
}

}  // namespace

std::string_view verdict_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::NotGoverned: return "not governed";
    case Verdict::Compliant: return "compliant";
    case Verdict::Conditional: return "conditional";
    case Verdict::Indeterminate: return "indeterminate";
    case Verdict::NonCompliant: return "not compliant";
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

std::vector<std::string> header_lines(const Report& report, const Words& words) {
  std::vector<std::string> lines;
  for (const Gap& gap : report.assessment.gaps) lines.push_back(gap_words(gap, words));
  if (const std::string title = title_of(words); !title.empty()) lines.push_back(title);
  lines.push_back(dates_words(report));
  if (const std::string weight = weight_words(report); !weight.empty()) lines.push_back(weight);
  if (report.assessment.abandoned) lines.push_back("It was given up: what follows is what would have been");
  const auto& assumed = report.facts.completeness.assumed;
  if (!assumed.empty()) {
    lines.push_back("Assumed to be complete: " + list_words({assumed.begin(), assumed.end()}, "and"));
  }
  if (report.assessment.verdict == Verdict::NotGoverned) lines.push_back("No rule that is binding applies to it");
  return lines;
}

std::string remark_words(const Remark& remark, const JurisdictionAssessment* jurisdiction, const Words& words,
                         const Report& report) {
  const std::string rule = remark.rule.valid()
                               ? words.rulebook()[remark.rule].title + " (" + words.rule(remark.rule) + ", " +
                                     std::string(strength_name(words.rulebook()[remark.rule].strength)) + ')'
                               : std::string{};
  switch (remark.kind) {
    case Remark::Kind::GuidanceNotMet: return rule + ": not met";
    case Remark::Kind::GuidanceOpen: {
      if (!remark.finding || jurisdiction == nullptr) return rule + ": not decided";
      const Status status = jurisdiction->findings[*remark.finding].status;
      return rule + (status == Status::Outstanding ? ": still to do" : ": not decided");
    }
    case Remark::Kind::AuthorityDuty: return "For the authority: " + rule;
    case Remark::Kind::StaleAcceptance: {
      const Span place = report.facts.member(remark.member).place;
      return "An accepted finding is neither open nor broken any more (line " +
             std::to_string(report.sources.locate(place).line) + ')';
    }
    case Remark::Kind::EventTakenAsHappened:
      return "The day of the " + words.name(words.rulebook()[remark.field].name) +
             " has passed: it is taken to have happened";
    case Remark::Kind::ChangesLater: return "This changes later: " + rule;
    case Remark::Kind::PresumedDate: return "No day of signature is stated: today is taken";
  }
  return {};
}

}  // namespace placet
