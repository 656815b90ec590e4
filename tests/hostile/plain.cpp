// SPDX-License-Identifier: Apache-2.0
#include "hostile/plain.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace placet::hostile {

namespace {

bool controls(char byte) {
  return (static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t') || byte == '\x7F';
}

bool is_utf8(std::string_view text) {
  try {
    return !nlohmann::json(text).dump().empty();
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

/// Whether one of the characters from `before` + `first` to `before` + `last` stands in `text`.
bool holds_one(std::string_view text, const std::string& before, int first, int last) {
  for (int end = first; end <= last; ++end) {
    if (text.find(before + static_cast<char>(end)) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool is_plain(std::string_view text) {
  if (!is_utf8(text)) return false;
  if (std::ranges::any_of(text, controls) || holds_one(text, "\xC2", 0x80, 0x9F)) return false;
  return !holds_one(text, "\xE2\x80", 0xAA, 0xAE) && !holds_one(text, "\xE2\x81", 0xA6, 0xA9);
}

}  // namespace placet::hostile
