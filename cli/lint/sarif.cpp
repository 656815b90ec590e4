// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/lint/places.hpp"
#include "cli/lint/reports.hpp"
#include "placet/engine/sarif.hpp"

namespace placet {

namespace {

std::size_t index_of(const DiagnosticCode& code) {
  const auto codes = all_lint_codes();
  return static_cast<std::size_t>(std::ranges::find(codes, code) - codes.begin());
}

SarifResult result(const LintFinding& finding, const SourceMap& texts) {
  const Diagnostic& found = finding.diagnostic;
  SarifResult result;
  result.rule = index_of(found.code);
  result.level = severity_word(found.severity, "note");
  result.message = found.help.empty() ? found.message : found.message + "; " + found.help;
  result.at = sarif_place(found.span, texts);
  for (const RelatedPlace& other : found.related) {
    result.related.push_back({sarif_place(other.span, texts), other.message});
  }
  if (finding.fix.empty()) return result;
  result.fix.emplace(SarifFix{found.help, {}});
  for (const TextEdit& edit : finding.fix) {
    result.fix->edits.push_back({sarif_place(edit.span, texts), edit.replacement});
  }
  return result;
}

/// The first sentence of a page, which stands after its title.
std::string first_sentence(const std::string& page) {
  const auto begin = page.find_first_not_of('\n', std::min(page.find('\n'), page.size()));
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find('\n', begin) - begin);
}

SarifRule rule(const DiagnosticCode& code, const std::map<std::string, std::string>& pages) {
  const auto page = pages.find(std::string(code.id));
  SarifRule rule;
  rule.id = code.id;
  rule.name = code.name;
  if (page == pages.end()) return rule;
  rule.short_description = first_sentence(page->second);
  rule.help = page->second;
  rule.help_markdown = page->second;
  return rule;
}

}  // namespace

std::string lint_sarif(const std::vector<LintReport>& reports, const std::map<std::string, std::string>& pages,
                       const std::string& version) {
  SarifRun run{"placet lint", version, {}, {}, {}, {}, true};
  for (const DiagnosticCode& code : all_lint_codes()) run.rules.push_back(rule(code, pages));
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) run.results.push_back(result(finding, report.texts));
  }
  return sarif_log(run);
}

}  // namespace placet
