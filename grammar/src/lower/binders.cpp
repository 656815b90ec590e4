// SPDX-License-Identifier: Apache-2.0
//
// What `for every`, quantifiers and counts run over: members of an entity, or values of a field with many values.
#include <algorithm>

#include "lower/expressions.hpp"

namespace placet::lower {

namespace {

/// The entities called `name` that belong to one of the kinds of owner.
std::vector<EntityId> members_called(const Workspace& work, const Type& owner, std::string_view name) {
  std::vector<EntityId> members;
  const auto called = work.names.entities.find(name);
  if (called == work.names.entities.end()) return members;
  for (const EntityId entity : called->second) {
    if (std::ranges::find(owner.entities, work.book[entity].owner) != owner.entities.end()) members.push_back(entity);
  }
  return members;
}

std::vector<std::string_view> collections_of(const Workspace& work, const Type& owner) {
  std::vector<std::string_view> known;
  for (const auto& [name, entities] : work.names.entities) {
    if (!members_called(work, owner, name).empty()) known.push_back(name);
  }
  for (const EntityId entity : owner.entities) {
    for (const FieldId field : work.book[entity].fields) {
      if (work.book[field].many) known.push_back(work.book.text(work.book[field].name));
    }
  }
  return known;
}

void report_no_collection(Scope& scope, const syntax::Name& name, const TypedPath& owner) {
  const Workspace& work = scope.work;
  if (is_broken(owner.type) || work.reports.half_declared(name.text)) return;
  const auto fields = fields_called(work, owner.type, name.text);
  const std::string nearest(nearest_name(name.text, collections_of(work, owner.type)));
  std::string help = "name an entity that belongs to it, or a field declared with `many`";
  if (const auto called = work.names.entities.find(name.text); called != work.names.entities.end()) {
    const EntityId real_owner = work.book[called->second.front()].owner;
    if (real_owner.valid())
      help = "members stand with their owner: `" + name.text + " x of " +
             std::string(work.book.text(work.book[real_owner].name)) + '`';
  }
  if (!fields.empty()) help = "this field has one value: name it in a condition instead";
  if (!nearest.empty()) help = "did you mean " + quoted(nearest) + '?';
  scope.work.reports.error(codes::not_a_collection, name.span,
                           quoted(name.text) + " is no collection of " + describe(work.book, owner.type), help);
}

}  // namespace

std::optional<Binder> bind_collection(Scope& scope, const syntax::Name& name, const syntax::Name* variable,
                                      const TypedPath& owner, Span span) {
  const Workspace& work = scope.work;
  Binder binder{{}, {}, {}, {}, owner.path, {}, span};
  Type type;
  check_seen(scope.work.reports, work.book, work.names, name.text, name.span, scope.pack);
  const auto members = members_called(work, owner.type, name.text);
  const auto fields = fields_called(work, owner.type, name.text);
  if (members.size() == 1) {
    binder.entity = members.front();
    type = member_type(binder.entity);
  } else if (members.empty() && fields.size() == 1 && work.book[fields.front()].many) {
    binder.field = fields.front();
    type = work.book[binder.field].type;
  } else {
    report_no_collection(scope, name, owner);
    if (variable == nullptr) return std::nullopt;
    // The variable is bound to a type that goes with everything, so that its uses are not reported too.
    scope.bind(variable->text, variable->span, plain_type(TypeKind::Reference));
    return std::nullopt;
  }
  binder.slot =
      scope.bind(variable == nullptr ? "" : variable->text, variable == nullptr ? span : variable->span, type);
  binder.variable = scope.slots()[binder.slot.index];
  return binder;
}

std::optional<Binder> lower_binder(Scope& scope, const syntax::Binder& written) {
  const auto owner = lower_single_path(scope, written.owner);
  if (!owner) {
    scope.bind(written.variable.text, written.variable.span, plain_type(TypeKind::Reference));
    return std::nullopt;
  }
  auto binder = bind_collection(scope, written.entity, &written.variable, *owner, written.span);
  if (!binder || !written.where) return binder;
  const auto where = lower_condition(scope, *written.where);
  if (!where) return std::nullopt;
  binder->where = *where;
  return binder;
}

}  // namespace placet::lower
