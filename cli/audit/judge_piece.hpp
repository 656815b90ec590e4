// SPDX-License-Identifier: Apache-2.0
//
// From a piece of an archive to its row: reads the agreement, judges it under the law of its own day and, where that is
// asked for, of other days.
#pragma once

#include <optional>

#include "cli/audit/piece.hpp"
#include "cli/audit/plan.hpp"
#include "cli/audit/row.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet::audit {

/// A row that says no more than where the piece stands.
Row row_at(const Piece& piece);

/// Never changed once it is made: several threads may share it.
class PieceJudge {
 public:
  /// `rulebook` and `plan` must outlive the judge. Failure (64): the plan assumes a collection to be complete that the
  /// rulebook does not have.
  PieceJudge(const Rulebook& rulebook, const Plan& plan);

  /// The row of a piece, which tells what is wrong with one that cannot be judged. None if it belongs to another shard.
  std::optional<Row> row_of(const Piece& piece) const;

 private:
  bool wanted(const Row& row) const;
  void judge(const Facts& facts, Row& row) const;
  Facts assumed(Facts facts) const;
  Assessment assessment(const Facts& facts, std::optional<Day> law_as_of) const;

  const Rulebook& rulebook_;
  const Plan& plan_;
  AgreementForm form_;
  Evaluator evaluator_;
};

}  // namespace placet::audit
