// SPDX-License-Identifier: Apache-2.0
//
// Types of what rules speak of: how messages call them, which can be compared, and which codes they have.
#pragma once

#include <string>

#include "lower/workspace.hpp"

namespace placet::lower {

Type lower_type(Workspace& work, PackId pack, const syntax::Type& written);

/// "a date", "a code of `core.levels`", "a party".
std::string describe(const Rulebook& book, const Type& type);

/// A member of `entity`; a broken type if there is no such entity.
Type member_type(EntityId entity);
Type plain_type(TypeKind kind);
/// The type of something whose declaration was reported as wrong; it goes with everything.
bool is_broken(const Type& type);
/// The type of a constant.
Type type_of(const Value& value);

/// Whether values of both can be equal.
bool comparable(const Rulebook& book, const Type& left, const Type& right);
/// Numbers, percentages, amounts of money and periods.
bool is_quantity(const Type& type);

/// Whether the values of a type are codes, which stand without quotes.
bool has_codes(const Type& type);

/// The list at the end of `list a of b`, `list b of c`: the one whose codes they share.
ListId root_list(const Rulebook& book, ListId list);
/// The type of what a list holds: of its root, or OneOf the root where that declares its codes itself.
Type element_type(const Rulebook& book, ListId list);

/// Whether `code` is a code of `type` that `from` may name.
bool has_code(const Workspace& work, const Type& type, std::string_view code, PackId from);
/// The codes of `type` that `from` may name, as far as rulebooks declare them; for help.
std::vector<std::string_view> codes_of(const Workspace& work, const Type& type, PackId from);
/// Reports that `code` is none of `type`.
void report_no_code(Workspace& work, const Type& type, std::string_view code, Span span, PackId from);

}  // namespace placet::lower
