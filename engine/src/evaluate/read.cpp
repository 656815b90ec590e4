// SPDX-License-Identifier: Apache-2.0
//
// What paths and operands come to.
#include <algorithm>
#include <type_traits>

#include "evaluate/compare.hpp"
#include "evaluate/evaluation.hpp"

namespace placet {
namespace {

UnknownKinds fact_unknown() {
  return {true, false, false};
}
UnknownKinds law_unknown() {
  return {false, false, true};
}

}  // namespace

std::optional<Value> Evaluation::presumed_value(MemberId member, FieldId field, const Frame& frame) {
  if (!frame.rule.valid()) return std::nullopt;
  const Reading& rule = rulebook()[frame.rule].readings[frame.reading];
  for (const Presumption& presumption : rule.presumptions) {
    const PathStep& last = presumption.path.steps.back();
    if (std::ranges::find(last.fields, field) == last.fields.end()) continue;
    const auto to_owner = std::span(presumption.path.steps).first(presumption.path.steps.size() - 1);
    if (resolve(presumption.path.base, to_owner, frame) != Bound{member}) continue;
    note({});
    if (!distrust_presumptions_) return presumption.value;
  }
  return std::nullopt;
}

Evaluation::Lookup Evaluation::read_field(const Bound& of, const std::vector<FieldId>& fields, const Frame& frame) {
  Lookup result;
  if (const auto* members = std::get_if<Unlisted>(&of)) {
    result.fact = FactAddress{*members, fields.front()};
    return result;
  }
  const MemberId member = std::get<MemberId>(of);
  const EntityId entity = facts().member(member).entity;
  const auto own = std::ranges::find_if(fields, [&](FieldId f) { return rulebook()[f].entity == entity; });
  if (own == fields.end()) {
    result.state = State::Absent;
    return result;
  }
  const FieldFacts& stated = facts().field(member, *own);
  result.fact = FactAddress{of, *own};
  switch (stated.presence) {
    case Presence::Absent: {
      result.state = State::Absent;
      result.place = stated.place;
      return result;
    }
    case Presence::Stated: {
      std::uint32_t chosen = 0;
      if (stated.contested() && !rulebook()[*own].many) {
        note({member, *own});
        for (const auto& account : choices_.accounts) {
          if (account.member == member && account.field == *own) chosen = account.statement;
        }
      }
      result.state = State::Known;
      result.value = stated.statements[chosen].value;
      result.place = stated.statements[chosen].place;
      break;
    }
    case Presence::NotStated:
    case Presence::Unknown: {
      if (stated.presence == Presence::Unknown) result.place = stated.place;
      result.value = stated.presence == Presence::NotStated ? rulebook()[*own].default_value : std::nullopt;
      if (!result.value) {
        result.value = presumed_value(member, *own, frame);
        result.presumed = result.value.has_value();
      }
      if (result.value) result.state = State::Known;
      break;
    }
  }
  if (result.value) {
    if (const auto* reference = std::get_if<Reference>(&*result.value)) result.bound = reference->member;
  }
  return result;
}

Evaluation::Lookup Evaluation::read(SlotId slot, std::span<const PathStep> steps, const Frame& frame) {
  Lookup current;
  const Bound& base = frame.binding[slot.index];
  current.bound = base;
  if (const auto* value = std::get_if<BoundValue>(&base)) {
    const Statement& statement = facts().field(value->owner, value->field).statements[value->index];
    current.state = State::Known;
    current.value = statement.value;
    current.place = statement.place;
    current.fact = FactAddress{base, value->field};
    if (const auto* reference = std::get_if<Reference>(&statement.value)) current.bound = reference->member;
  } else if (const auto* members = std::get_if<Unlisted>(&base)) {
    current.fact = FactAddress{*members, members->field};
  } else {
    current.state = State::Known;
    current.value = Reference{std::get<MemberId>(base)};
    current.place = facts().member(std::get<MemberId>(base)).place;
  }
  for (const PathStep& step : steps) {
    if (!current.bound || std::holds_alternative<BoundValue>(*current.bound)) return current;
    current = read_field(*current.bound, step.fields, frame);
    if (current.state != State::Known && &step != &steps.back()) return current;
  }
  return current;
}

std::optional<Bound> Evaluation::resolve(SlotId base, std::span<const PathStep> steps, const Frame& frame) {
  if (steps.empty()) return frame.binding[base.index];
  return read(base, steps, frame).bound;
}

/// For a path whose value rests on no day.
std::optional<Bound> Evaluation::resolve(const Path& path, const Instance& instance) {
  if (path.steps.empty()) return instance.binding[path.base.index];
  return resolve(path, Frame{instance.binding, instance.rule, instance.reading, {}, {}, std::nullopt, nullptr});
}

Evaluation::Amount Evaluation::path_amount(const Path& path, Frame& frame) {
  const Lookup reading = read(path, frame);
  Amount amount{reading.state, reading.value, Evidence::Verified, {}, reading.fact, {}};
  const bool inexact = reading.state == State::Unknown || (reading.value && !is_exact(*reading.value));
  if (inexact) {
    amount.why = fact_unknown();
    if (reading.fact) ask(asked_for(*reading.fact));
  }
  if (recording() && reading.fact && !path.steps.empty()) {
    const auto* member = std::get_if<MemberId>(&reading.fact->of);
    const Presence presence = reading.state == State::Absent  ? Presence::Absent
                              : reading.state == State::Known ? Presence::Stated
                                                              : Presence::NotStated;
    if (member != nullptr) {
      amount.ground = add_ground(FactGround{*member, reading.fact->field, presence, reading.value},
                                 inexact ? StepValue::Unknown : StepValue::True, reading.place, frame, {});
    }
  }
  return amount;
}

Evaluation::Amount Evaluation::operand(OperandId id, Frame& frame) {
  return std::visit(
      [&](const auto& what) -> Amount {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, Constant>) {
          Amount amount{State::Known, what.value, Evidence::Verified, {}, std::nullopt, {}};
          return amount;
        } else if constexpr (std::is_same_v<T, PathOperand>) {
          return path_amount(what.path, frame);
        } else if constexpr (std::is_same_v<T, ParameterOperand>) {
          return parameter(what, frame);
        } else if constexpr (std::is_same_v<T, NumberOf>) {
          return number_of(what.counted, frame);
        } else if constexpr (std::is_same_v<T, SumOf>) {
          return sum_of(what, frame);
        } else if constexpr (std::is_same_v<T, HigherOf>) {
          return higher_or_lower(what.left, what.right, true, frame);
        } else if constexpr (std::is_same_v<T, LowerOf>) {
          return higher_or_lower(what.left, what.right, false, frame);
        } else {
          Amount whole = operand(what.whole, frame);
          whole.fact.reset();
          if (whole.value) whole.value = percent_of(what.percent, *whole.value);
          return whole;
        }
      },
      rulebook()[id].what);
}

