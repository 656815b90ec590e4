// SPDX-License-Identifier: Apache-2.0
//
// Where a piece of text stands: a file and a range of bytes in it. Lines and columns are worked out
// only when something is shown (see SourceMap), so that nothing has to be kept in step.
#pragma once

#include <compare>
#include <cstdint>

namespace placet {

/// Names one text held by a SourceMap.
struct FileId {
  std::uint32_t index = 0;
  auto operator<=>(const FileId&) const = default;
};

/// A range of bytes: `begin` is inclusive, `end` is exclusive.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

}  // namespace placet
