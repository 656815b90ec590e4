// SPDX-License-Identifier: Apache-2.0
//
// Every code of a diagnostic has a page and a test; see the table in CONTRIBUTING.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "placet/model/diagnostic_codes.hpp"
#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

/// Where codes are declared: those of errors, of lints, of receipts, and of registers.
const std::vector<std::string> code_tables{
    "engine/include/placet/model/diagnostic_codes.hpp", "engine/include/placet/model/lint_codes.hpp",
    "engine/include/placet/model/receipt_codes.hpp", "engine/include/placet/model/import_codes.hpp"};

std::string page_of(const DiagnosticCode& code) {
  return "docs/diagnostics/" + std::string(code.id) + ".md";
}

/// The names of the constants of the code tables with their ids, as they stand in their texts.
std::vector<std::pair<std::string, std::string>> declared_codes() {
  static const std::regex declaration(R"re(constexpr DiagnosticCode (\w+)\{"(P\d{4})")re");
  std::vector<std::pair<std::string, std::string>> codes;
  for (const std::string& table : code_tables) {
    const std::string text = read(table);
    for (std::sregex_iterator at(text.begin(), text.end(), declaration), end; at != end; ++at) {
      codes.emplace_back((*at)[1], (*at)[2]);
    }
  }
  return codes;
}

/// Everything that may trigger a diagnostic and say so: tests and the pages of the language, which are tests too.
std::string all_tests() {
  std::string text;
  for (const std::string& path : files_below("tests", {".cpp", ".md", ".txt", ".norm"})) {
    if (!path.starts_with("tests/tidy/")) text += read(path);
  }
  for (const std::string& path : files_below("docs/language", {".md"})) text += read(path);
  return text;
}

TEST(DiagnosticCodes, AreAllListedOnceAndInOrder) {
  std::vector<std::string> listed;
  for (const DiagnosticCode& code : all_diagnostic_codes()) listed.emplace_back(code.id);
  std::vector<std::string> declared;
  for (const auto& [name, id] : declared_codes()) declared.push_back(id);
  std::ranges::sort(declared);
  EXPECT_TRUE(std::ranges::adjacent_find(declared) == declared.end());
  EXPECT_THAT(listed, ElementsAreArray(declared));
}

TEST(DiagnosticCodes, HaveAPageEach) {
  std::vector<std::string> without;
  for (const DiagnosticCode& code : all_diagnostic_codes()) {
    const std::string title = "# " + std::string(code.id) + " " + std::string(code.name);
    if (!exists(page_of(code)) || !read(page_of(code)).starts_with(title)) without.push_back(title);
  }
  EXPECT_THAT(without, IsEmpty());
}

TEST(DiagnosticCodes, HaveNoPageWithoutACode) {
  std::vector<std::string> orphans;
  for (const std::string& path : files_below("docs/diagnostics", {".md"})) {
    const bool known =
        path.ends_with("/README.md") ||
        std::ranges::any_of(all_diagnostic_codes(), [&](const auto& code) { return page_of(code) == path; });
    if (!known) orphans.push_back(path);
  }
  EXPECT_THAT(orphans, IsEmpty());
}

TEST(DiagnosticCodes, AreTriggeredByATest) {
  const std::string tests = all_tests();
  std::vector<std::string> untested;
  for (const auto& [name, id] : declared_codes()) {
    const bool named = tests.find(id) != std::string::npos || tests.find("codes::" + name) != std::string::npos;
    if (!named) untested.push_back(id + " " + name);
  }
  EXPECT_THAT(untested, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
