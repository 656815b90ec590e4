// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/expressions.hpp"

namespace placet::lower {

namespace {

std::vector<std::string_view> field_names(const Rulebook& book, const Type& type) {
  std::vector<std::string_view> known;
  for (const EntityId entity : type.entities) {
    for (const FieldId field : book[entity].fields) known.push_back(book.text(book[field].name));
  }
  return known;
}

void report_unbound(Scope& scope, const syntax::Name& name, bool alone) {
  Reports& reports = scope.work.reports;
  if (scope.later.contains(name.text)) {
    reports.error(codes::unbound_variable, name.span, "the variable " + quoted(name.text) + " is bound only later",
                  "put its `for every` before this clause");
    return;
  }
  const auto& entities = scope.work.names.entities;
  std::string help = "bind it with `for every`, or use a variable that is bound";
  if (entities.contains(name.text)) help = "bind a variable first, as in `for every " + name.text + " x of agreement`";
  reports.unknown(codes::unbound_variable, name.span, alone ? "variable or parameter" : "variable", name.text,
                  scope.names(), help);
}

void report_no_field(Scope& scope, const TypedPath& owner, const syntax::Name& name) {
  const Rulebook& book = scope.work.book;
  if (owner.type.kind != TypeKind::Reference || owner.type.entities.empty()) {
    if (is_broken(owner.type)) return;
    scope.work.reports.error(codes::unknown_field, name.span,
                             describe(book, owner.type) + " has no fields, so none called " + quoted(name.text),
                             "end the path one word earlier");
    return;
  }
  const auto declared = scope.work.names.entities.find(name.text);
  std::string help = "name one of the fields that are declared for it";
  if (declared != scope.work.names.entities.end()) {
    help = "speak of its members: `some " + name.text + " x of … satisfies …`, or `number of " + name.text + " of …`";
  }
  scope.work.reports.unknown(codes::unknown_field, name.span, "field of " + describe(book, owner.type), name.text,
                             field_names(book, owner.type), help);
}

}  // namespace

std::optional<TypedPath> follow(Scope& scope, TypedPath from, const syntax::Name& name) {
  const Rulebook& book = scope.work.book;
  if (!require_single(scope, from)) return std::nullopt;
  auto fields = fields_called(scope.work, from.type, name.text);
  if (fields.empty()) {
    report_no_field(scope, from, name);
    return std::nullopt;
  }
  const Workspace& work = scope.work;
  if (!check_seen(scope.work.reports, book, work.names, name.text, name.span, scope.pack)) return std::nullopt;
  const Field& first = book[fields.front()];
  for (const FieldId other : fields) {
    if (book[other].many == first.many && comparable(book, book[other].type, first.type)) continue;
    scope.work.reports.error(codes::type_mismatch, name.span,
                             quoted(name.text) + " is not of one type in " + describe(book, from.type),
                             "bind a variable to members of one kind only");
    return std::nullopt;
  }
  from.type = first.type;
  from.many = first.many;
  from.path.steps.push_back({std::move(fields)});
  from.path.span.begin = std::min(from.path.span.begin, name.span.begin);
  return from;
}

std::vector<FieldId> fields_called(const Workspace& work, const Type& type, std::string_view name) {
  std::vector<FieldId> fields;
  if (type.kind != TypeKind::Reference) return fields;
  for (const EntityId entity : type.entities) {
    const auto field = work.names.fields.find(std::pair{entity, std::string(name)});
    if (field != work.names.fields.end()) fields.push_back(field->second);
  }
  return fields;
}

bool require_single(Scope& scope, const TypedPath& path) {
  if (!path.many) return true;
  const FieldId field = path.path.steps.back().fields.front();
  const std::string name(scope.work.book.text(scope.work.book[field].name));
  scope.work.reports.error(codes::many_values, path.path.span, quoted(name) + " may have many values, not one",
                           "speak of each: `some " + name + " x of … satisfies …`, or of all: `… includes …`");
  return false;
}

std::optional<TypedPath> lower_path(Scope& scope, const std::vector<syntax::Name>& names, Span span) {
  const syntax::Name& base = names.back();
  const Variable* variable = scope.find(base.text);
  if (variable == nullptr) {
    report_unbound(scope, base, names.size() == 1);
    return std::nullopt;
  }
  TypedPath path{{variable->slot, {}, base.span}, variable->type, false};
  for (auto name = names.rbegin() + 1; name != names.rend(); ++name) {
    auto further = follow(scope, std::move(path), *name);
    if (!further) return std::nullopt;
    path = std::move(*further);
  }
  path.path.span = span;
  return path;
}

std::optional<TypedPath> lower_path(Scope& scope, const syntax::Path& written) {
  return lower_path(scope, written.value, written.span);
}

std::optional<TypedPath> lower_single_path(Scope& scope, const syntax::Path& written) {
  auto path = lower_path(scope, written);
  if (path && !require_single(scope, *path)) return std::nullopt;
  return path;
}

std::string written_text(const syntax::Path& path) {
  std::string text;
  for (const auto& name : path.value) text += (text.empty() ? "" : " of ") + name.text;
  return text;
}

}  // namespace placet::lower
