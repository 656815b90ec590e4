// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "support/naive_conditions.hpp"

namespace placet::naive {
namespace {

NumberRange whole(std::uint32_t low, std::optional<std::uint32_t> high) {
  NumberRange range{Decimal::whole(low), std::nullopt};
  if (high) range.high = Decimal::whole(*high);
  return range;
}

/// The least range that holds both; only numbers have one.
std::optional<Value> hull(const Value& a, const Value& b) {
  if (a == b) return a;
  const auto *x = std::get_if<NumberRange>(&a), *y = std::get_if<NumberRange>(&b);
  if (x == nullptr || y == nullptr) return std::nullopt;
  return NumberRange{std::min(x->low, y->low), std::max(*x->high, *y->high)};
}

}  // namespace

Bound Conditions::bound_of(const Path& path, const Context& context) {
  if (path.steps.empty()) return context.binding[path.base.index];
  const Operated found = walk(path, context);
  const auto* reference = found.value ? std::get_if<Reference>(&*found.value) : nullptr;
  if (reference == nullptr) left_out("bearers that are not known");
  return reference->member;
}

Operated Conditions::walk(const Path& path, const Context& context) {
  Bound at = context.binding[path.base.index];
  if (const auto* value = std::get_if<BoundValue>(&at)) {
    return {stated(value->owner, value->field).statements[value->index].value};
  }
  if (const auto* unlisted = std::get_if<Unlisted>(&at)) {
    const FieldId field = path.steps.empty() ? unlisted->field : path.steps.back().fields.front();
    return {{}, false, "unlisted " + std::to_string(path.base.index) + "." + std::to_string(field.index), field};
  }
  Operated found{Reference{std::get<MemberId>(at)}};
  for (const PathStep& step : path.steps) {
    const auto* reference = found.value ? std::get_if<Reference>(&*found.value) : nullptr;
    if (reference == nullptr) return {found.value, found.absent, found.fact, step.fields.front(), found.open};
    const EntityId entity = facts_.member(reference->member).entity;
    const auto field = std::ranges::find(step.fields, entity, [&](FieldId f) { return book_[f].entity; });
    if (field == step.fields.end()) left_out("fields that only some members have");
    found = field_of(reference->member, *field, context);
  }
  return found;
}

Operated Conditions::field_of(MemberId member, FieldId field, const Context& context) {
  const FieldFacts& facts = stated(member, field);
  const std::string key = fact_key(member, field);
  if (facts.presence == Presence::Absent) return {{}, true};
  if (facts.presence == Presence::Stated) {
    const auto holder = facts.contested() ? world_.find(key) : world_.end();
    const Value& value = facts.statements[holder == world_.end() ? 0 : holder->second].value;
    return is_one_value(value) ? Operated{value} : Operated{value, false, key, field};
  }
  for (const Presumption& presumed :
       context.reading != nullptr ? context.reading->presumptions : std::vector<Presumption>{}) {
    Path owner = presumed.path;
    owner.steps.pop_back();
    const bool here =
        std::ranges::find(presumed.path.steps.back().fields, field) != presumed.path.steps.back().fields.end();
    if (here && bound_of(owner, context) == Bound{member}) return {presumed.value};
  }
  if (facts.presence == Presence::NotStated && book_[field].default_value) return {*book_[field].default_value};
  return {{}, false, key, field};
}

Operated Conditions::operand(OperandId id, const Context& context) {
  const auto& what = book_[id].what;
  if (const auto* constant = std::get_if<Constant>(&what)) return {constant->value};
  if (const auto* path = std::get_if<PathOperand>(&what)) return walk(path->path, context);
  if (const auto* named = std::get_if<ParameterOperand>(&what)) return parameter(*named, context);
  if (const auto* number = std::get_if<NumberOf>(&what)) return number_of(number->counted, context);
  left_out("this operand");
}

Operated Conditions::number_of(const Binder& counted, const Context& context) {
  std::uint32_t certain = 0, possible = 0;
  bool open = false;
  Operated result;
  for (const Bound& bound : bounds_of(counted, context)) {
    open = open || std::holds_alternative<Unlisted>(bound);
    if (std::holds_alternative<Unlisted>(bound)) continue;
    Context inner = context;
    inner.binding.resize(std::max<std::size_t>(inner.binding.size(), counted.slot.index + 1), Facts::agreement());
    inner.binding[counted.slot.index] = bound;
    const Tri where = condition(counted.where, inner);
    certain += where.value == Kleene::True ? 1 : 0;
    possible += where.value != Kleene::False ? 1 : 0;
    if (where.value == Kleene::Unknown) result.open.insert(where.open.begin(), where.open.end());
  }
  result.value = whole(certain, open ? std::nullopt : std::optional(possible));
  return result;
}

Operated Conditions::parameter(const ParameterOperand& named, const Context& context) {
  const Parameter& parameter = book_[named.parameter];
  Context inner;
  inner.law_day = context.law_day;
  inner.own_day = context.own_day;
  inner.binding.assign(parameter.slots, Facts::agreement());
  if (named.of) inner.binding[parameter.of->slot.index] = bound_of(*named.of, context);
  Operated result;
  for (const ParameterRow& row : parameter.rows) {
    const Tri holds = in_force(row.since, *context.law_day) & condition(row.where, inner);
    if (holds.value == Kleene::Unknown) result.open.insert(holds.open.begin(), holds.open.end());
    if (holds.value == Kleene::False) continue;
    result.value = result.value ? hull(*result.value, row.value) : row.value;
    if (holds.value == Kleene::True) return result;
  }
  result.value.reset();  // perhaps no row holds
  if (result.open.empty()) result.open = atom("parameter " + std::to_string(named.parameter.index), of_law).open;
  return result;
}

}  // namespace placet::naive
