// SPDX-License-Identifier: Apache-2.0
//
// Runs the tests that stand beside rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placet/engine/compiled_rulebook.hpp"
#include "placet/engine/evaluate.hpp"

namespace placet {

/// A test, or one of its expectations, that failed.
struct TestFailure {
  Span span;
  std::string title;
  std::string expected;
  std::string found;  ///< with the reason
};

/// What one expectation asked of one finding: the matter of knowing which tests a rule lacks.
struct TestedFinding {
  RuleId rule;
  Status status;  ///< as it came out
  std::optional<DayRange> law_day;
};

struct TestResults {
  std::size_t run = 0;
  std::vector<TestFailure> failures;  ///< in the order of the tests
  std::vector<TestedFinding> tested;  ///< of every `expect rule`
};

/// Runs every test of `rules` whose file's path begins with `under`. Samples are read from `rules`.
TestResults run_tests(CompiledRules& rules, const std::string& under);

/// Runs the tests of one title in the file `path`.
TestResults run_test(CompiledRules& rules, const std::string& path, const std::string& title);

}  // namespace placet
