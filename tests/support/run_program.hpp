// SPDX-License-Identifier: Apache-2.0
//
// Runs the built program as a user does, and files for it to work on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

struct ProgramRun {
  int exit_code = -1;
  std::string out, err;
};

/// Runs `program` with `arguments` in `folder`; `input` is its standard input.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::filesystem::path& folder, std::string_view input = "");

/// The program that the running test is in.
std::filesystem::path running_test();

/// The placet of the build that the running test belongs to. A path that the compiler is told would make each build
/// compile the tests again.
std::string built_program();

/// Runs placet with `arguments` in `folder`; `input` is its standard input.
ProgramRun run_placet(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                      std::string_view input = "");

/// A folder of its own that is gone when the test is over.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, with the folders that lead to it.
  void write(const std::filesystem::path& relative, std::string_view text) const;
  /// Makes `relative` lead to the project's vocabulary, rules/core.
  void link_core(const std::filesystem::path& relative) const;

 private:
  std::filesystem::path path_;
};

std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, std::string_view text);

/// Whether goldens are to be rewritten: PLACET_UPDATE_GOLDEN=1, which is refused where CI=true.
bool update_goldens();

}  // namespace placet
