// SPDX-License-Identifier: Apache-2.0
//
// The codes that agreements use for countries (ISO 3166-1, two letters), their units (ISO 3166-2) and
// currencies (ISO 4217), with names in four languages. Made when the project is built from Debian's iso-codes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace placet {

/// A code and its names. A name is empty where iso-codes has none in that language; `en` never is. An entry holds no
/// addresses, which would all have to be set whenever the program starts.
class CodeEntry {
 public:
  /// The texts stand one after the other in the text number `block`; each ends where the next begins.
  constexpr CodeEntry(std::uint16_t block, std::array<std::uint16_t, 6> places) : block_(block), places_(places) {}

  std::string_view code() const { return text(0); }
  std::string_view en() const { return text(1); }
  std::string_view ru() const { return text(2); }
  std::string_view zh() const { return text(3); }
  std::string_view hi() const { return text(4); }

 private:
  std::string_view text(std::size_t which) const;

  std::uint16_t block_;
  std::array<std::uint16_t, 6> places_;
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
