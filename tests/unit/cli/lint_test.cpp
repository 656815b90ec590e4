// SPDX-License-Identifier: Apache-2.0
// What `placet lint` promises: exit codes, formats that other programs read, fixes, and rules that ship without
// findings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using Json = nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view pack = R"(pack utopia "Utopia"
  jurisdiction KZ
  languages en
  uses core
end
source utopia.law is statute
end
)";

/// Nothing is doubtful but a list that no rule uses.
constexpr std::string_view unused_list = R"(list utopia.matters of core.subjects
  source utopia.law at "annex" reported
  entry trade
end
)";

constexpr std::string_view negatives = R"(judgement utopia.local decided by utopia.ministry
  asks "Is it local?"
end
authority utopia.ministry "Ministry"
end
rule utopia.local-power "Power in local matters"
  source utopia.law at "art. 1" reported
  in force from unknown
  for every party p of agreement where country of p is KZ
  when not it is not judged that utopia.local # as the law puts it
  p has power to conclude agreement
end
test "a local matter" as-of 1 January 2026
  given file "samples/a.xml"
  given judged utopia.local yes
  expect rule utopia.local-power is needs-law
end
test "no local matter" as-of 1 January 2026
  given file "samples/a.xml"
  given judged utopia.local no
  expect rule utopia.local-power is not-applicable
end
)";

class Lint : public testing::Test {
 protected:
  Lint() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", pack);
    folder.write("rules/utopia/samples/a.xml",
                 "<agreement id=\"a\" stage=\"signed\" record=\"complete\"><title xml:lang=\"en\">T</title>"
                 "<party id=\"astana\"><name xml:lang=\"en\">Astana</name><country>KZ</country><level>region</level>"
                 "</party><subject>trade</subject><event name=\"signature\" on=\"2005-06-15\"/></agreement>");
  }

  ProgramRun lint(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "lint");
    arguments.insert(arguments.end(), {"--today", "2026-01-01"});
    return run_placet(arguments, folder.path());
  }
  std::string rules(const std::string& file) const { return read_text(folder.path() / "rules/utopia" / file); }

  ScratchFolder folder;
};

TEST_F(Lint, LeavesWithZeroWhereNothingIsDoubtful) {
  const ProgramRun run = lint({"rules/utopia"});
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
  EXPECT_EQ(run.out, "0 errors, 0 warnings, 0 for information\n");
}

TEST_F(Lint, LeavesWithOneForAWarningAndWithZeroForInformation) {
  folder.write("rules/utopia/list.norm", unused_list);
  EXPECT_EQ(lint({"rules"}).exit_code, 1);
  folder.write("rules/utopia/list.norm", negatives);
  EXPECT_EQ(lint({"rules"}).exit_code, 1);
  lint({"rules", "--fix"});
  const ProgramRun informed = lint({"rules"});
  EXPECT_EQ(informed.exit_code, 0) << informed.out;
  EXPECT_THAT(informed.out, HasSubstr("0 errors, 0 warnings, 1 for information (--all shows them)"));
  EXPECT_THAT(lint({"rules", "--all"}).out, HasSubstr("information P0516 day-not-known"));
}

TEST_F(Lint, RefusesRulesThatDoNotCompile) {
  folder.write("rules/utopia/list.norm", "list utopia.matters of nothing\nend\n");
  EXPECT_EQ(lint({"rules"}).exit_code, 67);
}

TEST_F(Lint, SpeaksOnlyOfTheFileThatIsNamed) {
  folder.write("rules/utopia/list.norm", unused_list);
  EXPECT_EQ(lint({"rules/utopia/utopia.norm"}).exit_code, 0);
  EXPECT_EQ(lint({"rules/utopia/list.norm"}).exit_code, 1);
}

TEST_F(Lint, SaysWhichOutcomesNoTestReaches) {
  std::string untested(negatives);
  untested.resize(untested.rfind("test \""));
  folder.write("rules/utopia/power.norm", untested);
  EXPECT_THAT(
      lint({"rules"}).out,
      HasSubstr("rules/utopia/power.norm:6:1: warning P0517 untested-outcome: outcomes that no test of this rule "
                "reaches: does not apply\n"));
  folder.write("rules/utopia/power.norm", negatives);
  EXPECT_THAT(lint({"rules"}).out, Not(HasSubstr("P0517")));
}

