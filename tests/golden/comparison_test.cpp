// SPDX-License-Identifier: Apache-2.0
// The law of the shipped countries side by side, as a user asks for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "support/json_schema.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::filesystem::path source_folder{PLACET_SOURCE_DIR};

ProgramRun compare(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "compare");
  return run_placet(arguments, source_folder);
}

Json comparison(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return Json::parse(compare(std::move(arguments)).out);
}

/// "IN on-what": the cells that are not the same on the two days.
std::set<std::string> changed_cells(const std::string& first_day, const std::string& second_day) {
  const std::vector<std::string> countries{"russia", "china", "india"};
  std::vector<std::string> arguments = countries;
  arguments.insert(arguments.end(), {"--on", first_day});
  const Json before = comparison(arguments);
  arguments.back() = second_day;
  const Json after = comparison(arguments);
  std::set<std::string> changed;
  for (std::size_t row = 0; row < before["rows"].size(); ++row) {
    for (std::size_t column = 0; column < countries.size(); ++column) {
      if (before["rows"][row]["cells"][column] == after["rows"][row]["cells"][column]) continue;
      changed.insert(before["countries"][column]["country"].get<std::string>() + ' ' +
                     before["rows"][row]["topic"].get<std::string>());
    }
  }
  return changed;
}

/// The cell of one country under a topic.
Json cell(const std::string& country, const std::string& topic, const std::string& day) {
  const Json json = comparison({country, "--on", day});
  for (const Json& row : json["rows"]) {
    if (row["topic"] == topic) return row["cells"][0];
  }
  return nullptr;
}

/// The names of the rules in a cell; "?" after those that may be in force.
std::vector<std::string> rules_in(const Json& cell) {
  std::vector<std::string> names;
  for (const Json& rule : cell["rules"]) {
    names.push_back(rule["rule"].get<std::string>() + (rule["in-force"] == "yes" ? "" : "?"));
  }
  return names;
}

std::vector<std::string> entries_of(const Json& cell, const std::string& list) {
  std::vector<std::string> numbers;
  for (const Json& of : cell["lists"]) {
    if (of["list"] != list) continue;
    for (const Json& entry : of["entries"]) numbers.push_back(entry["number"]);
  }
  return numbers;
}

TEST(Comparison, DiffersOverTheYear2004ExactlyWhereTheLawOfRussiaChanged) {
  // 164-FZ and what the press says of 2004 for Russia; the Foreign Trade Law of 1 July 2004 for China; for India the
  // travel instructions of September and November and the policy of December.
  EXPECT_THAT(changed_cells("2003-12-31", "2005-01-01"),
              ElementsAre("CN consequence", "CN on-what", "IN consequence", "IN money", "IN travel", "RU consequence",
                          "RU on-what", "RU who", "RU whose-consent"));
}

TEST(Comparison, ShowsWhatTheYear2004BroughtToRussia) {
  EXPECT_THAT(rules_in(cell("russia", "whose-consent", "2003-12-31")),
              Not(testing::Contains("russia.mfa-consent-2004")));
  EXPECT_THAT(rules_in(cell("russia", "whose-consent", "2005-01-01")), testing::Contains("russia.mfa-consent-2004"));
  EXPECT_THAT(rules_in(cell("russia", "who", "2003-12-31")), testing::Contains("russia.trade-law-power?"));
  EXPECT_THAT(rules_in(cell("russia", "who", "2005-01-01")), testing::Contains("russia.trade-law-power"));
}

TEST(Comparison, DiffersOverThe42ndAmendmentInTheSubjectsOfIndiaAlone) {
  EXPECT_THAT(changed_cells("1976-12-31", "1977-01-03"), ElementsAre("IN on-what"));
  EXPECT_THAT(changed_cells("1976-12-31", "1977-01-02"), IsEmpty());
}

