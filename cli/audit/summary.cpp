// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/summary.hpp"

#include <algorithm>
#include <tuple>

#include "cli/audit/words.hpp"
#include "placet/model/value.hpp"

namespace placet::audit {

namespace {

enum class Outcome { Other, Met, Undecided, Owed, Broken };  // the graver, the greater

Outcome outcome_of(const FindingRow& finding) {
  if (is_breach(finding)) return Outcome::Broken;
  if (finding.counts && finding.status == "outstanding") return Outcome::Owed;
  if (is_undecided(finding)) return Outcome::Undecided;
  if (finding.status == "satisfied" || finding.status == "cured") return Outcome::Met;
  return Outcome::Other;
}

void count(RuleCounts& counts, Outcome outcome) {
  switch (outcome) {
    case Outcome::Broken: ++counts.broken; break;
    case Outcome::Owed: ++counts.owed; break;
    case Outcome::Undecided: ++counts.undecided; break;
    case Outcome::Met: ++counts.met; break;
    case Outcome::Other: ++counts.other; break;
  }
}

/// The rules that are broken, or where none is, why the verdict is what it is.
std::string reason_of(const Row& row) {
  std::set<std::string> broken;
  for (const FindingRow& finding : row.findings) {
    if (is_breach(finding)) broken.insert(finding.rule);
  }
  return joined(broken.empty() ? row.because : std::vector<std::string>(broken.begin(), broken.end()), ", ");
}

}  // namespace

bool is_breach(const FindingRow& finding) {
  return finding.counts && (finding.status == "violated" || finding.status == "breached-cure-open");
}

bool is_undecided(const FindingRow& finding) {
  return finding.counts &&
         (finding.status.starts_with("needs-") || finding.status == "contested" || finding.status == "conflict");
}

std::string year_of(const Row& row) {
  const auto range = row.date_presumed ? std::nullopt : parse_iso_range(row.date);
  if (!range) return {};
  const std::chrono::year_month_day first(range->first), last(range->last);
  return first.year() == last.year() ? std::to_string(static_cast<int>(first.year())) : std::string();
}

std::string parties_of(const Row& row) {
  std::vector<std::string> parties;
  for (const PartyRow& party : row.parties) {
    const std::string name = party.name.empty() ? party.id : party.name;
    parties.push_back(party.country.empty() ? name : name + " (" + party.country + ')');
  }
  return joined(parties, ", ");
}

bool operator<(const GraveRow& one, const GraveRow& other) {
  return std::tie(one.gravity, other.breaches, one.path, one.position) <
         std::tie(other.gravity, one.breaches, other.path, other.position);
}

void Summary::add(const Row& row) {
  tally.add(row);
  if (row.broken()) {
    if (broken.size() < most_rows) broken.push_back({row.path, row.position, row.entry, row.faults.front()});
    return;
  }
  if (year_of(row).empty()) ++undated;
  add_places(row, gravity_of(row.verdict));
  add_rules(row);
  add_questions(row);
  add_replays(row);
  add_gravest(row);
}

void Summary::add_places(const Row& row, std::size_t verdict) {
  for (const JurisdictionRow& jurisdiction : row.jurisdictions) {
    ++countries[jurisdiction.country.empty() ? jurisdiction.pack : jurisdiction.country][year_of(row)]
               [gravity_of(jurisdiction.verdict)];
  }
  for (const std::string& subject : std::set(row.subjects.begin(), row.subjects.end())) ++subjects[subject][verdict];
  if (row.subjects.empty()) ++subjects[""][verdict];
  std::set<std::string> pair;
  for (const PartyRow& party : row.parties) pair.insert(party.country.empty() ? "?" : party.country);
  ++partners[joined({pair.begin(), pair.end()}, ", ")][verdict];
  for (const std::string& country : std::set(row.gaps.begin(), row.gaps.end())) ++not_covered[country];
}

void Summary::add_rules(const Row& row) {
  std::map<std::string, Outcome> gravest_of;
  for (const FindingRow& finding : row.findings) {
    Outcome& outcome = gravest_of.emplace(finding.rule, Outcome::Other).first->second;
    outcome = std::max(outcome, outcome_of(finding));
  }
  for (const auto& [rule, outcome] : gravest_of) count(rules[rule], outcome);
}

void Summary::add_questions(const Row& row) {
  if (!row.questions.empty()) ++open;
  std::map<std::string, std::uint64_t> asked;
  for (const QuestionRow& question : row.questions) {
    asked[question.about] += question.rules.size();
    questions[question.about].kind = question.kind;
  }
  for (const auto& [about, settled] : asked) {
    QuestionCounts& counts = questions[about];
    ++counts.agreements;
    counts.rules += settled;
    if (asked.size() == 1) ++counts.last;
  }
}

void Summary::add_replays(const Row& row) {
  for (const ReplayRow& replay : row.replays) {
    ReplayCounts& counts = replays[replay.law];
    ++counts.verdicts[gravity_of(row.verdict)][gravity_of(replay.verdict)];
    if (replay.verdict == row.verdict) continue;
    ++counts.changed;
    for (const ChangeRow& change : replay.changes) {
      ++counts.rules[change.rule + ": " + change.from + " → " + change.to];
    }
  }
}

void Summary::add_gravest(const Row& row) {
  const auto breaches = static_cast<std::uint64_t>(std::ranges::count_if(row.findings, is_breach));
  gravest.insert({gravity_of(row.verdict), breaches, row.path, row.position, row.entry, row.id, row.title,
                  row.date_presumed ? "" : row.date, parties_of(row), reason_of(row)});
  if (gravest.size() > most_rows) gravest.erase(std::prev(gravest.end()));
}

}  // namespace placet::audit
