// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "placet/grammar/lint.hpp"

namespace placet::lint_rules {

/// By file, place, code and message, without repetitions: a rule with readings shows its clauses once.
void sort_findings(std::vector<LintFinding>& findings);

}  // namespace placet::lint_rules
