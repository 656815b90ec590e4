// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

std::vector<std::string> all_sources() {
  std::vector<std::string> files = project_sources();
  const std::vector<std::string> tests = test_sources();
  files.insert(files.end(), tests.begin(), tests.end());
  return files;
}

/// Headers that list the alternatives of the language or of its conclusions, one small struct each, may be as long as
/// a source: to divide such a list would hide what belongs to it.
bool lists_alternatives(const std::string& path) {
  return path.starts_with("engine/include/placet/model/") || path.starts_with("grammar/src/syntax/");
}

TEST(Style, FilesStaySmallEnoughToRead) {
  constexpr std::size_t source_limit = 400;
  constexpr std::size_t header_limit = 200;
  std::vector<std::string> too_long;
  // The second evaluator is the written meaning: it is read from top to bottom, as the page it follows.
  const std::string written_meaning = "tests/support/naive_evaluate.cpp";
  for (const std::string& path : all_sources()) {
    if (path == written_meaning) continue;
    const std::size_t count = lines_of(path).size();
    const bool short_header = path.ends_with(".hpp") && !lists_alternatives(path);
    if (count > (short_header ? header_limit : source_limit)) {
      too_long.push_back(path + " has " + std::to_string(count) + " lines");
    }
  }
  EXPECT_THAT(too_long, IsEmpty());
}

TEST(Style, LinesHaveAtMost120Characters) {
  std::vector<std::string> too_long;
  for (const std::string& path : all_sources()) {
    std::size_t number = 0;
    for (const std::string& line : lines_of(path)) {
      ++number;
      const auto characters =
          std::ranges::count_if(line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
      if (characters > 120) too_long.push_back(path + ":" + std::to_string(number));
    }
  }
  EXPECT_THAT(too_long, IsEmpty());
}

TEST(Style, EveryFileNamesItsLicenseFirst) {
  std::vector<std::string> wrong;
  for (const std::string& path : all_sources()) {
    const std::vector<std::string> lines = lines_of(path);
    if (lines.empty() || lines[0] != "// SPDX-License-Identifier: Apache-2.0") wrong.push_back(path);
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Style, FilesAreNamedInSnakeCase) {
  const std::regex snake_case("[a-z0-9_/]+\\.[ch]pp");
  std::vector<std::string> wrong = all_sources();
  std::erase_if(wrong, [&](const std::string& path) { return std::regex_match(path, snake_case); });
  EXPECT_THAT(wrong, IsEmpty());
}

/// Every file that people read: code, rules, cases, documents and scripts.
std::vector<std::string> all_texts() {
  std::vector<std::string> files = files_below(
      "", {".cpp", ".hpp", ".md", ".norm", ".xml", ".txt", ".cmake", ".json", ".in", ".html", ".yml", ".csv"});
  files.insert(files.end(), {"dev", ".ci/run", ".clang-format", ".clang-tidy"});
  return files;
}

/// Whether `line` has one of `words` with no letter or digit before it. The words are given in two parts, so
/// that this file has none of them.
bool has_word(const std::string& line, const std::vector<std::pair<std::string, std::string>>& words) {
  return std::ranges::any_of(words, [&](const auto& word) {
    const std::size_t at = line.find(word.first + word.second);
    return at != std::string::npos && (at == 0 || std::isalnum(static_cast<unsigned char>(line[at - 1])) == 0);
  });
}

TEST(Style, TheProjectSpeaksOfItselfAlone) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"/wo", "rk/"},    {"/fa", "rm/"},  {"sub", "agent"}, {"cla", "ude"},       {"Cla", "ude"},
      {"anth", "ropic"}, {"chat", "gpt"}, {"Chat", "GPT"},  {"AI ass", "istant"}, {"../sha", "red/"}};
  std::vector<std::string> wrong;
  for (const std::string& path : all_texts()) {
    std::size_t number = 0;
    for (const std::string& line : lines_of(path)) {
      ++number;
      if (has_word(line, words)) wrong.push_back(path + ":" + std::to_string(number) + ": " + line);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Style, NothingIsLeftForLater) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"TO", "DO"}, {"FIX", "ME"}, {"DIS", "ABLED_"}, {"GTEST", "_SKIP"}};
  std::vector<std::string> wrong;
  for (const std::string& path : all_sources()) {
    std::size_t number = 0;
    for (const std::string& line : lines_of(path)) {
      ++number;
      if (has_word(line, words)) wrong.push_back(path + ":" + std::to_string(number) + ": " + line);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
