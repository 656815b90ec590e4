// SPDX-License-Identifier: Apache-2.0
#include "placet/model/symbol_table.hpp"

namespace placet {

Symbol SymbolTable::intern(std::string_view text) {
  if (const Symbol known = find(text); known.valid()) return known;
  const Symbol symbol{end()};
  texts_.emplace_back(text);
  symbols_.emplace(text, symbol);
  return symbol;
}

Symbol SymbolTable::find(std::string_view text) const {
  const auto found = symbols_.find(text);
  return found == symbols_.end() ? Symbol{} : found->second;
}

}  // namespace placet
