// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/lint/places.hpp"
#include "cli/lint/reports.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

Json place(Span span, const SourceMap& texts) {
  const Region region = region_of(span, texts);
  return {{"file", region.begin.path},
          {"line", region.begin.line},
          {"column", region.begin.column},
          {"end-line", region.end.line},
          {"end-column", region.end.column}};
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json finding_json(const LintFinding& finding, const SourceMap& texts) {
  const Diagnostic& found = finding.diagnostic;
  Json related = Json::array();
  for (const RelatedPlace& other : found.related) {
    related.push_back({{"message", other.message}, {"place", place(other.span, texts)}});
  }
  Json fix = Json::array();
  for (const TextEdit& edit : finding.fix) {
    fix.push_back({{"place", place(edit.span, texts)}, {"replacement", edit.replacement}});
  }
  return {{"code", found.code.id},
          {"name", found.code.name},
          {"severity", severity_word(found.severity, "information")},
          {"message", found.message},
          {"context", text_or_null(found.context)},
          {"help", text_or_null(found.help)},
          {"place", place(found.span, texts)},
          {"related", std::move(related)},
          {"fix", std::move(fix)}};
}

}  // namespace

std::string lint_json(const std::vector<LintReport>& reports) {
  const LintCounts counts = count_findings(reports);
  Json findings = Json::array();
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) findings.push_back(finding_json(finding, report.texts));
  }
  const Json json{{"schema", "placet-lint/1"},
                  {"errors", counts.errors},
                  {"warnings", counts.warnings},
                  {"information", counts.information},
                  {"findings", std::move(findings)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace placet
