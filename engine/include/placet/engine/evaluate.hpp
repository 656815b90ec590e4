// SPDX-License-Identifier: Apache-2.0
//
// Judges an agreement: a pure function of rulebook, facts and dates. The meaning is that of
// docs/language/meaning.md; the result depends on nothing else, and holds its own proof.
#pragma once

#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// The line of the table of verdicts in which a finding that counts falls.
Verdict line_of(const Finding& finding);

class Evaluator {
 public:
  /// Prepares the rules of `rulebook`, which must outlive the evaluator. An evaluator is never changed afterwards:
  /// several threads may share it.
  explicit Evaluator(const Rulebook& rulebook);

  /// Judges `facts` (read with the same rulebook) on the day `dates.today`.
  /// Every check ends; its cost is polynomial in rules times bindings.
  Assessment evaluate(const Facts& facts, const Dates& dates) const;

 private:
  const Rulebook* rulebook_;  // Invariant: never null.
  std::vector<std::vector<RuleId>> feeders_;
};

}  // namespace placet
