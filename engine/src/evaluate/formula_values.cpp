// SPDX-License-Identifier: Apache-2.0
//
// What formulas come to: while nothing is assumed, with the atoms that are open in them, or under an assignment, with
// the variables that are.
#include <algorithm>
#include <utility>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

using Kind = Formula::Kind;

}  // namespace

Truth Evaluation::Formulas::truth_of(FormulaId id) {
  if (evaluation_.assignment_ != nullptr) {
    compute(id);
    evaluation_.still_open_ |= table_[id].open;
    evaluation_.asked_for_ |= table_[id].rests_on;
  }
  if (evaluation_.open_ != nullptr) list_open(id);
  return FormulaTable::negated_if(id.negated, now(table_[id]));
}

const Truth& Evaluation::Formulas::now(const Formula& formula) const {
  return evaluation_.assignment_ != nullptr ? formula.truth : formula.unassumed;
}

void Evaluation::Formulas::list_open(FormulaId id) {
  const Formula formula = table_[id];
  if (formula.forgets(now(formula))) return;
  switch (formula.kind) {
    case Kind::Fixed: return;
    case Kind::Atom: evaluation_.assigned(formula.atom); return;
    case Kind::And:
    case Kind::Joined:
    case Kind::If:
      list_open(formula.a);
      list_open(formula.b);
      return;
    case Kind::Attested:
    case Kind::AtMost: list_open(formula.a); return;
    case Kind::Term:
    case Kind::Outside: by_itself(formula); return;
  }
}

/// Whether nothing that the formula rests on has changed since it was computed.
bool Evaluation::Formulas::is_computed(const Formula& formula) const {
  if (formula.kind == Kind::Fixed || formula.computed_for == evaluation_.assignments_) return true;
  return formula.computed_for != 0 && !evaluation_.changed_since(formula.rests_on, formula.computed_for);
}

/// Computes a formula under the assignment, unless that was done.
void Evaluation::Formulas::compute(FormulaId id) {
  const Formula& before = table_[id];
  if (is_computed(before)) return;
  const FormulaId a = before.a;
  const FormulaId b = before.b;
  Truth truth = before.unassumed;
  VariableSet open;
  VariableSet rests_on;
  const auto part = [&](FormulaId of) {
    compute(of);
    open |= table_[of].open;
    rests_on |= table_[of].rests_on;
    return FormulaTable::negated_if(of.negated, table_[of].truth);
  };
  switch (before.kind) {
    case Kind::Fixed: break;
    case Kind::Atom:
      rests_on = evaluation_.assignment_->variable_of(before.atom->id);
      if (const auto value = (*evaluation_.assignment_)[before.atom->id])
        truth = {kleene(*value == StepValue::True), truth.evidence, {}, {}};
      else
        open = evaluation_.assignment_->open_of(*before.atom);
      break;
    case Kind::And:
      truth = part(a);
      if (!evaluation_.is_final(truth, Kleene::False)) truth = and_then(truth, part(b));
      break;
    case Kind::Joined: truth = and_then(part(a), part(b)); break;
    case Kind::If:
      truth = part(a);
      if (truth.value != Kleene::False) truth = part(b);
      break;
    case Kind::Attested:
      truth = part(a);
      truth.evidence = table_[id].evidence;
      break;
    case Kind::AtMost:
      truth = part(a);
      if (truth.value == Kleene::True) truth.evidence = std::min(truth.evidence, table_[id].evidence);
      break;
    case Kind::Term:
    case Kind::Outside: {
      const VariableSet outer_open = std::exchange(evaluation_.still_open_, {});
      const VariableSet outer_asked = std::exchange(evaluation_.asked_for_, {});
      OpenList* const list = std::exchange(evaluation_.open_, nullptr);
      truth = by_itself(Formula(before));
      evaluation_.open_ = list;
      open = std::exchange(evaluation_.still_open_, outer_open);
      rests_on = std::exchange(evaluation_.asked_for_, outer_asked);
    }
  }
  Formula& formula = table_[id];  // others may have been made meanwhile
  formula.truth = truth;
  formula.open = formula.forgets(truth) ? VariableSet{} : open;
  formula.rests_on = rests_on;
  formula.computed_for = evaluation_.assignments_;
}

Truth Evaluation::Formulas::by_itself(const Formula& formula) {
  if (formula.kind == Kind::Term) return concluded(evaluation_.memory().contests[formula.outside]);
  OutsideFormula& outside = evaluation_.memory().outside[formula.outside];
  return evaluation_.condition(outside.condition, outside.frame);
}

std::vector<Evaluation::Contender> Evaluation::Formulas::contenders(const SidesFormula::Side& side) {
  std::vector<Contender> result;
  result.reserve(side.size());
  for (const auto& [rule, duty] : side) result.push_back({rule, truth_of(duty)});
  return result;
}

Truth Evaluation::Formulas::concluded(const TermFormula& term) {
  const Mark before = evaluation_.mark();
  const std::vector<Contender> against = contenders(term.sides.against);
  return evaluation_.concluded(term.term, term.subject, before, contenders(term.sides.for_it), against);
}

}  // namespace placet