Evaluation::Amount Evaluation::parameter(const ParameterOperand& use, Frame& frame) {
  const Parameter& parameter = rulebook()[use.parameter];
  Frame own{{Bound{Facts::agreement()}}, {}, 0, frame.law_day, frame.own_day, std::nullopt, nullptr};
  if (use.of) {
    const auto bound = resolve(*use.of, frame);
    if (!bound) return {State::Unknown, std::nullopt, Evidence::Verified, fact_unknown(), std::nullopt, {}};
    own.binding.push_back(*bound);
  }
  own.binding.resize(std::max<std::size_t>(own.binding.size(), parameter.slots), Bound{Facts::agreement()});
  Amount result;
  bool settled = false;
  for (std::uint32_t i = 0; i < parameter.rows.size() && !settled; ++i) {
    const ParameterRow& row = parameter.rows[i];
    Truth holds = in_force(row.since, frame.law_day, parameter.pack);
    if (row.where.valid()) holds = and_then(holds, condition(row.where, own));
    if (holds.value == Kleene::False) continue;
    const Evidence evidence = std::min(holds.evidence, row.by.attestation.evidence);
    result.ground = add_ground(ParameterRowGround{use.parameter, i}, step_value(holds.value), std::nullopt, own, {});
    result.evidence = result.value ? std::min(result.evidence, evidence) : evidence;
    result.value = result.value ? hull(*result.value, row.value) : row.value;
    if (holds.value == Kleene::Unknown) result.why = result.why | holds.why;
    settled = holds.value == Kleene::True;
  }
  if (!settled) {
    result.value.reset();
    if (result.why == UnknownKinds{}) result.why = law_unknown();
  }
  result.state = settled ? State::Known : State::Unknown;
  return result;
}

