// SPDX-License-Identifier: Apache-2.0
#include "cli/lint/untested.hpp"

#include <algorithm>

#include "cli/coverage/coverage.hpp"

namespace placet {

namespace {

/// The first line of a rule.
Span head_of(const Rule& rule, const SourceMap& texts) {
  const std::string_view text = texts.slice(rule.span);
  const auto length = std::min(text.find('\n'), text.size());
  return {rule.span.file, rule.span.begin, rule.span.begin + static_cast<std::uint32_t>(length)};
}

}  // namespace

std::vector<LintFinding> untested_outcomes(const CompiledRules& rules, const TestResults& results) {
  const Rulebook& book = rules.rulebook;
  std::vector<LintFinding> findings;
  for (const RuleCoverage& rule : coverage_of(rules, results.tested, {}, "")) {
    const std::vector<std::string> missing = missing_outcomes(rule);
    if (missing.empty()) continue;
    const RuleId id = rule.rule;
    std::string list;
    for (const std::string& outcome : missing) list += (list.empty() ? "" : ", ") + outcome;
    findings.push_back({{codes::untested_outcome,
                         Severity::Warning,
                         head_of(book[id], rules.texts),
                         "outcomes that no test of this rule reaches: " + list,
                         "in rule " + std::string(book.text(book[id].name)),
                         "write tests beside it that expect these outcomes",
                         {}},
                        {}});
  }
  return findings;
}

}  // namespace placet
