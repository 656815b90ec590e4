// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/replay.hpp"

#include <map>

namespace placet::audit {

namespace {

/// Which of several results of one rule is told.
int gravity(Status status) {
  switch (status) {
    case Status::NotInForce: return 0;
    case Status::Pending: return 1;
    case Status::NotApplicable: return 2;
    case Status::Defeated: return 3;
    case Status::Excused: return 4;
    case Status::CannotBeViolated: return 5;
    case Status::Satisfied: return 6;
    case Status::Cured: return 7;
    case Status::Outstanding: return 8;
    case Status::NeedsFacts: return 9;
    case Status::NeedsJudgement: return 10;
    case Status::NeedsLaw: return 11;
    case Status::Contested: return 12;
    case Status::Conflict: return 13;
    case Status::BreachedCureOpen: return 14;
    case Status::Violated: return 15;
  }
  return 0;
}

/// What a rule came to that may apply to members which the record does not list.
constexpr std::string_view unlisted = "unlisted";

/// The gravest result of each rule that counts, in words.
std::map<std::string, std::string_view> results_of(const Rulebook& rulebook, const Assessment& assessment) {
  std::map<std::string, Status> results;
  std::map<std::string, std::string_view> words;
  const auto name_of = [&](RuleId rule) { return std::string(rulebook.text(rulebook[rule].name)); };
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (!finding.counts) continue;
      const auto [at, is_new] = results.emplace(name_of(finding.rule), finding.status);
      if (!is_new && gravity(at->second) < gravity(finding.status)) at->second = finding.status;
    }
    for (const UnlistedFinding& finding : jurisdiction.unlisted) {
      for (const RuleId rule : finding.rules) words[name_of(rule)] = unlisted;
    }
  }
  for (const auto& [rule, status] : results) words[rule] = status_name(status);
  return words;
}

std::string words_of(const std::map<std::string, std::string_view>& results, const std::string& rule) {
  const auto found = results.find(rule);
  return std::string(found == results.end() ? status_name(Status::NotInForce) : found->second);
}

}  // namespace

ReplayRow replay_of(const Rulebook& rulebook, const Assessment& own, const Assessment& other, Day day) {
  ReplayRow row;
  row.law = iso_text(day);
  row.verdict = verdict_name(other.verdict);
  const auto before = results_of(rulebook, own);
  const auto after = results_of(rulebook, other);
  auto all = before;
  all.insert(after.begin(), after.end());
  for (const auto& [rule, words] : all) {
    const std::string from = words_of(before, rule), to = words_of(after, rule);
    if (from != to) row.changes.push_back({rule, from, to});
  }
  return row;
}

}  // namespace placet::audit
