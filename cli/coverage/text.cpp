// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "cli/coverage/reports.hpp"

namespace placet {

namespace {

std::string summary_line(std::string_view name, const Share& share) {
  return fmt::format("  {:<36} {:>5} of {:<5} {:>8}\n", name, share.reached, share.of, percent_text(share));
}

std::string summary_lines(const CoverageSummary& summary) {
  return summary_line("rules met in force", summary.in_force) +
         summary_line("rules violated or satisfied", summary.violated_or_satisfied) +
         summary_line("days before and of a change", summary.boundary_days) +
         summary_line("all outcomes", summary.outcomes);
}

std::string names_of(const RuleCoverage& rule, Reach reach) {
  std::string names;
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (found.reach == reach) names += (names.empty() ? "" : ", ") + outcome_name(found);
  }
  return names;
}

bool is_whole(const RuleCoverage& rule) {
  return std::ranges::none_of(rule.outcomes, [](const auto& found) { return found.reach == Reach::NotReached; });
}

std::string rule_lines(const Rulebook& book, const RuleCoverage& rule, bool all) {
  std::string text = "      " + rule_title(book, rule.rule) + '\n';
  if (all) {
    const std::string in_tests = names_of(rule, Reach::ByTest);
    const std::string in_cases = names_of(rule, Reach::ByCase);
    if (!in_tests.empty()) text += "        reached by tests: " + in_tests + '\n';
    if (!in_cases.empty()) text += "        reached by cases: " + in_cases + '\n';
  }
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (found.reach == Reach::NotReached) text += "        missing: " + outcome_name(found) + " – " + found.why + '\n';
  }
  if (!all) return text;
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (found.reach == Reach::CannotBe) text += "        never: " + outcome_name(found) + " – " + found.why + '\n';
  }
  return text;
}

/// Each rule is shown under the first provision that it cites, so that it is shown once.
std::string provision_lines(const CompiledRules& rules, const std::vector<RuleCoverage>& coverage, bool all) {
  const Rulebook& book = rules.rulebook;
  std::string text;
  for (const Provision& provision : provisions_of(rules, coverage)) {
    std::string lines;
    for (const RuleCoverage* rule : provision.rules) {
      const Citation& first = book[rule->rule].readings.front().sources.front();
      const bool stands_here = first.source == provision.source && first.pinpoint == provision.pinpoint;
      if (stands_here && (all || !is_whole(*rule))) lines += rule_lines(book, *rule, all);
    }
    if (lines.empty()) continue;
    text += fmt::format("    {}, {}\n", source_title(book, provision.source), provision.pinpoint) + lines;
  }
  return text;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

std::string coverage_text(const std::vector<CoverageReport>& reports, bool all) {
  std::string text;
  std::size_t tests = 0;
  std::size_t cases = 0;
  for (const CoverageReport& report : reports) {
    tests += report.tests;
    cases += report.cases;
    const Rulebook& book = report.rules.rulebook;
    for (const PackCoverage& pack : by_pack(report)) {
      const CoverageSummary summary = summary_of(pack.rules);
      text += fmt::format("{}: {}\n", book[pack.pack].title, counted(summary.rules, "rule")) + summary_lines(summary);
      const std::string lines = provision_lines(report.rules, pack.rules, all);
      if (!lines.empty()) text += std::string(all ? "  Provisions\n" : "  Not reached\n") + lines;
      text += '\n';
    }
  }
  const Share outcomes = summary_of(reports).outcomes;
  return text + fmt::format("{} of {} outcomes reached, {}, by {} and {}\n", outcomes.reached, outcomes.of,
                            percent_text(outcomes), counted(tests, "test"), counted(cases, "case"));
}

}  // namespace placet
