// SPDX-License-Identifier: Apache-2.0
#include "cli/author_targets.hpp"

#include <filesystem>

#include "cli/exit_codes.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

bool holds_rules(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".norm") return true;
  }
  return false;
}

AuthorTarget target_of(const std::string& path) {
  const fs::path given = fs::path(path).lexically_normal();
  if (!fs::exists(given)) throw Failure(Exit::MissingFile, "there is no file or folder `" + path + '`');
  const bool is_file = !fs::is_directory(given);
  const fs::path folder = given.has_filename() ? given : given.parent_path();
  if (!is_file && !holds_rules(folder)) return {folder.generic_string(), ""};
  const fs::path pack = is_file ? folder.parent_path() : folder;
  const fs::path above = pack.parent_path();
  return {above.empty() ? "." : above.generic_string(), folder.generic_string()};
}

}  // namespace

std::vector<AuthorTarget> author_targets(const std::vector<std::string>& paths, const std::string& rules_option) {
  std::vector<AuthorTarget> targets;
  for (const std::string& path : paths) targets.push_back(target_of(path));
  if (targets.empty()) targets.push_back({rules_option, ""});
  return targets;
}

void add_author_paths(CLI::App& command, std::vector<std::string>& paths) {
  command.add_option("paths", paths, "Folders of rules, packs or rule files (default: the rules built in)")
      ->type_name("PATH");
}

}  // namespace placet
