// SPDX-License-Identifier: Apache-2.0
//
// What an evaluation keeps: results that rest on the agreement alone, and formulas of what rests on open atoms.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "evaluate/evaluation_parts.hpp"
#include "evaluate/formula_table.hpp"
#include "evaluate/remembering.hpp"

namespace placet {

/// What of an instance a formula is of, read on days that have a name.
struct PartOfInstance {
  enum class What : std::uint8_t { Force, Scope, Condition, Duty } what;
  std::uint32_t days = 0;
  ConditionId condition{};
  bool operator==(const PartOfInstance&) const = default;
};

/// The rules for and against something, with their duties.
struct SidesFormula {
  using Side = std::vector<std::pair<RuleId, FormulaId>>;
  Side for_it, against;
};

/// What several rules conclude together.
struct TermFormula {
  TermId term;
  Bound subject;
  SidesFormula sides;
};

/// A step that a norm or a cure names.
struct KnownStep {
  EvaluationParts::StepOutcome unassumed;
  std::shared_ptr<const OpenAtom> atom;  ///< that it leaves open, if there is one
  bool outside = false;                  ///< it is decided anew under each assignment
};

/// What is remembered of one instance.
struct OfInstance {
  Once<Frame> frame;
  Once<EvaluationParts::Sides> contest;
  Once<EvaluationParts::InstanceList> stronger;
  std::vector<std::pair<PartOfInstance, Once<FormulaId>>> parts;
  Once<SidesFormula> contest_formula;
  std::vector<std::pair<std::uint32_t, Once<Truth>>> duties;  ///< by days, while no atoms are wanted
  std::vector<std::pair<const Step*, Once<KnownStep>>> steps;
};

/// A condition that is evaluated anew under each assignment.
struct OutsideFormula {
  ConditionId condition;
  Frame frame;
};

/// What is computed once for all rules.
struct Memory {
  std::map<RuleId, Once<std::vector<Instance>>> instances;
  std::map<std::pair<TermId, Bound>, Once<EvaluationParts::Sides>> terms;
  std::deque<OfInstance> of_instances;            ///< by number
  std::vector<std::pair<LawDay, DayRange>> days;  ///< that have a name: law days, and the days of lists of facts
  FormulaTable formulas;
  std::deque<TermFormula> contests;
  std::deque<OutsideFormula> outside;

  std::uint32_t name_of_days(const Frame& frame) {
    const std::pair days_of_frame(frame.law_day, frame.own_day);
    const auto found = std::ranges::find(days, days_of_frame);
    const auto name = static_cast<std::uint32_t>(found - days.begin());
    if (found == days.end()) days.push_back(days_of_frame);
    return name;
  }

  /// Stays where it is while others are added.
  OfInstance& of(const Instance& instance) {
    if (of_instances.size() <= instance.number) of_instances.resize(instance.number + std::size_t{1});
    return of_instances[instance.number];
  }
};

}  // namespace placet
