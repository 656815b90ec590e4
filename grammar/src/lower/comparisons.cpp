// SPDX-License-Identifier: Apache-2.0
//
// `X is Y`, `x is in LIST`, `X includes …`, `p has STEP`, `x counts as TERM`.
#include <algorithm>

#include "lower/expressions.hpp"

namespace placet::lower {

namespace {

using syntax::match;
using Lowered = std::optional<ConditionId>;

Comparator comparator_of(syntax::Relation relation, bool negated) {
  switch (relation) {
    case syntax::Relation::Equal: return negated ? Comparator::IsNot : Comparator::Is;
    case syntax::Relation::AtLeast: return negated ? Comparator::LessThan : Comparator::AtLeast;
    case syntax::Relation::AtMost: return negated ? Comparator::MoreThan : Comparator::AtMost;
    case syntax::Relation::MoreThan: return negated ? Comparator::AtMost : Comparator::MoreThan;
    case syntax::Relation::LessThan: return negated ? Comparator::AtLeast : Comparator::LessThan;
    case syntax::Relation::OnOrBefore: return negated ? Comparator::After : Comparator::OnOrBefore;
    case syntax::Relation::OnOrAfter: return negated ? Comparator::Before : Comparator::OnOrAfter;
    case syntax::Relation::Before: return negated ? Comparator::OnOrAfter : Comparator::Before;
    case syntax::Relation::After: return negated ? Comparator::OnOrBefore : Comparator::After;
  }
  return Comparator::Is;
}

bool orders_days(syntax::Relation relation) {
  return relation == syntax::Relation::OnOrBefore || relation == syntax::Relation::OnOrAfter ||
         relation == syntax::Relation::Before || relation == syntax::Relation::After;
}

/// A left side of one comparison: the operand, and what it is called.
struct Left {
  Scope& scope;
  TypedOperand operand;
  Span span;

