// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/database.hpp"

#include <sqlite3.h>

#include <optional>
#include <variant>
#include <vector>

#include "cli/audit/words.hpp"
#include "cli/exit_codes.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet::audit {

namespace {

constexpr const char* tables = R"sql(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = OFF;
PRAGMA user_version = 1;
CREATE TABLE agreements (agreement INTEGER PRIMARY KEY, path TEXT NOT NULL, position INTEGER NOT NULL, entry TEXT,
  line INTEGER NOT NULL, id TEXT, title TEXT, stage TEXT, date TEXT, date_presumed INTEGER, law_day TEXT,
  verdict TEXT, because TEXT, consequence TEXT, sha256 TEXT, fault TEXT);
CREATE TABLE verdicts (agreement INTEGER NOT NULL REFERENCES agreements, country TEXT NOT NULL, verdict TEXT NOT NULL,
  because TEXT);
CREATE TABLE parties (agreement INTEGER NOT NULL REFERENCES agreements, party TEXT NOT NULL, name TEXT, country TEXT,
  unit TEXT, level TEXT);
CREATE TABLE subjects (agreement INTEGER NOT NULL REFERENCES agreements, subject TEXT NOT NULL);
CREATE TABLE findings (agreement INTEGER NOT NULL REFERENCES agreements, country TEXT, rule TEXT NOT NULL,
  version INTEGER NOT NULL, about TEXT, status TEXT NOT NULL, counts INTEGER NOT NULL, strength TEXT NOT NULL,
  evidence TEXT NOT NULL, consequence TEXT);
CREATE TABLE questions (agreement INTEGER NOT NULL REFERENCES agreements, kind TEXT NOT NULL, about TEXT NOT NULL,
  fact TEXT NOT NULL, rules TEXT, settles INTEGER NOT NULL);
CREATE TABLE replays (agreement INTEGER NOT NULL REFERENCES agreements, law TEXT NOT NULL, verdict TEXT NOT NULL,
  rule TEXT, status TEXT, status_then TEXT);
CREATE TABLE sources (rule TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, source TEXT, citation TEXT,
  url TEXT, evidence TEXT);
BEGIN;
)sql";

constexpr const char* indexes = R"sql(
COMMIT;
CREATE INDEX agreements_by_path ON agreements (path, position);
CREATE INDEX agreements_by_verdict ON agreements (verdict, date);
CREATE INDEX agreements_by_id ON agreements (id);
CREATE INDEX verdicts_by_agreement ON verdicts (agreement);
CREATE INDEX verdicts_by_country ON verdicts (country, verdict);
CREATE INDEX parties_by_agreement ON parties (agreement);
CREATE INDEX parties_by_country ON parties (country, unit);
CREATE INDEX subjects_by_agreement ON subjects (agreement);
CREATE INDEX subjects_by_subject ON subjects (subject);
CREATE INDEX findings_by_agreement ON findings (agreement);
CREATE INDEX findings_by_rule ON findings (rule, status);
CREATE INDEX questions_by_agreement ON questions (agreement);
CREATE INDEX questions_by_about ON questions (about);
CREATE INDEX replays_by_agreement ON replays (agreement);
CREATE INDEX replays_by_law ON replays (law, rule);
CREATE INDEX sources_by_rule ON sources (rule, version);
PRAGMA synchronous = FULL;
)sql";

using Cell = std::variant<std::int64_t, std::string>;

/// A text that may be missing: an empty one is stored as none.
using Cells = std::vector<Cell>;

std::int64_t number(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

/// The open database and the statements that fill its tables.
struct Database::State {
  using Connection = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
  using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

  std::filesystem::path path;
  Connection connection{nullptr, &sqlite3_close};
  std::int64_t agreements = 0;
  Statement agreement{nullptr, &sqlite3_finalize}, verdict{nullptr, &sqlite3_finalize},
      party{nullptr, &sqlite3_finalize}, subject{nullptr, &sqlite3_finalize}, finding{nullptr, &sqlite3_finalize},
      question{nullptr, &sqlite3_finalize}, replay{nullptr, &sqlite3_finalize}, source{nullptr, &sqlite3_finalize};

  [[noreturn]] void refuse() const {
    throw Failure(Exit::Unwritable, "cannot write `" + path.string() + "`: " + sqlite3_errmsg(connection.get()));
  }
  void run(const char* statements) const {
    if (sqlite3_exec(connection.get(), statements, nullptr, nullptr, nullptr) != SQLITE_OK) refuse();
  }
  Statement prepared(const std::string& table, int columns) const {
    std::string places = "?";
    for (int column = 1; column < columns; ++column) places += ", ?";
    const std::string insert = "INSERT INTO " + table + " VALUES (" + places + ')';
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.get(), insert.c_str(), -1, &statement, nullptr) != SQLITE_OK) refuse();
    return {statement, &sqlite3_finalize};
  }
  void insert(const Statement& statement, const Cells& cells) const {
    int column = 0;
    for (const Cell& cell : cells) {
      ++column;
      if (const auto* text = std::get_if<std::string>(&cell)) {
        if (text->empty()) {
          sqlite3_bind_null(statement.get(), column);
        } else {
          // No destructor: the text stays until the statement is run.
          sqlite3_bind_text(statement.get(), column, text->data(), static_cast<int>(text->size()), nullptr);
        }
      } else {
        sqlite3_bind_int64(statement.get(), column, std::get<std::int64_t>(cell));
      }
    }
    const bool done = sqlite3_step(statement.get()) == SQLITE_DONE;
    if (sqlite3_reset(statement.get()) != SQLITE_OK || !done) refuse();
  }
  void add_parts(const Row& row) const;
  void add_findings(const Row& row) const;
};

