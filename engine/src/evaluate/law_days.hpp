// SPDX-License-Identifier: Apache-2.0
//
// The law day that several findings share.
#pragma once

#include <optional>

#include "placet/model/value.hpp"

namespace placet {

class LawDays {
 public:
  void add(const std::optional<DayRange>& day) {
    shared_ = !any_ || shared_ == day ? day : std::nullopt;
    any_ = true;
  }
  void add(const LawDays& others) {
    if (others.any_) add(others.shared_);
  }
  /// The day, none if they have several; `otherwise` if there was no finding.
  std::optional<DayRange> shared(DayRange otherwise) const { return any_ ? shared_ : otherwise; }

 private:
  bool any_ = false;
  std::optional<DayRange> shared_;
};

}  // namespace placet
