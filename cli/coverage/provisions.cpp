// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <map>

#include "cli/coverage/reports.hpp"

namespace placet {

namespace {

void add(Share& all, const Share& more) {
  all.reached += more.reached;
  all.of += more.of;
}

}  // namespace

std::vector<Provision> provisions_of(const CompiledRules& rules, const std::vector<RuleCoverage>& coverage) {
  const Rulebook& book = rules.rulebook;
  std::map<std::pair<std::string_view, std::string_view>, Provision> by_place;
  for (const RuleCoverage& rule : coverage) {
    for (const Reading& reading : book[rule.rule].readings) {
      for (const Citation& citation : reading.sources) {
        Provision& provision = by_place[{book.text(book[citation.source].name), citation.pinpoint}];
        provision.source = citation.source;
        provision.pinpoint = citation.pinpoint;
        if (provision.rules.empty() || provision.rules.back() != &rule) provision.rules.push_back(&rule);
      }
    }
  }
  std::vector<Provision> provisions;
  for (auto& [place, provision] : by_place) provisions.push_back(std::move(provision));
  return provisions;
}

std::vector<PackCoverage> by_pack(const CoverageReport& report) {
  std::map<PackId, std::vector<RuleCoverage>> packs;
  for (const RuleCoverage& rule : report.coverage) packs[report.rules.rulebook[rule.rule].pack].push_back(rule);
  std::vector<PackCoverage> coverage;
  for (auto& [pack, rules] : packs) coverage.push_back({pack, std::move(rules)});
  return coverage;
}

CoverageSummary summary_of(const std::vector<CoverageReport>& reports) {
  CoverageSummary all;
  for (const CoverageReport& report : reports) {
    const CoverageSummary one = summary_of(report.coverage);
    all.rules += one.rules;
    add(all.outcomes, one.outcomes);
    add(all.in_force, one.in_force);
    add(all.violated_or_satisfied, one.violated_or_satisfied);
    add(all.boundary_days, one.boundary_days);
  }
  return all;
}

std::string rule_title(const Rulebook& rulebook, RuleId rule) {
  const std::string name(rulebook.text(rulebook[rule].name));
  const auto has_its_name = [&](std::size_t index) {
    return index < rulebook.rules.size() && rulebook.rules[index].name == rulebook[rule].name;
  };
  const bool several = (rule.index > 0 && has_its_name(rule.index - 1)) || has_its_name(rule.index + 1);
  return several ? fmt::format("{} version {}", name, rulebook[rule].version) : name;
}

std::string source_title(const Rulebook& rulebook, SourceId source) {
  const Labels& titles = rulebook[source].titles;
  for (const auto& [language, title] : titles) {
    if (language == "en") return title;
  }
  return titles.empty() ? std::string(rulebook.text(rulebook[source].name)) : titles.front().second;
}

std::string percent_text(const Share& share) {
  return fmt::format("{:.1f} %", std::floor(share.percent() * 10) / 10);
}

}  // namespace placet
