// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/lint/places.hpp"
#include "cli/lint/reports.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

bool stands_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

/// A path as a URI, relative as the path is.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    uri += stands_in_uri(c) ? std::string(1, c) : std::string{'%', digits[byte / 16U], digits[byte % 16U]};
  }
  return uri;
}

Json region(Span span, const SourceMap& texts) {
  const Region where = region_of(span, texts);
  return {{"startLine", where.begin.line},
          {"startColumn", where.begin.column},
          {"endLine", where.end.line},
          {"endColumn", where.end.column}};
}

Json artifact(Span span, const SourceMap& texts) {
  return {{"uri", uri_of(texts.path(span.file))}};
}

Json location(Span span, const SourceMap& texts) {
  return {{"artifactLocation", artifact(span, texts)}, {"region", region(span, texts)}};
}

Json fix(const LintFinding& finding, const SourceMap& texts) {
  Json replacements = Json::array();
  for (const TextEdit& edit : finding.fix) {
    Json replacement{{"deletedRegion", region(edit.span, texts)}};
    if (!edit.replacement.empty()) replacement["insertedContent"] = {{"text", edit.replacement}};
    replacements.push_back(std::move(replacement));
  }
  const Json change{{"artifactLocation", artifact(finding.diagnostic.span, texts)},
                    {"replacements", std::move(replacements)}};
  return {{"description", {{"text", finding.diagnostic.help}}}, {"artifactChanges", Json::array({change})}};
}

std::size_t index_of(const DiagnosticCode& code) {
  const auto codes = all_lint_codes();
  return static_cast<std::size_t>(std::ranges::find(codes, code) - codes.begin());
}

Json result(const LintFinding& finding, const SourceMap& texts) {
  const Diagnostic& found = finding.diagnostic;
  const std::string text = found.help.empty() ? found.message : found.message + "; " + found.help;
  Json json{{"ruleId", found.code.id},
            {"ruleIndex", index_of(found.code)},
            {"level", severity_word(found.severity, "note")},
            {"message", {{"text", text}}},
            {"locations", Json::array({{{"physicalLocation", location(found.span, texts)}}})}};
  for (const RelatedPlace& other : found.related) {
    json["relatedLocations"].push_back(
        {{"physicalLocation", location(other.span, texts)}, {"message", {{"text", other.message}}}});
  }
  if (!finding.fix.empty()) json["fixes"] = Json::array({fix(finding, texts)});
  return json;
}

/// Names are in camel case there: `gap-between-versions` is GapBetweenVersions.
std::string camel_case(std::string_view name) {
  std::string camel;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == '-') continue;
    const bool begins_word = at == 0 || name[at - 1] == '-';
    camel += begins_word ? static_cast<char>(name[at] - 'a' + 'A') : name[at];
  }
  return camel;
}

/// The first sentence of a page, which stands after its title.
std::string first_sentence(const std::string& page) {
  const auto begin = page.find_first_not_of('\n', std::min(page.find('\n'), page.size()));
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find('\n', begin) - begin);
}

Json rules(const std::map<std::string, std::string>& pages) {
  Json all = Json::array();
  for (const DiagnosticCode& code : all_lint_codes()) {
    Json rule{{"id", code.id}, {"name", camel_case(code.name)}};
    const auto page = pages.find(std::string(code.id));
    if (page != pages.end()) {
      rule["shortDescription"] = {{"text", first_sentence(page->second)}};
      rule["help"] = {{"text", page->second}, {"markdown", page->second}};
    }
    all.push_back(std::move(rule));
  }
  return all;
}

}  // namespace

std::string lint_sarif(const std::vector<LintReport>& reports, const std::map<std::string, std::string>& pages,
                       const std::string& version) {
  Json results = Json::array();
  for (const LintReport& report : reports) {
    for (const LintFinding& finding : report.findings) results.push_back(result(finding, report.texts));
  }
  const Json driver{{"name", "placet lint"}, {"semanticVersion", version}, {"rules", rules(pages)}};
  const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  const Json log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return log.dump(2) + '\n';
}

}  // namespace placet
