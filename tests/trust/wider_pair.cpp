// SPDX-License-Identifier: Apache-2.0
#include "trust/wider_pair.hpp"

#include <cstring>

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
  const std::string perhaps = " where binding of agreement is yes";
  exchange(pair.rules, "size of agreement is 5", {sum + " is 6", "size of agreement is " + sum}, dice);
  exchange(pair.rules, "size of agreement is at least 3",
           {sum + " is at least 3", sum + few + " is at least 3", sum + perhaps + " is at least 3"}, dice);
  exchange(pair.rules, "size of agreement is at most utopia.limit",
           {sum + " is at most utopia.limit", "size of agreement is at most " + sum}, dice);
  exchange(pair.rules, "number of delegation of agreement is at most 1",
           {sum + " is at most 9", sum + perhaps + " is at most 4"}, dice);
  return pair;
}

/// Comparisons become such of parts and multiples of what they compare.
Pair pair_with_percentages(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  const std::string size = "size of agreement", limit = "utopia.limit";
  exchange(pair.rules, "size of agreement is at least 3",
           {size + " is at least 50 percent of " + limit, "50 percent of " + size + " is at least 2",
            size + " is at least 300 percent of number of delegation of agreement"},
           dice);
  exchange(pair.rules, "size of agreement is more than 5",
           {"150 percent of " + size + " is more than " + limit,
            size + " is more than 200 percent of sum of persons of delegation x of agreement"},
           dice);
  exchange(pair.rules, "size of agreement is at most utopia.limit",
           {size + " is at most 80 percent of " + limit, size + " is at most higher of 3 and 60 percent of " + limit},
           dice);
  exchange(pair.rules, "persons of d is more than 5",
           {"persons of d is more than 75 percent of " + size, "200 percent of persons of d is more than " + size},
           dice);
  exchange(pair.rules, "size of agreement is 5",
           {size + " is 100 percent of " + limit, "50 percent of " + size + " is 3"}, dice);
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

/// Puts one of `others` in the place of each window, or leaves it.
void exchange_windows(std::vector<std::string>& rules, const std::vector<std::string>& others, Dice& dice) {
  for (std::string& rule : rules) {
    std::size_t at = 0;
    const auto starts = [&](const char* window) { return rule.compare(at, std::strlen(window), window) == 0; };
    for (; at < rule.size(); ++at) {
      for (const char* window : {" before signature of agreement", " within 30 days after signature of agreement",
                                 " after signature of agreement", " no later than 1 June 2005"}) {
        if (!starts(window)) continue;
        const std::string other = dice.one_in(4) ? window : dice.pick(others);
        rule.replace(at, std::strlen(window), other);
        at += other.size() - 1;
        break;
      }
    }
  }
}

/// Steps count from more than the signature.
Pair pair_with_windows(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  const std::vector<std::string> windows{" before entry-into-force of agreement",
                                         " after entry-into-force of agreement",
                                         " within 2 months after entry-into-force of agreement",
                                         " no later than 10 days before signature of agreement",
                                         " no earlier than 1 month before signature of agreement",
                                         " no later than 1 year after signature of agreement",
                                         " before date of notice of utopia.ministry",
                                         " within 2 weeks after date of report"};
  exchange_windows(pair.rules, windows, dice);
  for (const char* condition :
       {"agreement has notice of utopia.ministry", "p has consent of utopia.ministry",
        "p has no notice of utopia.government", "agreement has consent of utopia.ministry for d"}) {
    std::vector<std::string> others;
    for (const std::string& window : windows) others.push_back(condition + window);
    exchange(pair.rules, condition, others, dice);
  }
  return pair;
}

/// Puts another day in the place of the one that an element states, mostly.
void exchange_day(std::string& element, const std::vector<std::string>& days, Dice& dice) {
  const std::size_t at = element.find(" on=\"");
  if (at == std::string::npos || dice.one_in(4)) return;
  element.replace(at, element.find('"', at + 5) + 1 - at, " on=\"" + dice.pick(days) + "\"");
}

/// Steps are due for every year, since a day some years ago.
Pair pair_with_years(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  exchange_windows(pair.rules,
                   {" by 15 January of every year after signature of agreement",
                    " by 1 June of every year after signature of agreement",
                    " by 29 February of every year after entry-into-force of agreement",
                    " by 1 May of every year after 1 March 2003"},
                   dice);
  const std::vector<std::string> acts{"consent", "notice", "report"}, years{"2002", "2003", "2004"};
  for (std::size_t more = dice.roll(4); more > 0; --more)
    pair.agreement.elements.push_back("<step act=\"" + dice.pick(acts) + "\" on=\"2004-01-10\"/>");
  for (std::string& element : pair.agreement.elements) {
    if (element.starts_with("<event"))
      exchange_day(element, {"2003-02-10", "2002-06-15", "2004-12-31", "2005-01-01", "2003", "2004-12"}, dice);
    if (!element.starts_with("<step")) continue;
    exchange_day(element, {"2003-12-01", "2004-01-15", "2004-03-01", "2005-01-10", "2005-06-01", "2004"}, dice);
    if (!dice.one_in(4)) element.insert(element.size() - 2, " year=\"" + dice.pick(years) + "\"");
  }
  return pair;
}

/// Windows are of working days, which can be counted in 2005 alone.
Pair pair_with_working_days(std::uint64_t seed) {
  Pair pair = random_pair(seed);
  Dice dice = dice_of(seed);
  exchange_windows(pair.rules,
                   {" within 10 working days after signature of agreement",
                    " within 3 working days after entry-into-force of agreement",
                    " no later than 5 working days before signature of agreement",
                    " no earlier than 12 working days before signature of agreement",
                    " no later than 20 working days after signature of agreement",
                    " no earlier than 2 working days after entry-into-force of agreement"},
                   dice);
  for (std::string& element : pair.agreement.elements) {
    if (element.starts_with("<event"))
      exchange_day(element, {"2004-12-20", "2004-12-31", "2005-01-03", "2005-05-06", "2005-05-13", "2005-05"}, dice);
    if (element.starts_with("<step"))
      exchange_day(element, {"2005-01-12", "2005-04-29", "2005-05-03", "2005-05-11", "2005-05-13", "2005-05-25"}, dice);
  }
  return pair;
}

}  // namespace

MakePair* pairs_with(std::string_view construct) {
  if (construct == "authorities") return pair_with_authorities;
  if (construct == "contested") return contested_pair;
  if (construct == "percentages") return pair_with_percentages;
  if (construct == "sums") return pair_with_sums;
  if (construct == "windows") return pair_with_windows;
  if (construct == "working_days") return pair_with_working_days;
  if (construct == "years") return pair_with_years;
  return nullptr;
}

}  // namespace placet::trust
