// SPDX-License-Identifier: Apache-2.0
//
// One run over one rulebook: the engine that confirms what the solver finds, the time that is left, and what was
// found so far.
#pragma once

#include <functional>

#include "cli/verify/encoder.hpp"
#include "cli/verify/findings.hpp"
#include "cli/verify/written_facts.hpp"
#include "placet/engine/evaluate.hpp"

namespace placet::verify {

/// What a search for an agreement came to.
struct Search {
  enum class End { Confirmed, Impossible, Undecided } end = End::Undecided;
  std::optional<Facts> facts;  ///< Confirmed: the agreement
  std::string reason;          ///< Undecided: why
};

class Session {
 public:
  /// `book` must outlive the session; agreements are judged on the day `today`.
  Session(const Rulebook& book, Day today, Deadline deadline);

  /// The assessment of what `write_agreement` makes of `facts` and `read_agreement` reads back, as `placet check`
  /// gives it; nothing if it cannot be read.
  std::optional<Assessment> judge(const Facts& facts, std::optional<Day> law_as_of = {}) const;

  /// Looks for an agreement like `goal` that `confirms` holds of. Impossible: none is, within the bounds of World.
  Search search(World& world, const std::vector<z3::expr>& goal, const std::function<bool(const Facts&)>& confirms);
  /// Only whether there may be one.
  World::Answer possible(World& world, const std::vector<z3::expr>& goal);

  /// The smallest agreement that `confirms` holds of, and what became of `rules` in it.
  Witness witness(const Facts& facts, const std::function<bool(const Facts&)>& confirms,
                  const std::vector<RuleId>& rules) const;

  const Rulebook& book() const { return book_; }
  Day today() const { return today_; }
  const Deadline& deadline() const { return deadline_; }
  std::string name(RuleId rule) const;  ///< with its version, if there are several

 private:
  const Rulebook& book_;
  Evaluator evaluator_;
  Day today_;
  Deadline deadline_;
};

/// Whether a finding of `rule`, or one of its readings, has the status.
bool has_status(const Assessment& assessment, RuleId rule, Status status);
/// "russia.consent: violated", once for each status that the rule has.
std::vector<std::string> statuses_of(const Assessment& assessment, const Rulebook& book, RuleId rule);

}  // namespace placet::verify
