// SPDX-License-Identifier: Apache-2.0
//
// What `placet lint` found, for people and for programs: pure functions from findings to text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "placet/grammar/lint.hpp"

namespace placet {

/// Findings of one rulebook, in the order they are shown.
struct LintReport {
  const SourceMap& texts;
  std::vector<LintFinding> findings;
};

struct LintCounts {
  std::size_t errors = 0, warnings = 0, information = 0;
};
LintCounts count_findings(const std::vector<LintReport>& reports);

/// Each finding with its line, a blank line between files, and a last line that counts them. Information is shown only
/// with `all`.
std::string lint_text(const std::vector<LintReport>& reports, bool all);

/// One object by docs/formats/placet-lint-1.schema.json.
std::string lint_json(const std::vector<LintReport>& reports);

/// A log by SARIF 2.1.0 with one run. `pages` are those of the codes, by id.
std::string lint_sarif(const std::vector<LintReport>& reports, const std::map<std::string, std::string>& pages,
                       const std::string& version);

/// Workflow commands, which GitHub shows beside the lines of a change. Information is shown only with `all`.
std::string lint_github(const std::vector<LintReport>& reports, bool all);

}  // namespace placet
