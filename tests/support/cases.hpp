// SPDX-License-Identifier: Apache-2.0
//
// The shipped cases and how they are checked.
#pragma once

#include <string>
#include <vector>

#include "support/run_program.hpp"

namespace placet {

/// The folders with an agreement.xml, relative to the source tree, sorted.
std::vector<std::string> all_cases();

/// Checks a case with the options of its options.txt, or as of 1 January 2026, and with `more`.
ProgramRun check_case(const std::string& folder, const std::vector<std::string>& more);

}  // namespace placet
