// SPDX-License-Identifier: Apache-2.0
//
// Random small rulebooks and agreements, as text, for the property tests. The same seed gives the same texts with
// the same compiler: of <random> only the engine is used, none of its distributions.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// One of 0 … sides−1.
  std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
  bool one_in(std::size_t chances) { return roll(chances) == 0; }
  const std::string& pick(const std::vector<std::string>& of) { return of[roll(of.size())]; }
  void shuffle(std::vector<std::string>& texts);

 private:
  std::mt19937_64 engine_;
};

/// Rules of the pack `utopia` (tests/property/utopia.norm), each a declaration of its own. They compile.
/// `presumptions` allows clauses that a later fact may overturn.
std::vector<std::string> random_rules(Dice& dice, bool presumptions);

/// The rules as one text.
std::string joined(const std::vector<std::string>& rules);

/// An agreement in parts that stand in any order. `unknown` of them are left out at random by `fewer_facts`.
struct AgreementText {
  std::string stage, record;
  std::vector<std::string> elements;
  std::string xml() const;
};
AgreementText random_agreement(Dice& dice);

/// The agreement with less known: elements whose absence from the text means that they are unknown are taken out.
AgreementText fewer_facts(const AgreementText& agreement, Dice& dice);

}  // namespace placet
