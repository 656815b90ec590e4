// SPDX-License-Identifier: Apache-2.0
#include "lower/declarations.hpp"
#include "lower/expressions.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

std::optional<Value> lower_value(Workspace& work, const syntax::ParameterValue& written) {
  return match(
      written,
      [&](const syntax::Money& value) -> std::optional<Value> {
        const auto money = lower_money(work, value);
        return money ? std::optional<Value>(*money) : std::nullopt;
      },
      [&](const syntax::Period& value) -> std::optional<Value> {
        const auto period = lower_period(work, value);
        return period ? std::optional<Value>(PeriodRange::of(*period)) : std::nullopt;
      },
      [&](const syntax::Share& value) -> std::optional<Value> {
        const auto percent = lower_number(work, value.percent);
        return percent ? std::optional<Value>(Percent{NumberRange::of(*percent)}) : std::nullopt;
      },
      [&](const syntax::Number& value) -> std::optional<Value> {
        const auto number = lower_number(work, value);
        return number ? std::optional<Value>(NumberRange::of(*number)) : std::nullopt;
      });
}

void lower_row(Scope& scope, Parameter& parameter, const syntax::ParameterRow& written) {
  Workspace& work = scope.work;
  const auto value = lower_value(work, written.value);
  const auto where = written.where ? lower_condition(scope, *written.where) : std::optional(ConditionId{});
  const Force since = lower_force(work, written.bounds);
  const auto by = lower_citation(work, scope.pack, written.by);
  if (!value || !where || !by) return;
  if (!is_quantity(parameter.type)) return;  // reported already
  if (type_of(*value).kind != parameter.type.kind) {
    work.reports.error(codes::type_mismatch, written.span,
                       "this row is " + describe(work.book, type_of(*value)) + ", but the parameter is " +
                           describe(work.book, parameter.type),
                       "write " + describe(work.book, parameter.type) + ", or change the type after `is`");
    return;
  }
  parameter.rows.push_back({*value, *where, since, *by});
}

}  // namespace

void lower_parameter_types(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.parameters.size(); ++i) {
    const auto& [pack, written] = declarations.parameters[i];
    const InContext context(work.reports, "in parameter " + written->name.text);
    Parameter& parameter = work.book.parameters[i];
    parameter.type = lower_type(work, pack, written->type);
    if (!is_quantity(parameter.type) && !is_broken(parameter.type)) {
      work.reports.error(codes::type_mismatch, written->name.span,
                         "a parameter cannot be " + describe(work.book, parameter.type),
                         "a parameter is a number, a percentage, a period or an amount of money");
    }
    if (!written->owner) continue;
    Binder of;
    of.entity = resolve_entity(work, written->owner->entity);
    of.slot = SlotId{agreement_slot.index + 1};
    of.variable = work.symbol(written->owner->variable.text);
    of.span = written->owner->span;
    parameter.of = of;
  }
}

void lower_parameter_rows(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.parameters.size(); ++i) {
    const auto& [pack, written] = declarations.parameters[i];
    const InContext context(work.reports, "in parameter " + written->name.text);
    Parameter parameter = work.book.parameters[i];
    Scope scope(work, pack);
    if (written->owner) {
      scope.bind(written->owner->variable.text, written->owner->variable.span, member_type(parameter.of->entity));
    }
    for (const auto& row : written->rows) lower_row(scope, parameter, row);
    parameter.slots = static_cast<std::uint32_t>(scope.slots().size());
    work.book.parameters[i] = std::move(parameter);
  }
}

}  // namespace placet::lower
