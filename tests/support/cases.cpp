// SPDX-License-Identifier: Apache-2.0
#include "support/cases.hpp"

#include <algorithm>
#include <sstream>

namespace placet {

namespace {

namespace fs = std::filesystem;

const fs::path source_folder{PLACET_SOURCE_DIR};

/// The options of a case: one a line of options.txt, if it has one.
std::vector<std::string> options_of(const fs::path& folder) {
  std::vector<std::string> options;
  if (!fs::exists(folder / "options.txt")) return {"--today", "2026-01-01"};
  std::istringstream lines(read_text(folder / "options.txt"));
  for (std::string line; std::getline(lines, line);) options.push_back(line);
  return options;
}

}  // namespace

std::vector<std::string> all_cases() {
  std::vector<std::string> cases;
  if (!fs::exists(source_folder / "cases")) return cases;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder / "cases")) {
    if (entry.path().filename() != "agreement.xml") continue;
    cases.push_back(entry.path().parent_path().lexically_relative(source_folder).generic_string());
  }
  std::ranges::sort(cases);
  return cases;
}

ProgramRun check_case(const std::string& folder, const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"check"};
  const auto options = options_of(source_folder / folder);
  arguments.insert(arguments.end(), options.begin(), options.end());
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.push_back(folder + "/agreement.xml");
  return run_placet(arguments, source_folder);
}

}  // namespace placet
