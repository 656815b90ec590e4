// SPDX-License-Identifier: Apache-2.0
#include "format/comments.hpp"

#include <algorithm>

namespace placet::format {

namespace {

constexpr std::string_view white_space = " \t\r\v\f";

bool is_first_on_line(std::string_view text, Place place) {
  const std::size_t before = text.substr(0, place).find_last_not_of(white_space);
  return before == text.npos || text[before] == '\n';
}

std::string_view without_space_at_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(white_space) + 1);
}

}  // namespace

bool after_blank_line(std::string_view text, Place place) {
  const std::size_t line = text.substr(0, place).rfind('\n');
  if (line == text.npos || line == 0) return false;
  const std::size_t before = text.substr(0, line).find_last_not_of(white_space);
  return before != text.npos && text[before] == '\n';
}

Comments::Comments(const parse::Outline& outline, std::vector<Place> places) {
  std::ranges::sort(places);
  Place gap = 0;
  for (const parse::OutlineToken& token : outline.tokens) {
    read_gap(outline.text, gap, token.begin, places);
    gap = token.end;
  }
  read_gap(outline.text, gap, static_cast<Place>(outline.text.size()), places);
}

void Comments::read_gap(std::string_view text, Place begin, Place end, const std::vector<Place>& places) {
  const std::string_view until_end = text.substr(0, end);
  for (std::size_t at = until_end.find('#', begin); at != text.npos; at = until_end.find('#', at)) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const auto place = static_cast<Place>(at);
    const Comment comment{without_space_at_end(text.substr(at, line_end - at)), after_blank_line(text, place)};
    const auto next = std::ranges::upper_bound(places, place);
    // Behind words that have no place, a comment follows those above the next word.
    const bool in_turn = next == places.end() || !above_.contains(*next);
    if (next != places.begin() && in_turn && !is_first_on_line(text, place)) {
      behind_[*(next - 1)].push_back(comment);
    } else if (next != places.end()) {
      above_[*next].push_back(comment);
    } else {
      at_end_.push_back(comment);
    }
    at = line_end;
  }
}

}  // namespace placet::format
