// SPDX-License-Identifier: Apache-2.0
//
// The truth of a condition together with what it rests on.
#pragma once

#include <vector>

#include "placet/model/ids.hpp"
#include "placet/model/truth.hpp"

namespace placet {

/// The truth of a condition, on what evidence it rests, and why it is unknown if it is.
struct Truth {
  Kleene value = Kleene::Unknown;
  Evidence evidence = Evidence::Verified;
  UnknownKinds why;
  GroundId ground;
};

/// Adds a ground that was recorded; nothing is recorded in the second pass.
inline void add_to(std::vector<GroundId>& grounds, GroundId ground) {
  if (ground.valid()) grounds.push_back(ground);
}

/// Helpers for truths: `and` and `or` with the evidence of what decided them.
Truth and_then(Truth a, const Truth& b);
Truth or_else(Truth a, const Truth& b);
Truth negated(Truth a);
constexpr StepValue step_value(Kleene value) {
  return value == Kleene::True ? StepValue::True : value == Kleene::False ? StepValue::False : StepValue::Unknown;
}

}  // namespace placet
