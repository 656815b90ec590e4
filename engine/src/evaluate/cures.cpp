// SPDX-License-Identifier: Apache-2.0
//
// What follows from a breach: effects on the agreement, liability of persons, and the steps that cure
// it (docs/language/meaning.md, "Cure").
#include <algorithm>
#include <optional>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

int gravity(Status status) {
  return status == Status::Violated ? 2 : status == Status::BreachedCureOpen ? 1 : 0;
}

}  // namespace

Evaluation::Walk Evaluation::walk(const Instance& instance, std::uint32_t index, Frame& frame, Outcome& outcome,
                                  std::vector<GroundId>& grounds) {
  const Otherwise& otherwise = reading(instance).otherwise[index];
  Walk result{Status::Violated, otherwise.effect, false, false, {}};
  for (std::uint32_t i = 0; i < otherwise.cures.size(); ++i) {
    const Cure& cure = otherwise.cures[i];
    const StepOutcome taken = Formulas(*this).step(instance, cure.step, frame, DefaultWindow::AnyDay, true);
    add_to(grounds, add_ground(CureGround{instance.rule, instance.reading, index, i}, taken.value, std::nullopt, frame,
                               {taken.ground}));
    if (taken.value == StepValue::True) {
      result.status = Status::Cured;
      result.effect.reset();
      return result;
    }
    if (taken.value != StepValue::False) {
      result.status = Status::BreachedCureOpen;
      result.provisional = true;
      result.cure_unknown = taken.value == StepValue::Unknown;
      if (result.cure_unknown)
        result.why = taken.why;
      else
        outcome.actions.push_back(action_of(instance, cure.step, frame, taken));
      return result;
    }
    if (cure.failing_that) result.effect = cure.failing_that;
  }
  return result;
}

void Evaluation::breach(const Instance& instance, Frame& frame, Outcome& outcome, std::vector<GroundId>& grounds) {
  const Reading& rule = reading(instance);
  std::vector<Walk> walks;
  std::optional<Status> certain, possible;  // the gravest that surely follows, and that may follow
  for (std::uint32_t i = 0; i < rule.otherwise.size(); ++i) {
    Truth where{Kleene::True, Evidence::Verified, {}, {}};
    if (rule.otherwise[i].where.valid()) where = condition_of(instance, rule.otherwise[i].where, frame);
    if (where.value == Kleene::False) continue;
    Walk one = walk(instance, i, frame, outcome, grounds);
    one.provisional = one.provisional || where.value == Kleene::Unknown;
    auto& gravest = where.value == Kleene::True ? certain : possible;
    if (!gravest || gravity(one.status) > gravity(*gravest)) gravest = one.status;
    walks.push_back(std::move(one));
  }
  outcome.status = certain.value_or(Status::Violated);
  const bool lighter = !certain && possible && *possible != Status::Violated;
  const bool graver = certain && possible && gravity(*possible) > gravity(*certain);
  if (lighter || graver) {  // which effects follow decides, and is not known
    outcome.status = Status::BreachedCureOpen;
    outcome.cure_unknown = true;
  }
  for (const Walk& one : walks) {
    if (one.status != outcome.status) continue;
    outcome.cure_unknown = outcome.cure_unknown || one.cure_unknown;
    outcome.why = outcome.why | one.why;
    if (!one.effect) continue;
    auto& scale = one.effect->kind == EffectKind::Liable ? outcome.liability : outcome.consequence;
    if (scale && scale->effect.kind >= one.effect->kind) continue;
    scale = Consequence{*one.effect, frame.binding, instance.rule, one.provisional, false};
  }
}

}  // namespace placet
