// SPDX-License-Identifier: Apache-2.0
//
// What was reached, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "cli/coverage/coverage.hpp"

namespace placet {

/// The coverage of the rules of one folder. `rules` outlives it.
struct CoverageReport {
  const CompiledRules& rules;
  std::size_t tests = 0;
  std::size_t cases = 0;
  std::vector<RuleCoverage> coverage;
};

/// A place in the law, and the rules that encode it.
struct Provision {
  SourceId source;
  std::string pinpoint;
  std::vector<const RuleCoverage*> rules;  ///< in the order of the rulebook
};

/// The places in the law that the rules cite, by source and pinpoint; a rule stands under each that it cites.
std::vector<Provision> provisions_of(const CompiledRules& rules, const std::vector<RuleCoverage>& coverage);

/// The rules of one pack; packs without rules are left out.
struct PackCoverage {
  PackId pack;
  std::vector<RuleCoverage> rules;
};
std::vector<PackCoverage> by_pack(const CoverageReport& report);

/// The summary of all reports together.
CoverageSummary summary_of(const std::vector<CoverageReport>& reports);

/// "russia.draft-clearance version 2"; the version is named where there is more than one.
std::string rule_title(const Rulebook& rulebook, RuleId rule);
/// The source's title in English, else in its first language, else its name.
std::string source_title(const Rulebook& rulebook, SourceId source);
/// "97.3 %"; never rounded up.
std::string percent_text(const Share& share);

/// A summary of each country, then the provisions of which something was not reached; with `all` every provision.
std::string coverage_text(const std::vector<CoverageReport>& reports, bool all);
/// docs/formats/placet-coverage-1.schema.json.
std::string coverage_json(const std::vector<CoverageReport>& reports);
/// A page of its own with a table of every provision.
std::string coverage_html(const std::vector<CoverageReport>& reports);

}  // namespace placet
