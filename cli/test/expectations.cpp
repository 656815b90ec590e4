// SPDX-License-Identifier: Apache-2.0
#include "cli/test/expectations.hpp"

#include <algorithm>
#include <sstream>

#include "placet/engine/render.hpp"

namespace placet {

namespace {

bool is_idle(const Finding& finding) {
  return finding.status == Status::NotInForce || finding.status == Status::Pending;
}

/// A fact with the words that never matter made equal: `the` is dropped, and what joins an act and its authority is
/// `of`.
std::string plain_fact(std::string_view fact) {
  std::istringstream words{std::string(fact)};
  std::vector<std::string> kept;
  for (std::string word; words >> word;) {
    if (word != "the") kept.push_back(word);
  }
  const bool is_step = kept.size() > 4 && kept[1] == "has";
  if (is_step && (kept[3] == "by" || kept[3] == "with" || kept[3] == "to" || kept[3] == "under")) kept[3] = "of";
  std::string plain;
  for (const std::string& word : kept) plain += (plain.empty() ? "" : " ") + word;
  return plain;
}

/// A value as it is written: the text of a code, or what `explain` says of it.
std::string text_of(const Facts& facts, const Bound& bound) {
  if (const auto* member = std::get_if<MemberId>(&bound)) return member->valid() ? facts.name_of(*member) : "";
  const auto* one = std::get_if<BoundValue>(&bound);
  if (one == nullptr) return {};
  const Value& value = facts.field(one->owner, one->field).statements[one->index].value;
  const auto* code = std::get_if<Code>(&value);
  return code == nullptr ? std::string{} : std::string(facts.text(code->symbol));
}

}  // namespace

std::string Expectations::mismatch(const Expectation& expected) const {
  return std::visit(*this, expected.what);
}

bool Expectations::is_about(const Finding& finding, const std::string& member) const {
  if (member.empty()) return true;
  const auto is_member = [&](const Bound& bound) { return text_of(facts_, bound) == member; };
  return std::ranges::any_of(finding.binding, is_member) || (finding.bearer && is_member(*finding.bearer));
}

std::string Expectations::instance_of(const Finding& finding) const {
  std::string members;
  for (const Bound& bound : finding.binding) {
    const std::string member = text_of(facts_, bound);
    if (!member.empty()) members += (members.empty() ? " for " : ", ") + member;
  }
  return members;
}

std::vector<const Finding*> Expectations::findings_of(const ExpectRule& expected) const {
  std::vector<const Finding*> found;
  for (const JurisdictionAssessment& jurisdiction : assessment_.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      const bool named = facts_.rulebook()[finding.rule].name == expected.rule;
      if (named && is_about(finding, expected.member)) found.push_back(&finding);
    }
  }
  for (const Finding* finding : found) tested_.push_back({finding->rule, finding->status, finding->law_day});
  // Versions that are not in force say nothing where another version is.
  const auto in_force = [](const Finding* finding) { return !is_idle(*finding); };
  if (std::ranges::any_of(found, in_force)) std::erase_if(found, [&](const Finding* f) { return !in_force(f); });
  return found;
}

std::string Expectations::operator()(const ExpectRule& expected) const {
  const auto findings = findings_of(expected);
  const std::string rule(facts_.rulebook().text(expected.rule));
  if (findings.empty()) {
    // A rule without any instance does not apply.
    return expected.status == "not-applicable" ? ""
                                               : "no finding: nothing in the agreement is in the scope of the rule";
  }
  const auto other =
      std::ranges::find_if(findings, [&](const Finding* f) { return status_name(f->status) != expected.status; });
  if (other == findings.end()) return {};
  const Report report{facts_, assessment_, texts_, {}, {}, {}};
  return std::string(status_name((*other)->status)) + instance_of(**other) + '\n' +
         render_why(report, rule, expected.member);
}

std::string Expectations::operator()(const ExpectVerdict& expected) const {
  if (!expected.country.valid()) {
    const auto found = verdict_name(assessment_.verdict);
    return found == expected.verdict ? "" : std::string(found);
  }
  for (const JurisdictionAssessment& jurisdiction : assessment_.jurisdictions) {
    if (jurisdiction.country != expected.country) continue;
    const auto found = verdict_name(jurisdiction.verdict);
    if (found == expected.verdict) return {};
    std::string statuses = std::string(found) + ", because of";
    for (const Finding& finding : jurisdiction.findings) {
      const bool quiet = is_idle(finding) || finding.status == Status::NotApplicable || !finding.counts;
      if (quiet) continue;
      statuses += "\n" + std::string(facts_.rulebook().text(facts_.rulebook()[finding.rule].name)) + ": " +
                  std::string(status_name(finding.status));
    }
    return statuses;
  }
  return expected.verdict == "not-governed" ? "" : "that country is not judged: no party is under its law";
}

std::string Expectations::operator()(const ExpectAsks& expected) const {
  const std::string wanted = plain_fact(expected.fact);
  std::string asked;
  for (const Question& question : assessment_.questions) {
    const std::string fact = fact_notation(question, facts_);
    if (plain_fact(fact) == wanted) return {};
    asked += "\n" + fact;
  }
  return asked.empty() ? "nothing is asked" : "asked is" + asked;
}

std::string Expectations::operator()(const ExpectEffect& expected) const {
  std::string found;
  for (const auto& consequence : {assessment_.consequence, assessment_.liability}) {
    if (!consequence) continue;
    const Effect& effect = consequence->effect;
    const bool liable = effect.kind == EffectKind::Liable;
    const auto kind = liable ? std::string_view(facts_.rulebook().text(effect.liability)) : effect_name(effect.kind);
    if (kind == expected.kind) return {};
    found += (found.empty() ? "" : ", ") + std::string(kind);
  }
  return found.empty() ? "no consequence" : found;
}

}  // namespace placet
