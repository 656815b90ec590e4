// SPDX-License-Identifier: Apache-2.0
// The pages of docs/language and docs/guides are tests: their rules, agreements and commands are given to the program,
// and it has to answer as the pages say. docs/language/README.md describes the blocks. PLACET_UPDATE_GOLDEN=1 rewrites
// the answers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "language/console.hpp"
#include "language/page.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

const fs::path documents = fs::path(PLACET_SOURCE_DIR) / "docs";
const fs::path defaults_folder = fs::path(PLACET_SOURCE_DIR) / "tests/language/defaults";

std::vector<std::string> all_pages() {
  std::vector<std::string> pages;
  for (const std::string folder : {"guides", "language"}) {
    if (!fs::exists(documents / folder)) continue;
    for (const auto& entry : fs::directory_iterator(documents / folder)) {
      if (entry.path().extension() == ".md") pages.push_back(folder + '/' + entry.path().filename().string());
    }
  }
  std::ranges::sort(pages);
  return pages;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(0, info.param.find('.'));
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

/// Writes the files of an example into `folder`.
void write_example(const Example& example, const ScratchFolder& folder) {
  folder.link_core("rules/core");
  if (!example.has_pack) folder.write("rules/russia/pack.norm", read_text(defaults_folder / "pack.norm"));
  for (const auto& [path, text] : example.rules) folder.write("rules/" + path, text);
  for (const auto& [path, text] : example.samples) folder.write("rules/" + path, text);
  const std::string agreement =
      example.agreement.empty() ? read_text(defaults_folder / "agreement.xml") : example.agreement;
  folder.write("agreement.xml", agreement);
  folder.write("rules/russia/samples/agreement.xml", agreement);
}

ProgramRun run_check(const Example& example) {
  const ScratchFolder folder;
  write_example(example, folder);
  std::vector<std::string> arguments{"check", "--rules", "rules", "--today", "2026-01-01"};
  std::istringstream options(example.options);
  for (std::string option; options >> option;) arguments.push_back(option);
  arguments.push_back("agreement.xml");
  return run_placet(arguments, folder.path());
}

/// The rules of an example as `placet fmt` writes them.
std::string layout_of(const Example& example) {
  const ScratchFolder folder;
  std::string text;
  for (const auto& [path, rules] : example.rules) text += rules;
  const ProgramRun run = run_placet({"fmt", "-"}, folder.path(), text);
  return run.out + run.err;
}

/// What the program said of the texts, without its last word on the run.
std::string diagnostics_of(const ProgramRun& run) {
  std::istringstream lines(run.err);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("placet: ")) text += line + '\n';
  }
  return text;
}

/// What `placet lint` says of the rules of an example.
std::string findings_of(const Example& example) {
  const ScratchFolder folder;
  write_example(example, folder);
  std::vector<std::string> arguments{"lint", "rules/russia", "--today", "2026-01-01"};
  std::istringstream options(example.options);
  for (std::string option; options >> option;) arguments.push_back(option);
  return run_placet(arguments, folder.path()).out;
}

/// What the program answers to an example, as its page shows it.
std::string answer_to(const Example& example) {
  if (example.expects == Example::Expects::Layout) return layout_of(example);
  if (example.expects == Example::Expects::Lint) return findings_of(example);
  const ProgramRun run = run_check(example);
  if (example.expects != Example::Expects::Verdict) return diagnostics_of(run);
  EXPECT_EQ(diagnostics_of(run), "");
  return run.out;
}

/// What `placet test` found wrong with the tests beside the rules of an example.
std::string failed_tests_of(const Example& example) {
  const ScratchFolder folder;
  write_example(example, folder);
  const ProgramRun run = run_placet({"test", "rules/russia"}, folder.path());
  const auto found = run.out.find("FAILED");
  if (found != std::string::npos) return run.out.substr(found);
  return run.out.find(" 0 expectations failed") == std::string::npos ? run.out + run.err : "";
}

class Pages : public testing::TestWithParam<std::string> {
 protected:
  /// Compares what stands in the page with what is `found`; where answers are rewritten, takes it.
  void expect(std::size_t begin, std::size_t end, const std::string& found) {
    const std::string shown = text_.substr(begin, end - begin);
    if (!update_goldens()) {
      EXPECT_EQ(found, shown);
    } else if (found != shown) {
      rewritten_[begin] = {end, found};
    }
  }

  void expect_answer(const Example& example) {
    const std::string found = answer_to(example);
    if (example.expects != Example::Expects::Nothing) return expect(example.answer_begin, example.answer_end, found);
    EXPECT_EQ(found, "");
    if (example.has_tests) {
      EXPECT_EQ(failed_tests_of(example), "");
    }
  }

  void expect_output(const Command& command, Console& console) {
    const ProgramRun run = console.run(command);
    EXPECT_LT(run.exit_code, 64) << run.out;
    const std::string shown = text_.substr(command.answer_begin, command.answer_end - command.answer_begin);
    expect(command.answer_begin, command.answer_end, shown_again(shown, run.out));
  }

  /// Writes the page with the answers that changed, from the last to the first so that no place moves before its turn.
  void write_page(const fs::path& path) {
    for (auto at = rewritten_.rbegin(); at != rewritten_.rend(); ++at) {
      text_.replace(at->first, at->second.first - at->first, at->second.second);
    }
    if (!rewritten_.empty()) write_text(path, text_);
  }

  std::string text_;
  std::map<std::size_t, std::pair<std::size_t, std::string>> rewritten_;  ///< by its place: its end, and what is true
};

TEST_P(Pages, SayWhatTheProgramDoes) {
  const fs::path path = documents / GetParam();
  text_ = read_text(path);
  const Page page = page_of(text_);
  for (const Example& example : page.examples) {
    SCOPED_TRACE(GetParam() + ":" + std::to_string(example.line));
    expect_answer(example);
  }
  Console console;
  for (const Command& command : page.commands) {
    SCOPED_TRACE(GetParam() + ":" + std::to_string(command.line) + ": " + command.text);
    expect_output(command, console);
  }
  write_page(path);
}

INSTANTIATE_TEST_SUITE_P(Language, Pages, testing::ValuesIn(all_pages()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Pages);

}  // namespace
}  // namespace placet
