// SPDX-License-Identifier: Apache-2.0
#include "lint/sorting.hpp"

#include <algorithm>
#include <tuple>

namespace placet::lint_rules {

void sort_findings(std::vector<LintFinding>& findings) {
  const auto key = [](const LintFinding& finding) {
    const Diagnostic& found = finding.diagnostic;
    return std::tie(found.span, found.code.id, found.message, found.help);
  };
  std::ranges::stable_sort(findings, {}, key);
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

}  // namespace placet::lint_rules
