// SPDX-License-Identifier: Apache-2.0
// How outputs that survey the law, and judge no agreement, speak of a rule, an entry or a number: its citation, its
// time, how it is known.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/comparison.hpp"
#include "render/words.hpp"

namespace placet {

/// The weakest of what a reading rests on: its citation and the evidence of its dates.
Evidence evidence_of(const Reading& reading);

/// The citation of an entry, or that of its list; null if neither has one.
const Citation* citation_of(const List& list, const ListEntry& entry);

class LawWords {
 public:
  explicit LawWords(const Rulebook& rulebook) : words_(rulebook, nullptr) {}

  /// "4-ФЗ, art. 4 · since 2004 · quoted, not read · guidance": of the first reading.
  std::string law(const Rule& rule, Kleene in_force) const;
  /// "since 7 June 2000, until a day from 13 July 2015 to 24 July 2015"; the last day in force where it is known.
  static std::string force(const Force& force);
  static std::string some_day(DayRange range);      ///< "2004", "a day from 4 January 1999 to 26 January 1999"
  std::string law(const Citation& citation) const;  ///< "4-ФЗ, art. 4 · quoted, not read"
  /// `“narrow” (A commentary)`: the readings of a rule that has some.
  std::vector<std::string> readings(const Rule& rule) const;
  std::string effect(const ComparedEffect& effect) const;
  /// "1-10, 12, 14": numbers of entries where all have one, or else what they hold, once each.
  std::string entries(const ComparedEntries& entries) const;
  std::string entry(const List& list, const ListEntry& entry) const;  ///< "17A forestry: Forests (in part)"
  std::string number(const ComparedNumber& number) const;             ///< "30 days", "6 days where …"

  const Words& words() const { return words_; }

 private:
  std::string named(const Binder& binder) const;  ///< "the party"
  std::string held(const List& list, const ListEntry& entry) const;

  Words words_;
};

/// What is said of law that began or ended on a day that the rulebook does not know.
inline constexpr std::string_view perhaps_in_force = "not known whether in force on this day";

std::string_view topic_words(Topic topic);  ///< "Whose consent"

}  // namespace placet
