// SPDX-License-Identifier: Apache-2.0
//
// The truth of conditions. The result and what it does not know never depend on the order of the parts: a proof has
// them all, and without one those are left out that can change nothing any more.
#include <algorithm>
#include <type_traits>

#include "evaluate/compare.hpp"
#include "evaluate/formulas.hpp"
#include "evaluate/leaf.hpp"

namespace placet {
namespace {

constexpr UnknownKinds fact_unknown{true, false, false};
constexpr UnknownKinds judgement_unknown{false, true, false};

/// The comparator with its sides exchanged.
Comparator mirrored(Comparator comparator) {
  switch (comparator) {
    case Comparator::Is:
    case Comparator::IsNot: return comparator;
    case Comparator::AtLeast: return Comparator::AtMost;
    case Comparator::AtMost: return Comparator::AtLeast;
    case Comparator::MoreThan: return Comparator::LessThan;
    case Comparator::LessThan: return Comparator::MoreThan;
    case Comparator::OnOrAfter: return Comparator::OnOrBefore;
    case Comparator::OnOrBefore: return Comparator::OnOrAfter;
    case Comparator::After: return Comparator::Before;
    case Comparator::Before: return Comparator::After;
  }
  return comparator;
}

Truth negated_if(bool negates, const Truth& truth) {
  return negates ? negated(truth) : truth;
}

bool known_exactly(const std::optional<Value>& value, UnknownKinds why) {
  return value && why == UnknownKinds{} && is_exact(*value);
}

Kleene compare_counts(NumberRange count, Quantifier quantifier, std::uint32_t wanted) {
  const Value number = NumberRange::of(Decimal::whole(wanted));
  switch (quantifier) {
    case Quantifier::AtLeast: return compare(count, Comparator::AtLeast, number);
    case Quantifier::AtMost: return compare(count, Comparator::AtMost, number);
    case Quantifier::Exactly: return compare(count, Comparator::Is, number);
    case Quantifier::Every:
    case Quantifier::Some:
    case Quantifier::No: break;
  }
  return Kleene::Unknown;
}

}  // namespace

Truth Evaluation::condition(ConditionId id, Frame& frame) {
  const Mark before = mark();
  std::vector<GroundId> grounds;
  Truth truth = std::visit(
      [&](const auto& what) -> Truth {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, AllOf>)
          return all_of(what.parts, frame, grounds);
        else if constexpr (std::is_same_v<T, AnyOf>)
          return any_of(what.parts, frame, grounds);
        else if constexpr (std::is_same_v<T, NoneOf>) {
          const Negated parts(frame);
          return negated(any_of(what.parts, frame, grounds));
        } else if constexpr (std::is_same_v<T, Not>) {
          const Negated negation(frame);
          const Truth part = condition(what.part, frame);
          add_to(grounds, part.ground);
          return negated(part);
        } else if constexpr (std::is_same_v<T, Quantified>)
          return quantified(id, what, frame, grounds);
        else if constexpr (std::is_same_v<T, Judged>)
          return negated_if(what.negated, judged(what, frame, grounds));
        else if constexpr (std::is_same_v<T, Comparison>)
          return comparison(id, what, frame, grounds);
        else if constexpr (std::is_same_v<T, InList>)
          return negated_if(what.negated, in_list(what, frame, grounds));
        else if constexpr (std::is_same_v<T, OneOf>)
          return negated_if(what.negated, one_of(id, what, frame, grounds));
        else if constexpr (std::is_same_v<T, Includes>)
          return negated_if(what.which == Includes::Which::None, includes(id, what, frame, grounds));
        else if constexpr (std::is_same_v<T, Has>)
          return has(what, frame, grounds);
        else
          return counts_as(what, frame, grounds);
      },
      rulebook()[id].what);
  if (truth.value != Kleene::Unknown) {
    truth.why = {};
    rewind(before);
  }
  truth.ground = add_ground(ConditionGround{id}, step_value(truth.value), std::nullopt, frame, std::move(grounds));
  return truth;
}

Truth Evaluation::condition_of(const Instance& instance, ConditionId id, Frame& frame) {
  if (!by_formulas()) return condition(id, frame);
  Formulas formulas(*this);
  return formulas.truth_of(formulas.of_condition(instance, id, frame));
}

