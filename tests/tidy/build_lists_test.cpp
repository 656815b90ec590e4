// SPDX-License-Identifier: Apache-2.0
//
// Sources are named in the CMakeLists.txt of their module; one that is not would be built by nobody.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

/// The text of the nearest CMakeLists.txt above a file and of the .cmake files beside it. What stands in
/// tests/support may be named by any test.
std::string build_list_of(const std::string& path) {
  namespace fs = std::filesystem;
  if (path.starts_with("tests/support/")) {
    std::string text;
    for (const std::string& list : files_below("tests", {"CMakeLists.txt"})) text += read(list);
    return text;
  }
  fs::path folder = fs::path(path).parent_path();
  while (!exists((folder / "CMakeLists.txt").generic_string())) folder = folder.parent_path();
  std::string text = read((folder / "CMakeLists.txt").generic_string());
  for (const std::string& more : files_below(folder.generic_string(), {".cmake"})) text += read(more);
  return text;
}

TEST(BuildLists, NameEverySource) {
  std::vector<std::string> forgotten;
  for (const std::string_view folder : {"cli", "engine", "grammar", "tests"}) {
    for (const std::string& path : files_below(folder, {".cpp"})) {
      if (path.starts_with("tests/consumer/project/")) continue;
      const std::string name = std::filesystem::path(path).filename().string();
      if (build_list_of(path).find(name) == std::string::npos) forgotten.push_back(path);
    }
  }
  EXPECT_THAT(forgotten, IsEmpty());
}

TEST(BuildLists, NameEveryPublicHeader) {
  std::vector<std::string> forgotten;
  for (const std::string module : {"engine", "grammar"}) {
    const std::string list = read(module + "/CMakeLists.txt");
    for (const std::string& path : files_below(module + "/include", {".hpp"})) {
      if (list.find(path.substr(module.size() + 1)) == std::string::npos) forgotten.push_back(path);
    }
  }
  EXPECT_THAT(forgotten, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
