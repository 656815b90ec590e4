// SPDX-License-Identifier: Apache-2.0
//
// report.html: the archive at a glance, in one file that needs no network and is whole without its script.
#pragma once

#include <string>

#include "cli/audit/plan.hpp"
#include "cli/audit/summary.hpp"
#include "placet/engine/html.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::audit {

/// What the report is made from. All of it must outlive the call.
struct ReportParts {
  const Summary& summary;
  const Plan& plan;
  const Rulebook& rulebook;
  std::string links_from;  ///< the folder in which the report will stand; paths of agreements are linked from there
};

/// The page, which the same parts always give alike.
std::string render_report(const ReportParts& parts);

/// Verdicts by year, one picture a country, with the years marked in which its law changed. report_charts.cpp
Html verdicts_by_year(const ReportParts& parts);

/// The tables of the report. report_tables.cpp
Html table_of_rules(const ReportParts& parts);
Html table_of_subjects(const ReportParts& parts);
Html table_of_partners(const ReportParts& parts);
Html table_of_questions(const ReportParts& parts);
Html table_of_agreements(const ReportParts& parts);
Html table_of_broken(const ReportParts& parts);
Html tables_of_replays(const ReportParts& parts);

/// A table with a head, in a box that scrolls where it is too wide. `name` is its id and lets the script filter it;
/// empty: it is not filtered.
Html table(const std::string& name, const std::vector<std::string>& head, const std::vector<Html>& rows);
Html table_row(const std::vector<Html>& cells);
Html number_cell(std::uint64_t number);
Html text_cell(std::string_view text);

/// The look of the page, and the script that filters its tables.
std::string_view report_style();
std::string_view report_script();

}  // namespace placet::audit
