// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <fcntl.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <new>
#include <system_error>

#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

void log_to_standard_error(bool verbose) {
  spdlog::set_default_logger(
      std::make_shared<spdlog::logger>("placet", std::make_shared<spdlog::sinks::stderr_sink_st>()));
  spdlog::set_pattern("%n: %v");
  spdlog::set_level(verbose ? spdlog::level::info : spdlog::level::warn);
}

/// A file that is opened must not get the number of a standard stream that whoever called closed: what is written to
/// that stream would end in the file. What stands in its place can be neither read nor written, as before.
void keep_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (fcntl(stream, F_GETFD) < 0) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

Exit fail(Exit code, const std::string& message) {
  std::fprintf(stderr, "placet: %s\n", shown_text(message).c_str());
  return code;
}

Exit run_guarded(const Run& run) {
  try {
    return run();
  } catch (const Failure& failure) {
    return fail(failure.code, failure.what());
  } catch (const std::filesystem::filesystem_error& error) {
    return fail(Exit::MissingFile, "cannot use `" + error.path1().string() + "`: " + error.code().message());
  } catch (const std::system_error& error) {
    return fail(Exit::MissingFile, error.what());
  } catch (const std::bad_alloc&) {
    return fail(Exit::Internal, "there is not enough memory for this");
  } catch (const std::exception& error) {
    return fail(Exit::Internal, "internal error: " + std::string(error.what()));
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
  keep_standard_streams();
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
