// SPDX-License-Identifier: Apache-2.0
#include "fix/changes_of_finding.hpp"

#include <algorithm>
#include <type_traits>

#include "fix/turned_values.hpp"

namespace placet {

ChangesOfFinding::ChangesOfFinding(const Facts& facts, const Assessment& assessment, const Origins& origins,
                                   RuleId rule, std::vector<Obstacle>& obstacles)
    : facts_(facts),
      rulebook_(facts.rulebook()),
      proof_(assessment.proof),
      origins_(origins),
      today_(assessment.dates.today),
      open_(facts, assessment.dates.today),
      for_rule_(rule),
      seen_(assessment.proof.grounds.size()),
      obstacles_(obstacles) {}

void ChangesOfFinding::look_at(const Finding& finding) {
  rule_ = finding.rule;
  reading_ = finding.reading;
  for (const Binder& binder : rulebook_[finding.rule].readings[finding.reading].for_every) {
    leave_out(finding.binding[binder.slot.index]);
  }
  look_at(finding.ground, finding.rule, finding.reading, false);
  for (const ReadingResult& reading : finding.readings) look_at(reading.ground, finding.rule, finding.reading, false);
}

void ChangesOfFinding::look_at(GroundId id, RuleId rule, std::uint32_t reading, bool in_norm) {
  if (!id.valid() || seen_[id.index]) return;
  seen_[id.index] = true;
  const Ground& ground = proof_[id];
  if (const auto* of = std::get_if<RuleGround>(&ground.about)) {
    rule = of->rule;
    reading = of->reading;
  }
  rule_ = rule;
  reading_ = reading;
  if (const auto* condition = std::get_if<ConditionGround>(&ground.about)) {
    look_at(rulebook_[condition->condition], ground);
    in_norm = false;
  } else if (const auto* step = std::get_if<StepGround>(&ground.about)) {
    step_owed(*step, ground, in_norm);
  } else if (const auto* force = std::get_if<ForceGround>(&ground.about)) {
    law_ends(*force, ground.binding);
  } else if (std::holds_alternative<DutyGround>(ground.about)) {
    in_norm = true;
  }
  for (const GroundId child : ground.because) look_at(child, rule, reading, in_norm);
}

void ChangesOfFinding::look_at(const Condition& condition, const Ground& ground) {
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, Comparison>) {
          compared(what.left, values_of(what.right, ground), ground);
          compared(what.right, values_of(what.left, ground), ground);
        } else if constexpr (std::is_same_v<T, OneOf>) {
          std::vector<Value> points;
          for (const OperandId operand : what.right) {
            for (Value& value : values_of(operand, ground)) points.push_back(std::move(value));
          }
          compared(what.left, points, ground);
        } else if constexpr (std::is_same_v<T, InList>) {
          const auto fact = fact_at(what.path, ground.binding);
          if (!fact) return;
          if (fact->value) return leave_out(*fact->value);
          const FieldFacts& stated = facts_.field(fact->member, fact->field);
          // Any other code may stand in the list, or not.
          if (stated.presence == Presence::Stated) {
            change_field(fact->member, fact->field, {stated.statements.front().value});
          }
        } else if constexpr (std::is_same_v<T, Includes>) {
          if (const auto fact = fact_at(what.path, ground.binding)) leave_out_values(fact->member, fact->field);
        } else if constexpr (std::is_same_v<T, Quantified>) {
          leave_out_any(what.binder, ground.binding);
        } else if constexpr (std::is_same_v<T, CountsAs>) {
          if (const auto bound = bound_at(what.path, ground.binding)) leave_out(*bound);
        } else {
          static_assert(std::is_same_v<T, AllOf> || std::is_same_v<T, AnyOf> || std::is_same_v<T, NoneOf> ||
                        std::is_same_v<T, Not> || std::is_same_v<T, Judged> || std::is_same_v<T, Has>);
        }
      },
      condition.what);
}

