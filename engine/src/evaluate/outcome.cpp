// SPDX-License-Identifier: Apache-2.0
//
// The status of a rule for one instance (docs/language/meaning.md, "Status of a rule").
#include <algorithm>
#include <utility>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

constexpr UnknownKinds fact_unknown{true, false, false};

bool is_duty(const Norm& norm) {
  return std::holds_alternative<MustHave>(norm.what) || std::holds_alternative<MustEnsure>(norm.what);
}

bool grants(const Norm& norm) {
  return std::holds_alternative<Power>(norm.what) || std::holds_alternative<MayHave>(norm.what);
}

}  // namespace

Truth Evaluation::force_of(const Instance& instance, Frame& frame) {
  const Reading& rule = reading(instance);
  if (!rule.in_force) return {Kleene::False, Evidence::Verified, {}, {}};
  const auto tried = [&](Formulas formulas) { return formulas.truth_of(formulas.of_force(instance, frame)); };
  Truth truth =
      by_formulas() ? tried(Formulas(*this)) : in_force(*rule.in_force, frame.law_day, rulebook()[instance.rule].pack);
  truth.evidence = rule.in_force_attestation.evidence;
  truth.ground = add_ground(ForceGround{instance.rule, instance.reading, frame.law_day.day}, step_value(truth.value),
                            std::nullopt, frame, {});
  return truth;
}

