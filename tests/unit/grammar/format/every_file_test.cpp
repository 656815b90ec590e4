// SPDX-License-Identifier: Apache-2.0
// What docs/language/layout.md promises of every rule file: formatting changes neither what it says nor its comments,
// and formatting again changes nothing. Tried on every rule file of the project, on generated ones, and on all of them
// with comments thrown in between any two words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "language/page.hpp"
#include "parse/outline.hpp"
#include "parse/parse.hpp"
#include "placet/grammar/format.hpp"
#include "property/random_case.hpp"
#include "unit/grammar/format/syntax_text.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t generated_files = 200;

struct RuleFile {
  std::string name;
  std::string text;
};

std::string text_of_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void add_files_under(const fs::path& folder, std::vector<RuleFile>& files) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".norm")
      files.push_back({entry.path().string(), text_of_file(entry.path().string())});
  }
}

void add_examples_of_pages(const fs::path& folder, std::vector<RuleFile>& files) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    const Page page = page_of(text_of_file(entry.path().string()));
    for (const Example& example : page.examples) {
      if (example.expects == Example::Expects::Diagnostics) continue;
      for (const auto& [path, text] : example.rules) files.push_back({entry.path().string() + " " + path, text});
    }
  }
}

const std::vector<RuleFile>& rule_files() {
  static const std::vector<RuleFile> all = [] {
    const fs::path project(PLACET_SOURCE_DIR);
    std::vector<RuleFile> files;
    add_files_under(project / "rules", files);
    add_files_under(project / "tests/examples", files);
    add_files_under(project / "tests/property", files);
    add_examples_of_pages(project / "docs/language", files);
    add_examples_of_pages(project / "docs/guides", files);
    std::ranges::sort(files, {}, &RuleFile::name);
    for (std::uint64_t seed = 1; seed <= generated_files; ++seed) {
      Dice dice(seed);
      std::string text;
      for (const std::string& rule : random_rules(dice, true)) text += rule;
      files.push_back({"generated with seed " + std::to_string(seed), text});
    }
    return files;
  }();
  return all;
}

std::string syntax_of(const std::string& text) {
  SourceMap sources;
  const auto parsed = parse::parse_file(sources.add("x.norm", text), sources);
  for (const Diagnostic& diagnostic : parsed.diagnostics()) ADD_FAILURE() << render_diagnostic(diagnostic, sources);
  return parsed ? SyntaxText::of(*parsed) : std::string();
}

std::string formatted(const std::string& text) {
  SourceMap sources;
  const auto result = format_rules(sources.add("x.norm", text), sources);
  for (const Diagnostic& diagnostic : result.diagnostics()) ADD_FAILURE() << render_diagnostic(diagnostic, sources);
  return result ? *result : std::string();
}

parse::Outline outline_of(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  return parse::outline_of(FileId{}, text, diagnostics);
}

/// The comments of a text in their order, found where it has no words.
std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> comments;
  std::size_t at = 0;
  const auto read_until = [&](std::size_t end) {
    for (at = text.find('#', at); at < end; at = text.find('#', at)) {
      const std::size_t line_end = std::min(text.find('\n', at), text.size());
      comments.push_back(text.substr(at, line_end - at));
      at = line_end;
    }
  };
  for (const parse::OutlineToken& token : outline_of(text).tokens) {
    read_until(token.begin);
    at = token.end;
  }
  read_until(text.size());
  return comments;
}

/// Whether a line may begin with this token without beginning a declaration, as `rule R` would after `expect`.
bool may_begin_line(const parse::Outline& outline, std::size_t token) {
  for (std::size_t before = 0; before <= std::min<std::size_t>(token, 2); ++before) {
    if (outline.word(token - before) == "rule") return false;
  }
  return true;
}

/// `text` with comments at the ends of lines and on lines of their own, between any two words.
std::string with_comments(const std::string& text, Dice& dice) {
  const parse::Outline outline = outline_of(text);
  std::string commented;
  std::size_t from = 0;
  int number = 0;
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    const parse::OutlineToken& token = outline.tokens[i];
    commented += text.substr(from, token.begin - from);
    from = token.begin;
    if (!dice.one_in(12) || !may_begin_line(outline, i)) continue;
    const std::string comment = "# comment " + std::to_string(++number) + "\n";
    commented += dice.pick({" " + comment, "\n" + comment, "\n\n  " + comment, " " + comment + comment});
  }
  return commented + text.substr(from);
}

TEST(Layout, ChangesNothingThatAFileSays) {
  for (const RuleFile& file : rule_files()) {
    EXPECT_EQ(syntax_of(formatted(file.text)), syntax_of(file.text)) << file.name;
  }
}

TEST(Layout, IsTheSameWhenAppliedAgain) {
  for (const RuleFile& file : rule_files()) {
    const std::string once = formatted(file.text);
    EXPECT_EQ(formatted(once), once) << file.name;
  }
}

TEST(Layout, KeepsEveryCommentInItsOrder) {
  const char* wanted = std::getenv("PLACET_SEED");
  Dice dice(wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 1);
  for (const RuleFile& file : rule_files()) {
    // The clauses stand in their order already, so that no comment has to move with one.
    const std::string commented = with_comments(formatted(file.text), dice);
    const std::string result = formatted(commented);
    EXPECT_EQ(comments_of(result), comments_of(commented)) << file.name << '\n' << commented;
    EXPECT_EQ(syntax_of(result), syntax_of(commented)) << file.name;
    EXPECT_EQ(formatted(result), result) << file.name << '\n' << commented;
  }
}

TEST(Layout, MovesCommentsWithTheirClauses) {
  Dice dice(2);
  for (const RuleFile& file : rule_files()) {
    const std::string commented = with_comments(file.text, dice);
    EXPECT_THAT(comments_of(formatted(commented)), testing::UnorderedElementsAreArray(comments_of(commented)))
        << file.name;
  }
}

}  // namespace
}  // namespace placet
