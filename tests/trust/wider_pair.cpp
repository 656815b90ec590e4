// SPDX-License-Identifier: Apache-2.0
#include "trust/wider_pair.hpp"

namespace placet::trust {
namespace {

constexpr std::uint64_t other_dice = 0x9e3779b97f4a7c15;

/// Another sequence than the one that made the pair.
Dice dice_of(std::uint64_t seed) {
  return Dice(seed ^ other_dice);
}

/// A field of the agreement as two sources have it, which may say the same.
std::string by_two(const std::string& field, const std::vector<std::string>& values, Dice& dice) {
  std::string text;
  for (const char* source : {"A", "B"}) {
    text += "<" + field + " by=\"" + source + "\">" + dice.pick(values) + "</" + field + ">";
  }
  return text;
}

/// Of the fields of the agreement some are stated by two sources.
Pair contested_pair(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  std::vector<std::string>& elements = pair.agreement.elements;
  const auto contest = [&](const std::string& field, const std::vector<std::string>& values) {
    if (!dice.one_in(2)) return;
    std::erase_if(elements, [&](const std::string& element) { return element.starts_with("<" + field + ">"); });
    elements.insert(elements.begin(), by_two(field, values, dice));
  };
  contest("binding", {"yes", "no"});
  contest("written", {"yes", "no"});
  contest("size", {"2", "3", "5", "6"});
  return pair;
}

}  // namespace

MakePair* pairs_with(std::string_view construct) {
  if (construct == "contested") return contested_pair;
  return nullptr;
}

}  // namespace placet::trust
