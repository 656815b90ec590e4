// SPDX-License-Identifier: Apache-2.0
//
// The tables of docs/language/meaning.md for the naive evaluator: truths, comparisons, the deciding step and the lines
// of the verdict.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/expression.hpp"
#include "placet/model/truth.hpp"

namespace placet::naive {

/// What a condition, a step or a norm comes to; if that is unknown, the open atoms that it depends on and of what kinds
/// they are.
struct Truth {
  Truth(StepValue is = StepValue::True, UnknownKinds kinds = {})
      : value(is), why(is == StepValue::Unknown ? kinds : UnknownKinds{}) {}
  Truth(Kleene is, UnknownKinds kinds = {});
  bool is(StepValue v) const { return value == v; }

  StepValue value;
  UnknownKinds why;
  std::set<std::string> open = {};
  bool planned = false;  ///< open because it is listed for a later day
  bool never = false;    ///< what its timing counts from did not happen
};
/// `not C`, and `must not have S`: what is open can still be left undone, unless it is planned.
Truth operator!(Truth a);
Truth operator&(const Truth& a, const Truth& b);
Truth operator|(const Truth& a, const Truth& b);

/// What tells a value from others; empty if there is none.
std::string value_name(const std::optional<Value>& value);
bool is_one_value(const Value& value);
Kleene compare_values(const Value& a, Comparator comparator, const Value& b);

/// The first and last day in time.
using Window = std::pair<Day, Day>;
struct StatedStep {
  Day day;
  std::string outcome;
};
/// What steps come to of which everything is known.
struct Decided {
  StepValue value;
  bool early = false;    ///< it was given before the window begins
  bool planned = false;  ///< it is to be given after today
  bool in_time = false;  ///< and inside the window
};
Decided decided_step(Window window, std::vector<StatedStep> steps, bool complete, Day today);

/// The line of the table of verdicts for a finding of a rule that counts.
Verdict line_of(Status status, bool cure_unknown);

}  // namespace placet::naive
