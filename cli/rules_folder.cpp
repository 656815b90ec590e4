// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_folder.hpp"

#include "cli/files.hpp"
#include "cli/sha256.hpp"
#include "placet/grammar/compile.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

/// Without `.` and `..` where it can be, since tests name their samples so.
std::string shown_path(const fs::path& file, const fs::path& folder, const std::string& shown_as) {
  return (fs::path(shown_as) / file.lexically_relative(folder)).lexically_normal().generic_string();
}

bool is_sample(const fs::path& file) {
  const fs::path folder = file.parent_path();
  return folder.filename() == "samples";
}

}  // namespace

FolderRules compile_folder(const fs::path& folder, const std::string& shown_as) {
  FolderRules result;
  Sha256 hash;
  std::vector<FileId> files;
  for (const fs::path& path : files_under(folder, ".norm")) {
    std::string text = read_file(path.string());
    hash.add(text);
    files.push_back(result.rules.texts.add(shown_path(path, folder, shown_as), std::move(text)));
  }
  result.rules.sha256 = hash.hexadecimal();
  for (const fs::path& path : files_under(folder, ".xml")) {
    if (is_sample(path)) result.rules.samples[shown_path(path, folder, shown_as)] = read_file(path.string());
  }
  auto compiled = compile(files, result.rules.texts);
  result.diagnostics = compiled.diagnostics();
  result.compiles = static_cast<bool>(compiled);
  if (result.compiles) result.rules.rulebook = *std::move(compiled);
  return result;
}

}  // namespace placet
