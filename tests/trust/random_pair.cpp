// SPDX-License-Identifier: Apache-2.0
#include "trust/random_pair.hpp"

#include <stdexcept>

namespace placet::trust {

Pair random_pair(std::uint64_t seed) {
  Dice dice(seed);
  Pair pair;
  pair.rules = random_rules(dice, true);
  pair.agreement = random_agreement(dice);
  return pair;
}

std::string text_of(const Pair& pair) {
  return joined(pair.rules) + pair.agreement.xml() + "\n";
}

JudgedPair::JudgedPair(const Pair& pair)
    : case_({joined(pair.rules)}),
      facts_(case_.facts(pair.agreement.xml())),
      answer_(answer_of(case_.judge(facts_, Proofs::LeftOut), facts_)) {}

std::vector<SeededPair> judged_pairs(std::uint64_t first, std::uint64_t count, Pair make(std::uint64_t)) {
  std::vector<SeededPair> pairs;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    Pair pair = make(seed);
    try {
      auto judged = std::make_unique<JudgedPair>(pair);
      pairs.push_back({seed, std::move(pair), std::move(judged)});
    } catch (const std::runtime_error& refused) {
      const bool circle = std::string_view(refused.what()).find("error P0112") != std::string_view::npos;
      if (!circle) throw;
    }
  }
  return pairs;
}

std::vector<SecondAnswer> second_answers(const std::vector<SeededPair>& pairs) {
  std::vector<const Facts*> agreements;
  for (const SeededPair& pair : pairs) agreements.push_back(&pair.judged->facts());
  return solve(agreements, {property_today, std::nullopt});
}

}  // namespace placet::trust
