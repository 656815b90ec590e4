// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/html.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

TEST(Html, NeverTakesTextForMarkup) {
  EXPECT_EQ(escaped("<b>R&D \"quoted\"</b>").markup(), "&lt;b&gt;R&amp;D &quot;quoted&quot;&lt;/b&gt;");
  EXPECT_EQ(element("a", {{"title", "\"><script>"}}, "<i>").markup(),
            "<a title=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt;</a>");
}

TEST(Html, KeepsOtherScriptsAndShowsNoControlCharacters) {
  EXPECT_EQ(escaped("МИД\x01 外交部\x1b[1m").markup(), "МИД\uFFFD 外交部\uFFFD[1m");
}

TEST(Html, LinksOnlyWhereThereIsAnAddress) {
  EXPECT_EQ(link_to("a.html", escaped("A")).markup(), "<a href=\"a.html\">A</a>");
  EXPECT_EQ(link_to("", escaped("A")).markup(), "A");
}

TEST(Html, JoinsPieces) {
  EXPECT_EQ(joined({escaped("a"), element("b", "c"), escaped("d")}, escaped(", ")).markup(), "a, <b>c</b>, d");
  EXPECT_EQ(joined({}, escaped(", ")).markup(), "");
}

}  // namespace
}  // namespace placet
