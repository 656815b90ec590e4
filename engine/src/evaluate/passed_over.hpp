// SPDX-License-Identifier: Apache-2.0
//
// Which rules need not be judged, as the law day or what is stated shows at once that they ask nothing of an agreement.
#pragma once

#include <cstdint>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "evaluate/law_days.hpp"

namespace placet {

class PassedOver {
 public:
  PassedOver(const Setting& setting, PackId view, const PreparedRules& rules)
      : rules_(rules), law_day_(setting.law_day()), evaluation_(setting, view, {}), needs_(rules.needs.size()) {}

  /// Whether all findings of the rule would be not applicable or not in force.
  bool passes_over(RuleId rule);

  /// Of the findings that were passed over as not in force.
  const LawDays& law_days() const { return law_days_; }

 private:
  enum class Known : std::uint8_t { NotYet, MayHold, Fails };

  void note_law_day(RuleId rule);
  bool fails(std::uint32_t need);

  const PreparedRules& rules_;
  DayRange law_day_;
  Evaluation evaluation_;
  std::vector<Known> needs_;
  LawDays law_days_;
  bool law_day_noted_ = false;
};

}  // namespace placet
