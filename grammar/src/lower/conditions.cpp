// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/expressions.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

constexpr std::uint32_t most_members = 10'000;

Quantifier quantifier_of(syntax::QuantifierKind kind) {
  switch (kind) {
    case syntax::QuantifierKind::Every: return Quantifier::Every;
    case syntax::QuantifierKind::Some: return Quantifier::Some;
    case syntax::QuantifierKind::No: return Quantifier::No;
    case syntax::QuantifierKind::AtLeast: return Quantifier::AtLeast;
    case syntax::QuantifierKind::AtMost: return Quantifier::AtMost;
    case syntax::QuantifierKind::Exactly: return Quantifier::Exactly;
  }
  return Quantifier::Every;
}

std::optional<ConditionId> lower(Scope& scope, const syntax::ConditionList& list) {
  std::vector<Part> parts;
  bool good = true;
  for (const auto& item : list.items) {
    const auto part = lower_condition(scope, item.condition);
    good = part.has_value() && good;
    if (part) parts.push_back({*part, item.letter.text});
  }
  if (!good) return std::nullopt;
  switch (list.kind) {
    case syntax::ListKind::All: return add_condition(scope.work, {AllOf{std::move(parts)}, list.span});
    case syntax::ListKind::Any: return add_condition(scope.work, {AnyOf{std::move(parts)}, list.span});
    case syntax::ListKind::None: return add_condition(scope.work, {NoneOf{std::move(parts)}, list.span});
  }
  return std::nullopt;
}

std::optional<ConditionId> lower(Scope& scope, const syntax::Quantified& written) {
  std::optional<std::uint32_t> count = 0;
  if (written.quantifier.count) count = lower_count(scope.work, *written.quantifier.count, most_members);
  const std::size_t mark = scope.mark();
  auto binder = lower_binder(scope, written.binder);
  const auto test = lower_basic(scope, written.test);
  scope.forget_since(mark);
  if (!count || !binder || !test) return std::nullopt;
  const Quantifier quantifier = quantifier_of(written.quantifier.kind);
  return add_condition(scope.work, {Quantified{quantifier, *count, std::move(*binder), *test}, written.span});
}

std::optional<ConditionId> lower(Scope& scope, const syntax::Negation& negation) {
  const auto part = lower_basic(scope, negation.operand);
  if (!part) return std::nullopt;
  return add_condition(scope.work, {Not{*part}, negation.span});
}

std::optional<ConditionId> lower(Scope& scope, const syntax::Judged& written) {
  Workspace& work = scope.work;
  const JudgementId judgement = work.resolve(work.names.judgements, written.judgement, scope.pack);
  std::optional<TypedPath> about;
  if (written.about) {
    about = lower_single_path(scope, *written.about);
    if (!about || is_broken(about->type)) return std::nullopt;
  }
  if (!judgement.valid()) return std::nullopt;
  Judged judged{judgement, std::nullopt, written.negated};
  const EntityId of = work.book[judgement].of;
  const std::string name(work.book.text(work.book[judgement].name));
  if (about && !(of.valid() && comparable(work.book, about->type, member_type(of)))) {
    work.reports.error(codes::type_mismatch, written.about->span,
                       quoted(name) + " is not judged for " + describe(work.book, about->type),
                       of.valid() ? "name " + describe(work.book, member_type(of)) : "leave out `for`");
    return std::nullopt;
  }
  if (!about && of.valid()) {
    work.reports.error(codes::type_mismatch, written.span,
                       quoted(name) + " is judged for " + describe(work.book, member_type(of)) + ", and none is named",
                       "add `for` and a variable");
    return std::nullopt;
  }
  if (about) judged.of = about->path;
  return add_condition(work, {std::move(judged), written.span});
}

std::optional<ConditionId> lower(Scope& scope, const syntax::Condition& written) {
  return lower_condition(scope, written);
}

std::optional<ConditionId> lower(Scope& scope, const syntax::Comparison& written) {
  return lower_comparison(scope, written);
}

}  // namespace

ConditionId add_condition(Workspace& work, Condition condition) {
  work.book.conditions.push_back(std::move(condition));
  return ConditionId{static_cast<std::uint32_t>(work.book.conditions.size() - 1)};
}

std::optional<ConditionId> lower_basic(Scope& scope, const syntax::Basic& written) {
  return match(written, [&](const auto& kind) { return lower(scope, kind); });
}

std::optional<ConditionId> lower_condition(Scope& scope, const syntax::Condition& written) {
  const auto first = lower_basic(scope, written.first);
  if (written.rest.empty()) return first;
  bool good = first.has_value();
  std::vector<Part> parts;
  if (first) parts.push_back({*first, {}});
  for (const auto& rest : written.rest) {
    const auto part = lower_basic(scope, rest.operand);
    good = part.has_value() && good;
    if (part) parts.push_back({*part, {}});
  }
  if (!good) return std::nullopt;
  if (written.rest.front().connective == syntax::Connective::And) {
    return add_condition(scope.work, {AllOf{std::move(parts)}, written.span});
  }
  return add_condition(scope.work, {AnyOf{std::move(parts)}, written.span});
}

}  // namespace placet::lower
