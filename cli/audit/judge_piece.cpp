// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/judge_piece.hpp"

#include <algorithm>

#include "cli/audit/describe.hpp"
#include "cli/audit/replay.hpp"
#include "cli/exit_codes.hpp"
#include "cli/sha256.hpp"
#include "placet/engine/given.hpp"

namespace placet::audit {

namespace {

/// Enough to see what is wrong with a file; `placet check` tells all of it.
constexpr std::size_t most_faults = 20;

/// `place` in the text of the piece, as a place in its file.
FaultRow fault_of(const Diagnostic& diagnostic, const SourceMap& texts, const Piece& piece) {
  const Place place = texts.locate(diagnostic.span);
  const std::uint64_t before = place.line == 1 ? piece.column - 1 : 0;
  return {std::string(diagnostic.code.id), piece.line + place.line - 1, place.column + before, diagnostic.message};
}

std::vector<FaultRow> faults_of(const std::vector<Diagnostic>& diagnostics, const SourceMap& texts,
                                const Piece& piece) {
  std::vector<FaultRow> faults;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (faults.size() < most_faults) faults.push_back(fault_of(diagnostic, texts, piece));
  }
  return faults;
}

}  // namespace

Row row_at(const Piece& piece) {
  Row row;
  row.path = piece.path;
  row.position = piece.position;
  row.entry = piece.entry;
  row.line = piece.line;
  return row;
}

PieceJudge::PieceJudge(const Rulebook& rulebook, const Plan& plan)
    : rulebook_(rulebook), plan_(plan), form_(rulebook), evaluator_(rulebook) {
  if (plan.assume_complete.empty()) return;
  Facts empty(rulebook, FileId{});
  empty.add_member(rulebook.known.agreement, MemberId{}, Symbol{}, Span{});
  const auto checked = assume_complete(std::move(empty), plan.assume_complete, Span{});
  if (!checked) throw Failure(Exit::Usage, "--assume-complete: " + checked.diagnostics().front().message);
}

std::optional<Row> PieceJudge::row_of(const Piece& piece) const {
  Row row = row_at(piece);
  if (!piece.unreadable.empty()) {
    row.faults.push_back({"", piece.line, piece.column, piece.unreadable});
    return wanted(row) ? std::optional(std::move(row)) : std::nullopt;
  }
  row.sha256 = sha256(piece.text);
  SourceMap texts;
  auto read = read_agreement(texts.add(piece.path, piece.text), texts, form_);
  if (read) {
    row.id = id_of(*read);
  } else {
    row.faults = faults_of(read.diagnostics(), texts, piece);
  }
  if (!wanted(row)) return std::nullopt;
  if (read) judge(assumed(*std::move(read)), row);
  return row;
}

bool PieceJudge::wanted(const Row& row) const {
  // What has no id goes by its place, which tells it apart as well.
  const std::string id = row.id.empty() ? row.path + '#' + std::to_string(row.position) : row.id;
  return !plan_.shard || belongs_to(id, *plan_.shard);
}

Facts PieceJudge::assumed(Facts facts) const {
  if (plan_.assume_complete.empty()) return facts;
  return *assume_complete(std::move(facts), plan_.assume_complete, Span{});
}

Assessment PieceJudge::assessment(const Facts& facts, std::optional<Day> law_as_of) const {
  // Rows hold no grounds, and nothing of rules that do not apply.
  return evaluator_.evaluate(facts, Dates{plan_.today, law_as_of}, Proofs::LeftOut, Listed::WhatApplies);
}

void PieceJudge::judge(const Facts& facts, Row& row) const {
  const Assessment own = assessment(facts, plan_.law_as_of);
  describe(facts, own, row);
  for (const Day day : plan_.replay_law) {
    row.replays.push_back(replay_of(rulebook_, own, assessment(facts, day), day));
  }
}

}  // namespace placet::audit
