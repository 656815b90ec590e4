// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/session.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/lsp/uris.hpp"

namespace placet::lsp {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The folder of packs nearest above `path`: an ancestor, or a folder `rules` in one; empty if there is none.
fs::path packs_above(const fs::path& path) {
  for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
    if (holds_packs(folder)) return folder;
    if (holds_packs(folder / "rules")) return folder / "rules";
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace

RuleWorkspace& Session::workspace_of(const std::string& path, bool is_rules) {
  fs::path folder;
  if (path.starts_with('/')) {
    folder = is_rules ? fs::path(path).parent_path().parent_path() : packs_above(path);
  } else if (is_rules) {
    folder = path;
  }
  if (folder.empty() && !root.empty() && holds_packs(root / "rules")) folder = root / "rules";
  std::unique_ptr<RuleWorkspace>& workspace = workspaces_[folder];
  if (!workspace) workspace = std::make_unique<RuleWorkspace>(folder);
  return *workspace;
}

void Session::open(const std::string& uri, const std::string& language, std::string text) {
  const std::string path = path_of_uri(uri);
  const bool is_rules = language == "norm" || path.ends_with(".norm");
  Document& document = documents_[uri];
  document = {uri, path, {}, is_rules, &workspace_of(path, is_rules), true};
  change(document, std::move(text));
}

void Session::change(Document& document, std::string text) {
  document.text = std::move(text);
  document.stale = true;
  if (document.is_rules) document.rules->edit(document.path, document.text);
}

void Session::close(const std::string& uri) {
  const Document closed = document(uri);
  documents_.erase(uri);
  if (!closed.is_rules) return;
  // The editor may have the same file open under another name.
  const auto other = std::ranges::find_if(documents_, [&](const auto& open) {
    return open.second.rules == closed.rules && open.second.is_rules && open.second.path == closed.path;
  });
  if (other == documents_.end()) {
    closed.rules->close(closed.path);
  } else {
    closed.rules->edit(closed.path, other->second.text);
  }
}

void Session::reread() {
  for (const auto& [folder, workspace] : workspaces_) workspace->reread();
}

Document& Session::document(const std::string& uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) throw RequestError(ErrorCode::InvalidParams, "no document `" + uri + "` is open");
  return found->second;
}

std::string Session::uri_of(const std::string& path) const {
  for (const auto& [uri, document] : documents_) {
    if (document.path == path) return uri;
  }
  return uri_of_path(path);
}

Document& document_in(Session& session, const json& params) {
  return session.document(params.at("textDocument").at("uri").get<std::string>());
}

std::optional<RulePlace> rule_place(Session& session, const json& params) {
  Document& document = document_in(session, params);
  if (!document.is_rules) return std::nullopt;
  document.rules->check();
  const Lines lines(document.text, session.unit);
  const std::uint32_t offset = lines.offset(position_in(params.at("position")));
  return RulePlace{document, *document.rules, document.rules->file(document.path).value(), offset};
}

json location_of(const Session& session, const RuleWorkspace& rules, Span span) {
  if (rules.is_built_in(span.file)) return nullptr;
  const SourceMap& texts = rules.texts();
  return {{"uri", session.uri_of(std::string(texts.path(span.file)))},
          {"range", Lines(texts.text(span.file), session.unit).range(span)}};
}

}  // namespace placet::lsp
