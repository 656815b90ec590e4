// SPDX-License-Identifier: Apache-2.0
// In which row of a comparison a rule stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "placet/engine/comparison.hpp"
#include "placet/grammar/compile.hpp"
#include "support/run_program.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::IsEmpty;

constexpr std::string_view party = "  for every party p of agreement where country of p is RU\n";

/// The row of a rule with these clauses; `more` are other declarations.
std::string row_of(const std::string& clauses, const std::string& more = "") {
  const Utopia utopia = utopia_with("rule utopia.a \"A rule\"\n  source utopia.law at \"art. 1\" reported\n" +
                                    std::string("  in force from 2004\n") + clauses + "\nend\n" + more);
  const auto rule = std::ranges::find_if(utopia.rulebook.rules,
                                         [&](const Rule& of) { return utopia.rulebook.text(of.name) == "utopia.a"; });
  return std::string(topic_name(topic_of(utopia.rulebook, *rule)));
}

std::string power(const std::string& when) {
  return std::string(party) + when + "  p has no power to conclude agreement\n  otherwise effect not known";
}

std::string step(const std::string& norm) {
  return std::string(party) + "  p must have " + norm + "\n  otherwise effect not known";
}

std::string ensured(const std::string& condition) {
  return std::string(party) + "  p must ensure that " + condition + "\n  otherwise effect not known";
}

TEST(Topics, OfAPowerAreWhoOrWithWhomOrOnWhat) {
  EXPECT_EQ(row_of(power("")), "who");
  EXPECT_EQ(row_of(power("  when level of p is region\n")), "who");
  EXPECT_EQ(row_of(power("  when some party q of agreement satisfies country of q is CN\n")), "with-whom");
  EXPECT_EQ(row_of(power("  when subject of agreement includes trade\n")), "on-what");
  EXPECT_EQ(row_of(power("  for every subject s of agreement where s is trade\n")), "on-what");
}

TEST(Topics, DoNotFollowFromAskingWhetherAPartyIsForeign) {
  EXPECT_EQ(row_of(power("  when some party q of agreement satisfies country of q is not RU\n")), "who");
}

TEST(Topics, OfAStepFollowFromItsActAndItsTime) {
  EXPECT_EQ(row_of(step("consent of utopia.ministry before signature of agreement")), "whose-consent");
  EXPECT_EQ(row_of(step("consent of utopia.ministry no later than 1 month before signature of agreement")), "by-when");
  EXPECT_EQ(row_of(step("notice to utopia.ministry before talks of agreement")), "by-when");
  EXPECT_EQ(row_of(step("registration by utopia.ministry after signature of agreement")), "form");
}

TEST(Topics, OfWhatIsEnsuredFollowFromWhatIsRead) {
  EXPECT_EQ(row_of(ensured("written of agreement is yes")), "form");
  EXPECT_EQ(row_of(ensured("level of p is region")), "who");
  EXPECT_EQ(row_of(ensured("every party q of agreement satisfies level of q is region")), "with-whom");
  EXPECT_EQ(row_of(ensured("every clause c of agreement satisfies confidential of c is no")), "on-what");
}

TEST(Topics, OfMoneyAndTravelFollowFromTheMembersARuleRunsOver) {
  EXPECT_EQ(row_of("  for every finance f of agreement\n" + step("consent of utopia.ministry for f")), "money");
  EXPECT_EQ(row_of("  for every delegation d of agreement\n" + step("approval by utopia.ministry for d")), "travel");
}

TEST(Topics, OfPracticeAreInformalLimitsWhateverItAsks) {
  EXPECT_EQ(row_of("  strength practice\n" + std::string(party) +
                   "  p must have consent of utopia.ministry before signature of agreement\n"
                   "  otherwise no effect stated"),
            "informal-limits");
}

TEST(Topics, CanBeGivenByTheCountry) {
  EXPECT_EQ(row_of(power(""), "list core.topics adds\n  entry \"money\" utopia.a\nend\n"), "money");
}

/// The rulebook of the folder rules.
Rulebook shipped() {
  SourceMap texts;
  std::vector<FileId> files;
  const std::filesystem::path source{PLACET_SOURCE_DIR};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "rules")) {
    if (entry.path().extension() != ".norm") continue;
    files.push_back(texts.add(entry.path().lexically_relative(source).generic_string(), read_text(entry.path())));
  }
  return *compile(files, texts);
}

TEST(ListOfTopics, NamesRowsThatThereAreAndThingsOfTheRulebook) {
  const Rulebook book = shipped();
  std::vector<Symbol> names;
  const auto add = [&](const auto& things) {
    for (const auto& thing : things) names.push_back(thing.name);
  };
  add(book.acts);
  add(book.entities);
  add(book.terms);
  add(book.rules);
  for (const FieldId field : book[book.known.agreement].fields) names.push_back(book[field].name);
  for (const Rule& rule : book.rules) {
    for (const Reading& said : rule.readings) {
      if (const auto* power = std::get_if<Power>(&said.norm.what)) names.push_back(power->action);
    }
  }
  const auto list =
      std::ranges::find_if(book.lists, [&](const List& of) { return book.text(of.name) == "core.topics"; });
  ASSERT_NE(list, book.lists.end());
  std::vector<std::string> wrong;
  for (const ListEntry& entry : list->entries) {
    if (!find_topic(entry.number)) wrong.push_back("no row " + entry.number);
    for (const Symbol code : entry.codes) {
      if (std::ranges::find(names, code) == names.end()) wrong.emplace_back(book.text(code));
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace placet
