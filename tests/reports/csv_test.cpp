// SPDX-License-Identifier: Apache-2.0
// The table of findings, read back by the rules of RFC 4180.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "reports/utopia.hpp"
#include "support/cases.hpp"

namespace placet {
namespace {

using testing::ElementsAre;

using Cells = std::vector<std::string>;

/// The records of `text`; a record ends with CR and LF, and a cell that is quoted may hold anything.
std::vector<Cells> records_of(const std::string& text) {
  std::vector<Cells> records;
  Cells cells(1);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quoted && text.compare(at, 2, "\"\"") == 0) {
      cells.back() += '"';
      ++at;
    } else if (text[at] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[at] == ',') {
      cells.emplace_back();
    } else if (!quoted && text.compare(at, 2, "\r\n") == 0) {
      records.push_back(std::move(cells));
      cells = Cells(1);
      ++at;
    } else {
      cells.back() += text[at];
    }
  }
  EXPECT_THAT(cells, ElementsAre("")) << "the last record does not end";
  return records;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& text) {
  const std::vector<Cells> records = records_of(text);
  std::vector<Row> rows;
  for (std::size_t at = 1; at < records.size(); ++at) {
    EXPECT_EQ(records[at].size(), records[0].size());
    Row& row = rows.emplace_back();
    for (std::size_t column = 0; column < records[0].size(); ++column) row[records[0][column]] = records[at][column];
  }
  return rows;
}

Row row_of(const std::vector<Row>& rows, const std::string& rule) {
  for (const Row& row : rows) {
    if (row.at("rule") == rule) return row;
  }
  ADD_FAILURE() << "no row of " << rule;
  return {};
}

TEST(Csv, HasOneRowAFinding) {
  const UtopiaFolder utopia;
  const std::vector<Row> rows = rows_of(utopia.check("csv").out);
  const auto json = nlohmann::json::parse(utopia.check("json").out);
  ASSERT_EQ(json["jurisdictions"].size(), 1U);
  ASSERT_EQ(rows.size(), json["jurisdictions"][0]["findings"].size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& finding = json["jurisdictions"][0]["findings"][at];
    EXPECT_EQ(rows[at].at("rule"), finding["rule"]);
    EXPECT_EQ(rows[at].at("status"), finding["status"]);
    EXPECT_EQ(rows[at].at("counts"), finding["counts"] ? "yes" : "no");
  }
}

TEST(Csv, TellsTheLawAndTheLine) {
  const UtopiaFolder utopia;
  const Row row = row_of(rows_of(utopia.check("csv").out), "utopia.draft");
  EXPECT_EQ(row.at("law"), "1-U, art. 4");
  EXPECT_EQ(row.at("law_from"), "2004");
  EXPECT_EQ(row.at("line"), "18");
  EXPECT_EQ(row.at("accepted"), "yes");
  EXPECT_EQ(row.at("verdict"), "non-compliant");
}

TEST(Csv, LetsNoSpreadsheetTakeANameForAFormula) {
  const UtopiaFolder utopia;
  const Row row = row_of(rows_of(utopia.check("csv").out), "utopia.consent");
  EXPECT_EQ(row.at("about"), "'=Astana <b onclick=\"x()\">[bold](http://evil.example)</b> `code`");
}

TEST(Csv, LosesNoFile) {
  const UtopiaFolder utopia;
  utopia.add_broken("broken.xml");
  utopia.add_agreement("other.xml", "FR", "");
  const std::vector<Row> rows = rows_of(utopia.check("csv", {"other.xml", "broken.xml", "nowhere.xml"}).out);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].at("verdict"), "not-governed");
  EXPECT_EQ(rows[0].at("rule"), "");
  EXPECT_EQ(rows[1].at("verdict"), "unread");
  EXPECT_EQ(rows[2].at("file"), "nowhere.xml");
}

TEST(Csv, ReadsBackForEveryShippedCase) {
  std::vector<std::string> arguments{"check", "--today", "2026-01-01", "--format", "csv"};
  for (const std::string& folder : all_cases()) arguments.push_back(folder + "/agreement.xml");
  const std::vector<Row> rows = rows_of(run_placet(arguments, PLACET_SOURCE_DIR).out);
  EXPECT_GE(rows.size(), all_cases().size());
}

}  // namespace
}  // namespace placet
