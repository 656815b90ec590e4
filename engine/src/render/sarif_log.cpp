// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <string_view>

#include "placet/engine/sarif.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

bool stands_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    uri += stands_in_uri(c) ? std::string(1, c) : std::string{'%', digits[byte / 16U], digits[byte % 16U]};
  }
  return uri;
}

Json text(const std::string& said) {
  return {{"text", said}};
}

Json artifact(const std::string& path) {
  return {{"uri", uri_of(path)}};
}

Json region(const SarifPlace& at) {
  return {{"startLine", at.line}, {"startColumn", at.column}, {"endLine", at.end_line}, {"endColumn", at.end_column}};
}

Json location(const SarifPlace& at) {
  return {{"artifactLocation", artifact(at.path)}, {"region", region(at)}};
}

Json properties(const SarifProperties& all) {
  Json json = Json::object();
  for (const auto& [name, value] : all) json[name] = value;
  return json;
}

/// `gap-between-versions` is GapBetweenVersions.
std::string camel_case(std::string_view name) {
  std::string camel;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == '-') continue;
    const bool begins_word = at == 0 || name[at - 1] == '-';
    camel += begins_word ? static_cast<char>(name[at] - 'a' + 'A') : name[at];
  }
  return camel;
}

Json rule(const SarifRule& of) {
  Json json{{"id", of.id}};
  if (!of.name.empty()) json["name"] = camel_case(of.name);
  if (!of.short_description.empty()) json["shortDescription"] = text(of.short_description);
  if (!of.help.empty()) json["help"] = text(of.help);
  if (!of.help_markdown.empty()) json["help"]["markdown"] = of.help_markdown;
  if (!of.help_uri.empty()) json["helpUri"] = of.help_uri;
  return json;
}

Json fix(const SarifFix& of, const std::string& path) {
  Json replacements = Json::array();
  for (const SarifEdit& edit : of.edits) {
    Json replacement{{"deletedRegion", region(edit.at)}};
    if (!edit.inserted.empty()) replacement["insertedContent"] = text(edit.inserted);
    replacements.push_back(std::move(replacement));
  }
  const Json change{{"artifactLocation", artifact(path)}, {"replacements", std::move(replacements)}};
  return {{"description", text(of.description)}, {"artifactChanges", Json::array({change})}};
}

Json result(const SarifResult& of, const std::vector<SarifRule>& rules) {
  Json json{{"ruleId", rules[of.rule].id}, {"ruleIndex", of.rule}};
  if (!of.kind.empty()) json["kind"] = of.kind;
  json["level"] = of.level;
  json["message"] = text(of.message);
  json["locations"] = Json::array({{{"physicalLocation", location(of.at)}}});
  for (const SarifNote& note : of.related) {
    json["relatedLocations"].push_back({{"physicalLocation", location(note.at)}, {"message", text(note.message)}});
  }
  if (of.fix) json["fixes"] = Json::array({fix(*of.fix, of.at.path)});
  if (of.accepted) {
    Json suppression{{"kind", "inSource"}, {"status", "accepted"}};
    if (!of.accepted->empty()) suppression["justification"] = *of.accepted;
    json["suppressions"] = Json::array({std::move(suppression)});
  }
  if (!of.properties.empty()) json["properties"] = properties(of.properties);
  return json;
}

Json artifact_of_run(const SarifArtifact& of) {
  Json json{{"location", artifact(of.path)}, {"roles", Json::array({"analysisTarget"})}};
  if (!of.sha256.empty()) json["hashes"] = {{"sha-256", of.sha256}};
  if (!of.properties.empty()) json["properties"] = properties(of.properties);
  return json;
}

Json notification(const SarifNotification& of) {
  Json json{{"level", of.level}, {"message", text(of.message)}};
  if (!of.path.empty())
    json["locations"] = Json::array({{{"physicalLocation", {{"artifactLocation", artifact(of.path)}}}}});
  return json;
}

template <class Of, class Written>
Json each(const std::vector<Of>& all, const Written& written) {
  Json json = Json::array();
  for (const Of& of : all) json.push_back(written(of));
  return json;
}

}  // namespace

SarifPlace sarif_place(Span span, const SourceMap& texts) {
  const Place begin = texts.locate(span);
  const Place end = texts.locate({span.file, span.end, span.end});
  return {std::string(begin.path), begin.line, begin.column, end.line, end.column};
}

std::string sarif_log(const SarifRun& run) {
  const Json driver{{"name", run.tool}, {"semanticVersion", run.version}, {"rules", each(run.rules, rule)}};
  Json json{{"tool", {{"driver", driver}}}};
  if (!run.artifacts.empty()) json["artifacts"] = each(run.artifacts, artifact_of_run);
  if (!run.notifications.empty() || !run.every_file_read) {
    const Json invocation{{"executionSuccessful", run.every_file_read},
                          {"toolExecutionNotifications", each(run.notifications, notification)}};
    json["invocations"] = Json::array({invocation});
  }
  json["columnKind"] = "unicodeCodePoints";
  json["results"] = each(run.results, [&](const SarifResult& of) { return result(of, run.rules); });
  const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({json})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace placet
