// SPDX-License-Identifier: Apache-2.0
#include "cli/lint/untested.hpp"

#include <algorithm>
#include <map>

#include "cli/test/missing_tests.hpp"

namespace placet {

namespace {

/// Whether the rule can be excused under all its readings; else it is contested.
bool has_exception(const Rule& rule) {
  return std::ranges::all_of(rule.readings, [](const Reading& reading) { return !reading.unless.empty(); });
}

/// Whether the status of a norm says that it is excused; a definition that is excused only does not conclude.
bool is_excused(const TestResults& results, RuleId rule) {
  return std::ranges::any_of(results.tested, [&](const TestedFinding& finding) {
    return finding.rule == rule && finding.status == Status::Excused;
  });
}

/// The first line of a rule.
Span head_of(const Rule& rule, const SourceMap& texts) {
  const std::string_view text = texts.slice(rule.span);
  const auto length = std::min(text.find('\n'), text.size());
  return {rule.span.file, rule.span.begin, rule.span.begin + static_cast<std::uint32_t>(length)};
}

}  // namespace

std::vector<LintFinding> untested_outcomes(const CompiledRules& rules, const TestResults& results) {
  const Rulebook& book = rules.rulebook;
  std::map<RuleId, std::vector<std::string>> outcomes;
  for (MissingTests& missing : missing_tests(rules, results, "")) outcomes[missing.rule] = std::move(missing.outcomes);
  for (std::uint32_t i = 0; i < book.rules.size(); ++i) {
    const bool wanted = !book.rules[i].pending && has_exception(book.rules[i]);
    if (wanted && !is_excused(results, RuleId{i})) outcomes[RuleId{i}].emplace_back("excused");
  }
  std::vector<LintFinding> findings;
  for (const auto& [id, missing] : outcomes) {
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
