// SPDX-License-Identifier: Apache-2.0
//
// What a norm requires and whether it is met (docs/language/meaning.md, "What each norm requires").
#include <algorithm>
#include <type_traits>

#include "evaluate/calendar.hpp"
#include "evaluate/formulas.hpp"

namespace placet {
namespace {

int gravity_all(StepValue value) {  // F > U > O > T
  return value == StepValue::False ? 3 : value == StepValue::Unknown ? 2 : value == StepValue::Open ? 1 : 0;
}
int gravity_any(StepValue value) {  // T > U > O > F
  return value == StepValue::True ? 3 : value == StepValue::Unknown ? 2 : value == StepValue::Open ? 1 : 0;
}

}  // namespace

Action Evaluation::action_of(const Instance& instance, const Step& step, const Frame& frame,
                             const StepOutcome& outcome) const {
  Action action;
  action.rule = instance.rule;
  action.step = step;
  action.binding = frame.binding;
  action.bearer = reading(instance).norm.bearer;
  const Window& window = outcome.window;
  if (window.not_before.first != first_day && window.not_before.first != last_day)
    action.not_before = window.not_before.last;
  if (!window.end_open && window.not_after.first != last_day && window.not_after.first != first_day) {
    action.due = window.not_after.first;
  }
  return action;
}

/// Where silence counts as the step, the deed that starts the silence is proposed beside the step itself.
void Evaluation::add_silent_deed(const Instance& instance, Frame& frame, const Action& owed,
                                 std::vector<Action>& actions) {
  const auto& silence = reading(instance).silence;
  if (!silence) return;
  UnknownKinds why;
  const auto length = period(silence->period, frame, why);
  const Bearer& bearer = reading(instance).norm.bearer;
  const bool done = std::ranges::any_of(candidates(silence->after, bearer, frame, std::nullopt),
                                        [](const Candidate& c) { return c.matches == Kleene::True; });
  if (done || !length) return;
  Action action = owed;
  action.step = Step{silence->after, {}, silence->span};
  action.alternative = true;
  if (owed.due) {
    const Pack& pack = rulebook()[rulebook()[instance.rule].pack];
    action.due = shifted(rulebook(), pack, DayRange::of(*owed.due), length->low, -1).first;
  }
  actions.push_back(std::move(action));
}

Evaluation::StepOutcome Evaluation::forbidden_step(const Instance& instance, const Step& what, Frame& frame) {
  StepOutcome outcome = Formulas(*this).step(instance, what, frame, DefaultWindow::AnyDay, false);
  if (outcome.not_applicable) return outcome;
  switch (outcome.value) {
    case StepValue::True: outcome.value = StepValue::False; break;
    case StepValue::False: outcome.value = StepValue::True; break;
    case StepValue::Open: outcome.value = outcome.planned ? StepValue::Open : StepValue::True; break;
    case StepValue::Unknown: break;
  }
  return outcome;
}

Evaluation::Requirement Evaluation::required_steps(const Instance& instance, const MustHave& must, Frame& frame) {
  const bool all = must.join == MustHave::Join::All || must.steps.size() == 1;
  Requirement result;
  std::vector<GroundId> grounds;
  bool first = true;
  bool any_applicable = false;
  for (const Step& what : must.steps) {
    const StepOutcome outcome = must.negated
                                    ? forbidden_step(instance, what, frame)
                                    : Formulas(*this).step(instance, what, frame, DefaultWindow::UntilSignature, true);
    add_to(grounds, outcome.ground);
    if (outcome.not_applicable) continue;
    any_applicable = true;
    if (outcome.value == StepValue::Unknown) result.why = result.why | outcome.why;
    if (outcome.value == StepValue::Open) {
      Action action = action_of(instance, what, frame, outcome);
      action.negated = must.negated;
      action.alternative = !all;
      result.actions.push_back(action);
      if (!must.negated) add_silent_deed(instance, frame, action, result.actions);
    }
    const bool decides = first || (all ? gravity_all(outcome.value) > gravity_all(result.value)
                                       : gravity_any(outcome.value) > gravity_any(result.value));
    if (decides) result.value = outcome.value;
    first = false;
  }
  result.not_applicable = !any_applicable;
  if (result.value != StepValue::Open) result.actions.clear();
  result.ground =
      add_ground(DutyGround{instance.rule, instance.reading}, result.value, std::nullopt, frame, std::move(grounds));
  return result;
}

Evaluation::Requirement Evaluation::requirement(const Instance& instance, Frame& frame) {
  return std::visit(
      [&](const auto& what) -> Requirement {
        using T = std::decay_t<decltype(what)>;
        Requirement result;
        result.value = StepValue::True;
        if constexpr (std::is_same_v<T, MustHave>) {
          return required_steps(instance, what, frame);
        } else if constexpr (std::is_same_v<T, MustEnsure>) {
          const Truth truth = condition_of(instance, what.condition, frame);
          result.value = step_value(truth.value);
          result.evidence = truth.evidence;
          result.why = truth.why;
          result.ground = add_ground(DutyGround{instance.rule, instance.reading}, result.value, std::nullopt, frame,
                                     {truth.ground});
        } else if constexpr (std::is_same_v<T, Power>) {
          if (what.negated) result.value = StepValue::False;
        } else {
          static_assert(std::is_same_v<T, MayHave> || std::is_same_v<T, Counts>);
        }
        return result;
      },
      reading(instance).norm.what);
}

}  // namespace placet
