// SPDX-License-Identifier: Apache-2.0
// The program placet: reads the command line, runs one command, and ends with an exit code of the contract.
#include "cli/program.hpp"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

/// A first word that is no command gets the commands there are, and the nearest of them.
bool refuse_unknown_command(const CLI::App& app, const char* word) {
  if (word == nullptr || word[0] == '-') return false;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
    if (command->get_name() == word) return false;
  }
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  const std::string_view nearest = nearest_name(word, {names.begin(), names.end()});
  const std::string help = nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
  std::fprintf(stderr, "placet: there is no command `%s`%s\n  help: the commands are %s\n", word, help.c_str(),
               all.c_str());
  return true;
}

Exit run_placet(int argc, char** argv) {
  Program program;
  auto& [app, run] = program;
  add_check(app, run);
  app.add_subcommand("audit", about_audit);
  add_import(app, run);
  add_why(app, run);
  add_fix(app, run);
  add_explain(app, run);
  add_compare(app, run);
  add_timeline(app, run);
  add_new(app, run);
  add_test(app, run);
  add_coverage(app, run);
  add_fmt(app, run);
  add_lint(app, run);
  app.add_subcommand("verify", about_verify);
  add_doc(app, run);
  add_lsp(app, run);
  add_export(app, run);
  add_replay(app, run);
  add_schema(app, run);
  add_version(app, run);
  if (refuse_unknown_command(app, argc > 1 ? argv[1] : nullptr)) return Exit::Usage;
  const std::string_view word = argc > 1 ? argv[1] : "";
  if (word == "audit" || word == "verify") return become_program(argv);
  return program.run_command(argc, argv);
}

}  // namespace

}  // namespace placet

int main(int argc, char** argv) {
  return static_cast<int>(placet::run_placet(argc, argv));
}
