// SPDX-License-Identifier: Apache-2.0
//
// Judges an agreement: a pure function of rulebook, facts and dates. The meaning is that of
// docs/language/meaning.md; the result depends on nothing else, and holds its own proof.
#pragma once

#include <cstdint>
#include <memory>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// What of its proof an assessment holds: all of it; that of the findings of rules that apply, which are few; or none.
/// The less it is, the less time and memory it takes to judge.
enum class Proofs : std::uint8_t { Recorded, OfWhatApplies, LeftOut };

/// Whose findings an assessment lists: those of every rule; or without those that are not applicable or not in force,
/// which are most of them and need not even be judged where the law day or what is stated shows it at once; or without
/// these and without what is asked, for whom the verdict and its reasons are enough.
enum class Listed : std::uint8_t { EveryRule, WhatApplies, WithoutQuestions };

struct PreparedRules;

class Evaluator {
 public:
  /// Prepares the rules of `rulebook`, which must outlive the evaluator. An evaluator is never changed afterwards:
  /// several threads may share it.
  explicit Evaluator(const Rulebook& rulebook);

  /// Judges `facts` (read with the same rulebook) on the day `dates.today`.
  /// Every check ends; its cost is polynomial in rules times bindings.
  /// With `Proofs::LeftOut` all is the same but for `Assessment::proof`, which is empty, and the grounds that name its
  /// parts, which are invalid: such an assessment can be counted and listed, but not given to renderers. With
  /// `Proofs::OfWhatApplies` so are the grounds of findings that are not applicable, not in force or pending.
  /// With `Listed::WhatApplies` nothing else differs than the findings that are left out. With
  /// `Listed::WithoutQuestions` there are no questions either, and of the members that are not listed and leave the
  /// verdict open a country names at most those that one rule asks for.
  Assessment evaluate(const Facts& facts, const Dates& dates, Proofs proofs = Proofs::Recorded,
                      Listed listed = Listed::EveryRule) const;

 private:
  const Rulebook* rulebook_;                    // Invariant: never null.
  std::shared_ptr<const PreparedRules> rules_;  // Invariant: never null.
};

}  // namespace placet
