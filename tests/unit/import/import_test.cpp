// SPDX-License-Identifier: Apache-2.0
// `placet import csv` as who has a register runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/json_schema.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view twinning = R"({"schema": "placet-map/1",
"agreement": {"@id": "x-{row}", "title": "{city} with {partner}", "valid-from": "{from}",
  "party": {"@id": "a", "name": "{city}", "country": "{country|countries}"}},
"tables": {"countries": {"China": "CN"}}})";

class Import : public testing::Test {
 protected:
  ProgramRun import(std::string_view csv, std::string_view map = twinning) const {
    folder.write("a.csv", csv);
    folder.write("map.json", map);
    return run_placet({"import", "csv", "a.csv", "--map", "map.json"}, folder.path());
  }

  ScratchFolder folder;
};

TEST_F(Import, MakesAnAgreementOfEachRow) {
  const ProgramRun run = import("city,country,partner,from\nHarbin,China,Magdeburg,2008\nYork,,Nanjing,\n");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err, "placet: 2 agreements\n");
  EXPECT_EQ(run.out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<agreements>\n"
            "  <agreement id=\"x-1\">\n    <title>Harbin with Magdeburg</title>\n"
            "    <valid-from>2008</valid-from>\n    <party id=\"a\">\n      <name>Harbin</name>\n"
            "      <country>CN</country>\n    </party>\n  </agreement>\n"
            "  <agreement id=\"x-2\">\n    <title>York with Nanjing</title>\n    <party id=\"a\">\n"
            "      <name>York</name>\n    </party>\n  </agreement>\n</agreements>\n");
}

TEST_F(Import, TellsOfRowsThatMakeNoAgreementAndTakesTheOthers) {
  const ProgramRun run = import(
      "city,country,partner,from\nA,China,B,yesterday\nC,China,D,1999\nE,China\nF,China,\"G,2001\nH,China,I,"
      "yesterday\n");
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.err, AllOf(HasSubstr("a.csv:2:11: error P0307"), HasSubstr("`yesterday`"), HasSubstr("2 rows")));
  EXPECT_THAT(run.err, HasSubstr("a.csv:4:1: error P0703 broken-row: this row has 2 fields, and the register 4"));
  EXPECT_THAT(run.err, HasSubstr("a.csv:5:9: error P0703 broken-row: a quote is opened here and not closed"));
  EXPECT_THAT(run.err, HasSubstr("placet: 1 agreement, 4 broken rows left out"));
  EXPECT_THAT(run.out, AllOf(HasSubstr("C with D"), Not(HasSubstr("A with B"))));
}

TEST_F(Import, TellsOfTheMapWhatNoRowIsToBlameFor) {
  const std::string map = R"({"schema": "placet-map/1",
"agreement": {"@id": "x-{row}", "titel": "{city}"}})";
  const ProgramRun run = import("city\nA\nB\nC\n", map);
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.err, AllOf(HasSubstr("map.json:2:39: error P0305"), HasSubstr("`title`"), HasSubstr("3 rows")));
  EXPECT_THAT(run.err, Not(HasSubstr("a.csv")));
}

TEST_F(Import, LeavesUnknownWhatIsNotInATableAndSaysSo) {
  const ProgramRun run = import("city,country,partner,from\nA,Wales,B,\nC,Wales,D,\n");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("a.csv:2:3: warning P0704 not-in-table: `Wales`"), HasSubstr("2 rows")));
  EXPECT_THAT(run.out, Not(HasSubstr("<country>")));
}

TEST_F(Import, TakesOnlyTheRowsThatTheMapWants) {
  const std::string map =
      R"({"schema": "placet-map/1", "only": {"kind": ["twin", "loan"]}, "agreement": {"@id": "{id}"}})";
  const ProgramRun run = import("id,kind\na,twin\nb,other\nc,loan\n", map);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, AllOf(HasSubstr("\"a\""), HasSubstr("\"c\""), Not(HasSubstr("\"b\""))));
  EXPECT_THAT(run.err, HasSubstr("1 row passed over"));
}

TEST_F(Import, RefusesAMapThatDoesNotFitTheRegister) {
  const ProgramRun run = import("city,county,partner,from,from\nA,China,B,,\n");
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, AllOf(HasSubstr("map.json:3:"), HasSubstr("error P0702 unknown-column"),
                             HasSubstr("no column `country`"), HasSubstr("did you mean `county`?")));
  EXPECT_THAT(run.err, HasSubstr("two columns of the register are named `from`"));
  EXPECT_THAT(run.err, HasSubstr("nothing is imported"));
}

TEST_F(Import, ExplainsWhatItCannotRead) {
  EXPECT_THAT(import("a\n1\n", "{\"schema\": \"other\"}").err, HasSubstr("map.json:1:9: error P0701 malformed-map"));
  EXPECT_EQ(import("a\n1\n", "{}").exit_code, 65);
  EXPECT_THAT(import("").err, HasSubstr("the register is empty"));
  EXPECT_EQ(run_placet({"import", "csv", "a.csv"}, folder.path()).exit_code, 64);
  EXPECT_EQ(run_placet({"import", "csv", "none.csv", "--map", "map.json"}, folder.path()).exit_code, 66);
}

/// What `placet audit` says of the agreements of a shipped sample.
class ShippedMaps : public testing::TestWithParam<std::string> {};

TEST_P(ShippedMaps, MakeAgreementsThatAreAllJudged) {
  const fs::path registers = fs::path(PLACET_SOURCE_DIR) / "docs/guides/registers";
  const std::string map = (registers / (GetParam() + ".map.json")).string();
  EXPECT_EQ(schema_errors(json::parse(read_text(map)), "placet-map-1"), "");
  const ScratchFolder folder;
  const std::string csv = (registers / (GetParam() + ".csv")).string();
  const ProgramRun run = run_placet({"import", "csv", csv, "--map", map, "--out", "all.xml"}, folder.path());
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, Not(HasSubstr("P0704")));
  ASSERT_EQ(run_placet({"audit", "all.xml", "--out", "out", "-q"}, folder.path()).exit_code, 0);
  const json summary = json::parse(read_text(folder.path() / "out/audit.json"));
  EXPECT_EQ(summary["broken"], 0);
  EXPECT_GE(summary["judged"], 8);
  EXPECT_THAT(run.err, HasSubstr("placet: " + summary["judged"].dump() + " agreements"));
}

INSTANTIATE_TEST_SUITE_P(Registers, ShippedMaps,
                         testing::Values("argentina-guarantees", "wikidata-twinning", "wikipedia-sister-cities"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace placet
