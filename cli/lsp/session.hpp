// SPDX-License-Identifier: Apache-2.0
//
// What the server knows while an editor is connected: the open documents, and the folders of rules that they belong to.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/lsp/positions.hpp"
#include "cli/lsp/rule_workspace.hpp"

namespace placet::lsp {

/// The codes that the protocol gives to errors of requests.
enum class ErrorCode : int {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  InternalError = -32603,
  NotInitialized = -32002,
  RequestFailed = -32803
};

/// A request that gets an error for an answer.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode error, const std::string& message) : std::runtime_error(message), code(error) {}
  ErrorCode code;
};

/// A document that is open in the editor.
struct Document {
  std::string uri;  ///< as the editor writes it
  std::string path;
  std::string text;
  bool is_rules = false;  ///< a rule file; else an agreement
  RuleWorkspace* rules = nullptr;
  bool stale = true;  ///< an agreement that was not read since it changed
};

class Session {
 public:
  PositionUnit unit = PositionUnit::Utf16;
  std::filesystem::path root;  ///< the folder that the editor has opened; may be empty

  /// Opens or replaces a document. Rule files are known by the language `norm` or by their ending.
  void open(const std::string& uri, const std::string& language, std::string text);
  void change(Document& document, std::string text);
  void close(const std::string& uri);
  /// Files changed on disk.
  void reread();

  /// The open document of that name. RequestError: there is none.
  Document& document(const std::string& uri);
  std::map<std::string, Document>& documents() { return documents_; }
  const std::map<std::filesystem::path, std::unique_ptr<RuleWorkspace>>& workspaces() const { return workspaces_; }

  /// The URI of a file, as the editor writes it where the file is open.
  std::string uri_of(const std::string& path) const;

 private:
  RuleWorkspace& workspace_of(const std::string& path, bool is_rules);

  std::map<std::string, Document> documents_;
  std::map<std::filesystem::path, std::unique_ptr<RuleWorkspace>> workspaces_;
};

/// A place in an open rule file, after a check: what most requests ask about.
struct RulePlace {
  Document& document;
  RuleWorkspace& rules;
  FileId file;
  std::uint32_t offset = 0;
};

/// The place that `params` name by `textDocument` and `position`, if that document is a rule file.
std::optional<RulePlace> rule_place(Session& session, const nlohmann::json& params);

/// The document that `params` name by `textDocument`. RequestError: it is not open.
Document& document_in(Session& session, const nlohmann::json& params);

/// The protocol's `Location` of a place in a rule file; null for one that is built in.
nlohmann::json location_of(const Session& session, const RuleWorkspace& rules, Span span);

}  // namespace placet::lsp