Truth Evaluation::all_of(const std::vector<Part>& parts, Frame& frame, std::vector<GroundId>& grounds) {
  Truth result{Kleene::True, Evidence::Verified, {}, {}};
  for (const Part& part : parts) {
    const Truth truth = condition(part.condition, frame);
    add_to(grounds, truth.ground);
    result = and_then(result, truth);
    if (is_final(result, Kleene::False)) break;
  }
  return result;
}

Truth Evaluation::any_of(const std::vector<Part>& parts, Frame& frame, std::vector<GroundId>& grounds) {
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (const Part& part : parts) {
    const Truth truth = condition(part.condition, frame);
    add_to(grounds, truth.ground);
    result = or_else(result, truth);
    if (is_final(result, Kleene::True)) break;
  }
  return result;
}

Truth Evaluation::unlisted_members(ConditionId id, const Unlisted& members, const Frame& frame) {
  Truth truth{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  if (wants_atoms()) {
    Key key;
    key.add('u').add(id).add(members.entity).add(members.field).add(members.owner).add(frame.binding);
    key.add(frame.law_day.day);
    leave_open(truth, {std::move(key).text(), {}, {AskedMembers{members}}, false, std::nullopt, {}, {}});
  }
  return truth;
}

Truth Evaluation::quantified(ConditionId id, const Quantified& what, Frame& frame, std::vector<GroundId>& grounds) {
  const bool counts =
      what.quantifier != Quantifier::Every && what.quantifier != Quantifier::Some && what.quantifier != Quantifier::No;
  if (counts) return counted_quantifier(id, what, frame);
  const bool every = what.quantifier == Quantifier::Every;
  const Collection& members = collection(what.binder, frame);
  Truth result{kleene(every), Evidence::Verified, {}, {}};
  Running variable(frame, what.binder);
  const Negated none(frame, what.quantifier == Quantifier::No);
  for (const Bound& member : members.members) {
    variable.is(member);
    Truth where{Kleene::True, Evidence::Verified, {}, {}};
    if (what.binder.where.valid()) {
      const Negated premise(frame, every);
      where = condition(what.binder.where, frame);
      add_to(grounds, where.ground);
      if (is_final(where, Kleene::False) && !wants_atoms()) continue;
    }
    const Truth test = condition(what.test, frame);
    add_to(grounds, test.ground);
    result = every ? and_then(result, or_else(negated(where), test)) : or_else(result, and_then(where, test));
    if (is_final(result, kleene(!every))) break;
  }
  if (members.unlisted && !is_final(result, kleene(!every))) {
    const Truth others = unlisted_members(id, *members.unlisted, frame);
    result = every ? and_then(result, others) : or_else(result, others);
    add_to(grounds, add_ground(CollectionGround{*members.unlisted}, step_value(others.value), std::nullopt, frame, {}));
  }
  return what.quantifier == Quantifier::No ? negated(result) : result;
}

Truth Evaluation::counted_quantifier(ConditionId id, const Quantified& what, Frame& frame) {
  Leaf leaf(*this);
  const Collection& members = collection(what.binder, frame);
  std::int64_t certain = 0;
  std::int64_t possible = 0;
  Truth result{Kleene::Unknown, Evidence::Verified, {}, {}};
  Running variable(frame, what.binder);
  const Negated fewer(frame, what.quantifier == Quantifier::AtMost);
  for (const Bound& member : members.members) {
    variable.is(member);
    Truth holds = condition(what.test, frame);
    if (what.binder.where.valid()) holds = and_then(condition(what.binder.where, frame), holds);
    result.evidence = std::min(result.evidence, holds.evidence);
    if (holds.value == Kleene::True) ++certain;
    if (holds.value != Kleene::False) ++possible;
    result.why = result.why | holds.why;
  }
  NumberRange count{Decimal::whole(certain), Decimal::whole(possible)};
  if (members.unlisted) {
    count.high.reset();
    result.why = result.why | fact_unknown;
    ask(AskedMembers{*members.unlisted});
  }
  result.value = compare_counts(count, what.quantifier, what.count);
  std::vector<Asked> asks = leaf.close();
  if (result.value == Kleene::Unknown && wants_atoms()) {
    Key key;
    key.add('q').add(id).add(frame.binding).add(frame.law_day.day);
    leave_open(result, {std::move(key).text(), {}, std::move(asks), false, std::nullopt, {}, {}});
  }
  return result;
}

Truth Evaluation::judged(const Judged& what, Frame& frame, std::vector<GroundId>& grounds) {
  const auto& known = rulebook().known;
  const std::string_view name = rulebook().text(rulebook()[what.judgement].name);
  std::optional<Bound> about;
  if (what.of) about = resolve(*what.of, frame);
  MemberId answered_by;
  bool answered_for_this = false;
  std::optional<bool> answer;
  for (const MemberId member :
       known.judgement.valid() ? facts().members(Facts::agreement(), known.judgement) : std::vector<MemberId>{}) {
    const auto code_text = [&](FieldId field) -> std::string_view {
      const FieldFacts& stated = facts().field(member, field);
      if (stated.presence != Presence::Stated) return {};
      const auto* code = std::get_if<Code>(&stated.statements.front().value);
      return code != nullptr ? facts().text(code->symbol) : std::string_view{};
    };
    if (code_text(known.judgement_name) != name) continue;
    if (known.judgement_on.valid()) {
      const FieldFacts& on = facts().field(member, known.judgement_on);
      const auto* day = on.presence == Presence::Stated ? std::get_if<DayRange>(&on.statements.front().value) : nullptr;
      if (day != nullptr && day->first > setting_.dates.today) continue;
    }
    const std::string_view for_whom = code_text(known.judgement_about);
    const auto* wanted = about ? std::get_if<MemberId>(&*about) : nullptr;
    const bool for_this = !for_whom.empty() && wanted != nullptr && facts().find_member(for_whom) == *wanted;
    if (!for_whom.empty() && !for_this) continue;
    if (answered_for_this && !for_this) continue;
    const FieldFacts& stated = facts().field(member, known.judgement_answer);
    if (stated.presence != Presence::Stated) continue;
    answer = std::get<bool>(stated.statements.front().value);
    answered_by = member;
    answered_for_this = for_this;
  }
  Truth truth{answer ? kleene(*answer) : Kleene::Unknown, Evidence::Verified, {}, {}};
  if (!answer) {
    truth.why = judgement_unknown;
    if (wants_atoms()) {
      Key key;
      key.add('j').add(what.judgement);
      if (about) key.add(*about);
      leave_open(
          truth,
          {std::move(key).text(), {}, {AskedJudgement{what.judgement, about}}, false, std::nullopt, {}, {}, true});
    }
  }
  const auto at = answered_by.valid() ? std::optional<Span>(facts().member(answered_by).place) : std::nullopt;
  add_to(grounds,
         add_ground(JudgementGround{what.judgement, about, answered_by}, step_value(truth.value), at, frame, {}));
  return truth;
}

Truth Evaluation::comparison(ConditionId id, const Comparison& what, Frame& frame, std::vector<GroundId>& grounds) {
  Leaf leaf(*this);
  const Amount left = operand(what.left, frame);
  const Amount right = operand(what.right, frame);
  std::vector<Asked> asks = leaf.close();
  add_to(grounds, left.ground);
  add_to(grounds, right.ground);
  Truth truth{Kleene::Unknown, std::min(left.evidence, right.evidence), left.why | right.why, {}};
  if (left.state == State::Absent || right.state == State::Absent) {
    truth.value = kleene(what.comparator == Comparator::IsNot);
  } else if (left.value && right.value && left.state == State::Known && right.state == State::Known) {
    truth.value = compare(*left.value, what.comparator, *right.value);
  }
  if (truth.value != Kleene::Unknown) return truth;
  if (truth.why == UnknownKinds{}) truth.why = fact_unknown;
  if (!wants_atoms()) return truth;

  OpenAtom atom;
  atom.asks = std::move(asks);
  const bool left_open = left.fact && known_exactly(right.value, right.why);
  const bool right_open = right.fact && known_exactly(left.value, left.why);
  Key key;
  if (left_open || right_open) {
    const Comparator comparator = left_open ? what.comparator : mirrored(what.comparator);
    const Value constant = left_open ? *right.value : *left.value;
    atom.fact = left_open ? left.fact : right.fact;
    atom.test = [comparator, constant](const Value& value) { return compare(value, comparator, constant); };
    atom.turning_points = {constant};
    atom.if_absent = kleene(comparator == Comparator::IsNot);
    key.add('c').add(atom.fact->of).add(atom.fact->field).add(static_cast<std::uint64_t>(comparator)).add(constant);
  } else {
    key.add('C').add(id).add(frame.binding).add(frame.law_day.day);
  }
  atom.key = std::move(key).text();
  leave_open(truth, std::move(atom));
  return truth;
}

Truth Evaluation::one_of(ConditionId id, const OneOf& what, Frame& frame, std::vector<GroundId>& grounds) {
  Leaf leaf(*this);
  const Amount left = operand(what.left, frame);
  add_to(grounds, left.ground);
  Truth truth{Kleene::False, left.evidence, {}, {}};
  std::vector<Value> constants;
  bool constant = true;
  for (const OperandId candidate : what.right) {
    const Amount right = operand(candidate, frame);
    constant = constant && known_exactly(right.value, right.why);
    if (right.value) constants.push_back(*right.value);
    Truth equal{Kleene::False, right.evidence, left.why | right.why, {}};
    if (left.state != State::Absent && right.state != State::Absent) {
      const bool known = left.value && right.value && left.state == State::Known && right.state == State::Known;
      equal.value = known ? compare(*left.value, Comparator::Is, *right.value) : Kleene::Unknown;
    }
    truth = or_else(truth, equal);
  }
  std::vector<Asked> asks = leaf.close();
  if (truth.value == Kleene::Unknown && wants_atoms()) {
    if (truth.why == UnknownKinds{}) truth.why = fact_unknown;
    OpenAtom atom;
    atom.asks = std::move(asks);
    Key key;
    key.add('o').add(id).add(frame.binding).add(frame.law_day.day);
    atom.key = std::move(key).text();
    if (left.fact && constant) {
      atom.fact = left.fact;
      atom.turning_points = constants;
      atom.if_absent = Kleene::False;
      atom.test = [constants](const Value& value) {
        Kleene any = Kleene::False;
        for (const Value& one : constants) any = either(any, compare(value, Comparator::Is, one));
        return any;
      };
    }
    leave_open(truth, std::move(atom));
  }
  return truth;
}

Truth Evaluation::has(const Has& what, Frame& frame, std::vector<GroundId>& grounds) {
  const bool norm = false;
  StepOutcome outcome = step(what.step, what.bearer, frame, DefaultWindow::UntilSignature, norm);
  add_to(grounds, outcome.ground);
  Truth truth{Kleene::Unknown, Evidence::Verified, outcome.why, {}};
  const bool taken = frame.hope && *frame.hope != what.negated;  // while it is open
  switch (outcome.value) {
    case StepValue::True: truth.value = Kleene::True; break;
    case StepValue::False: truth.value = Kleene::False; break;
    case StepValue::Open: truth.value = kleene(taken); break;
    case StepValue::Unknown: break;
  }
  if (outcome.not_applicable) truth.value = Kleene::False;
  if (outcome.value == StepValue::Open && frame.open_steps != nullptr && taken) {
    Action action;
    action.rule = frame.rule;
    action.step = what.step;
    action.binding = frame.binding;
    action.bearer = what.bearer;
    if (!outcome.window.end_open && outcome.window.not_after.first != last_day)
      action.due = outcome.window.not_after.first;
    frame.open_steps->push_back(std::move(action));
  }
  return what.negated ? negated(truth) : truth;
}

Truth Evaluation::counts_as(const CountsAs& what, Frame& frame, std::vector<GroundId>& grounds) {
  const auto subject = resolve(what.path, frame);
  Truth truth{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  if (subject) {
    truth = term(what.term, *subject, frame, grounds);
  } else {
    const Lookup lookup = read(what.path, frame);
    if (lookup.state == State::Absent) {
      truth = {Kleene::False, Evidence::Verified, {}, {}};
    } else if (wants_atoms()) {
      Key key;
      key.add('t').add(what.term).add(frame.binding).add(frame.law_day.day);
      OpenAtom atom;
      atom.key = std::move(key).text();
      if (lookup.fact) atom.asks = {asked_for(*lookup.fact)};
      leave_open(truth, std::move(atom));
    }
  }
  return what.negated ? negated(truth) : truth;
}

}  // namespace placet
