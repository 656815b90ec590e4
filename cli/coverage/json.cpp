// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/coverage/reports.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

std::string_view reach_name(Reach reach) {
  switch (reach) {
    case Reach::ByTest: return "by-test";
    case Reach::ByCase: return "by-case";
    case Reach::NotReached: return "not-reached";
    case Reach::CannotBe: return "cannot-be";
  }
  return {};
}

std::string_view kind_name(Outcome outcome) {
  switch (outcome) {
    case Outcome::InForce: return "in-force";
    case Outcome::Satisfied: return "satisfied";
    case Outcome::Violated: return "violated";
    case Outcome::Excused: return "excused";
    case Outcome::Unknown: return "unknown";
    case Outcome::NotApplicable: return "not-applicable";
    case Outcome::OutOfForce: return "out-of-force";
    case Outcome::DayBefore: return "day-before";
    case Outcome::DayOf: return "day-of";
    case Outcome::Pending: return "pending";
  }
  return {};
}

Json share_json(const Share& share) {
  return {{"reached", share.reached}, {"of", share.of}};
}

Json summary_json(const CoverageSummary& summary) {
  return {{"rules", summary.rules},
          {"outcomes", share_json(summary.outcomes)},
          {"in-force", share_json(summary.in_force)},
          {"violated-or-satisfied", share_json(summary.violated_or_satisfied)},
          {"boundary-days", share_json(summary.boundary_days)}};
}

Json rule_name_json(const Rulebook& book, RuleId rule) {
  return {{"rule", book.text(book[rule].name)}, {"version", book[rule].version}};
}

Json rule_json(const CompiledRules& rules, const RuleCoverage& coverage) {
  const Rule& rule = rules.rulebook[coverage.rule];
  const Place place = rules.texts.locate(rule.span);
  Json outcomes = Json::array();
  for (const OutcomeCoverage& found : coverage.outcomes) {
    outcomes.push_back({{"outcome", kind_name(found.outcome)},
                        {"change", found.change ? Json(iso_text(*found.change)) : Json(nullptr)},
                        {"reached", reach_name(found.reach)},
                        {"why", found.why.empty() ? Json(nullptr) : Json(found.why)}});
  }
  Json json = rule_name_json(rules.rulebook, coverage.rule);
  json["title"] = rule.title;
  json["pack"] = rules.rulebook.text(rules.rulebook[rule.pack].name);
  json["place"] = {{"file", place.path}, {"line", place.line}};
  json["outcomes"] = std::move(outcomes);
  return json;
}

Json provision_json(const Rulebook& book, const Provision& provision) {
  Json rules = Json::array();
  for (const RuleCoverage* rule : provision.rules) rules.push_back(rule_name_json(book, rule->rule));
  return {{"source", book.text(book[provision.source].name)},
          {"title", source_title(book, provision.source)},
          {"pinpoint", provision.pinpoint},
          {"rules", std::move(rules)}};
}

}  // namespace

std::string coverage_json(const std::vector<CoverageReport>& reports) {
  Json json{
      {"schema", "placet-coverage/1"}, {"tests", 0}, {"cases", 0}, {"summary", summary_json(summary_of(reports))}};
  json["packs"] = json["provisions"] = json["rules"] = Json::array();
  std::size_t tests = 0;
  std::size_t cases = 0;
  for (const CoverageReport& report : reports) {
    const Rulebook& book = report.rules.rulebook;
    tests += report.tests;
    cases += report.cases;
    for (const PackCoverage& pack : by_pack(report)) {
      json["packs"].push_back(
          {{"pack", book.text(book[pack.pack].name)}, {"summary", summary_json(summary_of(pack.rules))}});
    }
    for (const Provision& provision : provisions_of(report.rules, report.coverage)) {
      json["provisions"].push_back(provision_json(book, provision));
    }
    for (const RuleCoverage& rule : report.coverage) json["rules"].push_back(rule_json(report.rules, rule));
  }
  json["tests"] = tests;
  json["cases"] = cases;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace placet
