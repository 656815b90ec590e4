// SPDX-License-Identifier: Apache-2.0
// The program placet: reads the command line, runs one command, and ends with an exit code of the contract.
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <system_error>

#include "cli/commands/commands.hpp"
#include "cli/exit_codes.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

void log_to_standard_error(bool verbose) {
  spdlog::set_default_logger(
      std::make_shared<spdlog::logger>("placet", std::make_shared<spdlog::sinks::stderr_sink_st>()));
  spdlog::set_pattern("%n: %v");
  spdlog::set_level(verbose ? spdlog::level::info : spdlog::level::warn);
}

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

Exit run_guarded(const Run& run) {
  try {
    return run();
  } catch (const Failure& failure) {
    std::fprintf(stderr, "placet: %s\n", failure.what());
    return failure.code;
  } catch (const std::system_error& error) {
    std::fprintf(stderr, "placet: %s\n", error.what());
    return Exit::MissingFile;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "placet: internal error: %s\n", error.what());
    return Exit::Internal;
  }
}

Exit run_program(int argc, char** argv) {
  CLI::App app("Judges agreements of regions and cities with foreign partners under the law of every party", "placet");
  app.require_subcommand(1);
  app.set_version_flag("--version", "placet " PLACET_VERSION);
  app.fallthrough(false);
  Run run;
  add_check(app, run);
  add_why(app, run);
  add_explain(app, run);
  add_compare(app, run);
  add_timeline(app, run);
  add_test(app, run);
  add_coverage(app, run);
  add_fmt(app, run);
  add_lint(app, run);
  add_verify(app, run);
  add_doc(app, run);
  add_lsp(app, run);
  add_schema(app, run);
  add_version(app, run);
  if (refuse_unknown_command(app, argc > 1 ? argv[1] : nullptr)) return Exit::Usage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::Compliant : Exit::Usage;
  }
  const CLI::App* command = app.get_subcommands().front();
  const CLI::Option* verbose = command->get_option_no_throw("--verbose");
  log_to_standard_error(verbose != nullptr && verbose->count() > 0);
  return run_guarded(run);
}

}  // namespace

}  // namespace placet

int main(int argc, char** argv) {
  // A reader that went away is an output that cannot be written, and no reason to be killed.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(placet::run_program(argc, argv));
}