  const Rulebook& book() const { return scope.work.book; }
  std::string text() const { return describe(book(), operand.type); }
  void mismatch(Span at, const std::string& message, std::string help) const {
    scope.work.reports.error(codes::type_mismatch, at, message, std::move(help));
  }
};

bool single(const Left& left) {
  return !left.operand.path || require_single(left.scope, *left.operand.path);
}

/// Whether the ordering goes with the type on the left; an error says which words do.
bool fits_relation(const Left& left, syntax::Relation relation, Span span) {
  const Type& type = left.operand.type;
  if (relation == syntax::Relation::Equal || is_broken(type)) return true;
  if (orders_days(relation) ? type.kind == TypeKind::Date : is_quantity(type)) return true;
  std::string help = "compare it with `is` or `is not`";
  if (type.kind == TypeKind::Date) help = "write `is before`, `is after`, `is on or before` or `is on or after`";
  if (is_quantity(type)) help = "write `is at least`, `is at most`, `is more than` or `is less than`";
  const std::string words = orders_days(relation) ? "before or after anything" : "more or less than anything";
  left.mismatch(span, left.text() + " is not " + words, help);
  return false;
}

Lowered lower_is(const Left& left, const syntax::Is& is, const syntax::Related& related) {
  if (!single(left) || !fits_relation(left, related.relation, related.span)) return std::nullopt;
  const auto right = lower_single_operand(left.scope, related.right, &left.operand.type);
  if (!right) return std::nullopt;
  if (!comparable(left.book(), left.operand.type, right->type)) {
    const std::string other = describe(left.book(), right->type);
    left.mismatch(left.book()[right->id].span, left.text() + " is compared with " + other,
                  "compare it with " + left.text());
    return std::nullopt;
  }
  const Comparator comparator = comparator_of(related.relation, is.negated);
  return add_condition(left.scope.work, {Comparison{left.operand.id, comparator, right->id}, left.span});
}

/// Whether what the path leads to can be in the list.
bool fits_list(const Left& left, ListId list, Span span) {
  const Type element = element_type(left.book(), list);
  const bool text_list = left.book()[root_list(left.book(), list)].of.kind == TypeKind::Text;
  const bool text_in_texts = left.operand.type.kind == TypeKind::Text && text_list;
  if (text_in_texts || comparable(left.book(), left.operand.type, element)) return true;
  const std::string name(left.book().text(left.book()[list].name));
  left.mismatch(
      span,
      left.text() + " cannot be in " + quoted(name) + ", whose entries are each " + describe(left.book(), element),
      "name a list of the same kind as the left side");
  return false;
}

Lowered lower_is(const Left& left, const syntax::Is& is, const syntax::InList& in) {
  const ListId list = left.scope.work.resolve(left.scope.work.names.lists, in.value, left.scope.pack);
  if (!left.operand.path) {
    left.mismatch(left.span, "only what a path leads to can be in a list", "put a variable or a field on the left");
    return std::nullopt;
  }
  if (!list.valid() || !single(left) || !fits_list(left, list, in.value.span)) return std::nullopt;
  return add_condition(left.scope.work, {InList{left.operand.path->path, list, is.negated}, left.span});
}

/// The members of a set, each of the type on the left.
std::optional<std::vector<OperandId>> lower_set(const Left& left, const syntax::OperandSet& set) {
  std::vector<OperandId> members;
  bool good = true;
  for (const auto& written : set.value) {
    const auto member = lower_single_operand(left.scope, written, &left.operand.type);
    good = member.has_value() && good;
    if (!member) continue;
    members.push_back(member->id);
    if (comparable(left.book(), left.operand.type, member->type)) continue;
    left.mismatch(left.book()[member->id].span,
                  left.text() + " is compared with " + describe(left.book(), member->type),
                  "compare it with " + left.text());
    good = false;
  }
  return good ? std::optional(std::move(members)) : std::nullopt;
}

Lowered lower_is(const Left& left, const syntax::Is& is, const syntax::OperandSet& set) {
  if (!single(left)) return std::nullopt;
  auto members = lower_set(left, set);
  if (!members) return std::nullopt;
  return add_condition(left.scope.work, {OneOf{left.operand.id, std::move(*members), is.negated}, left.span});
}

Lowered lower_is(const Left& left, const syntax::Is& is, syntax::YesNo answer) {
  if (!single(left)) return std::nullopt;
  if (left.operand.type.kind != TypeKind::YesNo && !is_broken(left.operand.type)) {
    left.mismatch(left.span, left.text() + " is compared with yes or no", "compare it with " + left.text());
    return std::nullopt;
  }
  const OperandId right = add_operand(left.scope.work, {Constant{answer == syntax::YesNo::Yes}, is.span});
  const Comparator comparator = is.negated ? Comparator::IsNot : Comparator::Is;
  return add_condition(left.scope.work, {Comparison{left.operand.id, comparator, right}, left.span});
}

Lowered lower(const Left& left, const syntax::Is& is) {
  return match(is.what, [&](const auto& what) { return lower_is(left, is, what); });
}

bool has_many(const Left& left) {
  if ((left.operand.path && left.operand.path->many) || is_broken(left.operand.type)) return true;
  left.scope.work.reports.error(codes::one_value, left.book()[left.operand.id].span,
                                "this has one value, so it does not include others",
                                "write `is`, `is in` or `is one of`");
  return false;
}

Includes::Which which_of(syntax::ListKind kind) {
  switch (kind) {
    case syntax::ListKind::All: return Includes::Which::All;
    case syntax::ListKind::Any: return Includes::Which::Any;
    case syntax::ListKind::None: return Includes::Which::None;
  }
  return Includes::Which::Any;
}

Lowered lower(const Left& left, const syntax::IncludesOf& includes) {
  const bool many = has_many(left);
  Includes what{which_of(includes.kind), left.operand.path ? left.operand.path->path : Path{}, {}, {}};
  const bool good = match(
      includes.what,
      [&](const syntax::Name& name) {
        what.list = left.scope.work.resolve(left.scope.work.names.lists, name, left.scope.pack);
        return what.list.valid() && fits_list(left, what.list, name.span);
      },
      [&](const syntax::OperandSet& set) {
        auto members = lower_set(left, set);
        if (members) what.codes = std::move(*members);
        return members.has_value();
      });
  if (!many || !good || !left.operand.path) return std::nullopt;
  return add_condition(left.scope.work, {std::move(what), left.span});
}

Lowered lower(const Left& left, const syntax::IncludesOne& includes) {
  const bool many = has_many(left);
  syntax::OperandSet one;
  one.value.push_back(includes.value);
  auto members = lower_set(left, one);
  if (!many || !members || !left.operand.path) return std::nullopt;
  Includes what{Includes::Which::Any, left.operand.path->path, {}, std::move(*members)};
  return add_condition(left.scope.work, {std::move(what), left.span});
}

Lowered not_a_path(Scope& scope, Span span, const std::string& what) {
  scope.work.reports.error(codes::type_mismatch, span, "only a variable or a path " + what,
                           "put `agreement`, a variable or a path on the left");
  return std::nullopt;
}

Lowered lower_has(Scope& scope, const syntax::Comparison& written, const syntax::HasStep& has) {
  const auto* path = boost::get<syntax::Path>(&written.left.get());
  if (path == nullptr) return not_a_path(scope, written.span, "has steps");
  auto bearer = lower_bearer(scope, *path);
  auto step = lower_step(scope, has.step);
  if (!bearer || !step) return std::nullopt;
  return add_condition(scope.work, {Has{std::move(*bearer), std::move(*step), has.negated}, written.span});
}

/// A term that is used has to be concluded by a rule.
TermId resolve_term(Scope& scope, const syntax::Name& name) {
  Workspace& work = scope.work;
  if (work.names.concluded_terms.contains(name.text)) return work.resolve(work.names.terms, name, scope.pack);
  std::vector<std::string_view> known(work.names.concluded_terms.begin(), work.names.concluded_terms.end());
  work.reports.unknown(codes::term_never_concluded, name.span, "term that a rule concludes", name.text, known,
                       "write a rule whose norm is `… counts as " + name.text + '`');
  return {};
}

Lowered lower_counts(Scope& scope, const syntax::Comparison& written, const syntax::CountsAs& counts) {
  const auto* path = boost::get<syntax::Path>(&written.left.get());
  if (path == nullptr) return not_a_path(scope, written.span, "counts as something");
  const auto subject = lower_single_path(scope, *path);
  const TermId term = resolve_term(scope, counts.term);
  if (!subject || !term.valid()) return std::nullopt;
  return add_condition(scope.work, {CountsAs{subject->path, term, counts.negated}, written.span});
}

template <class Predicate>
Lowered lower_on_operand(Scope& scope, const syntax::Comparison& written, const Predicate& predicate) {
  auto operand = lower_operand(scope, written.left, nullptr);
  if (!operand) return std::nullopt;
  return lower(Left{scope, std::move(*operand), written.span}, predicate);
}

}  // namespace

std::optional<ConditionId> lower_comparison(Scope& scope, const syntax::Comparison& written) {
  return match(
      written.predicate, [&](const syntax::Is& is) { return lower_on_operand(scope, written, is); },
      [&](const syntax::IncludesOf& includes) { return lower_on_operand(scope, written, includes); },
      [&](const syntax::IncludesOne& includes) { return lower_on_operand(scope, written, includes); },
      [&](const syntax::HasStep& has) { return lower_has(scope, written, has); },
      [&](const syntax::CountsAs& counts) { return lower_counts(scope, written, counts); });
}

}  // namespace placet::lower
