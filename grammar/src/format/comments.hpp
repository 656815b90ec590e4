// SPDX-License-Identifier: Apache-2.0
//
// The comments of a rule file. The grammar drops them, so they are looked up in the text a second time, and each is
// tied to a word that is printed: to the word before it where it ends a line, else to the word after it.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "parse/outline.hpp"

namespace placet::format {

/// Where a printed word stands in the text that was read, in bytes; `nowhere` for a word that was not read.
using Place = std::uint32_t;
inline constexpr Place nowhere = 0xFFFF'FFFFU;

struct Comment {
  std::string_view text;     ///< from `#` on, without white space at its end
  bool after_blank = false;  ///< an empty line stands above it
};

class Comments {
 public:
  /// Ties every comment of the text to one of `places`, those of all words that will be printed.
  Comments(const parse::Outline& outline, std::vector<Place> places);

  /// Those on lines of their own above the word at `place`.
  const std::vector<Comment>& above(Place place) const { return found(above_, place); }
  /// Those at the end of the line of the word at `place`, or right after it on lines of their own.
  const std::vector<Comment>& behind(Place place) const { return found(behind_, place); }
  /// Those after the last word.
  const std::vector<Comment>& at_end() const { return at_end_; }

 private:
  using ByPlace = std::map<Place, std::vector<Comment>>;

  const std::vector<Comment>& found(const ByPlace& comments, Place place) const {
    const auto at = comments.find(place);
    return at == comments.end() ? none_ : at->second;
  }
  void read_gap(std::string_view text, Place begin, Place end, const std::vector<Place>& places);

  ByPlace above_;
  ByPlace behind_;
  std::vector<Comment> at_end_;
  std::vector<Comment> none_;
};

/// Whether the line above the one of `place` is empty.
bool after_blank_line(std::string_view text, Place place);

}  // namespace placet::format
