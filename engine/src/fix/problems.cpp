// SPDX-License-Identifier: Apache-2.0
#include "fix/problems.hpp"

#include <algorithm>
#include <set>

#include "fix/changes_of_finding.hpp"
#include "placet/engine/verdict_line.hpp"

namespace placet {
namespace {

bool stands_in_the_way(const Finding& finding) {
  if (!finding.counts) return false;
  const Verdict line = line_of(finding);
  return line == Verdict::NonCompliant || line == Verdict::Indeterminate;
}

std::string name_of(const Facts& facts, const Bound& bound) {
  if (const auto* member = std::get_if<MemberId>(&bound)) return member->valid() ? facts.name_of(*member) : "";
  if (const auto* value = std::get_if<BoundValue>(&bound)) {
    const Value& of = facts.field(value->owner, value->field).statements[value->index].value;
    const auto* code = std::get_if<Code>(&of);
    return code == nullptr ? std::to_string(value->index) : std::string(facts.text(code->symbol));
  }
  return "unlisted";
}

std::string key_of(const Facts& facts, const Finding& finding) {
  std::string key = std::to_string(finding.rule.index);
  for (const Binder& binder : facts.rulebook()[finding.rule].readings[finding.reading].for_every) {
    key += ' ' + name_of(facts, finding.binding[binder.slot.index]);
  }
  return key;
}

/// The findings of rules that could change what this one comes to: those that conclude the opposite, and stronger ones.
std::vector<const Finding*> opponents_of(const Finding& finding, const JurisdictionAssessment& jurisdiction,
                                         const Rulebook& rulebook) {
  const Rule& rule = rulebook[finding.rule];
  const auto concerns = [&](RuleId other) {
    return std::ranges::binary_search(rule.opposites, other) ||
           std::ranges::any_of(rule.gives_way_to, [&](const GivesWayTo& way) { return way.stronger == other; });
  };
  std::vector<const Finding*> result;
  for (const Finding& other : jurisdiction.findings) {
    if (concerns(other.rule)) result.push_back(&other);
  }
  return result;
}

/// Every single change that might settle a finding: what it rests on, and what the findings do that oppose it.
std::vector<Change> changes_for(const Finding& finding, const JurisdictionAssessment& jurisdiction, const Facts& facts,
                                const Assessment& assessment, const Origins& origins,
                                std::vector<Obstacle>& obstacles) {
  ChangesOfFinding found(facts, assessment, origins, finding.rule, obstacles);
  found.look_at(finding);
  for (const Finding* other : opponents_of(finding, jurisdiction, facts.rulebook())) found.look_at(*other);
  return found.take();
}

/// What stands in the way, with what `changes_of` gives for each finding.
std::vector<Problem> in_the_way(const Facts& facts, const Assessment& assessment, const auto& changes_of) {
  std::vector<Problem> problems;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (!stands_in_the_way(finding)) continue;
      problems.push_back({key_of(facts, finding), finding.rule, changes_of(finding, jurisdiction)});
    }
    for (const UnlistedFinding& unlisted : jurisdiction.unlisted) {
      const Unlisted& of = unlisted.members;
      problems.push_back(
          {"unlisted " + std::to_string(of.entity.index) + ' ' + std::to_string(of.field.index), {}, {}});
    }
  }
  if (problems.empty() && assessment.verdict == Verdict::Indeterminate) problems.push_back({"parties", {}, {}});
  return problems;
}

}  // namespace

std::vector<Problem> problems_of(const Facts& facts, const Assessment& assessment) {
  return in_the_way(facts, assessment,
                    [](const Finding&, const JurisdictionAssessment&) { return std::vector<Change>{}; });
}

std::vector<Problem> problems_with_changes(const Facts& facts, const Assessment& assessment, const Origins& origins,
                                           std::vector<Obstacle>& obstacles) {
  return in_the_way(facts, assessment, [&](const Finding& finding, const JurisdictionAssessment& jurisdiction) {
    return changes_for(finding, jurisdiction, facts, assessment, origins, obstacles);
  });
}

bool has_changes(const Facts& facts, const Assessment& assessment, const Origins& origins) {
  std::vector<Obstacle> unused;
  return std::ranges::any_of(assessment.jurisdictions, [&](const JurisdictionAssessment& jurisdiction) {
    return std::ranges::any_of(jurisdiction.findings, [&](const Finding& finding) {
      return stands_in_the_way(finding) &&
             !changes_for(finding, jurisdiction, facts, assessment, origins, unused).empty();
    });
  });
}

}  // namespace placet
