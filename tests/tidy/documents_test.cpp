// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

/// The targets of the links in a page that point into the project; code blocks hold no links.
std::vector<std::string> local_links(const std::string& path) {
  static const std::regex link(R"(\]\(([^)\s#]+)(#[^)]*)?\))");
  std::vector<std::string> targets;
  bool in_code = false;
  for (const std::string& line : lines_of(path)) {
    if (line.starts_with("```")) in_code = !in_code;
    if (in_code) continue;
    for (std::sregex_iterator at(line.begin(), line.end(), link), end; at != end; ++at) {
      const std::string target = (*at)[1];
      if (target.find("://") == std::string::npos && !target.starts_with("mailto:")) targets.push_back(target);
    }
  }
  return targets;
}

TEST(Documents, LinkToWhatIsThere) {
  std::vector<std::string> broken;
  for (const std::string& path : files_below("", {".md"})) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    for (const std::string& target : local_links(path)) {
      if (!exists((folder / target).lexically_normal().generic_string())) broken.push_back(path + ": " + target);
    }
  }
  EXPECT_THAT(broken, IsEmpty());
}

TEST(Documents, NumberTheirDecisionsWithoutGaps) {
  std::vector<std::string> wrong;
  int number = 0;
  for (const std::string& path : files_below("docs/decisions", {".md"})) {
    const std::string name = std::filesystem::path(path).filename().string();
    if (name == "README.md") continue;
    ++number;
    const std::string digits = std::to_string(10'000 + number).substr(1);
    if (!name.starts_with(digits + "-")) wrong.push_back(path + " should be number " + digits);
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Documents, SayOfEveryDecisionWhyAndWhatFollows) {
  std::vector<std::string> wrong;
  for (const std::string& path : files_below("docs/decisions", {".md"})) {
    const std::string text = read(path);
    for (const char* heading : {"## Context", "## Decision", "## Consequences"}) {
      if (text.find(heading) == std::string::npos) wrong.push_back(path + " lacks " + heading);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
