// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/diagnostics.hpp"

#include "placet/engine/read_agreement.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

int severity_of(Severity severity) {
  switch (severity) {
    case Severity::Error: return 1;
    case Severity::Warning: return 2;
    case Severity::Information: return 3;
  }
  return 1;
}

/// Writes diagnostics of many files; the lines of each are counted once.
class DiagnosticWriter {
 public:
  DiagnosticWriter(const Session& session, const SourceMap& texts) : session_(session), texts_(texts) {}

  std::string uri(FileId file) const { return session_.uri_of(std::string(texts_.path(file))); }

  json write(const Diagnostic& diagnostic) {
    json written{{"range", lines(diagnostic.span.file).range(diagnostic.span)},
                 {"severity", severity_of(diagnostic.severity)},
                 {"code", diagnostic.code.id},
                 {"source", "placet"},
                 {"message", message(diagnostic)}};
    for (const RelatedPlace& place : diagnostic.related) {
      written["relatedInformation"].push_back(
          {{"location", {{"uri", uri(place.span.file)}, {"range", lines(place.span.file).range(place.span)}}},
           {"message", place.message}});
    }
    return written;
  }

 private:
  static std::string message(const Diagnostic& diagnostic) {
    return diagnostic.help.empty() ? diagnostic.message : diagnostic.message + "\nhelp: " + diagnostic.help;
  }

  const Lines& lines(FileId file) { return lines_.try_emplace(file, texts_.text(file), session_.unit).first->second; }

  const Session& session_;
  const SourceMap& texts_;
  std::map<FileId, Lines> lines_;
};

/// Whether the text seems to hold an agreement in the form of the rules, so that other XML is left alone.
bool holds_agreement(const std::string& text, const Rulebook& rulebook) {
  const EntityId agreement = rulebook.known.agreement;
  return agreement.valid() && text.find('<' + rulebook[agreement].at) != std::string::npos;
}

json read_document(const Session& session, const Document& document) {
  json found = json::array();
  const CompiledRules* rules = document.rules->rules();
  if (rules == nullptr || !holds_agreement(document.text, rules->rulebook)) return found;
  SourceMap texts = rules->texts;
  const FileId file = texts.add(document.path, document.text);
  const auto read = read_agreement(file, texts, rules->rulebook);
  DiagnosticWriter writer(session, texts);
  for (const Diagnostic& diagnostic : read.diagnostics()) found.push_back(writer.write(diagnostic));
  return found;
}

}  // namespace

void DiagnosticSender::send_changes(ByUri& shown, ByUri found) {
  for (const auto& [uri, before] : shown) found.try_emplace(uri, json::array());
  for (const auto& [uri, now] : found) {
    const auto before = shown.find(uri);
    if (before != shown.end() && before->second == now) continue;
    notify_("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", now}});
  }
  shown = std::move(found);
}

void DiagnosticSender::send(Session& session) {
  for (const auto& [folder, rules] : session.workspaces()) {
    if (!rules->is_stale()) continue;
    rules->check();
    DiagnosticWriter writer(session, rules->texts());
    ByUri found;
    for (const Diagnostic& diagnostic : rules->diagnostics()) {
      if (rules->is_built_in(diagnostic.span.file)) continue;
      found[writer.uri(diagnostic.span.file)].push_back(writer.write(diagnostic));
    }
    for (auto& [uri, document] : session.documents()) {
      if (document.rules == rules.get() && document.is_rules) found.try_emplace(uri, json::array());
      if (document.rules == rules.get()) document.stale = true;
    }
    send_changes(of_rules_[rules.get()], std::move(found));
  }
  ByUri read;
  for (auto& [uri, document] : session.documents()) {
    if (document.is_rules) continue;
    read[uri] =
        document.stale || !of_agreements_.contains(uri) ? read_document(session, document) : of_agreements_[uri];
    document.stale = false;
  }
  send_changes(of_agreements_, std::move(read));
}

}  // namespace placet::lsp
