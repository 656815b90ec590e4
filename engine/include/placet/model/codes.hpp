// SPDX-License-Identifier: Apache-2.0
//
// The codes that agreements use for countries (ISO 3166-1, two letters), their units (ISO 3166-2) and
// currencies (ISO 4217), with names in four languages. Made when the project is built from Debian's iso-codes.
#pragma once

#include <span>
#include <string_view>

namespace placet {

/// A name is empty where iso-codes has none in that language; `en` never is.
struct CodeEntry {
  std::string_view code;
  std::string_view en;
  std::string_view ru;
  std::string_view zh;
  std::string_view hi;
};

/// The entry of a code as the standard writes it ("RU", "CN-HL", "INR"), or null when the standard has none.
const CodeEntry* find_country(std::string_view code);
const CodeEntry* find_unit(std::string_view code);
const CodeEntry* find_currency(std::string_view code);

/// Every entry, by code.
std::span<const CodeEntry> all_countries();
std::span<const CodeEntry> all_units();
std::span<const CodeEntry> all_currencies();

}  // namespace placet
