// SPDX-License-Identifier: Apache-2.0
//
// What would make a finding come out otherwise: facts that could be other than they are, each tried by judging again.
#pragma once

#include <vector>

#include "placet/engine/evaluate.hpp"

namespace placet {

/// A fact, another value of it, and what the finding comes to with that value alone changed.
struct TurningFact {
  MemberId member;
  FieldId field;
  Value value;
  Status status;
};

/// The facts in the proof of `finding`, one of `assessment`, that the parties may choose or that are not known, and of
/// which some value gives the finding another status that is decided: for each such fact the first value that does, the
/// nearest first where values have an order. In the order of the proof, at most three. The search ends after a fixed
/// number of judgements.
std::vector<TurningFact> turning_facts(const Evaluator& evaluator, const Facts& facts, const Assessment& assessment,
                                       const Finding& finding);

}  // namespace placet
