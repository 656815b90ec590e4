// SPDX-License-Identifier: Apache-2.0
//
// Pairs of rulebook and agreement, made of a seed and judged by the engine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "property/property_case.hpp"
#include "property/random_case.hpp"
#include "trust/second_engine.hpp"

namespace placet::trust {

struct Pair {
  std::vector<std::string> rules;  ///< each a declaration of its own
  AgreementText agreement;
};

/// The same seed gives the same pair.
Pair random_pair(std::uint64_t seed);

std::string text_of(const Pair& pair);

/// A pair with what the engine answers. Throws std::runtime_error if it does not compile or cannot be read.
class JudgedPair {
 public:
  explicit JudgedPair(const Pair& pair);
  const Rulebook& rulebook() const { return case_.rulebook(); }
  const Facts& facts() const { return facts_; }
  const Answer& answer() const { return answer_; }

 private:
  PropertyCase case_;
  Facts facts_;
  Answer answer_;
};

struct SeededPair {
  std::uint64_t seed;
  Pair pair;
  std::unique_ptr<JudgedPair> judged;
};

/// The pairs that `make` gives of `count` numbers from `first` on, without the few whose rules rest on each other in a
/// circle.
std::vector<SeededPair> judged_pairs(std::uint64_t first, std::uint64_t count, Pair make(std::uint64_t) = random_pair);

/// What the second engine answers of each.
std::vector<SecondAnswer> second_answers(const std::vector<SeededPair>& pairs);

}  // namespace placet::trust