/// The value of an operand that is compared with: a constant, a number of the law or another fact.
std::vector<Value> ChangesOfFinding::values_of(OperandId id, const Ground& ground) const {
  const auto& what = rulebook_[id].what;
  if (const auto* constant = std::get_if<Constant>(&what)) return {constant->value};
  if (const auto* path = std::get_if<PathOperand>(&what)) {
    const auto fact = fact_at(path->path, ground.binding);
    if (!fact) return {};
    const FieldFacts& stated = facts_.field(fact->member, fact->field);
    if (stated.presence != Presence::Stated) return {};
    return {stated.statements[fact->value ? fact->value->index : 0].value};
  }
  std::vector<Value> values;
  if (const auto* use = std::get_if<ParameterOperand>(&what)) {
    for (const GroundId child : ground.because) {
      const auto* row = std::get_if<ParameterRowGround>(&proof_[child].about);
      if (row != nullptr && row->parameter == use->parameter) {
        values.push_back(rulebook_[row->parameter].rows[row->row].value);
      }
    }
  }
  return values;
}

void ChangesOfFinding::compared(OperandId id, const std::vector<Value>& points, const Ground& ground) {
  const auto& what = rulebook_[id].what;
  if (const auto* path = std::get_if<PathOperand>(&what)) {
    const auto fact = fact_at(path->path, ground.binding);
    if (!fact) return;
    if (fact->value) return leave_out(*fact->value);
    change_field(fact->member, fact->field, points);
  } else if (const auto* number = std::get_if<NumberOf>(&what)) {
    leave_out_any(number->counted, ground.binding);
  } else if (const auto* sum = std::get_if<SumOf>(&what)) {
    leave_out_any(sum->counted, ground.binding);
  } else if (const auto* higher = std::get_if<HigherOf>(&what)) {
    compared(higher->left, points, ground);
    compared(higher->right, points, ground);
  } else if (const auto* lower = std::get_if<LowerOf>(&what)) {
    compared(lower->left, points, ground);
    compared(lower->right, points, ground);
  }
}

std::optional<Bound> ChangesOfFinding::bound_at(const Path& path, const Binding& binding) const {
  if (path.base.index >= binding.size()) return std::nullopt;
  if (path.steps.empty()) return binding[path.base.index];
  const auto fact = fact_at(path, binding);
  if (!fact || fact->value) return std::nullopt;
  const FieldFacts& stated = facts_.field(fact->member, fact->field);
  const auto* reference =
      stated.presence == Presence::Stated ? std::get_if<Reference>(&stated.statements.front().value) : nullptr;
  return reference == nullptr ? std::nullopt : std::optional<Bound>(reference->member);
}

std::optional<ChangesOfFinding::Fact> ChangesOfFinding::fact_at(const Path& path, const Binding& binding) const {
  if (path.base.index >= binding.size()) return std::nullopt;
  const Bound& base = binding[path.base.index];
  if (const auto* value = std::get_if<BoundValue>(&base)) {
    if (path.steps.empty()) return Fact{value->owner, value->field, *value};
    return std::nullopt;
  }
  const auto* member = std::get_if<MemberId>(&base);
  if (member == nullptr || !member->valid() || path.steps.empty()) return std::nullopt;
  Fact fact{*member, {}, std::nullopt};
  for (const PathStep& step : path.steps) {
    if (fact.field.valid()) {  // on through the reference of the step before
      const FieldFacts& stated = facts_.field(fact.member, fact.field);
      if (stated.presence != Presence::Stated) return std::nullopt;
      const auto* reference = std::get_if<Reference>(&stated.statements.front().value);
      if (reference == nullptr) return std::nullopt;
      fact.member = reference->member;
    }
    const EntityId entity = facts_.member(fact.member).entity;
    const auto own = std::ranges::find_if(step.fields, [&](FieldId f) { return rulebook_[f].entity == entity; });
    if (own == step.fields.end()) return std::nullopt;
    fact.field = *own;
  }
  return fact;
}

