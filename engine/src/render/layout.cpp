// SPDX-License-Identifier: Apache-2.0
#include "render/layout.hpp"

namespace placet {

namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// East Asian wide characters, as far as titles of law have them: those that UTF-8 begins with E2 BA … EA or EF BC/BD.
bool begins_wide(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  const auto second = rest.size() > 1 ? static_cast<unsigned char>(rest[1]) : 0U;
  if (first == 0xE2U) return second >= 0xBAU;
  if (first == 0xEFU) return second == 0xBCU || second == 0xBDU;
  return first >= 0xE3U && first <= 0xEAU;
}

/// Marks of Indic scripts that stand over or under another character. Signs with a width of their own are not among
/// them.
bool is_combining(std::string_view rest) {
  if (rest.size() < 3 || static_cast<unsigned char>(rest[0]) != 0xE0U) return false;
  const auto second = static_cast<unsigned char>(rest[1]);
  const auto third = static_cast<unsigned char>(rest[2]);
  if (second == 0xA4U) return third <= 0x82U || third == 0xBCU;
  return second == 0xA5U && ((third >= 0x81U && third <= 0x88U) || third == 0x8DU);
}

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_character(text[at])) continue;
    const std::string_view rest = text.substr(at);
    if (!is_combining(rest)) width += begins_wide(rest) ? 2 : 1;
  }
  return width;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t first_indent) {
  std::string lines;
  std::string line(first_indent, ' ');
  bool has_word = false;
  while (!text.empty()) {
    const auto space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(space == text.npos ? text.size() : space + 1);
    if (word.empty()) continue;
    if (has_word && width_of(line) + 1 + width_of(word) > page_width) {
      lines += line + '\n';
      line.assign(indent, ' ');
      has_word = false;
    }
    if (has_word) line += ' ';
    line += word;
    has_word = true;
  }
  return lines + line + '\n';
}

std::string wrapped(std::string_view text, std::size_t indent) {
  return wrapped(text, indent, indent);
}

std::string left_and_right(std::string_view left, std::string_view right, std::size_t indent) {
  const std::size_t taken = indent + width_of(left) + width_of(right);
  if (taken + 2 <= page_width) {
    return std::string(indent, ' ') + std::string(left) + std::string(page_width - taken, ' ') + std::string(right) +
           '\n';
  }
  const std::size_t lone = width_of(right);
  return wrapped(left, indent) + std::string(lone < page_width ? page_width - lone : 0, ' ') + std::string(right) +
         '\n';
}

std::string capitals(std::string_view text) {
  std::string capital(text);
  for (char& c : capital) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return capital;
}

}  // namespace placet
