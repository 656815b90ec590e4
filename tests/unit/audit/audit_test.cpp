// SPDX-License-Identifier: Apache-2.0
// `placet audit` as auditors run it: what it takes, what it answers, how it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "unit/audit/archive_of.hpp"

namespace placet::audit {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

class Audit : public testing::Test {
 protected:
  std::vector<json> rows(const std::string& out) const {
    return lines_of(read_text(folder.path() / out / "verdicts.jsonl"));
  }
  /// "id verdict" of every row, or "broken".
  std::vector<std::string> verdicts(const std::string& out) const {
    std::vector<std::string> found;
    for (const json& row : rows(out)) {
      const bool broken = row.contains("broken");
      found.push_back(broken ? "broken" : row["id"].get<std::string>() + ' ' + row["verdict"].get<std::string>());
    }
    return found;
  }

  ScratchFolder folder;
};

TEST_F(Audit, JudgesEveryCaseAsCheckDoes) {
  const fs::path cases = fs::path(PLACET_SOURCE_DIR) / "cases";
  ASSERT_EQ(audit(folder, {cases.string(), "--out", "out"}).exit_code, 0);
  std::vector<std::string> check{"check", "--format", "json", "--today", "2026-01-01"};
  const std::vector<json> audited = rows("out");
  for (const json& row : audited) check.push_back(row["path"]);
  const std::vector<json> checked = lines_of(run_placet(check, folder.path()).out);
  ASSERT_EQ(audited.size(), checked.size());
  ASSERT_GT(audited.size(), 100U);
  for (std::size_t i = 0; i < audited.size(); ++i) {
    SCOPED_TRACE(audited[i]["path"]);
    EXPECT_EQ(audited[i]["verdict"], checked[i]["verdict"]);
    EXPECT_EQ(audited[i]["because"], checked[i]["because"]);
    EXPECT_EQ(audited[i]["sha256"], checked[i]["agreement"]["sha256"]);
    EXPECT_EQ(audited[i]["questions"].size(), checked[i]["questions"].size());
  }
}

TEST_F(Audit, GivesTheSameFilesWhateverTheNumberOfJobs) {
  write_agreements(folder, 70);
  for (const std::string jobs : {"1", "2", "7"}) {
    ASSERT_EQ(audit(folder, {"archive", "--sqlite", "--out", "out" + jobs, "--jobs", jobs}).exit_code, 0);
    EXPECT_EQ(files_of(folder.path() / ("out" + jobs)), files_of(folder.path() / "out1"));
  }
}

TEST_F(Audit, TakesAFolderAPatternAndAListAlike) {
  write_agreements(folder, 12);
  folder.write("list", "archive/a0011.xml\narchive/a000?.xml\narchive\n");
  ASSERT_EQ(audit(folder, {"archive", "--out", "folder"}).exit_code, 0);
  for (const std::string paths : {"archive/*.xml", "@list"}) {
    const ProgramRun run = audit(folder, {paths, "--out", "out"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(verdicts("out"), testing::SizeIs(12));
    EXPECT_EQ(read_text(folder.path() / "out/verdicts.jsonl"), read_text(folder.path() / "folder/verdicts.jsonl"));
  }
}

TEST_F(Audit, SaysOnATerminalHowFarItHasComeUnlessItIsToBeQuiet) {
  write_agreements(folder, 2);
  const auto shown = [&](const std::string& options) {
    const std::string command = built_program() + " audit archive --today 2026-01-01 " + options;
    return run_program("script", {"--quiet", "--return", "--command", command, "/dev/null"}, folder.path()).out;
  };
  EXPECT_THAT(shown("--out shown"), HasSubstr("making the files"));
  EXPECT_THAT(shown("--out quiet --quiet"), testing::IsEmpty());
}

TEST_F(Audit, ReportsABrokenFileAndJudgesTheOthers) {
  folder.write("archive/a.xml", agreement("a", 1992));
  folder.write("archive/b.xml", "<agreement id='b'>\n<partly/>\n</agreement>");
  folder.write("archive/c.xml", "");
  folder.write("archive/d.xml", agreement("d", 1992));
  const ProgramRun run = audit(folder, {"archive", "--out", "out"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr("2 agreements judged"));
  EXPECT_THAT(run.out, HasSubstr("nothing judged from 2 broken documents"));
  const std::vector<json> found = rows("out");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[1]["broken"][0]["line"], 2);
  EXPECT_THAT(found[1]["broken"][0]["message"].get<std::string>(), HasSubstr("partly"));
  EXPECT_EQ(found[1]["verdict"], nullptr);
  EXPECT_EQ(found[3]["id"], "d");
}

TEST_F(Audit, TakesManyAgreementsFromOneFileAndTellsTheirLines) {
  const std::string broken = "<agreement id='x'><wrong/></agreement>";
  folder.write("all.xml", "<agreements>\n" + agreement("a", 1992) + "<!-- x -->\n" + broken + '\n' +
                              agreement("b", 1993) + "</agreements>\n");
  ASSERT_EQ(audit(folder, {"all.xml", "--out", "out"}).exit_code, 0);
  const std::vector<json> found = rows("out");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0]["line"], 2);
  EXPECT_EQ(found[1]["broken"][0]["line"], 12);
  EXPECT_EQ(found[1]["broken"][0]["column"], 19);
  EXPECT_EQ(found[2]["position"], 3);
  EXPECT_EQ(found[2]["id"], "b");
}

TEST_F(Audit, TakesArchivesOfFilesAsIfTheyWereUnpacked) {
  write_agreements(folder, 3);
  ASSERT_EQ(audit(folder, {"archive", "--out", "plain"}).exit_code, 0);
  const std::vector<std::pair<std::string, std::string>> files{
      {"x/a0001.xml", read_text(folder.path() / "archive/a0001.xml")},
      {"notes.txt", "nothing to judge"},
      {"x/more.xml", "<agreements>" + read_text(folder.path() / "archive/a0002.xml") +
                         read_text(folder.path() / "archive/a0003.xml") + "</agreements>"}};
  write_archive(folder.path() / "all.zip", "zip", "", files);
  write_archive(folder.path() / "all.tar.gz", "ustar", "gzip", files);
  for (const std::string archive : {"all.zip", "all.tar.gz"}) {
    ASSERT_EQ(audit(folder, {archive, "--out", "out-" + archive}).exit_code, 0);
    EXPECT_EQ(verdicts("out-" + archive), verdicts("plain"));
    EXPECT_EQ(rows("out-" + archive)[2]["entry"], "x/more.xml");
    EXPECT_EQ(rows("out-" + archive)[2]["position"], 3);
  }
}

TEST_F(Audit, ReportsAnArchiveThatIsCutShort) {
  write_agreements(folder, 30);
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 10; i < 40; ++i)
    files.emplace_back("a" + std::to_string(i) + ".xml", agreement(std::to_string(i), 1992));
  write_archive(folder.path() / "all.tar", "ustar", "", files);
  fs::resize_file(folder.path() / "all.tar", 10'000);
  ASSERT_EQ(audit(folder, {"all.tar", "--out", "out"}).exit_code, 0);
  const std::vector<std::string> found = verdicts("out");
  EXPECT_GT(found.size(), 2U);
  EXPECT_EQ(found.back(), "broken");
}

TEST_F(Audit, ReadsAnArchiveNoFurtherThatUnpacksToHundredsOfTimesItsSize) {
  const std::string blanks(70'000'000, ' ');
  for (const std::string name : {"b.xml", "notes.txt"}) {
    for (const auto& [format, filter] : {std::pair{"ustar", "gzip"}, std::pair{"zip", ""}}) {
      const std::string archive = name + (*filter == '\0' ? ".zip" : ".tar.gz");
      write_archive(folder.path() / archive, format, filter,
                    {{"a.xml", agreement("a", 1992)}, {name, blanks}, {"c.xml", agreement("c", 1992)}});
      ASSERT_EQ(audit(folder, {archive, "--out", "out-" + archive}).exit_code, 0);
      const std::vector<json> found = rows("out-" + archive);
      ASSERT_EQ(found.size(), 2U) << archive;
      EXPECT_EQ(found[0]["id"], "a");
      EXPECT_THAT(found[1]["broken"][0]["message"].get<std::string>(), HasSubstr("more than 500 times its size"));
    }
  }
}

TEST_F(Audit, TakesLinesOfJsonFromStandardInput) {
  const std::string input = json(agreement("a", 1992)).dump() + "\n\n" +
                            json{{"xml", agreement("b", 1992)}, {"note", 1}}.dump() + "\n{\"xml\": 3}\nhalf";
  const ProgramRun run =
      run_placet({"audit", "-", "--out", "out", "--today", "2026-01-01"}, folder.path(), '\n' + input);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const std::vector<std::string> found = verdicts("out");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_THAT(found[0], testing::StartsWith("a "));
  EXPECT_THAT(found[1], testing::StartsWith("b "));
  EXPECT_EQ(rows("out")[1]["line"], 4);
  EXPECT_THAT(rows("out")[2]["broken"][0]["message"].get<std::string>(), HasSubstr("a text `xml`"));
  EXPECT_THAT(rows("out")[3]["broken"][0]["message"].get<std::string>(), HasSubstr("no JSON"));
}

TEST_F(Audit, AssumesCompleteWhatItIsToldAndSaysSo) {
  folder.write("a.xml", agreement("a", 2005));
  ASSERT_EQ(audit(folder, {"a.xml", "--out", "out", "--assume-complete", "step,delegation"}).exit_code, 0);
  EXPECT_EQ(rows("out")[0]["assumed"], json::array({"delegation", "step"}));
  EXPECT_THAT(read_text(folder.path() / "out/report.html"), HasSubstr("Assumed, not known"));
  const ProgramRun wrong = audit(folder, {"a.xml", "--out", "other", "--assume-complete", "stepp"});
  EXPECT_EQ(wrong.exit_code, 64);
  EXPECT_FALSE(fs::exists(folder.path() / "other"));
}

TEST_F(Audit, ReplaysTheLawOfOtherDays) {
  write_agreements(folder, 10);
  folder.write("archive/alone.xml",
               "<agreement id='alone' stage='in-force'><party id='p'><country>RU</country><unit>RU-PRI</unit>"
               "<level>region</level></party><party id='q'><country>MN</country></party><subject>trade</subject>"
               "<event name='signature' on='2007-05-17'/></agreement>");
  ASSERT_EQ(audit(folder, {"archive", "--out", "out", "--replay-law", "1986-01-01,2020-01-01"}).exit_code, 0);
  ASSERT_EQ(audit(folder, {"archive", "--out", "then", "--law-as-of", "1986-01-01"}).exit_code, 0);
  const std::vector<json> own = rows("out"), then = rows("then");
  int changed = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    ASSERT_EQ(own[i]["replays"].size(), 2U);
    const json& replay = own[i]["replays"][0];
    EXPECT_EQ(replay["verdict"], then[i]["verdict"]);
    if (replay["verdict"] != own[i]["verdict"]) ++changed;
    EXPECT_TRUE(replay["verdict"] == own[i]["verdict"] || !replay["changes"].empty());
  }
  EXPECT_GT(changed, 0);
  EXPECT_THAT(read_text(folder.path() / "out/report.html"), HasSubstr("The law of 1986-01-01: "));
  EXPECT_TRUE(fs::exists(folder.path() / "out/replay.csv"));
}

