// SPDX-License-Identifier: Apache-2.0
// The language of a report changes words alone: every shipped case has the same verdict, statuses and rules in the same
// order in some other. A chosen few are kept whole in tests/golden/languages.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "support/cases.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

constexpr std::array other_languages{"ru", "zh", "hi"};

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(info.param.find('/') + 1);
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

bool stands_in_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.';
}

/// The names of all shipped rules.
std::set<std::string> all_rules() {
  const std::regex rule("(^|\n)rule ([a-z0-9.-]+)");
  std::set<std::string> rules;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACET_SOURCE_DIR) / "rules")) {
    if (entry.path().extension() != ".norm") continue;
    const std::string text = read_text(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), rule), end; at != end; ++at) rules.insert((*at)[2]);
  }
  return rules;
}

/// The names of rules in a report, in their order.
std::vector<std::string> named_in(const std::string& report, const std::set<std::string>& rules) {
  std::vector<std::string> names;
  for (auto at = report.begin(); at != report.end();) {
    const auto end = std::find_if_not(at, report.end(), stands_in_name);
    std::string word(at, end);
    while (word.ends_with('.')) word.pop_back();
    if (rules.contains(word)) names.push_back(word);
    at = end == report.end() ? end : end + 1;
  }
  return names;
}

/// The languages by turns: each meets a third of the cases of every country, and every case one of them.
std::string language_for(const std::string& folder) {
  const std::vector<std::string> cases = all_cases();
  const auto position = std::ranges::find(cases, folder) - cases.begin();
  return other_languages[static_cast<std::size_t>(position) % other_languages.size()];
}

class Languages : public testing::TestWithParam<std::string> {};

TEST_P(Languages, ChangeNoVerdictNoStatusAndNoOrder) {
  const std::set<std::string> rules = all_rules();
  const ProgramRun english = check_case(GetParam(), {"--all"});
  const std::vector<std::string> named = named_in(english.out, rules);
  const std::string language = language_for(GetParam());
  const ProgramRun run = check_case(GetParam(), {"--all", "--lang", language});
  EXPECT_EQ(run.exit_code, english.exit_code) << language;
  EXPECT_EQ(run.err, "") << language;
  EXPECT_EQ(named_in(run.out, rules), named) << language;
}

INSTANTIATE_TEST_SUITE_P(Golden, Languages, testing::ValuesIn(all_cases()), test_name);

TEST(LanguageOfReports, ChangesNothingInJson) {
  const std::string folder = "cases/russia/1992-khabarovsk-heilongjiang";
  const std::string json = check_case(folder, {"--format", "json", "--all"}).out;
  for (const std::string language : other_languages) {
    EXPECT_EQ(check_case(folder, {"--format", "json", "--all", "--lang", language}).out, json) << language;
  }
}

/// What the look and the links of a page hang on: its elements with their classes, names and targets, without text.
std::vector<std::string> skeleton_of(const std::string& page) {
  static const std::regex tag("<(/?[a-z0-9]+)[^>]*>");
  static const std::regex told(" (?:class|id|href|role)=\"[^\"]*\"");
  std::vector<std::string> tags;
  for (std::sregex_iterator at(page.begin(), page.end(), tag), end; at != end; ++at) {
    std::string said = (*at)[1];
    const std::string whole = at->str();
    for (std::sregex_iterator one(whole.begin(), whole.end(), told); one != end; ++one) said += one->str();
    tags.push_back(std::move(said));
  }
  return tags;
}

/// A few pages are enough: all reports speak through the same words.
TEST(LanguagesOfPages, ChangeNothingButWords) {
  for (const std::string folder : {"cases/russia/1992-khabarovsk-heilongjiang", "cases/india/2013-nagpur-jinan"}) {
    const ProgramRun english = check_case(folder, {"--format", "html"});
    for (const std::string language : other_languages) {
      const ProgramRun run = check_case(folder, {"--format", "html", "--lang", language});
      EXPECT_EQ(run.exit_code, english.exit_code) << folder << language;
      EXPECT_EQ(skeleton_of(run.out), skeleton_of(english.out)) << folder << language;
      EXPECT_NE(run.out.find("<html lang=\"" + language + "\">"), std::string::npos) << folder;
    }
  }
}

/// tests/golden/languages/<language>/<country>--<case>.<txt or md>
TEST(LanguageGoldens, AreReproduced) {
  const std::map<fs::path, std::string> formats{{".txt", "text"}, {".md", "markdown"}};
  for (const std::string language : other_languages) {
    for (const auto& entry :
         fs::directory_iterator(fs::path(PLACET_SOURCE_DIR) / "tests/golden/languages" / language)) {
      std::string folder = "cases/" + entry.path().stem().string();
      folder.replace(folder.find("--"), 2, "/");
      const std::string& format = formats.at(entry.path().extension());
      const std::string report = check_case(folder, {"--lang", language, "--format", format}).out;
      // Every change of a rule changes the fingerprint of all of them.
      const std::string found = std::regex_replace(report, std::regex("[0-9a-f]{64}"), "…");
      if (update_goldens()) {
        write_text(entry.path(), found);
      } else {
        EXPECT_EQ(found, read_text(entry.path())) << entry.path();
      }
    }
  }
}

}  // namespace
}  // namespace placet
