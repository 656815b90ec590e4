// SPDX-License-Identifier: Apache-2.0
#include "placet/model/shown_text.hpp"

#include <algorithm>
#include <cstdint>

namespace placet {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Character {
  std::uint32_t point = 0;
  std::size_t size = 0;  ///< 0: the bytes are no character of UTF-8
};

std::uint32_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// The character that begins at `at` (Unicode 15, table 3-7).
Character character_at(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  if (lead < 0x80U) return {lead, 1};
  if (lead < 0xC2U || lead > 0xF4U) return {};
  const std::size_t size = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  std::uint32_t point = lead & (0x7FU >> size);
  for (std::size_t next = 1; next < size; ++next) {
    const std::uint32_t byte = byte_at(text, at + next);
    if ((byte & 0xC0U) != 0x80U) return {};
    point = (point << 6U) | (byte & 0x3FU);
  }
  const bool overlong = (size == 3 && point < 0x800U) || (size == 4 && point < 0x10000U);
  const bool surrogate = point >= 0xD800U && point <= 0xDFFFU;
  return overlong || surrogate || point > 0x10FFFFU ? Character{} : Character{point, size};
}

bool turns_direction(std::uint32_t point) {
  return (point >= 0x202AU && point <= 0x202EU) || (point >= 0x2066U && point <= 0x2069U);
}

bool steers(std::uint32_t point) {
  const bool control = point < 0x20U || (point >= 0x7FU && point < 0xA0U);
  return control || turns_direction(point) || point == 0xFFFEU || point == 0xFFFFU;
}

bool separates_lines(std::uint32_t point) {
  return point == '\n' || point == '\t' || point == 0x2028U || point == 0x2029U;
}

std::string shown(std::string_view text, bool in_one_line) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const std::size_t size = std::max<std::size_t>(character.size, 1);
    if (character.size == 0) {
      out += replacement;
    } else if (character.point == '\r') {
      out += ' ';
    } else if (separates_lines(character.point)) {
      out += in_one_line ? " " : text.substr(at, size);
    } else {
      out += steers(character.point) ? replacement : text.substr(at, size);
    }
    at += size;
  }
  return out;
}

}  // namespace

std::string shown_text(std::string_view text) {
  return shown(text, false);
}

std::string shown_line(std::string_view text) {
  return shown(text, true);
}

std::string_view beginning_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

}  // namespace placet
