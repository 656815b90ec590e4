// SPDX-License-Identifier: Apache-2.0
//
// Which outcomes of each rule were reached by the tests beside rules and by cases, and why the others were not. The one
// place that says which outcomes a rule can have and a test should therefore reach.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/test/run_tests.hpp"

namespace placet {

enum class Outcome {
  InForce,  ///< in force and applied
  Satisfied,
  Violated,
  Excused,
  Unknown,
  NotApplicable,
  OutOfForce,
  DayBefore,  ///< in the other state on the day before its law changes
  DayOf,      ///< in its new state on the day of the change
  Pending
};

enum class Reach { ByTest, ByCase, NotReached, CannotBe };

struct OutcomeCoverage {
  Outcome outcome;
  std::optional<DayRange> change;  ///< DayBefore, DayOf
  Reach reach = Reach::NotReached;
  std::string why;  ///< why it was not reached, or cannot be
};

struct RuleCoverage {
  RuleId rule;
  std::vector<OutcomeCoverage> outcomes;  ///< in the order of Outcome
};

/// So many of so many.
struct Share {
  std::size_t reached = 0;
  std::size_t of = 0;

  void add(bool is_reached) {
    reached += is_reached ? 1 : 0;
    ++of;
  }
  /// 100 where there is nothing to reach.
  double percent() const { return of == 0 ? 100.0 : 100.0 * static_cast<double>(reached) / static_cast<double>(of); }
};

/// What a summary says of some rules.
struct CoverageSummary {
  std::size_t rules = 0;
  Share outcomes;               ///< all that can be
  Share in_force;               ///< rules that were met in force
  Share violated_or_satisfied;  ///< rules that can be, of which one of both was reached
  Share boundary_days;          ///< days before and of a change of the law
};

/// The outcomes of every rule under `under`. `in_cases` are the findings of cases, which may be none.
std::vector<RuleCoverage> coverage_of(const CompiledRules& rules, const std::vector<TestedFinding>& in_tests,
                                      const std::vector<TestedFinding>& in_cases, const std::string& under);

CoverageSummary summary_of(const std::vector<RuleCoverage>& rules);

/// "in force", "violated", "the day before 2015-07-24".
std::string outcome_name(const OutcomeCoverage& outcome);

/// The names of what no test reached. That a rule is met in and out of force follows from the others and is not named.
std::vector<std::string> missing_outcomes(const RuleCoverage& rule);

}  // namespace placet