Truth Evaluation::unlisted_exist(const Unlisted& members) {
  Truth exist{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  if (wants_atoms()) {
    Key key;
    key.add('x').add(members.entity).add(members.field).add(members.owner);
    leave_open(exist, {std::move(key).text(), {}, {AskedMembers{members}}, false, std::nullopt, {}, {}});
  }
  return exist;
}

/// The `where` of its variables, whether unlisted members exist, and its `when`.
Truth Evaluation::scope_of(const Instance& instance, Frame& frame, std::vector<GroundId>& grounds) {
  if (by_formulas()) {
    Formulas formulas(*this);
    return formulas.truth_of(formulas.of_scope(instance, frame));
  }
  const Reading& rule = reading(instance);
  Truth result{Kleene::True, Evidence::Verified, {}, {}};
  for (const Binder& binder : rule.for_every) {
    if (!binder.where.valid()) continue;
    const Truth where = condition(binder.where, frame);
    add_to(grounds,
           add_ground(ScopeGround{binder.where}, step_value(where.value), std::nullopt, frame, {where.ground}));
    result = and_then(result, where);
    if (is_final(result, Kleene::False)) return result;
  }
  for (const When& when : rule.when) {
    const Truth truth = condition(when.condition, frame);
    add_to(grounds, truth.ground);
    result = and_then(result, truth);
    if (is_final(result, Kleene::False)) return result;
  }
  if (instance.unlisted) {
    for (const Binder& binder : rule.for_every) {
      const auto* members = std::get_if<Unlisted>(&instance.binding[binder.slot.index]);
      if (members == nullptr) continue;
      const Truth exist = unlisted_exist(*members);
      add_to(grounds, add_ground(CollectionGround{*members}, step_value(exist.value), std::nullopt, frame, {}));
      result = and_then(result, exist);
    }
  }
  return result;
}

Truth Evaluation::excused(const Instance& instance, Frame& frame, std::optional<std::uint32_t>& by,
                          std::vector<GroundId>& grounds) {
  const Reading& rule = reading(instance);
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (std::uint32_t i = 0; i < rule.unless.size(); ++i) {
    const Truth truth = condition_of(instance, rule.unless[i].condition, frame);
    if (truth.value == Kleene::True && !by) by = i;
    add_to(grounds, add_ground(ExceptionGround{instance.rule, instance.reading, i}, step_value(truth.value),
                               std::nullopt, frame, {truth.ground}));
    result = or_else(result, truth);
  }
  return result;
}

/// If the duty is broken but an exception could still be reached by a step, the step is owed; that may not be known.
Truth Evaluation::owed_exception(const Instance& instance, Frame& frame, Outcome& outcome) {
  const Reading& rule = reading(instance);
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (const Unless& unless : rule.unless) {
    Frame hopeful = frame;
    std::vector<Action> steps;
    hopeful.hope = true;
    hopeful.open_steps = &steps;
    const Truth truth = silently([&] { return condition(unless.condition, hopeful); });
    if (truth.value == Kleene::Unknown) result = or_else(result, truth);
    if (truth.value != Kleene::True || steps.empty()) continue;
    outcome.status = Status::Outstanding;
    for (Action& action : steps) {
      action.rule = instance.rule;
      outcome.actions.push_back(std::move(action));
    }
    return truth;
  }
  return result;
}

void Evaluation::settle_duty(const Instance& instance, Frame& frame, Truth duty, const Requirement& required,
                             Outcome& outcome, std::vector<GroundId>& grounds) {
  const Norm& norm = reading(instance).norm;
  if (duty.value == Kleene::True && !rulebook()[instance.rule].opposites.empty()) {
    const Mark before = mark();
    const Contest result = contest_of(instance, outcome.by, grounds);
    const bool rejected = result.conclusion == Conclusion::Rejected;
    const bool defeated = rejected && result.opposite == Conclusion::Held;
    if (defeated || (rejected && result.opposite == Conclusion::Rejected)) {
      rewind(before);
      outcome.status = defeated ? Status::Defeated : Status::Conflict;
      outcome.evidence = std::min(outcome.evidence, result.evidence);
      return;
    }
    if (result.conclusion != Conclusion::Held) {
      duty.value = Kleene::Unknown;
      duty.why = result.why;
    } else {
      rewind(before);
    }
  }
  if (duty.value == Kleene::True) {
    outcome.evidence = std::min(outcome.evidence, required.evidence);
    switch (required.value) {
      case StepValue::True: outcome.status = Status::Satisfied; return;
      case StepValue::Open:
        outcome.status = Status::Outstanding;
        outcome.actions = required.actions;
        return;
      case StepValue::False: {
        const bool authority = std::holds_alternative<AuthorityId>(norm.bearer.what);
        const bool powerless = std::holds_alternative<Power>(norm.what);
        if (authority && powerless) {
          outcome.status = Status::Satisfied;
          return;
        }
        const Truth exception = owed_exception(instance, frame, outcome);
        if (exception.value == Kleene::Unknown) {
          duty.why = exception.why;
          break;
        }
        if (exception.value == Kleene::False) breach(instance, frame, outcome, grounds);
        return;
      }
      case StepValue::Unknown: break;
    }
  }
  outcome.decided = false;
  outcome.why = required.why | duty.why;
  // A power or permission is never broken, but what opposes it may yet bring it into conflict.
  const bool opposed = grants(norm) && !rulebook()[instance.rule].opposites.empty();
  if (duty.value == Kleene::Unknown && required.value == StepValue::True && !opposed) {
    outcome.status = Status::CannotBeViolated;
    outcome.decided = true;
  }
}

Outcome Evaluation::judge_now(const Instance& instance) {
  const Rule& rule = rulebook()[instance.rule];
  const Reading& says = reading(instance);
  Outcome outcome;
  begin_judgement();
  Frame& frame = own_frame(instance);
  outcome.law_day = frame.law_day;
  std::vector<GroundId> grounds;
  const auto finish = [&] {
    outcome.used_presumption = used_presumption();
    outcome.ground = add_ground(RuleGround{instance.rule, instance.reading}, StepValue::True, std::nullopt, frame,
                                std::move(grounds));
    return std::move(outcome);
  };
  outcome.evidence = says.sources.front().attestation.evidence;
  if (rule.pending) {
    outcome.status = Status::Pending;
    return finish();
  }
  if (frame.law_day.absent) return finish();
  const Truth force = force_of(instance, frame);
  add_to(grounds, force.ground);
  if (force.value == Kleene::False) {
    outcome.status = Status::NotInForce;
    return finish();
  }
  const Truth undisplaced = and_then(force, scope_of(instance, frame, grounds));
  if (undisplaced.value == Kleene::False) return finish();
  std::vector<RuleId> displaced_by;
  const Truth gives_way = displaced(instance, displaced_by, grounds);
  const Truth applies = and_then(undisplaced, negated(gives_way));
  outcome.evidence = std::min({outcome.evidence, says.in_force_attestation.evidence, applies.evidence});
  if (applies.value == Kleene::False) {
    outcome.status = undisplaced.value == Kleene::True ? Status::Defeated : Status::CannotBeViolated;
    outcome.by = std::move(displaced_by);
    return finish();
  }
  const Requirement required = requirement(instance, frame);
  add_to(grounds, required.ground);
  if (required.not_applicable) return finish();
  const Truth excuse = excused(instance, frame, outcome.excused_by, grounds);
  if (applies.value == Kleene::True && is_duty(says.norm) && required.value == StepValue::True) {
    outcome.status = Status::Satisfied;
    outcome.excused_by.reset();
    outcome.evidence = std::min(outcome.evidence, required.evidence);
    return finish();
  }
  if (excuse.value == Kleene::True) {
    const bool certain = applies.value == Kleene::True;
    outcome.status = certain ? Status::Excused : Status::CannotBeViolated;
    if (certain)
      outcome.evidence = std::min(outcome.evidence, excuse.evidence);
    else
      outcome.excused_by.reset();
    return finish();
  }
  settle_duty(instance, frame, and_then(applies, negated(excuse)), required, outcome, grounds);
  return finish();
}

Outcome Evaluation::judge(const Instance& instance) {
  Outcome outcome = judge_now(instance);
  for (const Action& action : outcome.actions) {
    if (action.due && (!outcome.due || *outcome.due < *action.due)) outcome.due = action.due;
  }
  if (!outcome.decided) {
    outcome.status = outcome.why.fact        ? Status::NeedsFacts
                     : outcome.why.judgement ? Status::NeedsJudgement
                                             : Status::NeedsLaw;
  }
  return outcome;
}

Outcome Evaluation::judge(const Instance& instance, OpenList& open) {
  open_ = &open;
  Outcome outcome = silently([&] { return judge(instance); });
  open_ = nullptr;
  return outcome;
}

std::pair<Outcome, VariableSet> Evaluation::judge(const Instance& instance, Assignment& assignment, OpenList* open) {
  assume(assignment, open);
  Outcome outcome = silently([&] { return judge(instance); });
  assignment_ = nullptr;
  open_ = nullptr;
  return {std::move(outcome), still_open_};
}

}  // namespace placet
