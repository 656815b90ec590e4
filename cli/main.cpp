// SPDX-License-Identifier: Apache-2.0
// The program placet: reads the command line, runs one command, and ends with an exit code of the contract.
#include "cli/program.hpp"

#include <algorithm>
#include <array>
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

// What stands in a program of its own is only named here.
void name_audit(CLI::App& app, Run&) {
  app.add_subcommand("audit", about_audit);
}
void name_verify(CLI::App& app, Run&) {
  app.add_subcommand("verify", about_verify);
}

/// In the order in which the help lists them.
constexpr std::array commands{
    Command{"check", add_check},     Command{"audit", name_audit},      Command{"import", add_import},
    Command{"why", add_why},         Command{"fix", add_fix},           Command{"explain", add_explain},
    Command{"compare", add_compare}, Command{"timeline", add_timeline}, Command{"new", add_new},
    Command{"test", add_test},       Command{"coverage", add_coverage}, Command{"fmt", add_fmt},
    Command{"lint", add_lint},       Command{"verify", name_verify},    Command{"doc", add_doc},
    Command{"lsp", add_lsp},         Command{"export", add_export},     Command{"replay", add_replay},
    Command{"schema", add_schema},   Command{"version", add_version},
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
  if (named == commands.end() && !word.empty() && word.front() != '-') return refuse_command(argv[1]);
  Program program;
  // To make the options of all commands takes as long as a tenth of a check.
  for (const Command& command : commands) {
    if (named == commands.end() || named == &command) command.add(program.app, program.run);
  }
  return program.run_command(argc, argv);
}

}  // namespace

}  // namespace placet

int main(int argc, char** argv) {
  return static_cast<int>(placet::run_placet(argc, argv));
}
