// SPDX-License-Identifier: Apache-2.0
// Findings as a table for spreadsheets and statistics: RFC 4180, one row a finding. Its columns are a promise
// (docs/formats/reports.md): they keep their names and their order, new ones come last.
#include <array>

#include "placet/engine/check_reports.hpp"
#include "placet/engine/csv_line.hpp"
#include "render/finding_text.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"

namespace placet {

namespace {

constexpr std::array<std::string_view, 26> columns{
    "file",    "agreement", "verdict",  "pack",      "country",  "country_verdict", "rule",
    "version", "title",     "about",    "status",    "strength", "counts",          "evidence",
    "law",     "url",       "law_from", "law_until", "law_day",  "consequence",     "liability",
    "due",     "accepted",  "line",     "column",    "reason"};

/// A text for each of the columns.
using Row = std::vector<std::string>;

/// The place of a column, found when this is compiled.
consteval std::size_t at(std::string_view column) {
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (columns[index] == column) return index;
  }
  throw "there is no such column";
}

std::string day_text(const std::optional<Day>& day) {
  return day ? iso_text(*day) : std::string{};
}

std::string days_text(const std::optional<DayRange>& days) {
  return days ? iso_text(*days) : std::string{};
}

class Rows {
 public:
  Rows(const Report& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        words_(report.facts.rulebook(), &report.facts, options.language),
        findings_{words_, {words_, report.assessment.proof, report.sources}, options_, report.assessment.abandoned} {}

  std::string text() const {
    Row head(columns.size());
    head[at("file")] = report_.sources.path(report_.facts.file());
    head[at("agreement")] = stated_code(report_.facts, words_.rulebook().known.agreement_id);
    head[at("verdict")] = verdict_name(report_.assessment.verdict);
    std::string rows;
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      head[at("pack")] = words_.name(words_.rulebook()[jurisdiction.pack].name);
      head[at("country")] = words_.name(jurisdiction.country);
      head[at("country_verdict")] = verdict_name(jurisdiction.verdict);
      bool without = true;
      for (const Finding& finding : jurisdiction.findings) {
        if (is_idle(finding.status) && !options_.all) continue;
        rows += csv_line(row(finding, head));
        without = false;
      }
      if (without) rows += csv_line(head);
    }
    return rows.empty() ? csv_line(head) : rows;
  }

 private:
  Row row(const Finding& finding, const Row& head) const {
    const Rule& rule = words_.rulebook()[finding.rule];
    Row row = head;
    row[at("rule")] = words_.rule(finding.rule);
    row[at("version")] = std::to_string(rule.version);
    row[at("title")] = words_.title(finding.rule);
    row[at("about")] = words_.about(finding);
    row[at("status")] = status_name(finding.status);
    row[at("strength")] = strength_name(rule.strength);
    row[at("counts")] = finding.counts ? "yes" : "no";
    row[at("evidence")] = evidence_name(finding.evidence);
    add_law(row, finding, rule.readings[finding.reading]);
    if (finding.consequence) row[at("consequence")] = findings_.consequence(*finding.consequence);
    if (finding.liability) row[at("liability")] = findings_.consequence(*finding.liability);
    row[at("due")] = day_text(finding.due);
    row[at("accepted")] = finding.accepted_by.valid() ? "yes" : "no";
    const Place place = report_.sources.locate(findings_.proofs.deciding_place(finding));
    row[at("line")] = std::to_string(place.line);
    row[at("column")] = std::to_string(place.column);
    row[at("reason")] = reason(finding);
    return row;
  }

  void add_law(Row& row, const Finding& finding, const Reading& reading) const {
    if (!reading.sources.empty()) {
      row[at("law")] = words_.citation(reading.sources.front());
      row[at("url")] = words_.rulebook()[reading.sources.front().source].url;
    }
    if (reading.in_force) {
      row[at("law_from")] = iso_text(reading.in_force->from);
      row[at("law_until")] = days_text(reading.in_force->until);
    }
    row[at("law_day")] = days_text(finding.law_day);
  }

  std::string reason(const Finding& finding) const {
    const bool contested = finding.status == Status::Contested;
    std::string text;
    for (const std::string& said : contested ? findings_.reading_lines(finding) : findings_.proofs.reason(finding)) {
      text += (text.empty() ? "" : contested ? "; " : " ") + said;
    }
    return text;
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
  FindingText findings_;
};

std::string unread_row(const UnreadFile& file) {
  Row row(columns.size());
  row[at("file")] = file.path;
  row[at("verdict")] = "unread";
  row[at("reason")] = file.reason;
  return csv_line(row);
}

}  // namespace

std::string render_csv(const CheckReports& reports, const ReportOptions& options) {
  std::string text = csv_line({columns.begin(), columns.end()});
  for (const ReportedFile& file : reports.files) {
    const auto* report = std::get_if<Report>(&file);
    text += report != nullptr ? Rows(*report, options).text() : unread_row(std::get<UnreadFile>(file));
  }
  return text;
}

}  // namespace placet
