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

/// Puts one of `others` in the place of each `text`, or leaves it.
void exchange(std::vector<std::string>& rules, const std::string& text, const std::vector<std::string>& others,
              Dice& dice) {
  for (std::string& rule : rules) {
    for (std::size_t at = rule.find(text); at != std::string::npos; at = rule.find(text, at)) {
      const std::string other = dice.one_in(4) ? text : dice.pick(others);
      rule.replace(at, text.size(), other);
      at += other.size();
    }
  }
}

/// Comparisons of the size and of counts become such of sums of persons, of those of one delegation mostly.
Pair pair_with_sums(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  const std::string sum = "sum of persons of delegation x of agreement", few = " where persons of x is at most 5";
  exchange(pair.rules, "size of agreement is 5", {sum + " is 6", "size of agreement is " + sum}, dice);
  exchange(pair.rules, "size of agreement is at least 3", {sum + " is at least 3", sum + few + " is at least 3"}, dice);
  exchange(pair.rules, "size of agreement is at most utopia.limit",
           {sum + " is at most utopia.limit", "size of agreement is at most " + sum}, dice);
  exchange(pair.rules, "number of delegation of agreement is at most 1", {sum + " is at most 9"}, dice);
  return pair;
}

/// What the agreement must, may and can do some authority must, may and can.
Pair pair_with_authorities(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  for (const char* norm : {"must", "may", "has power", "has no power"}) {
    exchange(pair.rules, std::string("\n  agreement ") + norm + " ",
             {std::string("\n  utopia.ministry ") + norm + " ", std::string("\n  utopia.government ") + norm + " "},
             dice);
  }
  return pair;
}

}  // namespace

MakePair* pairs_with(std::string_view construct) {
  if (construct == "authorities") return pair_with_authorities;
  if (construct == "contested") return contested_pair;
  if (construct == "sums") return pair_with_sums;
  return nullptr;
}

}  // namespace placet::trust
