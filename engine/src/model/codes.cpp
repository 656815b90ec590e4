// SPDX-License-Identifier: Apache-2.0
#include "placet/model/codes.hpp"

#include <algorithm>

namespace placet {

namespace {

const CodeEntry* find(std::span<const CodeEntry> entries, std::string_view code) {
  const auto found = std::ranges::lower_bound(entries, code, {}, &CodeEntry::code);
  return found != entries.end() && found->code() == code ? &*found : nullptr;
}

}  // namespace

const CodeEntry* find_country(std::string_view code) {
  return find(all_countries(), code);
}

const CodeEntry* find_unit(std::string_view code) {
  return find(all_units(), code);
}

const CodeEntry* find_currency(std::string_view code) {
  return find(all_currencies(), code);
}

}  // namespace placet
