// SPDX-License-Identifier: Apache-2.0
//
// What is to be printed, before it is known where lines break: words, the spaces between them, and groups. A group
// that fits on the line stands there; else each of its own spaces becomes a line break. So a long chain of `and` is
// written one condition a line, and a short one on one line.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "format/comments.hpp"

namespace placet::format {

struct Part;

struct Word {
  std::string text;
  Place place = nowhere;
  bool closes = false;  ///< it is the `end` of a block: comments above it belong to the block
};
/// A space, or a line break where a comment ends the line and the next word was read. Words that were not read, such as
/// the `yes` of `is yes`, have no place, and a comment stays behind them.
struct Blank {
  bool before_read_word = false;
};
/// A space, or a line break in a group that does not fit.
struct Space {};
struct Break {
  bool before_end = false;  ///< comments that stand between belong to the block
};
struct Group {
  std::vector<Part> parts;
};
struct Indent {
  std::size_t columns = 0;
  std::vector<Part> parts;
};

struct Part : std::variant<Word, Blank, Space, Break, Group, Indent> {
  using variant::variant;
};

/// Collects parts in the order in which they are printed.
class Sheet {
 public:
  /// A word, with a blank between it and the word before.
  Sheet& word(std::string text, Place place = nowhere);
  /// Punctuation that joins the word before it: `)` and `,`.
  Sheet& join(std::string text);
  /// Punctuation that the next word joins: `(` and `{`.
  Sheet& open(std::string text, Place place = nowhere);
  /// The `end` of a block whose span ends at `block_end`, on a line of its own.
  Sheet& end(Place block_end);
  Sheet& space();
  Sheet& line();

  /// What `inside` prints is a group.
  Sheet& group(const std::function<void()>& inside);
  /// Lines that begin inside are indented by so many columns more.
  Sheet& indent(std::size_t columns, const std::function<void()>& inside);
  /// What `inside` prints stands on the same line if it fits there, else on the next.
  Sheet& piece(const std::function<void()>& inside);

  const std::vector<Part>& parts() const { return parts_; }
  /// The places of all words, in the order printed.
  const std::vector<Place>& places() const { return places_; }

 private:
  void add_word(Word word);

  std::vector<Part> parts_;
  std::vector<Place> places_;
  bool after_word_ = false;
};

/// Columns by which what belongs to a line is indented below it.
inline constexpr std::size_t hanging = 2;
/// The same for the opening line of a block, whose content is indented by `hanging`.
inline constexpr std::size_t hanging_head = 4;
/// Lines are no wider than this, but for quoted texts, which cannot be divided. Chinese characters take two columns.
inline constexpr std::size_t widest = 120;

}  // namespace placet::format
