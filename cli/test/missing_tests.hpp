// SPDX-License-Identifier: Apache-2.0
//
// Which outcomes of a rule no test asserts.
#pragma once

#include <string>
#include <vector>

#include "cli/test/run_tests.hpp"

namespace placet {

struct MissingTests {
  RuleId rule;
  std::vector<std::string> outcomes;  ///< "violated", "the day before 24 July 2015", …
};

/// For each rule under `under` that lacks a test: rules with a duty want one for satisfied, violated and unknown; rules
/// of powers and terms for applies and does not apply; every rule for the day before and the day of each change of its
/// law, as far as those days are known.
std::vector<MissingTests> missing_tests(const CompiledRules& rules, const TestResults& results,
                                        const std::string& under);

}  // namespace placet
