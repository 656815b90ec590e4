// SPDX-License-Identifier: Apache-2.0
#include "parse/limits.hpp"

#include <cstddef>
#include <cstdint>

#include "parse/report.hpp"

namespace placet::parse {
namespace {

constexpr std::size_t largest_file = std::size_t{8} * 1024 * 1024;

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// The length of the UTF-8 character that begins at `at`, or 0 if none does (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  if (first < 0x80U) return 1;
  if (first < 0xC2U || first > 0xF4U) return 0;
  const std::size_t length = first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
  unsigned lowest = 0x80U;
  unsigned highest = 0xBFU;
  if (first == 0xE0U) lowest = 0xA0U;
  if (first == 0xEDU) highest = 0x9FU;
  if (first == 0xF0U) lowest = 0x90U;
  if (first == 0xF4U) highest = 0x8FU;
  for (std::size_t next = 1; next < length; ++next) {
    const unsigned byte = byte_at(text, at + next);
    if (byte < lowest || byte > highest) return 0;
    lowest = 0x80U;
    highest = 0xBFU;
  }
  return length;
}

}  // namespace

std::optional<Diagnostic> broken_limit(FileId file, std::string_view text) {
  if (text.size() > largest_file) {
    return error_at({file, 0, 0}, codes::input_too_large, "the file is larger than 8 MiB",
                    "divide it into several files of the same pack");
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    if (length == 0) {
      const auto place = static_cast<std::uint32_t>(at);
      return error_at({file, place, place + 1}, codes::invalid_utf8, "the text is not UTF-8 from here on",
                      "save the file with the encoding UTF-8");
    }
    at += length;
  }
  return std::nullopt;
}

}  // namespace placet::parse
