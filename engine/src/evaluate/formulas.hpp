// SPDX-License-Identifier: Apache-2.0
//
// Conditions, duties and contests of one evaluation as formulas of its table, and what they come to. The means of
// combining is the table's; what anything means is said where it is evaluated once (conditions.cpp, conclusions.cpp).
#pragma once

#include <vector>

#include "evaluate/evaluation.hpp"

namespace placet {

class Evaluation::Formulas {
 public:
  explicit Formulas(Evaluation& evaluation) : evaluation_(evaluation), table_(evaluation.memory().formulas) {}

  // Of an instance, each made once for the days of the frame.
  FormulaId of_force(const Instance& instance, const Frame& frame);
  FormulaId of_scope(const Instance& instance, Frame& frame);
  FormulaId of_condition(const Instance& instance, ConditionId id, Frame& frame);
  FormulaId of_duty(const Instance& instance, const Frame* user);
  SidesFormula of_sides(const Sides& sides, const Frame* user);

  /// What a step of the rule of `instance` comes to, which is `frame.rule` there; where nothing is tried too.
  StepOutcome step(const Instance& instance, const Step& what, Frame& frame, DefaultWindow otherwise, bool norm);

  /// What a formula comes to under the assignment, its open variables being noted, or while nothing is assumed, its
  /// open atoms being listed.
  Truth truth_of(FormulaId id);
  std::vector<Contender> contenders(const SidesFormula::Side& side);

 private:
  template <class Make>
  FormulaId part(const Instance& instance, PartOfInstance what, const Make& make);
  template <class Compute>
  FormulaId leaf(const Compute& compute) {
    const auto [truth, atoms] = evaluation_.caught(compute);
    return atoms.last ? table_.of_atom(truth, atoms.last) : table_.fixed(truth);
  }
  FormulaId of(ConditionId id, Frame& frame);
  FormulaId of(ConditionId id, const Quantified& what, Frame& frame);
  FormulaId of(ConditionId id, const Has& what, Frame& frame);
  FormulaId of(const CountsAs& what, Frame& frame);
  FormulaId of_term(TermId term, const Bound& subject, const Frame& user);

  const Truth& now(const Formula& formula) const;
  void list_open(FormulaId id);
  bool is_computed(const Formula& formula) const;
  void compute(FormulaId id);
  Truth by_itself(const Formula& formula);
  Truth concluded(const TermFormula& term);

  Evaluation& evaluation_;
  FormulaTable& table_;
};

}  // namespace placet
