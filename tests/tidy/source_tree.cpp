// SPDX-License-Identifier: Apache-2.0
#include "tidy/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace placet::tidy {

namespace fs = std::filesystem;

namespace {

const fs::path top = PLACET_SOURCE_DIR;

bool is_left_out(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  if (!entry.is_directory()) return false;
  return name.starts_with("build") || name == "node_modules" || (name.starts_with('.') && name != ".ci");
}

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

std::vector<std::string> files_below(std::string_view folder, std::initializer_list<std::string_view> endings) {
  std::vector<std::string> files;
  if (!fs::exists(top / folder)) return files;
  for (auto at = fs::recursive_directory_iterator(top / folder); at != fs::recursive_directory_iterator(); ++at) {
    if (is_left_out(*at)) at.disable_recursion_pending();
    if (!at->is_regular_file()) continue;
    const std::string path = at->path().lexically_relative(top).generic_string();
    const auto matches = [&](std::string_view ending) { return path.ends_with(ending); };
    if (endings.size() == 0 || std::ranges::any_of(endings, matches)) files.push_back(path);
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> project_sources() {
  std::vector<std::string> files;
  for (const std::string_view folder : {"cli", "engine", "grammar"})
    append(files, files_below(folder, {".cpp", ".hpp"}));
  return files;
}

std::vector<std::string> test_sources() {
  return files_below("tests", {".cpp", ".hpp"});
}

std::vector<std::string> folders_in(std::string_view folder) {
  std::vector<std::string> names;
  if (!fs::exists(top / folder)) return names;
  for (const auto& entry : fs::directory_iterator(top / folder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

bool exists(std::string_view path) {
  return fs::exists(top / path);
}

std::string read(std::string_view path) {
  std::ifstream in(top / path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + std::string(path));
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(std::string_view path) {
  std::istringstream in(read(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace placet::tidy
