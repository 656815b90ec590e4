// SPDX-License-Identifier: Apache-2.0
//
// Interned texts. A rulebook holds one table of all its names and codes; the facts of an agreement
// hold a second one that goes on where the rulebook's ends, so that a Symbol means the same in both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/ids.hpp"

namespace placet {

class SymbolTable {
 public:
  /// An empty table whose first symbol has the index `first`.
  explicit SymbolTable(std::uint32_t first = 0) : first_(first) {}

  /// The symbol of `text`, made if there is none yet.
  Symbol intern(std::string_view text);
  /// The symbol of `text`, or an invalid one.
  Symbol find(std::string_view text) const;
  /// The text of a symbol of this table.
  std::string_view text(Symbol symbol) const { return texts_[symbol.index - first_]; }
  bool holds(Symbol symbol) const { return symbol.valid() && symbol.index >= first_ && symbol.index < end(); }
  /// The index after the last symbol.
  std::uint32_t end() const { return first_ + static_cast<std::uint32_t>(texts_.size()); }
  /// All texts, by index.
  const std::vector<std::string>& texts() const { return texts_; }
  /// All symbols, sorted by their texts.
  const std::vector<Symbol>& sorted() const { return sorted_; }

  /// A table from what `texts` and `sorted` of another gave; it is not looked at.
  static SymbolTable restored(std::vector<std::string> texts, std::vector<Symbol> sorted);

  bool operator==(const SymbolTable& other) const { return first_ == other.first_ && texts_ == other.texts_; }

 private:
  /// Where `text` stands in `sorted_`, or would.
  std::vector<Symbol>::const_iterator place_of(std::string_view text) const;

  std::uint32_t first_;
  std::vector<std::string> texts_;
  std::vector<Symbol> sorted_;
};

}  // namespace placet
