// SPDX-License-Identifier: Apache-2.0
//
// Characters of XML 1.0 in UTF-8: reading one, and which of them may stand where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace placet {

struct Character {
  std::uint32_t point = 0;
  std::uint32_t size = 0;  ///< in bytes; 0 if the bytes are no character of UTF-8
};

/// The character of several bytes that begins at `offset`; the same holds of it.
Character read_long_character(std::string_view text, std::size_t offset);

/// The character that begins at `offset`, which is less than the size of `text`. Overlong forms, surrogates and
/// points beyond U+10FFFF are no characters.
inline Character read_character(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? Character{byte, 1} : read_long_character(text, offset);
}

/// May it stand in an XML document at all? (XML 1.0, production 2)
bool is_xml_character(std::uint32_t point);
/// May it begin a name, or stand in one? (XML 1.0, fifth edition, productions 4 and 4a)
bool is_name_start(std::uint32_t point);
bool is_name_character(std::uint32_t point);

constexpr bool is_xml_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Appends the character as UTF-8.
void append_utf8(std::string& text, std::uint32_t point);

/// How a character is named in messages: "U+FFFE".
std::string name_of_character(std::uint32_t point);

}  // namespace placet
