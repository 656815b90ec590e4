// SPDX-License-Identifier: Apache-2.0
#include "support/run_program.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace placet {

namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& argument) {
  std::string text = "'";
  for (const char c : argument) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_text(const fs::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments, const fs::path& folder,
                       std::string_view input) {
  const ScratchFolder scratch;
  scratch.write("in", input);
  std::string command = "cd " + quoted(folder.string()) + " && " + quoted(program);
  for (const std::string& argument : arguments) command += ' ' + quoted(argument);
  for (const auto& [stream, name] : {std::pair{" <", "in"}, {" >", "out"}, {" 2>", "err"}}) {
    command += stream + quoted((scratch.path() / name).string());
  }
  const int status = std::system(command.c_str());
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return {code, read_text(scratch.path() / "out"), read_text(scratch.path() / "err")};
}

fs::path running_test() {
  return fs::read_symlink("/proc/self/exe");
}

std::string built_program() {
  for (fs::path folder = running_test().parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    const fs::path program = folder / "cli/placet";
    if (fs::is_regular_file(program) && fs::exists(folder / "CMakeCache.txt")) return program.string();
  }
  throw std::runtime_error("no placet is built above this test");
}

ProgramRun run_placet(const std::vector<std::string>& arguments, const fs::path& folder, std::string_view input) {
  return run_program(built_program(), arguments, folder, input);
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "placet-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder for the test");
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void ScratchFolder::write(const fs::path& relative, std::string_view text) const {
  fs::create_directories((path_ / relative).parent_path());
  write_text(path_ / relative, text);
}

void ScratchFolder::link_core(const fs::path& relative) const {
  fs::create_directories((path_ / relative).parent_path());
  fs::create_directory_symlink(fs::path(PLACET_SOURCE_DIR) / "rules/core", path_ / relative);
}

bool update_goldens() {
  const char* update = std::getenv("PLACET_UPDATE_GOLDEN");
  if (update == nullptr || std::string_view(update) != "1") return false;
  const char* ci = std::getenv("CI");
  if (ci != nullptr && std::string_view(ci) == "true") throw std::runtime_error("goldens are not rewritten in CI");
  return true;
}

}  // namespace placet
