// SPDX-License-Identifier: Apache-2.0
#include "placet/model/symbol_table.hpp"

#include <algorithm>
#include <utility>

namespace placet {

SymbolTable SymbolTable::restored(std::vector<std::string> texts, std::vector<Symbol> sorted) {
  SymbolTable table;
  table.texts_ = std::move(texts);
  table.sorted_ = std::move(sorted);
  return table;
}

std::vector<Symbol>::const_iterator SymbolTable::place_of(std::string_view wanted) const {
  return std::ranges::lower_bound(sorted_, wanted, {}, [this](Symbol symbol) { return text(symbol); });
}

Symbol SymbolTable::intern(std::string_view wanted) {
  const auto place = place_of(wanted);
  if (place != sorted_.end() && text(*place) == wanted) return *place;
  const Symbol symbol{end()};
  texts_.emplace_back(wanted);
  sorted_.insert(place, symbol);
  return symbol;
}

Symbol SymbolTable::find(std::string_view wanted) const {
  const auto place = place_of(wanted);
  return place != sorted_.end() && text(*place) == wanted ? *place : Symbol{};
}

}  // namespace placet
