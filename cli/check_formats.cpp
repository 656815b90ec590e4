// SPDX-License-Identifier: Apache-2.0
#include "cli/check_formats.hpp"

#include <algorithm>

#include "placet/engine/calendar_file.hpp"
#include "placet/engine/fix.hpp"
#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

/// What is written of files that could not be read: nothing, as standard error names them.
std::string text_of_all(const CheckReports& reports, const ReportOptions& options) {
  const bool several = reports.files.size() > 1;
  std::string text;
  for (const ReportedFile& file : reports.files) {
    const auto* report = std::get_if<Report>(&file);
    if (report == nullptr) continue;
    if (several) text += shown_line(report->sources.path(report->facts.file())) + '\n';
    ReportOptions how = options;
    how.fixable = has_changes_to_try(reports.evaluator, report->facts, report->assessment);
    text += render_text(*report, how) + (several ? "\n" : "");
  }
  return text;
}

std::string json_of_all(const CheckReports& reports, const ReportOptions& options) {
  const bool indented = reports.files.size() == 1;
  std::string text;
  for (const ReportedFile& file : reports.files) {
    const auto* report = std::get_if<Report>(&file);
    if (report != nullptr) text += render_json(*report, options, indented) + '\n';
  }
  return text;
}

std::string calendar_of_all(const CheckReports& reports, const ReportOptions& options) {
  std::vector<const Report*> judged;
  for (const ReportedFile& file : reports.files) {
    if (const auto* report = std::get_if<Report>(&file)) judged.push_back(report);
  }
  return render_calendar(judged, options.language);
}

constexpr CheckFormat formats[] = {
    {"text", text_of_all}, {"json", json_of_all},   {"html", render_html, true}, {"markdown", render_markdown},
    {"csv", render_csv},   {"sarif", render_sarif}, {"junit", render_junit},     {"ics", calendar_of_all},
};

}  // namespace

std::span<const CheckFormat> check_formats() {
  return formats;
}

std::vector<std::string> check_format_names() {
  std::vector<std::string> names;
  for (const CheckFormat& format : formats) names.emplace_back(format.name);
  return names;
}

const CheckFormat& check_format(std::string_view name) {
  return *std::ranges::find(formats, name, &CheckFormat::name);
}

}  // namespace placet
