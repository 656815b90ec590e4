// SPDX-License-Identifier: Apache-2.0
#include "render/layout.hpp"

#include <unicase.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

constexpr const char* encoding = "UTF-8";

/// A name in Chinese among other words stays whole up to this width; what is wider is Chinese text, which runs on.
constexpr std::size_t widest_whole_word = page_width / 2;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// Whether the character that begins at `at` takes two columns, as those of Chinese do.
bool is_wide(std::string_view text, std::size_t at) {
  ucs4_t character = 0;
  u8_mbtouc(&character, bytes_of(text) + at, text.size() - at);
  return uc_width(character, encoding) == 2;
}

/// Where a word without blanks may be divided: beside a wide character, where Unicode's line breaking allows it.
/// Words of other scripts are left whole.
std::vector<std::string_view> pieces_of(std::string_view word) {
  if (is_ascii(word) || width_of(word) <= widest_whole_word) return {word};
  std::vector<char> breaks(word.size());
  u8_possible_linebreaks(bytes_of(word), word.size(), encoding, breaks.data());
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  std::size_t before = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;
    if (at > begin && breaks[at] == UC_BREAK_POSSIBLE && (is_wide(word, before) || is_wide(word, at))) {
      pieces.push_back(word.substr(begin, at - begin));
      begin = at;
    }
    before = at;
  }
  pieces.push_back(word.substr(begin));
  return pieces;
}

/// Lines that are filled piece by piece.
struct Lines {
  std::size_t indent;
  std::string done;
  std::string line;
  std::size_t width;
  bool begun = false;

  /// `apart`: a blank stands before the piece, unless it begins a line.
  void add(std::string_view piece, bool apart) {
    const std::size_t wide = width_of(piece);
    if (begun && width + (apart ? 1 : 0) + wide > page_width) {
      done += line + '\n';
      line.assign(indent, ' ');
      width = indent;
      begun = false;
    }
    if (begun && apart) {
      line += ' ';
      ++width;
    }
    line += piece;
    width += wide;
    begun = true;
  }
};

}  // namespace

std::size_t width_of(std::string_view text) {
  if (is_ascii(text)) return text.size();
  return static_cast<std::size_t>(u8_width(bytes_of(text), text.size(), encoding));
}

std::string wrapped(std::string_view plain, std::size_t indent, std::size_t first_indent) {
  const std::string shown = shown_line(plain);
  std::string_view text = shown;
  Lines lines{indent, {}, std::string(first_indent, ' '), first_indent};
  while (!text.empty()) {
    const auto space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(space == text.npos ? text.size() : space + 1);
    if (word.empty()) continue;
    bool apart = true;
    for (const std::string_view piece : pieces_of(word)) {
      lines.add(piece, apart);
      apart = false;
    }
  }
  return lines.done + lines.line + '\n';
}

std::string wrapped(std::string_view text, std::size_t indent) {
  return wrapped(text, indent, indent);
}

std::string left_and_right(std::string_view left, std::string_view right, std::size_t indent) {
  const std::size_t taken = indent + width_of(left) + width_of(right);
  if (taken + 2 <= page_width) {
    return std::string(indent, ' ') + shown_line(left) + std::string(page_width - taken, ' ') + shown_line(right) +
           '\n';
  }
  const std::size_t lone = width_of(right);
  return wrapped(left, indent) + std::string(lone < page_width ? page_width - lone : 0, ' ') + shown_line(right) + '\n';
}

std::string capitals(std::string_view text) {
  std::size_t size = 0;
  std::uint8_t* upper = u8_toupper(bytes_of(text), text.size(), nullptr, nullptr, nullptr, &size);
  std::string capital(reinterpret_cast<const char*>(upper), size);
  std::free(upper);
  return capital;
}

}  // namespace placet
