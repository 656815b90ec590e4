// SPDX-License-Identifier: Apache-2.0
// docs/cases.md is made from the cases: by country and period, with the verdict and the rules that decide it. The
// periods of a country stand in cases/<country>/periods.csv. PLACET_UPDATE_GOLDEN=1 rewrites the page.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <tuple>

#include "support/cases.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source_folder{PLACET_SOURCE_DIR};
constexpr std::size_t most_rules = 3;

/// One case under the law of one country.
struct Row {
  std::string day, folder, verdict, rules;
};

/// How much a finding weighs for the verdict: 0 decides it first; nothing if it does not.
std::optional<int> weight(const Json& finding, const std::string& verdict) {
  static const std::map<std::string, std::vector<std::string>> deciding{
      {"non-compliant", {"violated"}},
      {"indeterminate",
       {"contested", "conflict", "violated", "breached-cure-open", "needs-judgement", "needs-law", "needs-facts"}},
      {"conditional", {"outstanding", "breached-cure-open"}},
      {"compliant", {"satisfied", "cured", "excused", "defeated", "cannot-be-violated"}}};
  if (!finding["counts"].get<bool>() || !deciding.contains(verdict)) return std::nullopt;
  const auto& statuses = deciding.at(verdict);
  const auto found = std::ranges::find(statuses, finding["status"].get<std::string>());
  if (found == statuses.end()) return std::nullopt;
  return static_cast<int>(found - statuses.begin());
}

/// The rules that decide, those that weigh most first: the first few by name, the others by their number.
std::string deciding_rules(const Json& jurisdiction) {
  std::map<std::string, int> weights;
  for (const Json& finding : jurisdiction["findings"]) {
    const auto of = weight(finding, jurisdiction["verdict"]);
    if (!of) continue;
    const auto known = weights.try_emplace(finding["rule"], *of).first;
    known->second = std::min(known->second, *of);
  }
  std::vector<std::pair<int, std::string>> rules;
  for (const auto& [name, of] : weights) rules.emplace_back(of, name);
  std::ranges::sort(rules);
  std::string text;
  for (std::size_t i = 0; i < std::min(most_rules, rules.size()); ++i) {
    text += (text.empty() ? "`" : ", `") + rules[i].second + '`';
  }
  if (rules.size() > most_rules) text += " and " + std::to_string(rules.size() - most_rules) + " more";
  if (text.empty() && !jurisdiction["unlisted"].empty()) return "only what the record may leave out";
  return text.empty() ? "–" : text;
}

/// Of "../1998-10-06", up to that day, nothing is known of the first one.
bool has_first_day(const std::string& day) {
  return !day.empty() && !day.starts_with("..");
}

std::string day_words(const std::string& day) {
  if (day.empty()) return "not known";
  if (!has_first_day(day)) return "up to " + day.substr(3);
  const auto slash = day.find('/');
  return slash == std::string::npos ? day : day.substr(0, slash) + " to " + day.substr(slash + 1);
}

/// The verdicts of all cases as of 1 January 2026, in the order of their folders.
std::vector<Json> verdicts_of(const std::vector<std::string>& folders) {
  std::vector<std::string> arguments{"check", "--format", "json", "--today", "2026-01-01"};
  for (const std::string& folder : folders) arguments.push_back(folder + "/agreement.xml");
  std::vector<Json> verdicts;
  std::istringstream lines(run_placet(arguments, source_folder).out);
  for (std::string line; std::getline(lines, line);) verdicts.push_back(Json::parse(line));
  return verdicts;
}

std::map<std::string, std::vector<Row>> rows_by_country() {
  std::map<std::string, std::vector<Row>> rows;
  const std::vector<std::string> folders = all_cases();
  const std::vector<Json> verdicts = verdicts_of(folders);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const Json& json = verdicts.at(i);
    const std::string day = json["dates"]["case"].is_null() ? "" : json["dates"]["case"].get<std::string>();
    for (const Json& jurisdiction : json["jurisdictions"]) {
      rows[jurisdiction["pack"]].push_back({day, folders[i], jurisdiction["verdict"], deciding_rules(jurisdiction)});
    }
  }
  for (auto& [country, all] : rows) {
    std::ranges::sort(all, {}, [](const Row& row) { return std::tuple(!has_first_day(row.day), row.day, row.folder); });
  }
  return rows;
}

/// The periods of a country as they stand in its file: the first day and the name, in order of time.
std::vector<std::pair<std::string, std::string>> periods_of(const std::string& country) {
  std::vector<std::pair<std::string, std::string>> periods;
  const fs::path file = source_folder / "cases" / country / "periods.csv";
  if (!fs::exists(file)) return periods;
  std::istringstream lines(read_text(file));
  std::string line;
  std::getline(lines, line);  // the names of the columns
  while (std::getline(lines, line))
    periods.emplace_back(line.substr(0, line.find(',')), line.substr(line.find(',') + 1));
  return periods;
}

/// The period of the first day that is possible.
std::string period_of(const std::string& day, const std::string& country) {
  if (!has_first_day(day)) return "Of an unknown day";
  std::string period = "Earlier";
  for (const auto& [from, name] : periods_of(country)) {
    if (day.substr(0, day.find('/')) >= from.substr(0, std::min(day.find('/'), from.size()))) period = name;
  }
  return period;
}

std::string page() {
  std::string text =
      "# Cases\n\nReal agreements and attempts, each judged by the law of its day.\n"
      "A case stands under every country whose law judges it; where consent or another fact is not known, the verdict "
      "is "
      "indeterminate and the report asks for it.\n"
      "The rules that decide a verdict are those that are broken, still to be met or undecided; where none is, those "
      "that "
      "are met.\n"
      "This page is made by `PLACET_UPDATE_GOLDEN=1 ctest -R CasesPage`.\n";
  for (const auto& [country, rows] : rows_by_country()) {
    text += "\n## " + std::string(1, static_cast<char>(std::toupper(country.front()))) + country.substr(1) + "\n";
    std::string period;
    for (const Row& row : rows) {
      const std::string current = period_of(row.day, country);
      if (current != period)
        text += "\n### " + current + "\n\n| day | case | verdict | decided by |\n|---|---|---|---|\n";
      period = current;
      const std::string name = row.folder.substr(row.folder.find('/') + 1);
      text += "| " + day_words(row.day) + " | [" + name + "](../" + row.folder + "/source.md) | " + row.verdict +
              " | " + row.rules + " |\n";
    }
  }
  return text;
}

TEST(CasesPage, IsUpToDate) {
  const fs::path golden = source_folder / "docs/cases.md";
  if (update_goldens()) {
    write_text(golden, page());
    return;
  }
  EXPECT_EQ(page(), read_text(golden)) << "PLACET_UPDATE_GOLDEN=1 rewrites it";
}

}  // namespace
}  // namespace placet
