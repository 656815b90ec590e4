// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/lint/reports.hpp"

namespace placet {

namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace

LintCounts count_findings(const std::vector<LintReport>& reports) {
  LintCounts counts;
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) {
      switch (finding.diagnostic.severity) {
        case Severity::Error: ++counts.errors; break;
        case Severity::Warning: ++counts.warnings; break;
        case Severity::Information: ++counts.information; break;
      }
    }
  }
  return counts;
}

std::string lint_text(const std::vector<LintReport>& reports, bool all) {
  std::string text;
  std::string_view last_file;
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) {
      if (!all && finding.diagnostic.severity == Severity::Information) continue;
      const std::string_view file = report.texts.path(finding.diagnostic.span.file);
      if (!last_file.empty() && file != last_file) text += '\n';
      last_file = file;
      text += render_diagnostic(finding.diagnostic, report.texts);
      if (!finding.fix.empty()) text += "  `placet lint --fix` mends this\n";
    }
  }
  const LintCounts counts = count_findings(reports);
  if (!text.empty()) text += '\n';
  text += fmt::format("{}, {}, {} for information", counted(counts.errors, "error", "errors"),
                      counted(counts.warnings, "warning", "warnings"), counts.information);
  return text + (counts.information > 0 && !all ? " (--all shows them)\n" : "\n");
}

}  // namespace placet
