// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/compare_law.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/words.hpp"

namespace placet {

namespace {

/// What identifies a rule for one binding under every version and law: its name and what it is about.
using Key = std::tuple<PackId, std::string, std::string>;

/// Whether the rule asks nothing: it is no law, or has nothing to say of the agreement.
bool asks_nothing(const Finding* finding) {
  return finding == nullptr || finding->status == Status::NotApplicable;
}

bool same_status(const Finding* a, const Finding* b) {
  if (asks_nothing(a) || asks_nothing(b)) return asks_nothing(a) && asks_nothing(b);
  const auto kind = [](const Finding& f) {
    return f.consequence ? std::optional(f.consequence->effect.kind) : std::nullopt;
  };
  return a->status == b->status && kind(*a) == kind(*b);
}

/// The law that a finding rests on, as its proof names it.
struct LawOfProof {
  std::set<RuleId> rules;
  std::vector<LawDifference::Entry> entries;
  std::vector<LawDifference::Row> rows;

  LawOfProof(const Proof& proof, GroundId root) { collect(proof, root); }

 private:
  void collect(const Proof& proof, GroundId id) {
    if (!id.valid() || !seen_.insert(id).second) return;
    const Ground& ground = proof[id];
    const bool holds = ground.value == StepValue::True;
    if (const auto* rule = std::get_if<RuleGround>(&ground.about)) rules.insert(rule->rule);
    if (const auto* stronger = std::get_if<DisplacedGround>(&ground.about); stronger != nullptr && holds) {
      rules.insert(stronger->stronger);
    }
    if (const auto* opposite = std::get_if<OpposedGround>(&ground.about); opposite != nullptr && holds) {
      rules.insert(opposite->opposite);
    }
    if (const auto* entry = std::get_if<ListEntryGround>(&ground.about); entry != nullptr && holds) {
      add(entries, {entry->list, entry->entry});
    }
    if (const auto* row = std::get_if<ParameterRowGround>(&ground.about)) add(rows, {row->parameter, row->row});
    for (const GroundId child : ground.because) collect(proof, child);
  }

  template <class T>
  static void add(std::vector<T>& all, T one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  }

  std::set<GroundId> seen_;
};

/// What the later finding rests on and the earlier does not, or the other way round.
void add_missing(const LawOfProof& has, const LawOfProof& lacks, LawDifference::Kind kind,
                 std::vector<LawDifference>& differences) {
  for (const RuleId rule : has.rules) {
    if (!lacks.rules.contains(rule)) differences.push_back({kind, rule});
  }
  for (const LawDifference::Entry& entry : has.entries) {
    if (std::ranges::find(lacks.entries, entry) == lacks.entries.end()) differences.push_back({kind, entry});
  }
  for (const LawDifference::Row& row : has.rows) {
    if (std::ranges::find(lacks.rows, row) == lacks.rows.end()) differences.push_back({kind, row});
  }
}

std::vector<LawDifference> differences(const Finding* earlier, const Proof& earlier_proof, const Finding* later,
                                       const Proof& later_proof) {
  using Kind = LawDifference::Kind;
  if (earlier == nullptr && later == nullptr) return {};
  if (earlier == nullptr) return {{Kind::Begins, later->rule}};
  if (later == nullptr) return {{Kind::Ends, earlier->rule}};
  std::vector<LawDifference> found;
  if (earlier->rule != later->rule) return {{Kind::Replaces, later->rule}};
  const LawOfProof before(earlier_proof, earlier->ground);
  const LawOfProof after(later_proof, later->ground);
  add_missing(after, before, Kind::ReadingLater, found);
  add_missing(before, after, Kind::ReadingEarlier, found);
  return found;
}

}  // namespace

std::vector<ChangedFinding> changed_findings(const Facts& facts, const std::vector<Assessment>& assessments) {
  const Words words(facts.rulebook(), &facts);
  std::map<Key, std::vector<FindingUnderLaw>> all;
  for (std::size_t day = 0; day < assessments.size(); ++day) {
    for (const JurisdictionAssessment& jurisdiction : assessments[day].jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        auto& days = all[{jurisdiction.pack, words.rule(finding.rule), words.about(finding)}];
        days.resize(assessments.size());
        if (finding.status != Status::NotInForce && finding.status != Status::Pending) days[day].finding = &finding;
      }
    }
  }
  std::vector<ChangedFinding> changed;
  for (auto& [key, days] : all) {
    const Finding* first = days.front().finding;
    const bool alike =
        std::ranges::all_of(days, [&](const FindingUnderLaw& d) { return same_status(d.finding, first); });
    if (alike) continue;
    ChangedFinding one{std::get<PackId>(key), days, {{}}};
    for (std::size_t day = 1; day < days.size(); ++day) {
      const bool same = same_status(days[day - 1].finding, days[day].finding);
      one.differences.push_back(same ? std::vector<LawDifference>{}
                                     : differences(days[day - 1].finding, assessments[day - 1].proof, days[day].finding,
                                                   assessments[day].proof));
    }
    changed.push_back(std::move(one));
  }
  return changed;
}

}  // namespace placet
