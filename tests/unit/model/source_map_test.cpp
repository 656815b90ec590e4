// SPDX-License-Identifier: Apache-2.0
#include "placet/model/source_map.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

Span at(FileId file, std::uint32_t begin, std::uint32_t end) {
  return {file, begin, end};
}

TEST(SourceMap, CountsLinesAndColumnsFromOne) {
  SourceMap sources;
  const FileId file = sources.add("a.norm", "rule x\n  when y\n");
  EXPECT_EQ(sources.locate(at(file, 0, 4)), (Place{"a.norm", 1, 1}));
  EXPECT_EQ(sources.locate(at(file, 9, 13)), (Place{"a.norm", 2, 3}));
}

TEST(SourceMap, CountsCharactersNotBytes) {
  SourceMap sources;
  const FileId file = sources.add("a.norm", "край x");
  EXPECT_EQ(sources.locate(at(file, 9, 10)).column, 6U);
}

TEST(SourceMap, PutsALineBreakAtTheEndOfItsLine) {
  SourceMap sources;
  const FileId file = sources.add("a.norm", "ab\ncd");
  EXPECT_EQ(sources.locate(at(file, 2, 3)), (Place{"a.norm", 1, 3}));
  EXPECT_EQ(sources.locate(at(file, 3, 4)), (Place{"a.norm", 2, 1}));
}

TEST(SourceMap, TakesAnOffsetPastTheEndAsTheEnd) {
  SourceMap sources;
  const FileId file = sources.add("a.norm", "ab\ncd");
  EXPECT_EQ(sources.locate(at(file, 99, 100)), (Place{"a.norm", 2, 3}));
  EXPECT_EQ(sources.line_of(at(file, 99, 100)), "cd");
  EXPECT_EQ(sources.slice(at(file, 3, 99)), "cd");
  EXPECT_EQ(sources.slice(at(file, 99, 100)), "");
}

TEST(SourceMap, PlacesEveryOffsetOfAnEmptyText) {
  SourceMap sources;
  const FileId file = sources.add("empty.norm", "");
  EXPECT_EQ(sources.locate(at(file, 0, 0)), (Place{"empty.norm", 1, 1}));
  EXPECT_EQ(sources.line_of(at(file, 0, 0)), "");
}

TEST(SourceMap, ShowsALineWithoutItsBreak) {
  SourceMap sources;
  const FileId file = sources.add("dos.norm", "one\r\ntwo\r\n");
  EXPECT_EQ(sources.line_of(at(file, 1, 2)), "one");
  EXPECT_EQ(sources.line_of(at(file, 5, 8)), "two");
}

TEST(SourceMap, PlacesBorrowedTextsAsItsOwn) {
  const std::string_view text = "край\r\n\nlast line";
  SourceMap sources;
  const FileId owned = sources.add("a.norm", std::string(text));
  const FileId borrowed = sources.add_borrowed("a.norm", text);
  EXPECT_EQ(sources.text(borrowed).data(), text.data());
  for (std::uint32_t offset = 0; offset <= text.size() + 1; ++offset) {
    EXPECT_EQ(sources.locate(at(borrowed, offset, offset)), sources.locate(at(owned, offset, offset))) << offset;
    EXPECT_EQ(sources.line_of(at(borrowed, offset, offset)), sources.line_of(at(owned, offset, offset))) << offset;
  }
}

TEST(SourceMap, KeepsViewsValidWhenFilesAreAdded) {
  SourceMap sources;
  const FileId first = sources.add("a", "b");
  const std::string_view path = sources.path(first);
  const std::string_view text = sources.text(first);
  for (int count = 0; count < 100; ++count) sources.add("other", "text");
  EXPECT_EQ(path, "a");
  EXPECT_EQ(text, "b");
  EXPECT_EQ(path.data(), sources.path(first).data());
}

}  // namespace
}  // namespace placet
