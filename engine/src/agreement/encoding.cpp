// SPDX-License-Identifier: Apache-2.0
#include "agreement/encoding.hpp"

#include <algorithm>
#include <cstdint>

#include "agreement/characters.hpp"

namespace placet {
namespace {

/// So many bytes are looked at together, as most texts are plain.
constexpr std::size_t plain_block = 32;

bool is_plain_block(std::string_view text, std::size_t begin) {
  if (text.size() - begin < plain_block) return false;
  int others = 0;  // a sum is what compilers take many bytes at once for; bytes beyond ASCII are below 0
  for (const char c : text.substr(begin, plain_block)) {
    others += static_cast<signed char>(c) < ' ' && c != '\n' ? 1 : 0;
  }
  return others == 0;
}

}  // namespace

std::optional<Utf16> utf16_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Utf16::LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Utf16::BigEndian;
  return std::nullopt;
}

std::optional<std::string> utf8_of_utf16(std::string_view bytes, Utf16 order) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit_at = [&](std::size_t i) {
    const std::uint32_t a = static_cast<unsigned char>(bytes[i]);
    const std::uint32_t b = static_cast<unsigned char>(bytes[i + 1]);
    return order == Utf16::LittleEndian ? (b << 8) | a : (a << 8) | b;
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 2; i < bytes.size(); i += 2) {
    std::uint32_t point = unit_at(i);
    if (point >= 0xD800 && point <= 0xDFFF) {
      const std::uint32_t low = i + 2 < bytes.size() ? unit_at(i + 2) : 0;
      if (point > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    append_utf8(text, point);
  }
  return text;
}

std::string utf16_of_utf8(std::string_view text, Utf16 order) {
  std::string bytes;
  const auto add_unit = [&](std::uint32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += order == Utf16::LittleEndian ? low : high;
    bytes += order == Utf16::LittleEndian ? high : low;
  };
  add_unit(0xFEFF);
  for (std::size_t i = 0; i < text.size();) {
    const Character c = read_character(text, i);
    if (c.point >= 0x10000) {
      add_unit(0xD800 + ((c.point - 0x10000) >> 10));
      add_unit(0xDC00 + ((c.point - 0x10000) & 0x3FF));
    } else {
      add_unit(c.point);
    }
    i += std::max<std::size_t>(c.size, 1);
  }
  return bytes;
}

bool check_characters(FileId file, std::string_view text, Faults& faults) {
  const auto span = [&](std::size_t begin, std::size_t size) {
    return Span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
  };
  bool good = true;
  std::size_t next_block = 0;
  for (std::size_t i = 0; i < text.size() && !faults.full();) {
    if (i >= next_block) {
      next_block = i + plain_block;
      if (is_plain_block(text, i)) {
        i = next_block;
        continue;
      }
    }
    const Character c = read_character(text, i);
    if (c.size != 0 && is_xml_character(c.point)) {
      i += c.size;
      continue;
    }
    good = false;
    if (c.size != 0) {
      faults.add(codes::malformed_xml, span(i, c.size), "XML forbids the character " + name_of_character(c.point),
                 "delete it");
      i += c.size;
      continue;
    }
    faults.add(codes::invalid_utf8, span(i, 1), "this byte is no character of UTF-8", "save the document as UTF-8");
    // The rest of a broken character says nothing new.
    do ++i;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80);
  }
  return good;
}

}  // namespace placet
