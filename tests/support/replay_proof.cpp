// SPDX-License-Identifier: Apache-2.0
#include "support/replay_proof.hpp"

#include <algorithm>

namespace placet {
namespace {

Kleene kleene_of(StepValue value) {
  if (value == StepValue::True) return Kleene::True;
  return value == StepValue::Unknown ? Kleene::Unknown : Kleene::False;
}

class Replay {
 public:
  Replay(const Proof& proof, const Rulebook& rulebook) : proof_(proof), rulebook_(rulebook) {}

  std::vector<std::string> run(const Assessment& assessment) {
    for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) check_finding(finding);
    }
    for (std::uint32_t i = 0; i < proof_.grounds.size(); ++i) check_ground(i);
    return std::move(faults_);
  }

 private:
  void fault(std::uint32_t ground, const std::string& what) {
    faults_.push_back("ground " + std::to_string(ground) + ": " + what);
  }

  void check_finding(const Finding& finding) {
    const std::string name(rulebook_.text(rulebook_[finding.rule].name));
    if (!holds(finding.ground)) return faults_.push_back("the finding of " + name + " has no ground");
    for (const ReadingResult& reading : finding.readings) {
      if (!holds(reading.ground)) faults_.push_back("a reading of " + name + " has no ground");
    }
    if (finding.status == Status::Violated) check_breach(finding.ground, name);
  }

  /// Nothing that a breach rests on says that nothing is owed, or that it was done.
  void check_breach(GroundId id, const std::string& name) {
    for (const GroundId child : proof_[id].because) {
      const Ground& ground = proof_[child];
      const bool needed =
          std::holds_alternative<ForceGround>(ground.about) || std::holds_alternative<ScopeGround>(ground.about);
      const bool excuses = std::holds_alternative<ExceptionGround>(ground.about) ||
                           std::holds_alternative<DisplacedGround>(ground.about) ||
                           std::holds_alternative<DutyGround>(ground.about);
      if ((needed && ground.value == StepValue::False) || (excuses && ground.value == StepValue::True)) {
        faults_.push_back("the breach of " + name + " rests on what speaks against it");
      }
    }
  }

  bool holds(GroundId id) const { return id.valid() && id.index < proof_.grounds.size(); }

  void check_ground(std::uint32_t index) {
    const Ground& ground = proof_.grounds[index];
    for (const GroundId child : ground.because) {
      if (!holds(child)) return fault(index, "names a ground that is not there");
      if (child.index >= index) return fault(index, "rests on a ground that was made after it");
    }
    if (const auto* condition = std::get_if<ConditionGround>(&ground.about)) check_condition(index, *condition);
    if (std::holds_alternative<ScopeGround>(ground.about) || std::holds_alternative<ExceptionGround>(ground.about)) {
      for (const GroundId child : ground.because) {
        if (proof_[child].value != ground.value) fault(index, "has another value than its condition");
      }
    }
    if (const auto* force = std::get_if<ForceGround>(&ground.about)) check_force(index, *force);
  }

  void check_condition(std::uint32_t index, const ConditionGround& about) {
    const Ground& ground = proof_.grounds[index];
    const auto& what = rulebook_[about.condition].what;
    const Kleene value = kleene_of(ground.value);
    if (const auto* all = std::get_if<AllOf>(&what)) expect(index, value, combined(ground, all->parts, false));
    if (const auto* any = std::get_if<AnyOf>(&what)) expect(index, !value, combined(ground, any->parts, true));
    if (const auto* none = std::get_if<NoneOf>(&what)) expect(index, value, combined(ground, none->parts, true));
    if (const auto* negation = std::get_if<Not>(&what)) {
      expect(index, value, combined(ground, {{negation->part, ""}}, true));
    }
    if (const auto* quantified = std::get_if<Quantified>(&what)) check_members(index, *quantified, value);
  }

  void expect(std::uint32_t index, Kleene found, std::optional<Kleene> wanted) {
    if (!wanted)
      fault(index, "lacks the ground of one of its parts");
    else if (*wanted != found)
      fault(index, "does not follow from its parts");
  }

  /// The conjunction of the parts, each negated if `negated`; nothing if a part has no ground.
  std::optional<Kleene> combined(const Ground& ground, const std::vector<Part>& parts, bool negated) const {
    Kleene result = Kleene::True;
    for (const Part& part : parts) {
      const auto child = std::ranges::find_if(ground.because, [&](GroundId id) {
        const auto* about = std::get_if<ConditionGround>(&proof_[id].about);
        return about != nullptr && about->condition == part.condition;
      });
      if (child == ground.because.end()) return std::nullopt;
      const Kleene value = kleene_of(proof_[*child].value);
      result = both(result, negated ? !value : value);
    }
    return result;
  }

  /// A member of which the test is true makes `some` true and `no` false; one of which it is false, without a
  /// `where`, makes `every` false.
  void check_members(std::uint32_t index, const Quantified& what, Kleene value) {
    if (what.binder.where.valid()) return;
    for (const GroundId id : proof_.grounds[index].because) {
      const auto* about = std::get_if<ConditionGround>(&proof_[id].about);
      if (about == nullptr || about->condition != what.test) continue;
      const Kleene member = kleene_of(proof_[id].value);
      const bool fits = what.quantifier == Quantifier::Some    ? member <= value
                        : what.quantifier == Quantifier::Every ? value <= member
                        : what.quantifier == Quantifier::No    ? value <= !member
                                                               : true;
      if (!fits) fault(index, "is refuted by one of its members");
    }
  }

  void check_force(std::uint32_t index, const ForceGround& about) {
    const std::optional<Force>& force = rulebook_[about.rule].readings[about.reading].in_force;
    if (!force) return;
    const bool before = about.law_day.last < force->from.first;
    const bool over = force->until && about.law_day.first >= force->until->last;
    const bool inside =
        about.law_day.first >= force->from.last && (!force->until || about.law_day.last < force->until->first);
    const Kleene value = kleene_of(proof_.grounds[index].value);
    const Kleene wanted = before || over ? Kleene::False : inside ? Kleene::True : Kleene::Unknown;
    if (value != wanted) fault(index, "does not follow from the days of force");
  }

  const Proof& proof_;
  const Rulebook& rulebook_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> replay_proof(const Assessment& assessment, const Rulebook& rulebook) {
  return Replay(assessment.proof, rulebook).run(assessment);
}

}  // namespace placet
