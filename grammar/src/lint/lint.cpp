// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/lint.hpp"

#include <algorithm>

#include "lint/lints.hpp"
#include "lint/sorting.hpp"

namespace placet {

namespace lint_rules {

LintFinding& Findings::add(Diagnostic diagnostic) {
  all.push_back({std::move(diagnostic), {}});
  return all.back();
}

LintFinding& Findings::warn(const DiagnosticCode& code, Span span, std::string message, std::string help) {
  return add({code, Severity::Warning, span, std::move(message), {}, std::move(help), {}});
}

LintFinding& Findings::inform(const DiagnosticCode& code, Span span, std::string message, std::string help) {
  return add({code, Severity::Information, span, std::move(message), {}, std::move(help), {}});
}

std::string quoted(std::string_view name) {
  return '`' + std::string(name) + '`';
}

}  // namespace lint_rules

namespace {

/// Says in which rule each finding stands.
void add_context(const Rulebook& book, std::vector<LintFinding>& findings) {
  for (LintFinding& finding : findings) {
    const auto rule = std::ranges::find_if(
        book.rules, [&](const Rule& of) { return lint_rules::holds(of.span, finding.diagnostic.span); });
    if (rule != book.rules.end()) finding.diagnostic.context = "in rule " + std::string(book.text(rule->name));
  }
}

}  // namespace

std::vector<LintFinding> lint(const Rulebook& rulebook, const SourceMap& sources, Day today) {
  const lint_rules::Texts texts(sources);
  lint_rules::Findings findings;
  for (const lint_rules::Lint run : lint_rules::all_lints) run({rulebook, texts, today}, findings);
  add_context(rulebook, findings.all);
  lint_rules::sort_findings(findings.all);
  return std::move(findings.all);
}

}  // namespace placet
