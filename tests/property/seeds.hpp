// SPDX-License-Identifier: Apache-2.0
//
// The seeds that a property is tried with.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "property/random_case.hpp"

namespace placet {

/// Whether PLACET_SEED names one seed, with which totals say nothing.
inline bool one_seed_alone() {
  return std::getenv("PLACET_SEED") != nullptr;
}

/// Calls `claim` for each of the seeded rulebooks, until one fails. PLACET_SEED=N tries that one alone;
/// PLACET_ALL_SEEDS goes on after a failure.
inline void for_each_seed(const std::function<void(Dice&)>& claim, std::uint64_t count = 60) {
  const char* wanted = std::getenv("PLACET_SEED");
  const std::uint64_t first = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 1;
  const std::uint64_t last = wanted != nullptr ? first : count;
  for (std::uint64_t seed = first; seed <= last; ++seed) {
    SCOPED_TRACE("PLACET_SEED=" + std::to_string(seed));
    Dice dice(seed);
    claim(dice);
    if (testing::Test::HasFailure() && std::getenv("PLACET_ALL_SEEDS") == nullptr) return;
  }
}

}  // namespace placet
