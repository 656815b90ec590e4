// SPDX-License-Identifier: Apache-2.0
//
// The lint that needs the engine: rules with an outcome that no test beside them reaches.
#pragma once

#include <vector>

#include "cli/test/run_tests.hpp"
#include "placet/grammar/lint.hpp"

namespace placet {

/// A finding (P0517) for each rule of `rules` that lacks a test, as `missing_outcomes` says. `results` are those of all
/// tests.
std::vector<LintFinding> untested_outcomes(const CompiledRules& rules, const TestResults& results);

}  // namespace placet
