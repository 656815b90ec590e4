// SPDX-License-Identifier: Apache-2.0
#include "evaluate/formula_table.hpp"

#include <algorithm>

namespace placet {

bool FormulaTable::is_final(FormulaId id, Kleene value) const {
  const Truth truth = unassumed(id);
  return is_fixed(id) && truth.value == value && truth.evidence == Evidence::Verified;
}

FormulaId FormulaTable::add(Formula formula) {
  formulas_.push_back(std::move(formula));
  return {static_cast<std::uint32_t>(formulas_.size() - 1), false};
}

FormulaId FormulaTable::fixed(const Truth& truth) {
  Formula formula;
  formula.unassumed = truth;
  if (truth.value != Kleene::Unknown) formula.unassumed.why = {};
  formula.truth = formula.unassumed;
  return add(std::move(formula));
}

FormulaId FormulaTable::of_atom(const Truth& unknown, std::shared_ptr<const OpenAtom> atom) {
  Formula formula;
  formula.kind = Formula::Kind::Atom;
  formula.unassumed = unknown;
  formula.atom = std::move(atom);
  return add(std::move(formula));
}

FormulaId FormulaTable::join(Formula::Kind kind, FormulaId a, FormulaId b) {
  if (is_final(a, Kleene::True)) return b;
  if (is_final(b, Kleene::True)) return a;
  const Truth truth = and_then(unassumed(a), unassumed(b));
  if (is_fixed(a) && is_fixed(b)) return fixed(truth);
  Formula formula;
  formula.kind = kind;
  formula.a = a;
  formula.b = b;
  formula.unassumed = truth;
  return add(std::move(formula));
}

FormulaId FormulaTable::both(FormulaId a, FormulaId b) {
  if (is_final(a, Kleene::False)) return a;
  return is_final(b, Kleene::False) ? b : join(Formula::Kind::And, a, b);
}

FormulaId FormulaTable::joined(FormulaId a, FormulaId b) {
  return join(Formula::Kind::Joined, a, b);
}

FormulaId FormulaTable::where_it_holds(FormulaId condition, FormulaId formula) {
  if (is_fixed(condition)) return unassumed(condition).value == Kleene::False ? condition : formula;
  Formula result;
  result.kind = Formula::Kind::If;
  result.a = condition;
  result.b = formula;
  result.unassumed = unassumed(unassumed(condition).value == Kleene::False ? condition : formula);
  return add(std::move(result));
}

FormulaId FormulaTable::attested(FormulaId id, Evidence evidence) {
  Formula formula;
  formula.unassumed = unassumed(id);
  formula.unassumed.evidence = evidence;
  if (is_fixed(id)) return fixed(formula.unassumed);
  formula.kind = Formula::Kind::Attested;
  formula.a = id;
  formula.evidence = evidence;
  return add(std::move(formula));
}

FormulaId FormulaTable::at_most(FormulaId id, Evidence evidence) {
  Formula formula;
  formula.unassumed = unassumed(id);
  if (formula.unassumed.value == Kleene::True)
    formula.unassumed.evidence = std::min(formula.unassumed.evidence, evidence);
  if (is_fixed(id)) return fixed(formula.unassumed);
  formula.kind = Formula::Kind::AtMost;
  formula.a = id;
  formula.evidence = evidence;
  return add(std::move(formula));
}

FormulaId FormulaTable::whole(FormulaId id) {
  formulas_[id.index].whole = true;
  return id;
}

}  // namespace placet
