// SPDX-License-Identifier: Apache-2.0
// The program placet: reads the command line, runs one command, and ends with an exit code of the contract.
#include "cli/program.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

struct Command {
  std::string_view name;
  void (*add)(CLI::App& app, Run& run);
};

/// In the order in which the help lists them.
constexpr Command commands[] = {
    {"check", add_check},
    {"audit", [](CLI::App& app, Run&) { app.add_subcommand("audit", about_audit); }},
    {"import", add_import},
    {"why", add_why},
    {"fix", add_fix},
    {"explain", add_explain},
    {"compare", add_compare},
    {"timeline", add_timeline},
    {"new", add_new},
    {"test", add_test},
    {"coverage", add_coverage},
    {"fmt", add_fmt},
    {"lint", add_lint},
    {"verify", [](CLI::App& app, Run&) { app.add_subcommand("verify", about_verify); }},
    {"doc", add_doc},
    {"lsp", add_lsp},
    {"export", add_export},
    {"replay", add_replay},
    {"schema", add_schema},
    {"version", add_version},
};

/// What is no command gets the commands there are, and the nearest of them.
Exit refuse_command(const char* word) {
  std::vector<std::string_view> names;
  std::string all;
  for (const Command& command : commands) {
    names.push_back(command.name);
    all += (all.empty() ? "" : ", ") + std::string(command.name);
  }
  const std::string_view nearest = nearest_name(word, names);
  const std::string help = nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
  std::fprintf(stderr, "placet: there is no command `%s`%s\n  help: the commands are %s\n", word, help.c_str(),
               all.c_str());
  return Exit::Usage;
}

Exit run_placet(int argc, char** argv) {
  const std::string_view word = argc > 1 ? argv[1] : "";
  if (word == "audit" || word == "verify") return become_program(argv);
  const auto* const named = std::ranges::find(commands, word, &Command::name);
  if (named == std::ranges::end(commands) && !word.empty() && word.front() != '-') return refuse_command(argv[1]);
  Program program;
  // To make the options of all commands takes as long as a tenth of a check.
  for (const Command& command : commands) {
    if (named == std::ranges::end(commands) || named == &command) command.add(program.app, program.run);
  }
  return program.run_command(argc, argv);
}

}  // namespace

}  // namespace placet

int main(int argc, char** argv) {
  return static_cast<int>(placet::run_placet(argc, argv));
}
