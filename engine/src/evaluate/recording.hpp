// SPDX-License-Identifier: Apache-2.0
//
// What is concluded is recorded as grounds of a proof while it is computed, if a proof is wanted. No result depends on
// whether it is.
#pragma once

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "evaluate/evaluation_parts.hpp"

namespace placet {

class Recording {
 public:
  /// Records grounds in `proof` from now on; null stops recording.
  void record(Proof* proof) { proof_ = proof; }

 protected:
  using GroundIds = std::vector<GroundId>;

  bool recording() const { return proof_ != nullptr; }
  /// Whether a part that came to `value` leaves nothing for the parts after it to change: nothing to record either.
  bool is_final(const Truth& part, Kleene value) const {
    return !recording() && part.value == value && part.evidence == Evidence::Verified;
  }

  template <class About>
  GroundId add_ground(const About& about, StepValue value, std::optional<Span> at, const EvaluationParts::Frame& frame,
                      GroundIds because) {
    return recording() ? record_ground({about, value, at, frame.binding, std::move(because)}) : GroundId{};
  }
  /// The same for grounds that need no vector unless they are recorded.
  template <class About>
  GroundId add_ground(const About& about, StepValue value, std::optional<Span> at, const EvaluationParts::Frame& frame,
                      std::initializer_list<GroundId> because) {
    return recording() ? record_ground({about, value, at, frame.binding, GroundIds(because)}) : GroundId{};
  }

  /// What `compute` gives while nothing is recorded.
  template <class Compute>
  auto silently(const Compute& compute) {
    Proof* const proof = std::exchange(proof_, nullptr);
    auto result = compute();
    proof_ = proof;
    return result;
  }

 private:
  GroundId record_ground(Ground ground);

  Proof* proof_ = nullptr;
};

}  // namespace placet
