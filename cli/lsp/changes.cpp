// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/changes.hpp"

#include <nlohmann/json.hpp>

namespace placet::lsp {

namespace {

using nlohmann::json;

/// `text` after one change: of a range, or of the whole.
std::string changed(const std::string& text, const json& change, PositionUnit unit) {
  auto new_text = change.at("text").get<std::string>();
  if (!change.contains("range")) return new_text;
  const Lines lines(text, unit);
  const std::uint32_t begin = lines.offset(position_in(change.at("range").at("start")));
  const std::uint32_t end = std::max(begin, lines.offset(position_in(change.at("range").at("end"))));
  return text.substr(0, begin) + new_text + text.substr(end);
}

void change(Session& session, const json& params) {
  Document& document = document_in(session, params);
  std::string text = document.text;
  for (const json& one : params.at("contentChanges")) text = changed(text, one, session.unit);
  session.change(document, std::move(text));
}

void open(Session& session, const json& params) {
  const json& document = params.at("textDocument");
  session.open(document.at("uri").get<std::string>(), document.value("languageId", ""),
               document.at("text").get<std::string>());
}

}  // namespace

void take_change(Session& session, const std::string& method, const json& params) {
  if (method == "textDocument/didOpen") open(session, params);
  if (method == "textDocument/didChange") change(session, params);
  if (method == "textDocument/didClose") session.close(document_in(session, params).uri);
  if (method == "textDocument/didSave" || method == "workspace/didChangeWatchedFiles") session.reread();
}

}  // namespace placet::lsp
