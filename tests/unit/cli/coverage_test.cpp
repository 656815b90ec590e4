// SPDX-License-Identifier: Apache-2.0
// What `placet coverage` says of tests and cases, and that those of the shipped rules reach what they can.
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
using testing::HasSubstr;
using testing::Not;

/// One duty with an exception, one power, one power that is denied, one definition and one rule without a date.
constexpr std::string_view utopia = R"(pack utopia "Utopia"
  jurisdiction KZ
  languages en
  uses core
end
authority utopia.ministry "Ministry"
end
source utopia.law is statute
  title en "Law on Agreements"
end
rule utopia.consent "Consent"
  source utopia.law at "art. 1" reported
  in force from 1 May 2004
  for every party p of agreement where country of p is KZ
  p must have consent of utopia.ministry before signature of agreement
  unless binding of agreement is no at "art. 1, second sentence"
  otherwise the agreement is void
end
rule utopia.power "Power"
  source utopia.law at "art. 2" reported
  in force from unknown
  for every party p of agreement where country of p is KZ
  p has power to conclude agreement
end
rule utopia.no-power "No power"
  source utopia.law at "art. 3" reported
  in force from unknown
  for every party p of agreement where country of p is KZ
  when subject of agreement includes customs
  p has no power to conclude agreement
  otherwise effect not known
end
rule utopia.draft "Draft"
  source utopia.law at "art. 4" reported
  pending "a bill"
  for every party p of agreement where country of p is KZ
  p must have notice to utopia.ministry
  otherwise effect not known
end
)";

constexpr std::string_view agreement =
    "<agreement id=\"a\" stage=\"signed\" record=\"complete\"><title xml:lang=\"en\">T</title>"
    "<party id=\"astana\"><name xml:lang=\"en\">Astana</name><country>KZ</country><level>region</level></party>"
    "<binding>yes</binding><subject>trade</subject><event name=\"signature\" on=\"2005-06-15\"/></agreement>";

class Coverage : public testing::Test {
 protected:
  Coverage() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", utopia);
    folder.write("rules/utopia/samples/a.xml", agreement);
    folder.write("rules/utopia/tests.norm", R"(test "no consent" as-of 1 January 2026
  given file "samples/a.xml"
  expect rule utopia.consent for astana is violated
end
)");
  }

  ProgramRun coverage(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "coverage");
    return run_placet(arguments, folder.path());
  }
  void test_reads(const std::string& lines) const {
    folder.write("rules/utopia/more.norm",
                 "test \"more\" as-of 1 January 2026\n  given file \"samples/a.xml\"\n" + lines + "end\n");
  }

  ScratchFolder folder;
};

