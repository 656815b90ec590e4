// SPDX-License-Identifier: Apache-2.0
//
// Judges an agreement: a pure function of rulebook, facts and dates. The meaning is that of
// docs/language/meaning.md; the result depends on nothing else, and holds its own proof.
#pragma once

#include <cstdint>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// Whether an assessment holds its proof. Without it an archive is judged in less time and memory.
enum class Proofs : std::uint8_t { Recorded, LeftOut };

class Evaluator {
 public:
  /// Prepares the rules of `rulebook`, which must outlive the evaluator. An evaluator is never changed afterwards:
  /// several threads may share it.
  explicit Evaluator(const Rulebook& rulebook);

  /// Judges `facts` (read with the same rulebook) on the day `dates.today`.
  /// Every check ends; its cost is polynomial in rules times bindings.
  /// With `Proofs::LeftOut` all is the same but for `Assessment::proof`, which is empty, and the grounds that name its
  /// parts, which are invalid: such an assessment can be counted and listed, but not given to renderers.
  Assessment evaluate(const Facts& facts, const Dates& dates, Proofs proofs = Proofs::Recorded) const;

 private:
  const Rulebook* rulebook_;  // Invariant: never null.
  std::vector<std::vector<RuleId>> feeders_;
};

}  // namespace placet
