// SPDX-License-Identifier: Apache-2.0
// The files that an audit writes: each says what the others say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/json_schema.hpp"
#include "unit/audit/archive_of.hpp"

namespace placet::audit {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The one number that a query of the database gives.
long long number_of(const fs::path& path, const std::string& query) {
  sqlite3* connection = nullptr;
  EXPECT_EQ(sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(connection, &sqlite3_close);
  sqlite3_stmt* prepared = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(connection, query.c_str(), -1, &prepared, nullptr), SQLITE_OK)
      << sqlite3_errmsg(connection);
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, &sqlite3_finalize);
  EXPECT_EQ(sqlite3_step(prepared), SQLITE_ROW) << query;
  return sqlite3_column_int64(prepared, 0);
}

class AuditFiles : public testing::Test {
 protected:
  AuditFiles() {
    write_agreements(folder, 40);
    folder.write("archive/broken.xml", "<agreement><wrong/></agreement>");
    EXPECT_EQ(audit(folder, {"archive", "--out", "out", "--sqlite", "--replay-law", "1986-01-01"}).exit_code, 0);
    std::istringstream lines(text("verdicts.jsonl"));
    for (std::string line; std::getline(lines, line);) rows.push_back(json::parse(line));
  }
  std::string text(const std::string& name) const { return read_text(folder.path() / "out" / name); }
  long long in_database(const std::string& query) const { return number_of(folder.path() / "out/audit.sqlite", query); }
  long long in_rows(const std::string& list) const {
    long long count = 0;
    for (const json& row : rows) count += static_cast<long long>(row.value(list, json::array()).size());
    return count;
  }

  ScratchFolder folder;
  std::vector<json> rows;
};

TEST_F(AuditFiles, OfOneAuditHaveTheSameAgreements) {
  ASSERT_EQ(rows.size(), 41U);
  EXPECT_EQ(in_database("SELECT count(*) FROM agreements"), 41);
  const std::string table = text("verdicts.csv");
  EXPECT_EQ(std::ranges::count(table, '\n'), 42);
  const json summary = json::parse(text("audit.json"));
  EXPECT_EQ(summary["judged"], 40);
  EXPECT_EQ(summary["broken"], 1);
  EXPECT_EQ(in_database("SELECT count(*) FROM agreements WHERE verdict IS NULL AND fault IS NOT NULL"), 1);
  const auto indeterminate =
      std::ranges::count_if(rows, [](const json& row) { return row["verdict"] == "indeterminate"; });
  EXPECT_EQ(in_database("SELECT count(*) FROM agreements WHERE verdict = 'indeterminate'"), indeterminate);
  EXPECT_EQ(summary["verdicts"]["indeterminate"], indeterminate);
}

TEST_F(AuditFiles, HoldAllPartsOfARowInTablesOfTheDatabase) {
  EXPECT_EQ(in_database("SELECT count(*) FROM parties"), in_rows("parties"));
  EXPECT_EQ(in_database("SELECT count(*) FROM findings"), in_rows("findings"));
  EXPECT_EQ(in_database("SELECT count(*) FROM questions"), in_rows("questions"));
  EXPECT_EQ(in_database("SELECT count(*) FROM subjects"), in_rows("subjects"));
  EXPECT_EQ(in_database("SELECT count(*) FROM verdicts"), in_rows("jurisdictions"));
  EXPECT_GT(in_database("SELECT count(*) FROM replays WHERE status <> status_then"), 0);
  EXPECT_EQ(in_database("SELECT count(*) FROM findings f LEFT JOIN sources s USING (rule, version) "
                        "WHERE s.source IS NULL AND f.strength = 'binding'"),
            0);
}

TEST_F(AuditFiles, AreFoundThroughIndexes) {
  EXPECT_EQ(in_database("SELECT count(*) FROM sqlite_master WHERE type = 'index'"), 16);
}

TEST_F(AuditFiles, HaveRowsThatKeepTheirSchema) {
  for (const json& row : rows) EXPECT_EQ(schema_errors(row, "placet-audit-row-1"), "") << row.dump();
}

}  // namespace
}  // namespace placet::audit