Evaluation::Amount Evaluation::number_of(const Binder& counted, Frame& frame) {
  const Collection& members = collection(counted, frame);
  std::int64_t certain = 0;
  std::int64_t possible = 0;
  Amount result{State::Known, std::nullopt, Evidence::Verified, {}, std::nullopt, {}};
  Running variable(frame, counted);
  for (const Bound& member : members.members) {
    variable.is(member);
    Truth holds{Kleene::True, Evidence::Verified, {}, {}};
    if (counted.where.valid()) holds = condition(counted.where, frame);
    result.evidence = std::min(result.evidence, holds.evidence);
    if (holds.value == Kleene::True) ++certain;
    if (holds.value != Kleene::False) ++possible;
    if (holds.value == Kleene::Unknown) result.why = result.why | holds.why;
  }
  NumberRange count{Decimal::whole(certain), Decimal::whole(possible)};
  if (members.unlisted) {
    count.high.reset();
    result.why = result.why | fact_unknown();
    ask(AskedMembers{*members.unlisted});
  }
  result.value = count;
  return result;
}

Evaluation::Amount Evaluation::sum_of(const SumOf& sum, Frame& frame) {
  const Collection& members = collection(sum.counted, frame);
  Amount result{State::Known, std::nullopt, Evidence::Verified, {}, std::nullopt, {}};
  bool without_end = members.unlisted.has_value();
  if (members.unlisted) ask(AskedMembers{*members.unlisted});
  Running variable(frame, sum.counted);
  for (const Bound& member : members.members) {
    variable.is(member);
    Truth holds{Kleene::True, Evidence::Verified, {}, {}};
    if (sum.counted.where.valid()) holds = condition(sum.counted.where, frame);
    if (holds.value == Kleene::False) continue;
    const Amount addend = path_amount(sum.value, frame);
    if (addend.state == State::Absent) continue;
    result.evidence = std::min(result.evidence, holds.evidence);
    result.why = result.why | addend.why;
    if (holds.value == Kleene::Unknown) result.why = result.why | holds.why;
    if (!addend.value) {
      without_end = true;
      continue;
    }
    std::optional<Value> part = addend.value;
    if (holds.value == Kleene::Unknown) {
      part = hull(nothing_like(*part), *part);
    }
    const bool first = !result.value;
    result.value = first ? part : (part ? add(*result.value, *part) : std::nullopt);
    if (!result.value) {  // two currencies: nothing is known of the sum
      result.state = State::Unknown;
      result.why = result.why | fact_unknown();
      return result;
    }
  }
  if (without_end) {
    result.why = result.why | fact_unknown();
    const Value like = result.value.value_or(Value{NumberRange{}});
    if (result.value)
      result.value = add(*result.value, any_amount_like(like));
    else
      result.state = State::Unknown;
  } else if (!result.value) {
    result.value = NumberRange::of(Decimal{});
  }
  return result;
}

Evaluation::Amount Evaluation::higher_or_lower(OperandId left, OperandId right, bool want_higher, Frame& frame) {
  Amount a = operand(left, frame);
  Amount b = operand(right, frame);
  Amount result{State::Known, std::nullopt, std::min(a.evidence, b.evidence), a.why | b.why, std::nullopt, {}};
  if (a.state == State::Absent || b.state == State::Absent) {
    const Amount& other = a.state == State::Absent ? b : a;
    result.state = other.state;
    result.value = other.value;
    return result;
  }
  if (!a.value && !b.value) {
    result.state = State::Unknown;
    return result;
  }
  const Value any = any_amount_like(a.value ? *a.value : *b.value);
  const Value x = a.value.value_or(any);
  const Value y = b.value.value_or(any);
  result.value = want_higher ? higher(x, y) : lower(x, y);
  if (!result.value) {  // two currencies
    result.state = State::Unknown;
    result.why = result.why | fact_unknown();
  }
  return result;
}

}  // namespace placet
