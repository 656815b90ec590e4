// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

/// A rule as it stands in the text: the line that opens it and the first words of its clauses.
struct RuleText {
  std::string place;
  std::string name;
  bool has_source = false;
};

std::vector<RuleText> rules_of(const std::string& path) {
  static const std::regex opening(R"(^rule\s+([A-Za-z0-9.-]+)\s+")");
  static const std::regex source(R"(^\s+source\s)");
  static const std::regex other(R"(^[a-z]+\s)");
  std::vector<RuleText> rules;
  bool in_rule = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(path)) {
    ++number;
    std::smatch match;
    if (std::regex_search(line, match, opening)) {
      rules.push_back({path + ":" + std::to_string(number), match[1]});
      in_rule = true;
    } else if (std::regex_search(line, other)) {
      in_rule = false;
    } else if (in_rule && std::regex_search(line, source)) {
      rules.back().has_source = true;
    }
  }
  return rules;
}

std::vector<std::string> countries() {
  std::vector<std::string> names = folders_in("rules");
  std::erase(names, "core");
  return names;
}

TEST(Rulebooks, CiteASourceForEveryRule) {
  std::vector<std::string> without;
  for (const std::string& path : files_below("rules", {".norm"})) {
    for (const RuleText& rule : rules_of(path)) {
      if (!rule.has_source) without.push_back(rule.place + ": " + rule.name);
    }
  }
  EXPECT_THAT(without, IsEmpty());
}

TEST(Rulebooks, SayInAReadmeWhatIsEncodedAndWhatIsLeftOut) {
  std::vector<std::string> without;
  for (const std::string& name : folders_in("rules")) {
    if (!exists("rules/" + name + "/README.md")) without.push_back(name);
  }
  EXPECT_THAT(without, IsEmpty());
}

TEST(Rulebooks, AreTriedOnCasesOfTheirCountry) {
  std::vector<std::string> without;
  for (const std::string& name : countries()) {
    if (folders_in("cases/" + name).empty()) without.push_back(name);
  }
  EXPECT_THAT(without, IsEmpty());
}

TEST(Cases, SayWhereTheyComeFromAndWhatIsExpected) {
  std::vector<std::string> incomplete;
  for (const std::string& country : folders_in("cases")) {
    if (country == "samples") continue;
    for (const std::string& name : folders_in("cases/" + country)) {
      const std::string folder = "cases/" + country + "/" + name + "/";
      for (const char* file : {"agreement.xml", "source.md", "expected.txt"}) {
        if (!exists(folder + file)) incomplete.push_back(folder + file);
      }
    }
  }
  EXPECT_THAT(incomplete, IsEmpty());
}

TEST(Cases, AreNamedAfterTheirYear) {
  const std::regex year_and_slug("[0-9]{4}-[a-z0-9-]+");
  std::vector<std::string> wrong;
  for (const std::string& country : folders_in("cases")) {
    if (country == "samples") continue;
    for (const std::string& name : folders_in("cases/" + country)) {
      if (!std::regex_match(name, year_and_slug)) wrong.push_back(country + "/" + name);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
