// SPDX-License-Identifier: Apache-2.0
//
// The texts that were read, by the path they were read from: rule files and agreements. A SourceMap
// is the only one that turns byte offsets into lines and columns.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/model/span.hpp"

namespace placet {

/// A place as people count: the first line is 1, the first column is 1; columns count characters, not bytes.
struct Place {
  std::string_view path;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Place&) const = default;
};

class SourceMap {
 public:
  /// Keeps `text` under `path` (shown as given) and names it. Views given out before stay valid.
  FileId add(std::string path, std::string text);

  /// The same for texts that outlive the map, such as those that the program carries: nothing is copied or read.
  FileId add_borrowed(std::string_view path, std::string_view text);

  std::string_view path(FileId file) const;
  std::string_view text(FileId file) const;
  std::size_t size() const { return files_.size(); }

  /// The place of the first byte of `span`; an offset past the end is the end.
  Place locate(Span span) const;

  /// The whole line that holds the first byte of `span`, without its line break.
  std::string_view line_of(Span span) const;

  /// The bytes of `span`.
  std::string_view slice(Span span) const;

 private:
  using Text = std::variant<std::string, std::string_view>;
  struct File {
    Text path;
    Text text;
    std::vector<std::uint32_t> line_starts;  ///< empty for a borrowed text, whose lines are counted when asked for
  };
  struct Line {
    std::size_t index = 0;
    std::size_t begin = 0;
  };
  static Line line_at(const File& file, std::size_t offset);

  /// A deque, because views of its texts must outlive later calls of add.
  std::deque<File> files_;
};

}  // namespace placet