TEST_F(Audit, TakesThePathThatFollowsAListOfDaysOrNames) {
  folder.write("a.xml", agreement("a", 2005));
  EXPECT_EQ(audit(folder, {"--replay-law", "1986-01-01,2020-01-01", "a.xml", "--out", "days"}).exit_code, 0);
  EXPECT_EQ(rows("days")[0]["replays"].size(), 2U);
  EXPECT_EQ(audit(folder, {"--assume-complete", "step,delegation", "a.xml", "--out", "names"}).exit_code, 0);
  EXPECT_EQ(rows("names").size(), 1U);
}

TEST_F(Audit, EndsWellIfItRanAndByTheVerdictIfThatIsAskedFor) {
  folder.write("a.xml", agreement("a", 2005));
  ASSERT_EQ(audit(folder, {"a.xml", "--out", "out"}).exit_code, 0);
  const std::string verdict = rows("out")[0]["verdict"];
  ASSERT_EQ(verdict, "indeterminate");
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "1", "--fail-on", "indeterminate"}).exit_code, 3);
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "2", "--fail-on", "non-compliant"}).exit_code, 0);
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "3", "--fail-on", "broken"}).exit_code, 0);
  EXPECT_EQ(audit(folder, {"--out", "1", "--resume", "--fail-on", "indeterminate"}).exit_code, 3);
  folder.write("b.xml", "");
  EXPECT_EQ(audit(folder, {"a.xml", "b.xml", "--out", "4", "--fail-on", "non-compliant"}).exit_code, 65);
}

