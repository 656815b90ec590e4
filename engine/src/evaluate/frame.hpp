// SPDX-License-Identifier: Apache-2.0
//
// In whose terms a condition is evaluated: the variables of its rule, and the days on which the rule is read.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "evaluate/setting.hpp"

namespace placet {

/// The variables and days in whose terms a condition is evaluated.
struct Frame {
  Binding binding;
  RuleId rule;  ///< invalid in the rows of a parameter
  std::uint32_t reading = 0;
  LawDay law_day;
  DayRange own_day;  ///< for lists of facts
  /// Whether steps that can still be taken could make what is evaluated true, or false; none: they are not taken.
  std::optional<bool> hope;
  std::vector<Action>* open_steps = nullptr;
  std::uint32_t days = 0;  ///< the days as Evaluation::days_of names them
};

/// What stands under a negation, while it does: what could make it false makes the whole true.
class Negated {
 public:
  explicit Negated(Frame& frame, bool negates = true) : hope_(frame.hope), before_(frame.hope) {
    if (hope_ && negates) hope_ = !*hope_;
  }
  Negated(const Negated&) = delete;
  Negated& operator=(const Negated&) = delete;
  ~Negated() { hope_ = before_; }

 private:
  std::optional<bool>& hope_;
  std::optional<bool> before_;
};

/// A variable while it runs over its members. It is left as it was: the keys of atoms hold all variables, and must not
/// depend on what was evaluated before.
class Running {
 public:
  Running(Frame& frame, const Binder& binder)
      : variable_(frame.binding[binder.slot.index]), before_(frame.binding[binder.slot.index]) {}
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { variable_ = before_; }
  void is(const Bound& member) { variable_ = member; }

 private:
  Bound& variable_;
  Bound before_;
};

}  // namespace placet
