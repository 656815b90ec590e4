// SPDX-License-Identifier: Apache-2.0
//
// What lowering works on: the rulebook in the making, the names declared so far, and the mistakes found.
#pragma once

#include <string>
#include <string_view>

#include "lower/names.hpp"
#include "lower/reports.hpp"
#include "placet/model/rulebook.hpp"
#include "syntax/syntax.hpp"

namespace placet::lower {

struct Workspace {
  Rulebook book;
  Names names;
  Reports reports;

  Symbol symbol(std::string_view text) { return book.symbols.intern(text); }

  /// The id of a declared name, or an invalid one after an error: unknown, or of a pack that `from` does not use.
  template <class IdType>
  IdType resolve(const NameTable<IdType>& table, const syntax::Name& name, PackId from) {
    return lower::resolve(reports, book, table, name.text, name.span, from);
  }
};

/// A declaration and the pack it belongs to.
template <class Declaration>
struct InPack {
  PackId pack;
  const Declaration* written = nullptr;
};

}  // namespace placet::lower