TEST_F(Coverage, SaysOfEachProvisionWhatWasNotReachedAndWhy) {
  const ProgramRun run = coverage({"rules"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("    Law on Agreements, art. 1\n"
                                 "      utopia.consent\n"
                                 "        missing: satisfied – where its tests meet it, it is violated\n"
                                 "        missing: excused – no test states what its exception in line 16 asks for\n"));
  EXPECT_THAT(run.out, HasSubstr("        missing: the day before 2004-05-01 – no test has the law day 2004-04-30\n"));
  EXPECT_THAT(run.out, HasSubstr("    Law on Agreements, art. 2\n"
                                 "      utopia.power\n"
                                 "        missing: in force – no test names the rule\n"));
  EXPECT_THAT(run.out, HasSubstr("      utopia.draft\n        missing: pending – no test names the rule\n"));
}

TEST_F(Coverage, DoesNotCountWhatARuleCannotBe) {
  const ProgramRun run = coverage({"rules", "-v"});
  EXPECT_THAT(run.out, HasSubstr("never: violated – a power demands nothing\n"));
  EXPECT_THAT(run.out,
              HasSubstr("never: satisfied – a power that is denied is overstepped wherever the rule applies\n"));
  EXPECT_THAT(run.out, HasSubstr("never: excused – the rule has no exception\n"));
  EXPECT_THAT(run.out, HasSubstr("never: out of force – the days of its law are not known\n"));
  EXPECT_THAT(run.out, HasSubstr("never: violated – the rule is pending\n"));
}

TEST_F(Coverage, CountsWhatTestsReach) {
  EXPECT_THAT(coverage({"rules"}).out, HasSubstr("2 of 15 outcomes reached, 13.3 %, by 1 test and 0 cases\n"));
  test_reads("  given binding of agreement is no\n  expect rule utopia.consent is excused\n");
  EXPECT_THAT(coverage({"rules"}).out, HasSubstr("3 of 15 outcomes reached, 20.0 %, by 2 tests and 0 cases\n"));
}

TEST_F(Coverage, CountsTheDayBeforeAndTheDayOfAChange) {
  EXPECT_THAT(coverage({"rules"}).out, HasSubstr("days before and of a change              0 of 2"));
  test_reads("  given signature of agreement is 30 April 2004\n  expect rule utopia.consent is not-in-force\n");
  EXPECT_THAT(coverage({"rules"}).out, HasSubstr("days before and of a change              1 of 2"));
}

TEST_F(Coverage, AsksForNoDayThatNoAgreementReaches) {
  folder.write("rules/utopia/letter.norm", R"(rule utopia.letter "Letter"
  source utopia.law at "art. 5" reported
  in force from November 2015 until 1 March 2016
  as of 1 December 2015
  for every party p of agreement where country of p is KZ
  p must have notice to utopia.ministry
  otherwise effect not known
end
)");
  const ProgramRun run = coverage({"rules/utopia/letter.norm", "-v"});
  for (const char* never : {"out of force", "the day before 2015-11", "the day of 2015-11", "the day before 2016-03-01",
                            "the day of 2016-03-01"}) {
    EXPECT_THAT(run.out, HasSubstr("never: " + std::string(never) +
                                   " – it is judged as of 2015-12-01 whatever the agreement\n"));
  }
  EXPECT_THAT(run.out, HasSubstr("days before and of a change              0 of 0"));
}

TEST_F(Coverage, AsksForTheDayAsOfWhichARuleIsJudged) {
  folder.write("rules/utopia/letter.norm", R"(rule utopia.letter "Letter"
  source utopia.law at "art. 5" reported
  in force from between 1 October 2019 and 3 October 2019
  as of 3 October 2019
  for every party p of agreement where country of p is KZ
  p must have notice to utopia.ministry
  otherwise effect not known
end
)");
  const ProgramRun run = coverage({"rules/utopia/letter.norm"});
  EXPECT_THAT(run.out, HasSubstr("days before and of a change              0 of 1"));
  EXPECT_THAT(run.out, HasSubstr("no test names the rule\n"));
}

TEST_F(Coverage, CountsCasesBesideTests) {
  folder.write("cases/one/agreement.xml", agreement);
  const ProgramRun run = coverage({"rules", "--cases", "cases", "--today", "2026-01-01", "-v"});
  EXPECT_THAT(run.out, HasSubstr("      utopia.power\n        reached by cases: in force\n"));
  EXPECT_THAT(run.out, HasSubstr("by 1 test and 1 case\n"));
  folder.write("cases/two/agreement.xml", "<agreement>");
  EXPECT_EQ(coverage({"rules", "--cases", "cases"}).exit_code, 65);
  EXPECT_EQ(coverage({"rules", "--cases", "nowhere"}).exit_code, 66);
}

TEST_F(Coverage, FailsUnderThePercentageThatIsAskedFor) {
  EXPECT_EQ(coverage({"rules", "--fail-under", "13"}).exit_code, 0);
  EXPECT_EQ(coverage({"rules", "--fail-under", "14"}).exit_code, 1);
  EXPECT_EQ(coverage({"rules", "--fail-under", "101"}).exit_code, 64);
}

TEST_F(Coverage, SpeaksOnlyOfTheFileThatIsNamed) {
  folder.write("rules/utopia/other.norm", "source utopia.other is statute\nend\n");
  EXPECT_THAT(coverage({"rules/utopia/other.norm"}).out, HasSubstr("0 of 0 outcomes reached, 100.0 %"));
}

TEST_F(Coverage, WritesJsonByItsSchema) {
  const Json json = Json::parse(coverage({"rules", "--format", "json"}).out);
  EXPECT_EQ(json["summary"]["outcomes"], Json({{"reached", 2}, {"of", 15}}));
  EXPECT_EQ(json["provisions"][0]["pinpoint"], "art. 1");
  EXPECT_EQ(json["provisions"][0]["rules"], Json::array({{{"rule", "utopia.consent"}, {"version", 1}}}));
  const Json schema_json =
      Json::parse(read_text(fs::path(PLACET_SOURCE_DIR) / "docs/formats/placet-coverage-1.schema.json"));
  valijson::Schema schema;
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
  valijson::Validator validator;
  EXPECT_TRUE(validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr)) << json.dump(2);
}

TEST_F(Coverage, WritesAPageThatStandsAlone) {
  const std::string page = coverage({"rules", "--format", "html"}).out;
  EXPECT_THAT(page, HasSubstr("<td>Law on Agreements</td><td>art. 1</td><td><code>utopia.consent</code></td>"));
  EXPECT_THAT(page, HasSubstr("where its tests meet it, it is violated"));
  for (const char* outside : {"<script", "src=", "href=", "url("}) EXPECT_THAT(page, Not(HasSubstr(outside)));
}

// One claim of two parts: the tests of all rules run but once.
TEST(ShippedRules, ReachAllTheirOutcomesAndAreEachMetInForceBrokenOrKeptAndOnBoundaryDays) {
  const ProgramRun run =
      run_placet({"coverage", "rules", "--fail-under", "100", "--format", "json"}, PLACET_SOURCE_DIR);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json summary = Json::parse(run.out)["summary"];
  for (const char* what : {"in-force", "violated-or-satisfied", "boundary-days"}) {
    EXPECT_EQ(summary[what]["reached"], summary[what]["of"]) << what;
  }
}

}  // namespace
}  // namespace placet
