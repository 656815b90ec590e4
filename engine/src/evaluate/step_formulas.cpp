// SPDX-License-Identifier: Apache-2.0
//
// Steps under any assignment. Mostly a step is one open atom; a window that rests on something open, and a step of
// every year, are looked at anew under each assignment.
#include <algorithm>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

/// Whether a step that came to `value` while it met so many atoms rests on others than itself.
bool rests_on_more(const Step& step, StepValue value, std::size_t atoms) {
  const bool yearly = !step.timings.empty() && std::holds_alternative<ByDayOfEveryYear>(step.timings.front());
  return atoms > 1 || (atoms == 1 && (yearly || value != StepValue::Unknown));
}

}  // namespace

FormulaId Evaluation::Formulas::of(ConditionId id, const Has& what, Frame& frame) {
  std::vector<GroundId> unused;
  const auto [truth, atoms] = evaluation_.caught([&] { return evaluation_.has(what, frame, unused); });
  if (atoms.count == 0) return table_.fixed(truth);
  if (!rests_on_more(what.step, step_value(truth.value), atoms.count))
    return FormulaTable::negated_if(what.negated, table_.of_atom(truth, atoms.last));
  evaluation_.memory().outside.push_back({id, frame});
  Formula formula;
  formula.kind = Formula::Kind::Outside;
  formula.outside = static_cast<std::uint32_t>(evaluation_.memory().outside.size() - 1);
  formula.unassumed = truth;
  return table_.add(std::move(formula));
}

Evaluation::StepOutcome Evaluation::Formulas::step(const Instance& instance, const Step& what, Frame& frame,
                                                   DefaultWindow otherwise, bool norm) {
  const Bearer& bearer = evaluation_.reading(instance).norm.bearer;
  const auto anew = [&] { return evaluation_.step(what, bearer, frame, otherwise, norm); };
  if (!evaluation_.by_formulas()) return anew();
  auto& steps = evaluation_.memory().of(instance).steps;
  auto found = std::ranges::find(steps, &what, [](const auto& known) { return known.first; });
  if (found == steps.end()) found = steps.insert(found, {&what, {}});
  const KnownStep& known = evaluation_.once(found->second, [&] {
    auto [outcome, atoms] = evaluation_.caught(anew);
    const bool outside = rests_on_more(what, outcome.value, atoms.count);
    return KnownStep{std::move(outcome), std::move(atoms.last), outside};
  });
  if (known.outside) return anew();
  StepOutcome outcome = known.unassumed;
  if (const auto value = known.atom ? evaluation_.assigned(known.atom) : std::nullopt) {
    outcome.value = *value;
    outcome.why = {};
  }
  return outcome;
}

}  // namespace placet
