// SPDX-License-Identifier: Apache-2.0
#include "evaluate/passed_over.hpp"

#include <algorithm>

namespace placet {

bool PassedOver::passes_over(RuleId id) {
  const PreparedRule& rule = rules_.rules[id.index];
  if (rule.surely_not_in_force(law_day_)) {
    note_law_day(id);
    return true;
  }
  return std::ranges::any_of(rule.needs, [this](std::uint32_t need) { return fails(need); });
}

/// They are all read on one day, so that one of them that has an instance is enough.
void PassedOver::note_law_day(RuleId rule) {
  if (law_day_noted_) return;
  law_day_noted_ = !std::ranges::all_of(evaluation_.instances(rule), &Instance::unlisted);
  if (law_day_noted_) law_days_.add(law_day_);
}

bool PassedOver::fails(std::uint32_t need) {
  Known& known = needs_[need];
  if (known == Known::NotYet) known = evaluation_.may_hold(rules_.needs[need]) ? Known::MayHold : Known::Fails;
  return known == Known::Fails;
}

}  // namespace placet