void ChangesOfFinding::change_field(MemberId member, FieldId field, const std::vector<Value>& points) {
  const FieldFacts& stated = facts_.field(member, field);
  if (stated.presence != Presence::Stated || stated.contested()) return;
  if (rulebook_[field].many) return leave_out_values(member, field);
  switch (open_.field(member, field)) {
    case Openness::Fixed: return add_obstacle(Obstacle::FixedFact{origins_.member(facts_, member), field});
    case Openness::Past: return add_obstacle(Obstacle::PastFact{origins_.member(facts_, member), field});
    case Openness::Open: break;
  }
  const Value& now = stated.statements.front().value;
  for (Value& value : turned_values(rulebook_, rulebook_[field].type, now, points)) {
    if (auto* reference = std::get_if<Reference>(&value)) {
      reference->member = origins_.member(facts_, reference->member);
      if (!reference->member.valid()) continue;
    }
    add(FieldValue{origins_.member(facts_, member), field, std::move(value)});
  }
}

void ChangesOfFinding::move_later(const Fact& fact, Day day) {
  const FieldFacts& stated = facts_.field(fact.member, fact.field);
  const auto* now =
      stated.presence == Presence::Stated ? std::get_if<DayRange>(&stated.statements.front().value) : nullptr;
  if (now == nullptr || !now->exact() || stated.contested() || day <= now->last || day >= last_day) return;
  switch (open_.field(fact.member, fact.field)) {
    case Openness::Fixed: return;
    case Openness::Past: return add_obstacle(Obstacle::PastFact{origins_.member(facts_, fact.member), fact.field});
    case Openness::Open: break;
  }
  add(FieldValue{origins_.member(facts_, fact.member), fact.field, DayRange::of(day)});
}

void ChangesOfFinding::leave_out(const Bound& bound) {
  const auto* value = std::get_if<BoundValue>(&bound);
  const auto* member = std::get_if<MemberId>(&bound);
  switch (open_.left_out(bound)) {
    case Openness::Fixed: return;
    case Openness::Past:
      return add_obstacle(value != nullptr ? Obstacle::PastFact{value->owner, value->field}
                                           : Obstacle::PastFact{origins_.member(facts_, *member), {}});
    case Openness::Open: break;
  }
  if (value != nullptr) {
    const auto origin = origins_.value(facts_, *value);
    if (origin && facts_.field(value->owner, value->field).statements.size() > 1) add(LeftOut{*origin});
  } else {
    add(LeftOut{origins_.member(facts_, *member)});
  }
}

void ChangesOfFinding::leave_out_any(const Binder& binder, const Binding& binding) {
  const auto owner = bound_at(binder.owner, binding);
  const auto* member = owner ? std::get_if<MemberId>(&*owner) : nullptr;
  if (member == nullptr || !member->valid()) return;
  if (binder.field.valid()) return leave_out_values(*member, binder.field);
  for (const MemberId one : facts_.members(*member, binder.entity)) leave_out(one);
}

void ChangesOfFinding::leave_out_values(MemberId member, FieldId field) {
  const FieldFacts& stated = facts_.field(member, field);
  for (std::uint32_t i = 0; i < stated.statements.size(); ++i) leave_out(BoundValue{member, field, i});
}

void ChangesOfFinding::add(FactEdit edit, std::optional<Day> not_before, std::optional<Day> due, bool once_taken) {
  if (!known_.insert(key_of(edit)).second) return;
  Change change;
  change.edit = std::move(edit);
  change.rule = rule_;
  change.reading = reading_;
  change.not_before = not_before;
  change.due = due;
  change.once_taken = once_taken;
  changes_.push_back(std::move(change));
}

void ChangesOfFinding::add_obstacle(decltype(Obstacle::what) what) {
  obstacles_.push_back({for_rule_, std::move(what)});
}

}  // namespace placet
