// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "cli/coverage/reports.hpp"
#include "placet/engine/html.hpp"

namespace placet {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--ink:#1d1f21;--quiet:#5c6166;--grid:#c9cdd1;--head:#eef1f0;--paper:#ffffff;
--yes:#1d6b3a;--no:#a32a1c}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a9aeb3;--grid:#3a3f44;--head:#22272a;--paper:#16181a;
--yes:#7fd49d;--no:#ff9d8f}}
body{margin:2rem;font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);
background:var(--paper)}
h1{font-size:1.4rem}
h2{font-size:1.15rem;margin-top:2.2rem}
table{border-collapse:collapse;margin:.8rem 0}
table.provisions{width:100%}
th,td{border:1px solid var(--grid);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--head)}
.provisions thead th{position:sticky;top:0;overflow-wrap:normal}
td.number{text-align:right;white-space:nowrap}
td.reached{color:var(--yes)}
td.missing{color:var(--no);font-weight:600}
td.cannot,.about{color:var(--quiet)}
code{font-size:.87em}
.why{display:block;font-weight:400;font-size:.87em}
@media print{body{margin:0;font-size:8pt}.provisions thead th{position:static}}
)";

constexpr std::array<std::pair<Outcome, std::string_view>, 8> columns = {{{Outcome::InForce, "in force"},
                                                                          {Outcome::Satisfied, "satisfied"},
                                                                          {Outcome::Violated, "violated"},
                                                                          {Outcome::Excused, "excused"},
                                                                          {Outcome::Unknown, "unknown"},
                                                                          {Outcome::NotApplicable, "does not apply"},
                                                                          {Outcome::OutOfForce, "out of force"},
                                                                          {Outcome::Pending, "pending"}}};

Html reached_cell(const OutcomeCoverage& found) {
  switch (found.reach) {
    case Reach::ByTest: return element("td", {{"class", "reached"}}, "test");
    case Reach::ByCase: return element("td", {{"class", "reached"}}, "case");
    case Reach::NotReached:
      return element("td", {{"class", "missing"}}, escaped("no") + element("span", {{"class", "why"}}, found.why));
    case Reach::CannotBe: return element("td", {{"class", "cannot"}, {"title", found.why}}, "–");
  }
  return {};
}

Html outcome_cell(const RuleCoverage& rule, Outcome outcome) {
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (found.outcome == outcome) return reached_cell(found);
  }
  return element("td", {{"class", "cannot"}}, "–");
}

/// How many of the days before and of changes were reached, and which were not.
Html days_cell(const RuleCoverage& rule) {
  Share days;
  Html missing;
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (!found.change) continue;
    days.add(found.reach != Reach::NotReached);
    if (found.reach == Reach::NotReached) missing += element("span", {{"class", "why"}}, outcome_name(found));
  }
  if (days.of == 0) return element("td", {{"class", "cannot"}}, "–");
  const std::string kind = missing.empty() ? "reached" : "missing";
  return element("td", {{"class", kind}}, escaped(fmt::format("{} of {}", days.reached, days.of)) + missing);
}

Html heads(const std::vector<std::string_view>& names) {
  Html cells;
  for (const std::string_view name : names) cells += element("th", {{"scope", "col"}}, name);
  return element("thead", element("tr", cells));
}

Html provision_table(const CompiledRules& rules, const std::vector<RuleCoverage>& coverage) {
  std::vector<std::string_view> names{"source", "place", "rule"};
  for (const auto& [outcome, name] : columns) names.push_back(name);
  names.emplace_back("days of change");
  Html rows;
  for (const Provision& provision : provisions_of(rules, coverage)) {
    for (const RuleCoverage* rule : provision.rules) {
      Html cells = element("td", source_title(rules.rulebook, provision.source)) + element("td", provision.pinpoint) +
                   element("td", element("code", rule_title(rules.rulebook, rule->rule)));
      for (const auto& [outcome, name] : columns) cells += outcome_cell(*rule, outcome);
      rows += element("tr", cells + days_cell(*rule));
    }
  }
  return element("table", {{"class", "provisions"}}, heads(names) + element("tbody", rows));
}

Html summary_table(const std::vector<CoverageReport>& reports) {
  Html rows;
  const auto add = [&rows](std::string_view name, const CoverageSummary& summary) {
    Html cells =
        element("th", {{"scope", "row"}}, name) + element("td", {{"class", "number"}}, std::to_string(summary.rules));
    for (const Share& share :
         {summary.in_force, summary.violated_or_satisfied, summary.boundary_days, summary.outcomes}) {
      cells += element("td", {{"class", "number"}},
                       fmt::format("{} of {} · {}", share.reached, share.of, percent_text(share)));
    }
    rows += element("tr", cells);
  };
  for (const CoverageReport& report : reports) {
    for (const PackCoverage& pack : by_pack(report))
      add(report.rules.rulebook[pack.pack].title, summary_of(pack.rules));
  }
  add("all", summary_of(reports));
  return element("table", heads({"country", "rules", "met in force", "violated or satisfied",
                                 "days before and of a change", "all outcomes"}) +
                              element("tbody", rows));
}

}  // namespace

std::string coverage_html(const std::vector<CoverageReport>& reports) {
  const std::string title = "What the tests of the rulebooks reach";
  const Html head = void_element("meta", {{"charset", "utf-8"}}) +
                    void_element("meta", {{"name", "viewport"}, {"content", "width=device-width"}}) +
                    element("title", title) + style_sheet(style);
  Html body = element("h1", title) +
              element("p", {{"class", "about"}},
                      "“test” and “case” say what reached an outcome, “no” that nothing did, and a dash that the rule "
                      "cannot have it. A rule stands under every place in the law that it cites.") +
              summary_table(reports);
  for (const CoverageReport& report : reports) {
    for (const PackCoverage& pack : by_pack(report)) {
      body += element("h2", report.rules.rulebook[pack.pack].title) + provision_table(report.rules, pack.rules);
    }
  }
  return "<!DOCTYPE html>" + element("html", {{"lang", "en"}}, element("head", head) + element("body", body)).markup() +
         '\n';
}

}  // namespace placet
