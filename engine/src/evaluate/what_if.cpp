// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/what_if.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "evaluate/candidate_values.hpp"
#include "evaluate/findings.hpp"
#include "placet/model/codes.hpp"

namespace placet {
namespace {

constexpr std::size_t most_facts = 3;
constexpr std::size_t most_judgements = 400;

bool is_decided(Status status) {
  return status != Status::NeedsFacts && status != Status::NeedsJudgement && status != Status::NeedsLaw;
}

/// Whether a reader who asks why learns from it: that a rule asks nothing for one reason or another is the same.
bool is_another(Status now, Status other) {
  return now != other && is_decided(other) && !(asks_nothing(now) && asks_nothing(other));
}

/// What the proof of one finding speaks of.
class ProofFacts {
 public:
  ProofFacts(const Rulebook& rulebook, const Proof& proof, const Finding& finding)
      : rulebook_(rulebook), proof_(proof), not_in_force_(finding.status == Status::NotInForce) {
    collect(finding.ground);
  }

  std::vector<std::pair<MemberId, FieldId>> facts;  ///< each once, in the order of the proof
  std::vector<Value> constants;                     ///< what facts are compared with, and where law begins and ends

 private:
  void collect(GroundId id) {
    if (!id.valid() || !seen_.insert(id).second) return;
    const Ground& ground = proof_[id];
    if (const auto* fact = std::get_if<FactGround>(&ground.about)) add(*fact);
    if (const auto* operand = std::get_if<OperandGround>(&ground.about); operand != nullptr && operand->value) {
      constants.push_back(*operand->value);
    }
    if (const auto* force = std::get_if<ForceGround>(&ground.about)) add(*force);
    for (const GroundId child : ground.because) collect(child);
  }

  void add(const FactGround& fact) {
    const bool open = fact.presence == Presence::NotStated || fact.presence == Presence::Unknown;
    if (rulebook_[fact.field].many || !(open || rulebook_[fact.field].alterable)) return;
    const std::pair of{fact.member, fact.field};
    if (std::ranges::find(facts, of) == facts.end()) facts.push_back(of);
  }

  /// The day of the agreement decides where the rule is no law on it; elsewhere it is no fact of the rule.
  void add(const ForceGround& ground) {
    if (!not_in_force_) return;
    const auto& force = rulebook_[ground.rule].readings[ground.reading].in_force;
    if (!force) return;
    constants.emplace_back(force->from);
    if (force->until) constants.emplace_back(*force->until);
    const FieldId signature = rulebook_.known.agreement_signature;
    const std::pair day{Facts::agreement(), signature};
    if (signature.valid() && rulebook_[signature].alterable && std::ranges::find(facts, day) == facts.end()) {
      facts.push_back(day);
    }
  }

  const Rulebook& rulebook_;
  const Proof& proof_;
  bool not_in_force_;
  std::set<GroundId> seen_;
};

const Finding* same_finding(const Assessment& assessment, const Finding& wanted) {
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.rule == wanted.rule && finding.bearer == wanted.bearer && finding.binding == wanted.binding) {
        return &finding;
      }
    }
  }
  return nullptr;
}

/// Days by their distance from `stated`; other values keep their order.
void sort_by_distance(std::vector<Value>& values, const std::optional<Value>& stated) {
  const auto* from = stated ? std::get_if<DayRange>(&*stated) : nullptr;
  if (from == nullptr) return;
  std::ranges::stable_sort(values, {}, [&](const Value& value) {
    const auto* day = std::get_if<DayRange>(&value);
    return day == nullptr ? std::chrono::days{0} : std::chrono::abs(day->first - from->first);
  });
}

class Search {
 public:
  Search(const Evaluator& evaluator, const Facts& facts, const Assessment& assessment, const Finding& finding)
      : evaluator_(evaluator), facts_(facts), assessment_(assessment), finding_(finding) {}

  std::vector<TurningFact> run() {
    const ProofFacts known(facts_.rulebook(), assessment_.proof, finding_);
    std::vector<TurningFact> turning;
    for (const auto& [member, field] : known.facts) {
      if (turning.size() == most_facts) break;
      if (const auto turned = turn(member, field, known.constants)) turning.push_back(*turned);
    }
    return turning;
  }

 private:
  std::optional<TurningFact> turn(MemberId member, FieldId field, const std::vector<Value>& constants) {
    const FieldFacts& now = facts_.field(member, field);
    const std::optional<Value> stated =
        now.presence == Presence::Stated ? std::optional(now.statements.front().value) : std::nullopt;
    for (const Value& value : values_of(field, constants, stated)) {
      if (judged_ == most_judgements) return std::nullopt;
      if (stated == value) continue;
      ++judged_;
      Facts changed = facts_;
      Statement statement;
      statement.value = value;
      statement.place = now.place;
      changed.field(member, field) = {Presence::Stated, {statement}, now.place};
      const Assessment other = evaluator_.evaluate(changed, assessment_.dates);
      const Finding* found = same_finding(other, finding_);
      if (found != nullptr && is_another(finding_.status, found->status)) {
        return TurningFact{member, field, value, found->status};
      }
    }
    return std::nullopt;
  }

  /// Values that have a name and are of the kind of the field.
  std::vector<Value> values_of(FieldId field, const std::vector<Value>& constants,
                               const std::optional<Value>& stated) const {
    const TypeKind kind = facts_.rulebook()[field].type.kind;
    std::vector<Value> of_kind;
    std::ranges::copy_if(constants, std::back_inserter(of_kind), [&](const Value& value) {
      return stated ? value.index() == stated->index()
                    : std::holds_alternative<DayRange>(value) == (kind == TypeKind::Date);
    });
    std::vector<Value> values = candidate_values(facts_.rulebook(), field, of_kind, std::nullopt);
    std::erase_if(values, [&](const Value& value) {
      const auto* reference = std::get_if<Reference>(&value);
      return (reference != nullptr && !reference->member.valid()) || !fits(value, kind);
    });
    sort_by_distance(values, stated);
    return values;
  }

  bool fits(const Value& value, TypeKind kind) const {
    const auto* code = std::get_if<Code>(&value);
    if (code != nullptr && !code->symbol.valid()) return false;
    switch (kind) {
      case TypeKind::Date: return std::holds_alternative<DayRange>(value);
      case TypeKind::Number: return std::holds_alternative<NumberRange>(value);
      case TypeKind::Percent: return std::holds_alternative<Percent>(value);
      case TypeKind::Money: return std::holds_alternative<Money>(value);
      case TypeKind::Period: return std::holds_alternative<PeriodRange>(value);
      case TypeKind::YesNo: return std::holds_alternative<bool>(value);
      case TypeKind::Reference: return std::holds_alternative<Reference>(value);
      case TypeKind::OneOf: return code != nullptr;
      case TypeKind::Country: return code != nullptr && find_country(facts_.text(code->symbol)) != nullptr;
      case TypeKind::Text:
      case TypeKind::Unit:
      case TypeKind::Language:
      case TypeKind::Authority:
      case TypeKind::Act: break;  // any text would do: there is none to propose
    }
    return false;
  }

  const Evaluator& evaluator_;
  const Facts& facts_;
  const Assessment& assessment_;
  const Finding& finding_;
  std::size_t judged_ = 0;
};

}  // namespace

std::vector<TurningFact> turning_facts(const Evaluator& evaluator, const Facts& facts, const Assessment& assessment,
                                       const Finding& finding) {
  return Search(evaluator, facts, assessment, finding).run();
}

}  // namespace placet
