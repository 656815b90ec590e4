// SPDX-License-Identifier: Apache-2.0
// SARIF as OASIS defines it: what every report keeps, and what it tells of an agreement.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports/utopia.hpp"
#include "support/cases.hpp"
#include "support/json_schema.hpp"

namespace placet {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

std::string faults_of(const Json& log) {
  return errors_by_schema(log, test_packages() / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
}

class Sarif : public testing::Test {
 protected:
  Json run_of(const std::vector<std::string>& files) const {
    const Json log = Json::parse(utopia.check("sarif", files).out);
    EXPECT_EQ(faults_of(log), "");
    EXPECT_EQ(log["runs"].size(), 1U);
    return log["runs"][0];
  }

  static Json result_of(const Json& run, const std::string& rule) {
    for (const Json& result : run["results"]) {
      if (result["ruleId"] == rule) return result;
    }
    ADD_FAILURE() << "no result of " << rule;
    return {};
  }

  UtopiaFolder utopia;
};

TEST(SarifSchema, RefusesWhatIsNoLog) {
  EXPECT_NE(faults_of(Json{{"version", "2.1.0"}}), "");
  EXPECT_NE(faults_of(Json{{"version", "2.1.0"}, {"runs", Json::array({Json::object()})}}), "");
}

TEST_F(Sarif, LevelsFollowTheLineOfTheVerdict) {
  const Json run = run_of({"agreement.xml"});
  EXPECT_EQ(result_of(run, "utopia.consent")["level"], "error");
  EXPECT_EQ(result_of(run, "utopia.written")["level"], "warning");
  EXPECT_EQ(result_of(run, "utopia.language")["level"], "warning") << "its source was not seen";
  EXPECT_EQ(result_of(run, "utopia.registration")["level"], "note");
  EXPECT_EQ(result_of(run, "utopia.registration")["properties"]["due"], "2026-04-01");
  EXPECT_EQ(result_of(run, "utopia.consent")["properties"]["status"], "violated");
}

TEST_F(Sarif, PointsAtTheLineThatDecides) {
  const Json run = run_of({"agreement.xml"});
  const Json result = result_of(run, "utopia.draft");
  const Json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "agreement.xml");
  EXPECT_EQ(place["region"]["startLine"], 18);
  EXPECT_EQ(place["region"]["startColumn"], 3);
}

TEST_F(Sarif, GivesEachRuleItsLaw) {
  const Json run = run_of({"agreement.xml"});
  for (const Json& result : run["results"]) {
    const Json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_THAT(rule["help"]["text"].get<std::string>(), HasSubstr(rule["shortDescription"]["text"]));
  }
  const Json& consent = run["tool"]["driver"]["rules"][result_of(run, "utopia.consent")["ruleIndex"].get<int>()];
  EXPECT_EQ(consent["helpUri"], "https://law.example/1?a=1&b=2");
  EXPECT_THAT(consent["help"]["text"].get<std::string>(), HasSubstr("art. 3"));
}

TEST_F(Sarif, KeepsWhatWasAccepted) {
  const Json result = result_of(run_of({"agreement.xml"}), "utopia.draft");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(result["suppressions"][0]["justification"], "Ten days are enough <script>");
}

TEST_F(Sarif, ShowsFilesThatCannotBeRead) {
  utopia.add_broken("broken.xml");
  const Json run = run_of({"agreement.xml", "broken.xml", "nowhere.xml"});
  EXPECT_EQ(run["artifacts"].size(), 3U);
  EXPECT_EQ(run["artifacts"][0]["properties"]["verdict"], "non-compliant");
  EXPECT_EQ(run["artifacts"][1]["properties"]["verdict"], "unread");
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  const Json& notifications = run["invocations"][0]["toolExecutionNotifications"];
  EXPECT_THAT(notifications.dump(), HasSubstr("nowhere.xml"));
  const Json& last = run["results"].back();
  EXPECT_EQ(last["level"], "error");
  EXPECT_EQ(last["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "broken.xml");
  EXPECT_EQ(last["locations"][0]["physicalLocation"]["region"]["startLine"], 2);
}

TEST_F(Sarif, WarnsOfLawThatIsNotCovered) {
  const Json run = run_of({"agreement.xml"});
  EXPECT_THAT(run["invocations"][0].dump(), HasSubstr("France has no rulebook"));
}

TEST_F(Sarif, TellsOfRulesThatAreMetWhereAllIsAskedFor) {
  const Json some = run_of({"agreement.xml"});
  EXPECT_EQ(some.dump().find("utopia.competence"), std::string::npos);
  const Json all = Json::parse(utopia.check_with({"--format", "sarif", "--all", "agreement.xml"}).out)["runs"][0];
  EXPECT_EQ(result_of(all, "utopia.competence")["kind"], "pass");
  EXPECT_EQ(result_of(all, "utopia.later")["kind"], "notApplicable");
}

TEST(SarifOfLint, KeepsTheSchemaToo) {
  const ProgramRun run =
      run_placet({"lint", "tests/examples", "--today", "2026-12-01", "--format", "sarif"}, PLACET_SOURCE_DIR);
  const Json log = Json::parse(run.out);
  EXPECT_EQ(faults_of(log), "");
  EXPECT_THAT(log["runs"][0]["tool"]["driver"]["rules"], testing::Not(IsEmpty()));
}

TEST(ShippedCases, KeepTheSchemaOfSarif) {
  std::vector<std::string> arguments{"check", "--today", "2026-01-01", "--format", "sarif", "--all"};
  for (const std::string& folder : all_cases()) arguments.push_back(folder + "/agreement.xml");
  const Json log = Json::parse(run_placet(arguments, PLACET_SOURCE_DIR).out);
  EXPECT_EQ(faults_of(log), "");
  EXPECT_EQ(log["runs"][0]["artifacts"].size(), all_cases().size());
}

}  // namespace
}  // namespace placet
