// SPDX-License-Identifier: Apache-2.0
#include "trust/random_pair.hpp"

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

}  // namespace placet::trust
