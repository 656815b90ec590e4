// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/expressions.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

TypedOperand constant(Scope& scope, Value value, Type type, Span span) {
  return {add_operand(scope.work, {Constant{std::move(value)}, span}), std::move(type), std::nullopt};
}

TypedOperand constant(Scope& scope, Value value, Span span) {
  Type type = type_of(value);
  return constant(scope, std::move(value), std::move(type), span);
}

std::optional<TypedOperand> parameter_operand(Scope& scope, const syntax::Path& written) {
  Workspace& work = scope.work;
  const ParameterId id = work.resolve(work.names.parameters, written.value.front(), scope.pack);
  if (!id.valid()) return std::nullopt;
  const Parameter& parameter = work.book[id];
  if (parameter.of && !parameter.of->entity.valid()) return std::nullopt;  // reported where it is declared
  ParameterOperand operand{id, std::nullopt};
  const std::string name(work.book.text(parameter.name));
  if (written.value.size() > 1) {
    const auto owner = lower_path(scope, {written.value.begin() + 1, written.value.end()}, written.span);
    if (!owner) return std::nullopt;
    const bool fits = parameter.of && comparable(work.book, owner->type, member_type(parameter.of->entity));
    if (!fits) {
      const std::string of =
          parameter.of ? "of " + describe(work.book, member_type(parameter.of->entity)) : "the same for all";
      work.reports.error(codes::type_mismatch, written.span,
                         "the parameter " + quoted(name) + " is " + of + ", not of " + describe(work.book, owner->type),
                         parameter.of ? "name a member of that kind after `of`" : "write its name alone");
      return std::nullopt;
    }
    operand.of = owner->path;
  } else if (parameter.of) {
    const std::string of(work.book.text(work.book[parameter.of->entity].name));
    work.reports.error(codes::type_mismatch, written.span,
                       "the parameter " + quoted(name) + " is of " + with_article(of) + ", and none is named",
                       "write `" + name + " of x`, where x is " + with_article(of));
    return std::nullopt;
  }
  return TypedOperand{add_operand(work, {std::move(operand), written.span}), parameter.type, std::nullopt};
}

TypedOperand path_operand(Scope& scope, TypedPath path) {
  const OperandId id = add_operand(scope.work, {PathOperand{path.path}, path.path.span});
  Type type = path.type;
  return {id, std::move(type), std::move(path)};
}

std::optional<TypedOperand> any_path(Scope& scope, const syntax::Path& written) {
  auto path = lower_path(scope, written);
  if (!path) return std::nullopt;
  return path_operand(scope, std::move(*path));
}

TypedOperand code_operand(Scope& scope, const std::string& code, const Type& type, Span span) {
  return constant(scope, Code{scope.work.symbol(code)}, type, span);
}

std::optional<TypedOperand> no_reading(Scope& scope, const syntax::Name& name, const Type* expected) {
  Workspace& work = scope.work;
  if (scope.later.contains(name.text)) {
    lower_path(scope, {name}, name.span);  // reports that it is bound too late
  } else if (work.names.lists.find(name.text) != nullptr) {
    work.reports.error(codes::type_mismatch, name.span, quoted(name.text) + " is a list, not a value",
                       "write `is in " + name.text + "`, or `includes any of " + name.text + '`');
  } else if (expected != nullptr && has_codes(*expected)) {
    report_no_code(work, *expected, name.text, name.span, scope.pack);
  } else {
    auto known = scope.names();
    const auto parameters = work.names.parameters.seen_from(work.book, scope.pack);
    known.insert(known.end(), parameters.begin(), parameters.end());
    work.reports.unknown(codes::unknown_name, name.span, "variable or parameter", name.text, known,
                         expected == nullptr ? "bind it, or declare it" : "write " + describe(work.book, *expected));
  }
  return std::nullopt;
}

std::string_view both_kinds(bool variable, bool code) {
  if (!variable) return "a code and a parameter";
  return code ? "a variable and a code" : "a variable and a parameter";
}

