// SPDX-License-Identifier: Apache-2.0
// The site of the shipped rulebooks and cases. Made once, since it is large.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "doc/pages.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

/// The pages that the blocks of the rule files ask for: `rule NAME` for rules/NAME.html.
std::set<std::string> pages_asked_for() {
  const std::regex block("(?:^|\n)(rule|source|list|parameter|judgement|authority|act|pack) ([A-Za-z0-9.-]+)");
  std::set<std::string> pages;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACET_SOURCE_DIR) / "rules")) {
    if (entry.path().extension() != ".norm") continue;
    const std::string text = read_text(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), block), end; at != end; ++at) {
      const std::string word = (*at)[1];
      const std::string folder = word == "pack"        ? "countries"
                                 : word == "parameter" ? "numbers"
                                 : word == "authority" ? "authorities"
                                                       : word + "s";
      pages.insert(folder + '/' + std::string((*at)[2]) + ".html");
    }
  }
  return pages;
}

TEST(ShippedSite, HasAPageForEverythingAndEveryLinkResolves) {
  const ScratchFolder folder;
  const fs::path site = folder.path() / "site";
  const ProgramRun run =
      run_placet({"doc", "rules", "--today", "2026-01-01", "--out", site.string()}, PLACET_SOURCE_DIR);
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(faults_of(site), IsEmpty());
  std::vector<std::string> missing;
  const std::set<std::string> asked = pages_asked_for();
  EXPECT_GT(asked.size(), 400U);
  for (const std::string& page : asked) {
    if (!fs::exists(site / page)) missing.push_back(page);
  }
  EXPECT_THAT(missing, IsEmpty());
}

}  // namespace
}  // namespace placet