TEST_F(Audit, ExplainsAWrongCommandLineAndWritesNothing) {
  folder.write("a.xml", agreement("a", 2005));
  EXPECT_EQ(audit(folder, {"a.xml"}).exit_code, 64);
  EXPECT_EQ(audit(folder, {"--out", "out"}).exit_code, 64);
  EXPECT_EQ(audit(folder, {"nowhere", "--out", "out"}).exit_code, 66);
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "out", "--shard", "3/2"}).exit_code, 64);
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "out", "--replay-law", "soon"}).exit_code, 64);
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "out", "--rules", "nowhere"}).exit_code, 66);
  EXPECT_FALSE(fs::exists(folder.path() / "out"));
}

TEST_F(Audit, TouchesNoFolderThatItDidNotMake) {
  folder.write("a.xml", agreement("a", 2005));
  folder.write("thesis/chapter.txt", "years of work");
  const ProgramRun run = audit(folder, {"a.xml", "--out", "thesis"});
  EXPECT_EQ(run.exit_code, 73);
  EXPECT_THAT(run.err, HasSubstr("did not make"));
  EXPECT_THAT(files_of(folder.path() / "thesis"), ElementsAre(testing::Pair("chapter.txt", "years of work")));
  EXPECT_EQ(audit(folder, {"a.xml", "--out", "a.xml"}).exit_code, 73);
}

TEST_F(Audit, ReplacesAFinishedAudit) {
  folder.write("a.xml", agreement("a", 2005));
  ASSERT_EQ(audit(folder, {"a.xml", "--out", "out", "--sqlite"}).exit_code, 0);
  folder.write("a.xml", agreement("b", 2005));
  ASSERT_EQ(audit(folder, {"a.xml", "--out", "out"}).exit_code, 0);
  EXPECT_EQ(rows("out")[0]["id"], "b");
  EXPECT_FALSE(fs::exists(folder.path() / "out/audit.sqlite"));
}

}  // namespace
}  // namespace placet::audit
