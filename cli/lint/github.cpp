// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/lint/places.hpp"
#include "cli/lint/reports.hpp"

namespace placet {

namespace {

/// What a workflow command may not hold as it is: in its properties also `:` and `,`.
std::string escaped(std::string_view text, bool property) {
  std::string safe;
  for (const char c : text) {
    const bool unsafe = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    safe += unsafe ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return safe;
}

std::string command(const Diagnostic& found, const SourceMap& texts) {
  const Region where = region_of(found.span, texts);
  const std::string title = std::string(found.code.id) + ' ' + std::string(found.code.name);
  const std::string message = found.help.empty() ? found.message : found.message + '\n' + found.help;
  return fmt::format("::{} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
                     severity_word(found.severity, "notice"), escaped(where.begin.path, true), where.begin.line,
                     where.begin.column, where.end.line, where.end.column, escaped(title, true),
                     escaped(message, false));
}

}  // namespace

std::string lint_github(const std::vector<LintReport>& reports, bool all) {
  std::string text;
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) {
      if (!all && finding.diagnostic.severity == Severity::Information) continue;
      text += command(finding.diagnostic, report.texts);
    }
  }
  return text;
}

}  // namespace placet
