// SPDX-License-Identifier: Apache-2.0
#include "cli/replay/cited_law.hpp"

namespace placet {

namespace {

/// Notes what one ground names of the law.
struct Noted {
  const Rulebook& rulebook;
  CitedNames& cited;

  void operator()(const ConditionGround&) const {}
  void operator()(const OperandGround&) const {}
  void operator()(const ForceGround& of) const { cited.rules.insert(of.rule); }
  void operator()(const ScopeGround&) const {}
  void operator()(const ExceptionGround& of) const { cited.rules.insert(of.rule); }
  void operator()(const DisplacedGround& of) const { cited.rules.insert(of.stronger); }
  void operator()(const OpposedGround& of) const { cited.rules.insert(of.opposite); }
  void operator()(const RuleGround& of) const { cited.rules.insert(of.rule); }
  void operator()(const TermGround&) const {}
  void operator()(const StepGround&) const {}
  void operator()(const FactGround&) const {}
  void operator()(const CollectionGround&) const {}
  void operator()(const JudgementGround& of) const { cited.judgements.insert(of.judgement); }
  void operator()(const ListEntryGround& of) const {
    cited.lists.insert(of.list);
    const auto& by = rulebook[of.list].entries[of.entry].by;
    if (by) cited.sources.insert(by->source);
  }
  void operator()(const ParameterRowGround& of) const {
    cited.parameters.insert(of.parameter);
    cited.sources.insert(rulebook[of.parameter].rows[of.row].by.source);
  }
  void operator()(const PresumedGround& of) const { cited.rules.insert(of.rule); }
  void operator()(const CureGround& of) const { cited.rules.insert(of.rule); }
  void operator()(const DutyGround& of) const { cited.rules.insert(of.rule); }
};

void note_tree(const Proof& proof, GroundId root, const Noted& noted, std::set<GroundId>& seen) {
  std::vector<GroundId> waiting{root};
  while (!waiting.empty()) {
    const GroundId id = waiting.back();
    waiting.pop_back();
    if (!id.valid() || !seen.insert(id).second) continue;
    std::visit(noted, proof[id].about);
    waiting.insert(waiting.end(), proof[id].because.begin(), proof[id].because.end());
  }
}

bool in_scope(const Finding& finding) {
  return finding.status != Status::NotApplicable && finding.status != Status::NotInForce;
}

}  // namespace

CitedNames cited_names(const Rulebook& rulebook, const Assessment& assessment) {
  CitedNames cited;
  std::set<GroundId> seen;
  const Noted noted{rulebook, cited};
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (!in_scope(finding)) continue;
      cited.rules.insert(finding.rule);
      cited.rules.insert(finding.by.begin(), finding.by.end());
      note_tree(assessment.proof, finding.ground, noted, seen);
      for (const ReadingResult& reading : finding.readings) note_tree(assessment.proof, reading.ground, noted, seen);
    }
  }
  for (const RuleId rule : cited.rules) {
    for (const Reading& reading : rulebook[rule].readings) {
      for (const Citation& citation : reading.sources) cited.sources.insert(citation.source);
    }
  }
  return cited;
}

}  // namespace placet
