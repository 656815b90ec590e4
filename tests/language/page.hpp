// SPDX-License-Identifier: Apache-2.0
//
// The examples of a page of Markdown: rules, perhaps an agreement, and what the program says of them; and its commands.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

struct Example {
  enum class Expects { Verdict, Diagnostics, Layout, Lint, Nothing } expects = Expects::Nothing;
  std::size_t line = 1;                      ///< of the answer, or of the last block of rules
  std::map<std::string, std::string> rules;  ///< by path under the folder of rules
  bool has_pack = false;                     ///< the rules declare a pack of their own
  bool has_tests = false;                    ///< tests stand beside the rules
  std::string agreement;
  std::map<std::string, std::string> samples;    ///< other agreements, by path under the folder of rules
  std::string options;                           ///< more arguments for the program
  std::size_t answer_begin = 0, answer_end = 0;  ///< the bytes of the answer in the page
};

/// A command of a `console` block: `$ placet …`.
struct Command {
  std::size_t line = 1;
  std::string text;                              ///< as a shell takes it
  std::string agreement;                         ///< the agreement of the page that stands above it
  std::size_t answer_begin = 0, answer_end = 0;  ///< the bytes of the lines that the page shows of its output
};

struct Page {
  std::vector<Example> examples;
  std::vector<Command> commands;
};

/// The examples and the commands of a page, each in the order of the page.
Page page_of(std::string_view text);

}  // namespace placet