TEST_F(Lint, MendsWhatIsSafeAndSaysWhat) {
  folder.write("rules/utopia/power.norm", "# lint allow P0505: no gap here\n" + std::string(negatives));
  const ProgramRun run = lint({"rules", "--fix"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_THAT(run.out,
              StartsWith("fixed rules/utopia/power.norm:1:1  P0502 unused-suppression: the lint P0505 "
                         "gap-between-versions finds nothing in this declaration\n"
                         "fixed rules/utopia/power.norm:11:8  P0511 double-negative: two negations stand inside each "
                         "other\n"));
  EXPECT_THAT(rules("power.norm"), AllOf(StartsWith("judgement utopia.local"),
                                         HasSubstr("  when it is judged that utopia.local # as the law puts it\n")));
  EXPECT_THAT(lint({"rules", "--fix"}).out, Not(HasSubstr("fixed")));
}

TEST_F(Lint, ChangesNoFileWithoutBeingAsked) {
  folder.write("rules/utopia/power.norm", negatives);
  EXPECT_EQ(lint({"rules"}).exit_code, 1);
  EXPECT_EQ(rules("power.norm"), negatives);
}

TEST_F(Lint, CannotMendTheRulesBuiltIn) {
  const ProgramRun run = lint({"--fix"});
  EXPECT_EQ(run.exit_code, 64);
  EXPECT_THAT(run.err, HasSubstr("name the folder whose rules --fix is to mend"));
}

TEST_F(Lint, GivesJsonByItsSchema) {
  folder.write("rules/utopia/power.norm", negatives);
  const Json json = Json::parse(lint({"rules", "--format", "json"}).out);
  const Json schema_json =
      Json::parse(read_text(fs::path(PLACET_SOURCE_DIR) / "docs/formats/placet-lint-1.schema.json"));
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
  valijson::Validator validator;
  EXPECT_TRUE(validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr)) << json.dump(2);
  EXPECT_EQ(json["warnings"], 1);
  ASSERT_EQ(json["findings"].size(), 2U);
  const Json& negative = json["findings"][1];
  EXPECT_EQ(negative["code"], "P0511");
  EXPECT_EQ(negative["place"]["line"], 10);
  EXPECT_EQ(negative["place"]["column"], 8);
  EXPECT_EQ(negative["fix"].size(), 2U);
}

TEST_F(Lint, GivesSarifThatNamesRulesPlacesAndFixes) {
  folder.write("rules/utopia/power.norm", negatives);
  const Json log = Json::parse(lint({"rules", "--format", "sarif"}).out);
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const Json& run = log["runs"][0];
  const Json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 2U);
  for (const Json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    const Json& place = result["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "rules/utopia/power.norm");
  }
  EXPECT_EQ(run["results"][0]["level"], "note");
  const Json& negative = run["results"][1];
  EXPECT_EQ(negative["level"], "warning");
  EXPECT_EQ(negative["locations"][0]["physicalLocation"]["region"],
            (Json{{"startLine", 10}, {"startColumn", 8}, {"endLine", 10}, {"endColumn", 46}}));
  const Json& change = negative["fixes"][0]["artifactChanges"][0];
  EXPECT_EQ(change["replacements"][0]["deletedRegion"]["startColumn"], 8);
  EXPECT_FALSE(change["replacements"][0].contains("insertedContent"));
  EXPECT_THAT(rules[0]["shortDescription"]["text"].get<std::string>(), Not(testing::IsEmpty()));
}

TEST_F(Lint, GivesWorkflowCommands) {
  folder.write("rules/utopia/power.norm", negatives);
  EXPECT_EQ(
      lint({"rules", "--format", "github"}).out,
      "::warning file=rules/utopia/power.norm,line=10,col=8,endLine=10,endColumn=46,"
      "title=P0511 double-negative::two negations stand inside each other%0Asay what has to hold, without them\n");
}

TEST(ShippedRules, HaveNothingDoubtful) {
  const ProgramRun run = run_placet({"lint", "rules", "--today", "2026-12-01"}, PLACET_SOURCE_DIR);
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
}

}  // namespace
}  // namespace placet
