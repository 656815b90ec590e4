// SPDX-License-Identifier: Apache-2.0
//
// The pages of docs/diagnostics on agreements are tests: the first document of a page has what the page is about, the
// second has nothing wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "unit/agreement/reading.hpp"

namespace placet {
namespace {

std::vector<std::string> blocks_of(const std::string& page) {
  constexpr std::string_view fence = "```xml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    blocks.push_back(page.substr(at, page.find("\n```", at) - at));
  }
  return blocks;
}

TEST(DiagnosticPages, ShowADocumentWithTheFaultAndOneWithout) {
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PLACET_SOURCE_DIR "/docs/diagnostics")) {
    const std::string code = entry.path().stem().string();
    if (!code.starts_with("P03")) continue;
    std::stringstream page;
    page << std::ifstream(entry.path()).rdbuf();
    const std::vector<std::string> blocks = blocks_of(page.str());
    ASSERT_EQ(blocks.size(), 2U) << code;
    const std::vector<std::string> faults = faults_of(blocks[0]);
    EXPECT_TRUE(std::ranges::any_of(faults, [&](const std::string& f) { return f.starts_with(code); })) << code;
    EXPECT_THAT(faults_of(blocks[1]), testing::IsEmpty()) << code;
    ++pages;
  }
  EXPECT_GE(pages, 14);
}

}  // namespace
}  // namespace placet
