// SPDX-License-Identifier: Apache-2.0
// The pages that answer claims by commands: each command of a `console` block is run, and the lines that the page gives
// as its answer have to stand in the output, in that order.
#include <gtest/gtest.h>

#include <ostream>
#include <sstream>

#include "support/run_program.hpp"

namespace placet {
namespace {

/// A command of a page, `$ placet …`, and the lines under it; `…` stands for any lines and is left out.
struct Answered {
  std::string page;
  std::size_t line = 0;
  std::vector<std::string> arguments, answer;
};

void PrintTo(const Answered& of, std::ostream* out) {
  *out << of.page << ':' << of.line;
}

/// The words of a command line; double quotes hold words together.
std::vector<std::string> words_of(const std::string& command) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  for (const char c : command + ' ') {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

std::vector<Answered> commands_of(const std::string& page) {
  std::vector<Answered> commands;
  std::istringstream lines(read_text(std::filesystem::path(PLACET_SOURCE_DIR) / page));
  bool in_block = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with("```")) {
      in_block = line == "```console";
    } else if (in_block && line.starts_with("$ placet ")) {
      commands.push_back({page, number, words_of(line.substr(9)), {}});
    } else if (in_block && !commands.empty() && !line.empty() && line.find("…") != 0) {
      commands.back().answer.push_back(line);
    }
  }
  return commands;
}

std::vector<Answered> all_commands() {
  std::vector<Answered> all = commands_of("docs/seeds.md");
  for (Answered& more : commands_of("docs/timelines.md")) all.push_back(std::move(more));
  return all;
}

class AnsweredClaims : public testing::TestWithParam<Answered> {};

TEST_P(AnsweredClaims, AreAnsweredByTheProgramAsThePageSays) {
  const ProgramRun run = run_placet(GetParam().arguments, PLACET_SOURCE_DIR);
  EXPECT_LT(run.exit_code, 64) << run.err;
  ASSERT_FALSE(GetParam().answer.empty());
  std::istringstream lines(run.out);
  std::string line;
  for (const std::string& expected : GetParam().answer) {
    bool found = false;
    while (!found && std::getline(lines, line)) found = line == expected;
    ASSERT_TRUE(found) << "not in the answer, or not in this order: " << expected << "\n" << run.out;
  }
}

std::string page_and_line(const testing::TestParamInfo<Answered>& of) {
  const std::string page = of.param.page.substr(5, of.param.page.find('.') - 5);
  return page + "_line_" + std::to_string(of.param.line);
}

INSTANTIATE_TEST_SUITE_P(Docs, AnsweredClaims, testing::ValuesIn(all_commands()), page_and_line);

}  // namespace
}  // namespace placet
