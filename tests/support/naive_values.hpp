// SPDX-License-Identifier: Apache-2.0
//
// The tables of docs/language/meaning.md for the naive evaluator: Kleene's connectives, comparisons, the deciding step
// and the lines of the verdict.
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

using Open = std::set<std::string>;  ///< names of open atoms

/// A truth, and why it is unknown.
struct Tri {
  Kleene value = Kleene::True;
  Open open = {};
};

Tri operator!(Tri a);
Tri operator&(const Tri& a, const Tri& b);
Tri operator|(const Tri& a, const Tri& b);
Tri tri(bool value);

/// A value as a range of whole numbers, so that one comparison serves all.
struct Range {
  Int128 low, high;
  bool exact() const { return low == high; }
};
Range range_of(const Value& value);
bool is_one_value(const Value& value);

/// A comparison of two stated values.
Kleene compare_values(const Value& a, Comparator comparator, const Value& b);

/// A step that is owed.
struct Have {
  StepValue value = StepValue::Unknown;
  bool planned = false;  ///< Open because it is listed for a later day
  bool never = false;    ///< what its timing counts from did not happen
  Open open = {};
};

struct StatedStep {
  Day day;
  std::string outcome;
};

/// The first and last day in time.
using Window = std::pair<Day, Day>;

/// The value of one kind of step whose stated steps are all known.
Have decided_step(Window window, std::vector<StatedStep> steps, bool complete, Day today);

/// The line of the table of verdicts into which a finding of a rule that counts falls.
Verdict line_of(Status status, bool cure_unknown, bool unverified);

bool undecided(Status status);

}  // namespace placet::naive