Database::Database(const std::filesystem::path& path) : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.path = path;
  sqlite3* connection = nullptr;
  const int opened = sqlite3_open(path.c_str(), &connection);
  state.connection.reset(connection);
  if (opened != SQLITE_OK) state.refuse();
  state.run(tables);
  state.agreement = state.prepared("agreements", 16);
  state.verdict = state.prepared("verdicts", 4);
  state.party = state.prepared("parties", 6);
  state.subject = state.prepared("subjects", 2);
  state.finding = state.prepared("findings", 10);
  state.question = state.prepared("questions", 6);
  state.replay = state.prepared("replays", 6);
  state.source = state.prepared("sources", 7);
}

Database::~Database() = default;

void Database::State::add_parts(const Row& row) const {
  for (const JurisdictionRow& one : row.jurisdictions) {
    insert(verdict, {agreements, one.country.empty() ? one.pack : one.country, one.verdict, joined(one.because, " ")});
  }
  for (const PartyRow& one : row.parties) {
    insert(party, {agreements, one.id, one.name, one.country, one.unit, one.level});
  }
  for (const std::string& one : row.subjects) insert(subject, {agreements, one});
  for (const QuestionRow& one : row.questions) {
    insert(question, {agreements, one.kind, one.about, one.fact, joined(one.rules, " "), number(one.rules.size())});
  }
}

void Database::State::add_findings(const Row& row) const {
  for (const FindingRow& one : row.findings) {
    insert(finding, {agreements, one.country, one.rule, std::int64_t{one.version}, one.about, one.status,
                     std::int64_t{one.counts}, one.strength, one.evidence, one.consequence});
  }
  for (const ReplayRow& one : row.replays) {
    if (one.changes.empty()) insert(replay, {agreements, one.law, one.verdict, "", "", ""});
    for (const ChangeRow& change : one.changes) {
      insert(replay, {agreements, one.law, one.verdict, change.rule, change.from, change.to});
    }
  }
}

void Database::add(const Row& row) {
  State& state = *state_;
  ++state.agreements;
  const Cell presumed = row.broken() ? Cell(std::string()) : Cell(std::int64_t{row.date_presumed});
  state.insert(state.agreement,
               {state.agreements, row.path, number(row.position), row.entry, number(row.line), row.id, row.title,
                row.stage, row.date, presumed, row.law_day, row.verdict, joined(row.because, " "), row.consequence,
                row.sha256, row.broken() ? row.faults.front().message : ""});
  state.add_parts(row);
  state.add_findings(row);
}

void Database::finish(const Rulebook& rulebook) {
  State& state = *state_;
  for (const Rule& rule : rulebook.rules) {
    for (const Citation& citation : rule.readings.front().sources) {
      const Source& source = rulebook[citation.source];
      state.insert(state.source, {std::string(rulebook.text(rule.name)), std::int64_t{rule.version}, rule.title,
                                  std::string(rulebook.text(source.name)), plain_citation(rulebook, citation),
                                  source.url, std::string(evidence_name(citation.attestation.evidence))});
    }
  }
  state.run(indexes);
  for (State::Statement* statement : {&state.agreement, &state.verdict, &state.party, &state.subject, &state.finding,
                                      &state.question, &state.replay, &state.source}) {
    statement->reset();
  }
  if (sqlite3_close(state.connection.release()) != SQLITE_OK) {
    throw Failure(Exit::Unwritable, "cannot close `" + state.path.string() + '`');
  }
}

}  // namespace placet::audit
