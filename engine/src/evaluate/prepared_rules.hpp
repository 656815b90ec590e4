// SPDX-License-Identifier: Apache-2.0
//
// What is known of rules before any agreement is: which of them a pack sees, in what order their findings stand, and
// when a rule surely asks nothing, so that it need not be judged to know that it does not.
#pragma once

#include <cstdint>
#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// A condition without which no instance of a rule applies: of some member that a variable runs over, or of the
/// agreement. It rests on what is stated alone, so that it is the same for every rule that needs it.
struct Need {
  const Binder* of = nullptr;           ///< null: the agreement
  std::vector<ConditionId> conditions;  ///< all of them; none: that there is such a member
  std::uint32_t slots = 1;              ///< how many variables the conditions use
};

/// The days and needs outside of which a rule asks nothing; none where that is not known beforehand.
struct PreparedRule {
  Day from = Day::min();             ///< on a law day before this it is surely not in force
  Day until = Day::max();            ///< and on this day and later
  std::vector<std::uint32_t> needs;  ///< indices into PreparedRules::needs
  bool surely_not_in_force(DayRange law_day) const { return law_day.last < from || law_day.first >= until; }
};

struct PreparedRules {
  /// `rulebook` must outlive it.
  explicit PreparedRules(const Rulebook& rulebook);

  std::vector<std::vector<RuleId>> seen;     ///< by PackId: the rules that it sees, in their order
  std::vector<bool> has_rules;               ///< by PackId: whether it declares any
  std::vector<std::uint32_t> places;         ///< by RuleId: its place when rules are sorted by name and version
  std::vector<std::vector<RuleId>> feeders;  ///< by RuleId: as `contested_feeders` gives them
  std::vector<PreparedRule> rules;           ///< by RuleId
  std::vector<Need> needs;                   ///< each once
};

}  // namespace placet
