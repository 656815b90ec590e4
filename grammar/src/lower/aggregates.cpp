// SPDX-License-Identifier: Apache-2.0
//
// `number of tie t of p where …` and `sum of amount of finance f of agreement`: what is counted is found by walking
// from the owner outwards until a name stands for many.
#include <algorithm>

#include "lower/expressions.hpp"

namespace placet::lower {

namespace {

using syntax::AggregateKind;

bool names_one_value(const Scope& scope, const TypedPath& owner, const syntax::CountedLink& link) {
  const auto fields = fields_called(scope.work, owner.type, link.name.text);
  return !link.variable && !fields.empty() && !scope.work.book[fields.front()].many;
}

/// The path of names from the variable `base` outwards: `names` are the outermost first.
std::optional<TypedPath> path_through(Scope& scope, std::vector<syntax::Name> names, const syntax::Name& base) {
  names.push_back(base);
  const Span span{base.span.file, names.front().span.begin, base.span.end};
  return lower_path(scope, names, span);
}

struct Counting {
  Binder binder;
  Type element;                       ///< the type of what the slot holds
  std::vector<syntax::Name> measure;  ///< the fields before it, outermost first
};

/// Binds what is counted; its variable is in scope afterwards.
std::optional<Counting> bind_counted(Scope& scope, const syntax::Counted& counted, Span span) {
  std::vector<syntax::Name> owner_names;
  std::size_t link = counted.links.size();
  auto owner = path_through(scope, {}, counted.owner);
  while (owner && link > 1 && names_one_value(scope, *owner, counted.links[link - 1])) {
    owner_names.insert(owner_names.begin(), counted.links[--link].name);
    owner = path_through(scope, owner_names, counted.owner);
  }
  if (!owner || !require_single(scope, *owner)) return std::nullopt;
  const syntax::CountedLink& what = counted.links[link - 1];
  const syntax::Name* variable = what.variable ? &*what.variable : nullptr;
  auto binder = bind_collection(scope, what.name, variable, *owner, span);
  if (!binder) return std::nullopt;
  Counting counting{*binder, {}, {}};
  const bool members = binder->entity.valid();
  counting.element = members ? member_type(binder->entity) : scope.work.book[binder->field].type;
  for (std::size_t i = 0; i + 1 < link; ++i) counting.measure.push_back(counted.links[i].name);
  return counting;
}

/// The path from the slot of what is counted to what is summed.
std::optional<TypedPath> lower_measure(Scope& scope, const Counting& counting, Span span) {
  std::optional path = TypedPath{{counting.binder.slot, {}, span}, counting.element, false};
  for (auto name = counting.measure.rbegin(); path && name != counting.measure.rend(); ++name) {
    path = follow(scope, std::move(*path), *name);
  }
  if (path && !require_single(scope, *path)) return std::nullopt;
  return path;
}

std::optional<TypedOperand> lower_sum(Scope& scope, const Counting& counting, Span span) {
  const auto measure = lower_measure(scope, counting, span);
  if (!measure) return std::nullopt;
  const Type type = measure->type;
  const bool can_be_summed = is_quantity(type) && type.kind != TypeKind::Percent;
  if (!can_be_summed && !is_broken(type)) {
    scope.work.reports.error(codes::type_mismatch, span, describe(scope.work.book, type) + " cannot be summed",
                             "sum numbers, periods or amounts of money, or write `number of`");
    return std::nullopt;
  }
  return TypedOperand{add_operand(scope.work, {SumOf{measure->path, counting.binder}, span}), type, std::nullopt};
}

std::optional<TypedOperand> lower_number_of(Scope& scope, const Counting& counting, Span span) {
  if (!counting.measure.empty()) {
    const std::string& field = counting.measure.front().text;
    scope.work.reports.error(codes::not_a_collection, counting.measure.front().span,
                             "what is counted are members, not the " + quoted(field) + " of each",
                             "take `" + field + " of` out, or write `sum of`");
    return std::nullopt;
  }
  return TypedOperand{add_operand(scope.work, {NumberOf{counting.binder}, span}), plain_type(TypeKind::Number),
                      std::nullopt};
}

}  // namespace

std::optional<TypedOperand> lower_aggregate(Scope& scope, const syntax::Aggregate& written) {
  const std::size_t mark = scope.mark();
  auto counting = bind_counted(scope, written.counted, written.span);
  bool good = counting.has_value();
  if (written.where) {
    const auto where = lower_condition(scope, *written.where);
    good = where.has_value() && good;
    if (good) counting->binder.where = *where;
  }
  scope.forget_since(mark);
  if (!good) return std::nullopt;
  const bool sum = written.kind == AggregateKind::SumOf;
  return sum ? lower_sum(scope, *counting, written.span) : lower_number_of(scope, *counting, written.span);
}

}  // namespace placet::lower
