// SPDX-License-Identifier: Apache-2.0
// The pages that answer claims by commands pick lines out of long reports: each line that they give as an answer has to
// stand in the output, in that order, and what is between them is left out without a word.
#include <gtest/gtest.h>

#include <ostream>
#include <sstream>

#include "language/console.hpp"

namespace placet {
namespace {

/// A command of a page and the lines under it.
struct Answered {
  std::string page;
  Command command;
  std::vector<std::string> answer;
};

void PrintTo(const Answered& of, std::ostream* out) {
  *out << of.page << ':' << of.command.line;
}

std::vector<Answered> commands_of(const std::string& page) {
  std::vector<Answered> commands;
  const std::string text = read_text(std::filesystem::path(PLACET_SOURCE_DIR) / page);
  for (const Command& command : page_of(text).commands) {
    Answered answered{page, command, {}};
    std::istringstream lines(text.substr(command.answer_begin, command.answer_end - command.answer_begin));
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && !line.starts_with("…")) answered.answer.push_back(line);
    }
    commands.push_back(std::move(answered));
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
  const ProgramRun run = Console().run(GetParam().command);
  EXPECT_LT(run.exit_code, 64) << run.out;
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
  return page + "_line_" + std::to_string(of.param.command.line);
}

INSTANTIATE_TEST_SUITE_P(Docs, AnsweredClaims, testing::ValuesIn(all_commands()), page_and_line);

}  // namespace
}  // namespace placet
