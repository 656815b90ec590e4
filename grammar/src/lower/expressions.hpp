// SPDX-License-Identifier: Apache-2.0
//
// Paths, operands, conditions and steps: from what was written to what is meant. Each function gives nothing after it
// has reported an error, so that callers go on without reporting it again.
#pragma once

#include <optional>

#include "lower/scope.hpp"

namespace placet::lower {

/// A path, what it leads to, and whether that is many values.
struct TypedPath {
  Path path;
  Type type;
  bool many = false;
};

struct TypedOperand {
  OperandId id;
  Type type;
  std::optional<TypedPath> path;  ///< if it is one
};

// paths.cpp
std::optional<TypedPath> lower_path(Scope& scope, const syntax::Path& written);
/// The path that leads to `names` from a base: the last name is a variable.
std::optional<TypedPath> lower_path(Scope& scope, const std::vector<syntax::Name>& names, Span span);
/// A path with at most one value.
std::optional<TypedPath> lower_single_path(Scope& scope, const syntax::Path& written);
bool require_single(Scope& scope, const TypedPath& path);
/// The path one field further.
std::optional<TypedPath> follow(Scope& scope, TypedPath from, const syntax::Name& name);
/// The field `name` of what `type` refers to; empty if there is none.
std::vector<FieldId> fields_called(const Workspace& work, const Type& type, std::string_view name);
std::string written_text(const syntax::Path& path);

// binders.cpp
std::optional<Binder> lower_binder(Scope& scope, const syntax::Binder& written);
/// Binds a slot to each member or value that `name` of the owner stands for.
std::optional<Binder> bind_collection(Scope& scope, const syntax::Name& name, const syntax::Name* variable,
                                      const TypedPath& owner, Span span);

// operands.cpp
/// `expected`: the type of the left side, whose codes a name may be; null where none is known.
std::optional<TypedOperand> lower_operand(Scope& scope, const syntax::Operand& written, const Type* expected);
/// An operand with at most one value.
std::optional<TypedOperand> lower_single_operand(Scope& scope, const syntax::Operand& written, const Type* expected);
std::optional<TypedOperand> lower_time_span(Scope& scope, const syntax::TimeSpan& written);
OperandId add_operand(Workspace& work, Operand operand);

// aggregates.cpp
std::optional<TypedOperand> lower_aggregate(Scope& scope, const syntax::Aggregate& written);

// conditions.cpp
std::optional<ConditionId> lower_condition(Scope& scope, const syntax::Condition& written);
std::optional<ConditionId> lower_basic(Scope& scope, const syntax::Basic& written);
ConditionId add_condition(Workspace& work, Condition condition);

// comparisons.cpp
std::optional<ConditionId> lower_comparison(Scope& scope, const syntax::Comparison& written);

// steps.cpp
std::optional<Deed> lower_deed(Scope& scope, const syntax::Deed& written);
std::optional<Step> lower_step(Scope& scope, const syntax::Step& written);
std::optional<Anchor> lower_anchor(Scope& scope, const syntax::Anchor& written);
std::optional<WithinAfter> lower_within(Scope& scope, const syntax::Within& written);

// bearers.cpp
std::optional<Bearer> lower_bearer(Scope& scope, const syntax::Path& written);
/// Whether a path leads to one that duties can bind: the agreement, a party, a person or an authority.
bool can_bear(const Workspace& work, const TypedPath& path);

}  // namespace placet::lower