/// One word: a bound variable, a code of the left side's type, or a parameter; two readings are an error.
std::optional<TypedOperand> one_word(Scope& scope, const syntax::Path& written, const Type* expected) {
  Workspace& work = scope.work;
  const syntax::Name& name = written.value.front();
  const Variable* variable = scope.find(name.text);
  const bool code = expected != nullptr && !is_broken(*expected) && has_code(work, *expected, name.text, scope.pack);
  // `agreement` is bound everywhere, and also a form of agreements: it is meant only where it fits.
  const bool fits = variable != nullptr && (expected == nullptr || comparable(work.book, variable->type, *expected));
  if (code && variable != nullptr && variable->slot == agreement_slot && !fits) variable = nullptr;
  const bool parameter = work.names.parameters.find(name.text) != nullptr;
  if ((variable != nullptr) + code + parameter > 1) {
    work.reports.error(codes::ambiguous_name, name.span,
                       quoted(name.text) + " is both " + std::string(both_kinds(variable != nullptr, code)),
                       variable == nullptr ? "rename the parameter" : "rename the variable");
    return std::nullopt;
  }
  if (variable != nullptr) return any_path(scope, written);
  if (code) return code_operand(scope, name.text, *expected, name.span);
  if (parameter) return parameter_operand(scope, written);
  if (expected != nullptr && is_broken(*expected)) return std::nullopt;
  return no_reading(scope, name, expected);
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Path& written, const Type* expected) {
  if (written.value.size() == 1) return one_word(scope, written, expected);
  if (scope.work.names.parameters.find(written.value.front().text) != nullptr) return parameter_operand(scope, written);
  return any_path(scope, written);
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Code& code, const Type* expected) {
  if (expected == nullptr) {
    scope.work.reports.error(codes::type_mismatch, code.span, "the code " + quoted(code.text) + " cannot stand here",
                             "put what it is compared with on the left");
    return std::nullopt;
  }
  if (has_code(scope.work, *expected, code.text, scope.pack)) {
    return code_operand(scope, code.text, *expected, code.span);
  }
  report_no_code(scope.work, *expected, code.text, code.span, scope.pack);
  return std::nullopt;
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Extreme& extreme, const Type* expected) {
  const auto left = lower_single_operand(scope, extreme.left, expected);
  const auto right = lower_single_operand(scope, extreme.right, expected);
  if (!left || !right) return std::nullopt;
  const Rulebook& book = scope.work.book;
  if (!comparable(book, left->type, right->type) || !(is_quantity(left->type) || is_broken(left->type))) {
    scope.work.reports.error(
        codes::type_mismatch, extreme.span,
        describe(book, left->type) + " and " + describe(book, right->type) + " have no higher and lower",
        "name two numbers, percentages, periods or amounts of money");
    return std::nullopt;
  }
  Operand operand{HigherOf{left->id, right->id}, extreme.span};
  if (extreme.kind == syntax::ExtremeKind::Lower) operand.what = LowerOf{left->id, right->id};
  return TypedOperand{add_operand(scope.work, std::move(operand)), left->type, std::nullopt};
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Share& share, const Type*) {
  const auto percent = lower_number(scope.work, share.percent);
  if (!percent) return std::nullopt;
  if (!share.of) return constant(scope, Percent{NumberRange::of(*percent)}, share.span);
  const auto whole = lower_single_operand(scope, *share.of, nullptr);
  if (!whole) return std::nullopt;
  const TypeKind kind = whole->type.kind;
  const bool fits = kind == TypeKind::Number || kind == TypeKind::Money || is_broken(whole->type);
  const bool fixed = std::holds_alternative<Constant>(scope.work.book[whole->id].what);
  if (!fits || fixed) {
    scope.work.reports.error(codes::type_mismatch, share.span,
                             fixed ? "a percentage of a constant is a constant"
                                   : "there is no percentage of " + describe(scope.work.book, whole->type),
                             fixed ? "write the value itself" : "name a number or an amount of money after `of`");
    return std::nullopt;
  }
  return TypedOperand{add_operand(scope.work, {PercentOf{*percent, whole->id}, share.span}), whole->type, std::nullopt};
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Aggregate& aggregate, const Type*) {
  return lower_aggregate(scope, aggregate);
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::FullDay& day, const Type*) {
  return constant(scope, DayRange::of(lower_day(day)), day.span);
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Money& written, const Type*) {
  const auto money = lower_money(scope.work, written);
  return money ? std::optional(constant(scope, *money, written.span)) : std::nullopt;
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Period& written, const Type*) {
  const auto period = lower_period(scope.work, written);
  return period ? std::optional(constant(scope, PeriodRange::of(*period), written.span)) : std::nullopt;
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Number& written, const Type*) {
  const auto number = lower_number(scope.work, written);
  return number ? std::optional(constant(scope, NumberRange::of(*number), written.span)) : std::nullopt;
}

std::optional<TypedOperand> lower(Scope& scope, const syntax::Text& text, const Type*) {
  return constant(scope, Code{scope.work.symbol(text.text)}, text.span);
}

}  // namespace

OperandId add_operand(Workspace& work, Operand operand) {
  work.book.operands.push_back(std::move(operand));
  return OperandId{static_cast<std::uint32_t>(work.book.operands.size() - 1)};
}

std::optional<TypedOperand> lower_operand(Scope& scope, const syntax::Operand& written, const Type* expected) {
  return match(written, [&](const auto& kind) { return lower(scope, kind, expected); });
}

std::optional<TypedOperand> lower_single_operand(Scope& scope, const syntax::Operand& written, const Type* expected) {
  auto operand = lower_operand(scope, written, expected);
  if (operand && operand->path && !require_single(scope, *operand->path)) return std::nullopt;
  return operand;
}

std::optional<TypedOperand> lower_time_span(Scope& scope, const syntax::TimeSpan& written) {
  const auto operand = match(
      written, [&](const syntax::Period& period) { return lower(scope, period, nullptr); },
      [&](const syntax::Path& path) { return lower(scope, path, nullptr); });
  if (!operand) return std::nullopt;
  if (operand->path && !require_single(scope, *operand->path)) return std::nullopt;
  if (operand->type.kind == TypeKind::Period || is_broken(operand->type)) return operand;
  scope.work.reports.error(codes::type_mismatch, scope.work.book[operand->id].span,
                           "this is " + describe(scope.work.book, operand->type) + ", not a period",
                           "write a period such as `30 days`, or name a parameter that is one");
  return std::nullopt;
}

}  // namespace placet::lower
