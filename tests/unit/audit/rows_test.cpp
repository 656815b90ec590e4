// SPDX-License-Identifier: Apache-2.0
// Rows, plans and tables as text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/audit/csv.hpp"
#include "cli/audit/plan.hpp"
#include "cli/audit/progress.hpp"
#include "cli/audit/row.hpp"
#include "cli/audit/summary.hpp"
#include "placet/engine/csv_line.hpp"

namespace placet::audit {
namespace {

using testing::HasSubstr;

Row judged_row() {
  Row row;
  row.path = "archive/a.xml";
  row.id = "a";
  row.title = "A \"friendly\" agreement,\nin two lines";
  row.date = "1992";
  row.verdict = "non-compliant";
  row.because = {"violated"};
  row.parties = {{"p", "Приморье", "RU", "RU-PRI", "region"}, {"q", "", "CN", "", ""}};
  row.subjects = {"trade", "culture"};
  row.jurisdictions = {{"RU", "russia", "non-compliant", {"violated"}}};
  row.findings = {{"RU", "russia.x", 2, "Приморье", "violated", "binding", "verified", "void", true}};
  row.questions = {{"fact", "binding of agreement", "binding of agreement", {"russia.x"}}};
  row.replays = {{"2000-01-01", "compliant", {{"russia.x", "violated", "not-in-force"}}}};
  return row;
}

Row broken_row() {
  Row row;
  row.path = "archive/b.xml";
  row.faults = {{"P0301", 7, 3, "no end"}};
  return row;
}

TEST(Rows, AreReadAsTheyWereWritten) {
  for (const Row& row : {judged_row(), broken_row()}) {
    const std::string line = written(row);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_EQ(row_of(line), row);
  }
}

TEST(Rows, OfFilesWhoseNamesAreNoTextAreWrittenAllTheSame) {
  Row row = broken_row();
  row.path = "a\xFF.xml";
  EXPECT_EQ(row_of(written(row)).path, "a\xEF\xBF\xBD.xml");
}

TEST(Rows, AreOneCompactObjectWhateverTheirTextsHold) {
  Row row = judged_row();
  std::string every;
  for (char byte = 1; byte != 0x7F; ++byte) every += byte;
  for (const std::string& title : {every, std::string("\x7F 協定 Соглашение"), std::string("{"), std::string()}) {
    row.title = title;
    const std::string line = written(row);
    const auto json = nlohmann::ordered_json::parse(line);
    EXPECT_EQ(json.at("title"), title);
    EXPECT_EQ(json.dump() + '\n', line);
  }
}

TEST(Rows, ThatAreNoneAreRefused) {
  EXPECT_THROW(row_of("{\"path\": 1}"), std::runtime_error);
  EXPECT_THROW(row_of("half a li"), std::runtime_error);
}

TEST(Csv, QuotesWhatHasToBeQuotedAndEndsLinesAsTheStandardSays) {
  EXPECT_EQ(csv_line({"plain", "", "a,b", "say \"x\"", "two\nlines"}),
            "plain,,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
}

TEST(Csv, MakesNoFormulaOfAText) {
  EXPECT_EQ(csv_line({"=1+1", "+7", "-2", "@x", "\t=1",
                      "\xEF\xBC\x9D"
                      "1",
                      "a=1"}),
            "'=1+1,'+7,'-2,'@x,'\t=1,'\xEF\xBC\x9D"
            "1,a=1\r\n");
}

TEST(Csv, TellsAVerdictAndWhatDecidesIt) {
  const std::string line = verdicts_csv_line(judged_row());
  EXPECT_THAT(line, HasSubstr(",non-compliant,violated,"));
  EXPECT_THAT(line, HasSubstr("\"Приморье (RU), q (CN)\",trade; culture,RU non-compliant,,russia.x,,1,"));
  EXPECT_THAT(verdicts_csv_line(broken_row()), HasSubstr(",broken,"));
  EXPECT_THAT(verdicts_csv_line(broken_row()), HasSubstr("P0301 line 7: no end\r\n"));
  EXPECT_EQ(replay_csv_lines(judged_row()),
            "archive/a.xml,1,a,1992,non-compliant,2000-01-01,compliant,russia.x: violated to not-in-force\r\n");
}

TEST(Plans, AreReadAsTheyWereWritten) {
  Plan plan;
  plan.paths = {"a", "@b"};
  plan.rulebook_version = "0.1";
  plan.rulebook_sha256 = "f00";
  plan.today = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
  plan.replay_law = {plan.today};
  plan.assume_complete = {"step"};
  plan.shard = Shard{2, 3};
  plan.database = true;
  EXPECT_EQ(plan_of(written(plan)), plan);
  EXPECT_THROW(plan_of("{}"), std::runtime_error);
}

TEST(Shards, AreWrittenAsNumberAndCount) {
  EXPECT_EQ(shard_of("3/8"), (Shard{3, 8}));
  for (const std::string wrong : {"", "3", "0/8", "9/8", "3/8/1", "a/b", "-1/2"}) {
    EXPECT_THROW(shard_of(wrong), std::runtime_error) << wrong;
  }
}

TEST(Shards, DivideAgreementsSoThatEachIsInOneAndNoneIsEmpty) {
  std::array<int, 4> sizes{};
  for (int i = 0; i < 1000; ++i) {
    int found = 0;
    for (std::uint64_t number = 1; number <= sizes.size(); ++number) {
      if (!belongs_to("agreement-" + std::to_string(i), Shard{number, sizes.size()})) continue;
      ++found;
      ++sizes[number - 1];
    }
    EXPECT_EQ(found, 1);
  }
  for (const int size : sizes) EXPECT_NEAR(size, 250, 100);
}

TEST(Summary, CountsByCountryYearSubjectPartnerRuleAndQuestion) {
  Summary summary;
  summary.add(judged_row());
  summary.add(broken_row());
  EXPECT_EQ(summary.tally.judged(), 1U);
  EXPECT_EQ(summary.tally.broken, 1U);
  EXPECT_EQ(summary.countries.at("RU").at("1992")[0], 1U);
  EXPECT_EQ(summary.subjects.at("culture")[0], 1U);
  EXPECT_EQ(summary.partners.at("CN, RU")[0], 1U);
  EXPECT_EQ(summary.rules.at("russia.x").broken, 1U);
  EXPECT_EQ(summary.questions.at("binding of agreement").last, 1U);
  EXPECT_EQ(summary.replays.at("2000-01-01").rules.at("russia.x: violated → not-in-force"), 1U);
}

TEST(Summary, CountsNoYearThatIsPresumedOrNotKnown) {
  Row row = judged_row();
  EXPECT_EQ(year_of(row), "1992");
  row.date = "1992-12-01/1993-02-01";
  EXPECT_EQ(year_of(row), "");
  row.date = "1992-03";
  row.date_presumed = true;
  EXPECT_EQ(year_of(row), "");
}

TEST(Summary, ListsTheGravestFirstAndNoMoreThanATableShows) {
  Summary summary;
  Row row = judged_row();
  for (std::size_t i = 0; i <= most_rows; ++i) {
    row.position = i + 1;
    row.verdict = i == most_rows ? "non-compliant" : "compliant";
    summary.add(row);
  }
  EXPECT_EQ(summary.gravest.size(), most_rows);
  EXPECT_EQ(summary.gravest.begin()->position, most_rows + 1);
}

TEST(Progress, SaysWhatIsDoneHowFastAndHowLongItTakes) {
  using std::chrono::seconds;
  EXPECT_EQ(progress_words(12'000, 250, 1000, seconds(10)), "12,000 judged · 1,200 a second · about 30 s left");
  EXPECT_EQ(progress_words(7, 0, 0, seconds(1)), "7 judged · 7 a second");
}

}  // namespace
}  // namespace placet::audit
