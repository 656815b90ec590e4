// SPDX-License-Identifier: Apache-2.0
#include "agreement/characters.hpp"

#include <algorithm>
#include <array>

namespace placet {
namespace {

struct PointRange {
  std::uint32_t first;
  std::uint32_t last;
};

constexpr std::array name_start_ranges{
    PointRange{':', ':'},       PointRange{'A', 'Z'},       PointRange{'_', '_'},       PointRange{'a', 'z'},
    PointRange{0xC0, 0xD6},     PointRange{0xD8, 0xF6},     PointRange{0xF8, 0x2FF},    PointRange{0x370, 0x37D},
    PointRange{0x37F, 0x1FFF},  PointRange{0x200C, 0x200D}, PointRange{0x2070, 0x218F}, PointRange{0x2C00, 0x2FEF},
    PointRange{0x3001, 0xD7FF}, PointRange{0xF900, 0xFDCF}, PointRange{0xFDF0, 0xFFFD}, PointRange{0x10000, 0xEFFFF},
};

constexpr std::array name_other_ranges{
    PointRange{'-', '.'},     PointRange{'0', '9'},       PointRange{0xB7, 0xB7},
    PointRange{0x300, 0x36F}, PointRange{0x203F, 0x2040},
};

template <std::size_t N>
constexpr bool in_ranges(const std::array<PointRange, N>& ranges, std::uint32_t point) {
  return std::ranges::any_of(ranges, [&](PointRange r) { return r.first <= point && point <= r.last; });
}

enum class InNames : std::uint8_t { Nowhere, NotFirst, Anywhere };

/// Where the characters of most names may stand in them.
constexpr auto ascii_names = [] {
  std::array<InNames, 0x80> result{};
  for (std::uint32_t point = 0; point < result.size(); ++point) {
    if (in_ranges(name_other_ranges, point)) result[point] = InNames::NotFirst;
    if (in_ranges(name_start_ranges, point)) result[point] = InNames::Anywhere;
  }
  return result;
}();

std::uint32_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

}  // namespace

Character read_long_character(std::string_view text, std::size_t offset) {
  const std::uint32_t lead = byte_at(text, offset);
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < size) return {};
  std::uint32_t point = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    const std::uint32_t byte = byte_at(text, offset + i);
    if ((byte & 0xC0) != 0x80) return {};
    point = (point << 6) | (byte & 0x3F);
  }
  const bool overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (overlong || surrogate || point > 0x10FFFF) return {};
  return {point, size};
}

bool is_xml_character(std::uint32_t point) {
  if (point < 0x20) return point == 0x9 || point == 0xA || point == 0xD;
  if (point >= 0xD800 && point <= 0xDFFF) return false;
  return point != 0xFFFE && point != 0xFFFF && point <= 0x10FFFF;
}

bool is_name_start(std::uint32_t point) {
  return point < ascii_names.size() ? ascii_names[point] == InNames::Anywhere : in_ranges(name_start_ranges, point);
}

bool is_name_character(std::uint32_t point) {
  if (point < ascii_names.size()) return ascii_names[point] != InNames::Nowhere;
  return in_ranges(name_start_ranges, point) || in_ranges(name_other_ranges, point);
}

void append_utf8(std::string& text, std::uint32_t point) {
  const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | (point >> 6));
  } else {
    if (point < 0x10000) {
      put(0xE0 | (point >> 12));
    } else {
      put(0xF0 | (point >> 18));
      put(0x80 | ((point >> 12) & 0x3F));
    }
    put(0x80 | ((point >> 6) & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

std::string name_of_character(std::uint32_t point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += digits[(point >> shift) & 0xF];
  return name;
}

}  // namespace placet
