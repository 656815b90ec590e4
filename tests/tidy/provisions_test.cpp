// SPDX-License-Identifier: Apache-2.0
//
// rules/<country>/provisions.csv names every provision that was studied, with the rules and lists that hold it
// (`india.union-list/14` is an entry) or the reason why there is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

struct Provision {
  std::string place;
  std::string id;
  std::vector<std::string> held_by;
  std::string reason;
};

/// The cells of a line; a cell in double quotes may hold commas.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::vector<Provision> provisions_of(const std::string& country) {
  const std::string path = "rules/" + country + "/provisions.csv";
  std::vector<Provision> provisions;
  std::size_t number = 0;
  for (const std::string& line : lines_of(path)) {
    if (++number == 1) continue;
    std::vector<std::string> cells = cells_of(line);
    cells.resize(3);
    std::istringstream names(cells[1]);
    Provision provision{path + ":" + std::to_string(number) + ": " + cells[0], cells[0], {}, cells[2]};
    for (std::string name; names >> name;) provision.held_by.push_back(name);
    provisions.push_back(std::move(provision));
  }
  return provisions;
}

/// What a country declares: name to kind (`rule`, `list` …); an entry with a number is `list/number`.
std::map<std::string, std::string> declared_in(const std::string& country) {
  static const std::regex declaration(R"(^(rule|list|parameter|judgement|precedence)\s+([A-Za-z0-9.-]+))");
  static const std::regex entry(R"re(^\s+entry\s+"([^"]+)")re");
  std::map<std::string, std::string> names;
  for (const std::string& path : files_below("rules/" + country, {".norm"})) {
    std::string list;
    for (const std::string& line : lines_of(path)) {
      std::smatch match;
      if (std::regex_search(line, match, declaration)) {
        names.emplace(match[2], match[1]);
        list = match[1] == "list" ? match[2].str() : "";
      } else if (!list.empty() && std::regex_search(line, match, entry)) {
        names.emplace(list + "/" + match[1].str(), "entry");
      }
    }
  }
  return names;
}

class Provisions : public testing::TestWithParam<std::string> {};

TEST_P(Provisions, AreNamedOnceEach) {
  std::set<std::string> seen;
  std::vector<std::string> again;
  for (const Provision& provision : provisions_of(GetParam())) {
    if (provision.id.empty() || !seen.insert(provision.id).second) again.push_back(provision.place);
  }
  EXPECT_THAT(again, IsEmpty());
}

TEST_P(Provisions, AreHeldByWhatTheCountryDeclares) {
  const auto declared = declared_in(GetParam());
  std::vector<std::string> missing;
  for (const Provision& provision : provisions_of(GetParam())) {
    for (const std::string& name : provision.held_by) {
      if (!declared.contains(name)) missing.push_back(provision.place + ": " + name);
    }
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST_P(Provisions, StandBehindEveryRule) {
  std::set<std::string> named;
  for (const Provision& provision : provisions_of(GetParam())) {
    named.insert(provision.held_by.begin(), provision.held_by.end());
  }
  std::vector<std::string> without;
  for (const auto& [name, kind] : declared_in(GetParam())) {
    if (kind == "rule" && !named.contains(name)) without.push_back(name);
  }
  EXPECT_THAT(without, IsEmpty());
}

TEST_P(Provisions, ThatNothingHoldsAreExplainedInTheReadme) {
  const std::vector<std::string> readme = lines_of("rules/" + GetParam() + "/README.md");
  std::vector<std::string> unexplained;
  for (const Provision& provision : provisions_of(GetParam())) {
    if (!provision.held_by.empty()) continue;
    const std::string row = "| " + provision.id + " | " + provision.reason + " |";
    const bool listed = std::ranges::find(readme, row) != readme.end();
    if (provision.reason.empty() || !listed) unexplained.push_back(provision.place);
  }
  EXPECT_THAT(unexplained, IsEmpty());
}

std::vector<std::string> studied_countries() {
  std::vector<std::string> names = folders_in("rules");
  std::erase_if(names, [](const std::string& name) { return !exists("rules/" + name + "/provisions.csv"); });
  return names;
}

INSTANTIATE_TEST_SUITE_P(Countries, Provisions, testing::ValuesIn(studied_countries()),
                         [](const auto& country) { return country.param; });

/// India alone has a schedule of entries; each number of its three lists is a provision.
TEST(ProvisionsOfIndia, NameEveryEntryOfTheSeventhSchedule) {
  std::set<std::string> named;
  for (const Provision& provision : provisions_of("india")) {
    named.insert(provision.held_by.begin(), provision.held_by.end());
  }
  std::vector<std::string> without;
  for (const auto& [name, kind] : declared_in("india")) {
    const bool of_schedule = name.starts_with("india.union-list/") || name.starts_with("india.state-list/") ||
                             name.starts_with("india.concurrent-list/");
    if (kind != "entry" || !of_schedule) continue;
    if (!named.contains(name)) without.push_back(name);
  }
  EXPECT_THAT(without, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
