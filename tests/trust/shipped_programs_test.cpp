// SPDX-License-Identifier: Apache-2.0
// What the encoding does not read would be passed over by clingo without a word, and the second engine would answer
// another question. So each fact that is exported of a real agreement is one that the encoding reads.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "cli/loaded_rules.hpp"
#include "placet/engine/asp.hpp"
#include "placet/engine/read_agreement.hpp"
#include "support/cases.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

/// `name/arity` of a term such as `compare(7,"is",8,9)`: as many arguments as commas outside texts and inner terms.
std::string signature_of(std::string_view term) {
  const std::size_t name_end = term.find_first_of("(.");
  int depth = 0;
  int arguments = 0;
  bool in_text = false;
  for (std::size_t at = name_end; at < term.size(); ++at) {
    const char c = term[at];
    if (in_text && c == '\\') {
      ++at;
    } else if (c == '"') {
      in_text = !in_text;
    } else if (!in_text && c == '(') {
      if (depth++ == 0) arguments = 1;
    } else if (!in_text && c == ')') {
      if (--depth == 0) break;
    } else if (!in_text && c == ',' && depth == 1) {
      ++arguments;
    }
  }
  return std::string(term.substr(0, name_end)) + '/' + std::to_string(arguments);
}

/// `name/arity` of each term of the encoding, and of what it says that facts may do without (`#defined name/arity.`).
std::set<std::string> read_by_the_encoding() {
  const std::string encoding = asp_encoding();
  std::set<std::string> names;
  for (std::size_t open = encoding.find('('); open != std::string::npos; open = encoding.find('(', open + 1)) {
    const std::size_t before = encoding.find_last_not_of("abcdefghijklmnopqrstuvwxyz_", open - 1);
    if (before + 1 < open) names.insert(signature_of(std::string_view(encoding).substr(before + 1)));
  }
  std::istringstream words(encoding);
  for (std::string word; words >> word;) {
    if (word == "#defined" && words >> word) names.insert(word.substr(0, word.find('.')));
  }
  return names;
}

TEST(ExportedPrograms, StateOfNoShippedAgreementWhatTheEncodingDoesNotRead) {
  const std::set<std::string> known = read_by_the_encoding();
  ASSERT_GT(known.size(), 50U);
  CompiledRules rules = load_law("");
  const AgreementForm form(rules.rulebook);
  const Dates dates{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}, std::nullopt};
  std::map<std::string, std::string> stated;  // the first line of each signature
  const std::vector<std::string> cases = all_cases();
  for (std::size_t number = 0; number < cases.size(); number += 4) {  // all of them take long
    const std::string& folder = cases[number];
    const fs::path path = fs::path(PLACET_SOURCE_DIR) / folder / "agreement.xml";
    const auto facts = read_agreement(rules.texts.add(path.string(), read_text(path)), rules.texts, form);
    ASSERT_TRUE(facts) << folder;
    std::istringstream lines(write_asp_facts(*facts, dates).text);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line.front() != '%') stated.try_emplace(signature_of(line), line);
    }
  }
  EXPECT_GT(stated.size(), 50U);
  for (const auto& [signature, line] : stated) EXPECT_TRUE(known.contains(signature)) << signature << ": " << line;
}

}  // namespace
}  // namespace placet
