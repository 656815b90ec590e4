// SPDX-License-Identifier: Apache-2.0
//
// The changes that touch what the proof of one finding looks at, and what of it cannot be changed.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fix/changes.hpp"
#include "fix/openness.hpp"

namespace placet {

class ChangesOfFinding {
 public:
  /// For the sake of `rule`. All references must outlive this.
  ChangesOfFinding(const Facts& facts, const Assessment& assessment, const Origins& origins, RuleId rule,
                   std::vector<Obstacle>& obstacles);

  /// Takes what the proof of `finding` names; it may be another finding, on which that of the rule depends.
  void look_at(const Finding& finding);

  std::vector<Change> take() { return std::move(changes_); }

 private:
  /// A field that a path leads to, or one of its values.
  struct Fact {
    MemberId member;
    FieldId field;
    std::optional<BoundValue> value;
  };

  void look_at(GroundId ground, RuleId rule, std::uint32_t reading, bool in_norm);
  void look_at(const Condition& condition, const Ground& ground);
  void compared(OperandId operand, const std::vector<Value>& points, const Ground& ground);
  std::vector<Value> values_of(OperandId operand, const Ground& ground) const;
  void step_owed(const StepGround& step, const Ground& ground, bool in_norm);
  void step_over(const StepGround& step, const Ground& ground, const StepOnDay& wanted);
  void law_ends(const ForceGround& force, const Binding& binding);

  std::optional<Fact> fact_at(const Path& path, const Binding& binding) const;
  std::optional<Bound> bound_at(const Path& path, const Binding& binding) const;
  std::optional<StepOnDay> step_of(const StepGround& step, const Binding& binding) const;

  void change_field(MemberId member, FieldId field, const std::vector<Value>& points);
  void move_later(const Fact& fact, Day day);
  void leave_out(const Bound& bound);
  void leave_out_any(const Binder& binder, const Binding& binding);
  void leave_out_values(MemberId member, FieldId field);
  void add(FactEdit edit, std::optional<Day> not_before = std::nullopt, std::optional<Day> due = std::nullopt,
           bool once_taken = false);
  void add_obstacle(decltype(Obstacle::what) what);

  const Facts& facts_;
  const Rulebook& rulebook_;
  const Proof& proof_;
  const Origins& origins_;
  Day today_;
  WhatIsOpen open_;
  RuleId for_rule_;
  RuleId rule_;  ///< whose provision is being looked at
  std::uint32_t reading_ = 0;
  std::vector<bool> seen_;  ///< by ground
  std::set<std::string> known_;
  std::vector<Change> changes_;
  std::vector<Obstacle>& obstacles_;
};

}  // namespace placet