TEST(Comparison, MovesFiveSubjectsToTheConcurrentListIn1977) {
  const Json before = cell("india", "on-what", "1976-12-31");
  const Json after = cell("india", "on-what", "1977-01-03");
  const auto moved = [](const Json& from, const Json& to, const std::string& list) {
    const auto kept = entries_of(from, list);
    std::vector<std::string> gone;
    for (const std::string& number : entries_of(to, list)) {
      if (std::ranges::find(kept, number) == kept.end()) gone.push_back(number);
    }
    return gone;
  };
  // Of entry 3 the administration of justice alone was moved, so that its number stays.
  EXPECT_THAT(moved(after, before, "india.state-list"), ElementsAre("11", "19", "20", "29"));
  EXPECT_THAT(moved(before, after, "india.concurrent-list"), ElementsAre("11A", "17A", "17B", "20A", "33A"));
  EXPECT_THAT(moved(before, after, "india.union-list"), ElementsAre("2A"));
}

TEST(Comparison, HasACellForEveryTopicAndCountryAndKeepsItsSchema) {
  for (const std::string day : {"1960-01-01", "1999-01-10", "2026-01-01"}) {
    const Json json = comparison({"russia", "china", "india", "--on", day});
    EXPECT_EQ(schema_errors(json, "placet-compare-1"), "") << day;
    for (const Json& row : json["rows"]) EXPECT_EQ(row["cells"].size(), 3U) << row["topic"];
  }
}

TEST(Comparison, CitesASourceWithPinpointAndEvidenceForEveryRuleAndNumber) {
  const Json json = comparison({"--on", "2026-01-01"});
  for (const Json& row : json["rows"]) {
    for (const Json& cell : row["cells"]) {
      for (const Json& rule : cell["rules"]) {
        EXPECT_FALSE(rule["sources"][0]["pinpoint"].is_null()) << rule["rule"];
        EXPECT_FALSE(rule["sources"][0]["title"].is_null()) << rule["rule"];
      }
      for (const Json& number : cell["numbers"]) EXPECT_FALSE(number["source"]["pinpoint"].is_null());
    }
  }
}

TEST(Comparison, NeverSaysOfAnEmptyCellThatAnythingIsAllowed) {
  const ProgramRun run = compare({"russia", "--on", "1950-01-01"});
  EXPECT_THAT(run.out, HasSubstr("WHO MAY CONCLUDE\n  Russian Federation\n    no rule in this rulebook\n"));
  EXPECT_THAT(run.out, Not(HasSubstr("allowed")));
}

TEST(Comparison, TakesPacksAndCodesAndNamesEachCountryOnce) {
  EXPECT_EQ(compare({"RU", "china", "russia", "--on", "2020-01-01"}).out,
            compare({"russia", "CN", "--on", "2020-01-01"}).out);
  EXPECT_EQ(comparison({"--on", "2020-01-01"})["countries"].size(), 4U);
}

TEST(Comparison, RefusesWhatIsNoCountryOrNoDay) {
  const ProgramRun country = compare({"rusia"});
  EXPECT_EQ(country.exit_code, 64);
  EXPECT_THAT(country.err, HasSubstr("no rulebook has the law of `rusia`; did you mean `russia`?"));
  EXPECT_EQ(compare({"core"}).exit_code, 64);
  EXPECT_EQ(compare({"russia", "--on", "yesterday"}).exit_code, 64);
}

TEST(Comparison, IsAPageOfItsOwnThatIsWellFormed) {
  const std::string page = compare({"--on", "2026-01-01", "--format", "html"}).out;
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<link")));
  EXPECT_THAT(page, HasSubstr("lang=\"ru\""));
  EXPECT_THAT(page, HasSubstr("@media print"));
}

/// Rows in which a rule may stand, by hand; each is the row that its title leads a reader to expect.
TEST(Topics, FollowFromWhatARuleAsks) {
  EXPECT_THAT(rules_in(cell("russia", "with-whom", "2010-01-01")),
              ElementsAre("russia.foreign-state-body", "russia.listed-partner", "russia.organisations"));
  EXPECT_THAT(rules_in(cell("india", "form", "2010-01-01")),
              ElementsAre("india.contract-form", "india.treaty-by-form"));
  EXPECT_THAT(rules_in(cell("india", "with-whom", "1996-01-01")), ElementsAre("india.sister-city-number"));
  EXPECT_THAT(rules_in(cell("russia", "money", "1997-06-01")),
              ElementsAre("russia.debt-to-revenue-1997", "russia.eurobond-borrower?", "russia.finance-ministry-1997",
                          "russia.prospectus-1997", "russia.ratings-1997", "russia.service-share-1997",
                          "russia.eurobond-borrower?"));
}

}  // namespace
}  // namespace placet
