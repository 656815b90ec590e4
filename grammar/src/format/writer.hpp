// SPDX-License-Identifier: Apache-2.0
//
// From sheets to text: decides where lines break, and puts the comments back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/sheet.hpp"

namespace placet::format {

class Writer {
 public:
  /// `comments` outlives the writer.
  explicit Writer(const Comments& comments) : comments_(comments) {}

  /// Writes a declaration from the start of a line on and ends its last line. The comments above its first word are
  /// left to the caller.
  void write(const Sheet& declaration);
  /// Writes a line as it is; an empty one is a blank line.
  void write_line(std::string_view line);

  std::string take() { return std::move(text_); }

 private:
  struct Task {
    const Part* part;
    std::size_t indent;
    bool flat;
  };

  void write(const Task& task);
  void write_above(const Word& word, std::size_t indent);
  void write_word(const Word& word, std::size_t indent);
  void write_blank(bool breaks, std::size_t indent);
  void push(const std::vector<Part>& parts, std::size_t indent, bool flat);
  bool fits(const Group& group) const;
  /// `comments_indent`: by how much comments that no longer fit the end of the line are indented more.
  void break_line(std::size_t indent, std::size_t comments_indent = 0);

  const Comments& comments_;
  std::string text_;
  std::vector<Task> tasks_;             ///< the next one last
  std::vector<std::string_view> ends_;  ///< comments that wait for the end of the line
  std::size_t line_begin_ = 0;          ///< in the text
  std::size_t margin_ = 0;              ///< of the line, if it is empty
  std::size_t column_ = 0;
  bool line_is_empty_ = true;
  bool line_has_read_word_ = false;
  bool blank_waits_ = false;
  bool is_first_word_ = true;
};

}  // namespace placet::format
