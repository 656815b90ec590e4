// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace placet {

namespace {

void log_to_standard_error(bool verbose) {
  spdlog::set_default_logger(
      std::make_shared<spdlog::logger>("placet", std::make_shared<spdlog::sinks::stderr_sink_st>()));
  spdlog::set_pattern("%n: %v");
  spdlog::set_level(verbose ? spdlog::level::info : spdlog::level::warn);
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

}  // namespace

Program::Program()
    : app("Judges agreements of regions and cities with foreign partners under the law of every party", "placet") {
  app.require_subcommand(1);
  app.set_version_flag("--version", "placet " PLACET_VERSION);
  app.fallthrough(false);
}

Exit Program::run_command(int argc, char** argv) {
  // A reader that went away is an output that cannot be written, and no reason to be killed.
  std::signal(SIGPIPE, SIG_IGN);
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

Exit become_program(char** arguments) {
  std::error_code unknown;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const std::filesystem::path program = self.parent_path() / ("placet-" + std::string(arguments[1]));
  execv(program.c_str(), arguments);
  std::fprintf(stderr, "placet: `%s` cannot be run, which `placet %s` needs; build or install it beside `placet`\n",
               program.c_str(), arguments[1]);
  return Exit::MissingComponent;
}

}  // namespace placet
