// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/server.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/lsp/changes.hpp"
#include "cli/lsp/features.hpp"
#include "cli/lsp/uris.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

/// Texts of users may hold bytes that are no UTF-8; they are shown as replacement characters.
void write(const json& message) {
  write_frame(message.dump(-1, ' ', false, json::error_handler_t::replace));
}

void notify(std::string_view method, const json& params) {
  write({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

void write_error(const json& id, ErrorCode code, const std::string& message) {
  write({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", message}}}});
}

using Feature = json (*)(Session&, const json&);

const std::map<std::string_view, Feature>& features() {
  static const std::map<std::string_view, Feature> all{
      {"textDocument/hover", hover},
      {"textDocument/definition", definition},
      {"textDocument/references", references},
      {"textDocument/prepareRename", prepare_rename},
      {"textDocument/rename", rename},
      {"textDocument/completion", completion},
      {"textDocument/documentSymbol", document_symbols},
      {"textDocument/formatting", formatting},
      {"textDocument/codeLens", code_lenses},
  };
  return all;
}

json capabilities(PositionUnit unit) {
  return {{"positionEncoding", unit == PositionUnit::Bytes ? "utf-8" : "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"completionProvider", {{"triggerCharacters", {" ", "<", "\"", "{"}}}},
          {"documentSymbolProvider", true},
          {"documentFormattingProvider", true},
          {"codeLensProvider", {{"resolveProvider", false}}},
          {"executeCommandProvider", {{"commands", {"placet.runTest"}}}}};
}

PositionUnit agreed_unit(const json& params) {
  const json* offered = &params;
  for (const char* key : {"capabilities", "general", "positionEncodings"}) {
    if (!offered->is_object() || !offered->contains(key)) return PositionUnit::Utf16;
    offered = &offered->at(key);
  }
  const bool takes_bytes = offered->is_array() && std::ranges::find(*offered, json("utf-8")) != offered->end();
  return takes_bytes ? PositionUnit::Bytes : PositionUnit::Utf16;
}

/// The folder that the editor has opened; empty if it opened none.
std::string root_of(const json& params) {
  const auto folders = params.find("workspaceFolders");
  if (folders != params.end() && folders->is_array() && !folders->empty()) {
    return path_of_uri(folders->at(0).at("uri").get<std::string>());
  }
  const auto root = params.find("rootUri");
  return root != params.end() && root->is_string() ? path_of_uri(root->get<std::string>()) : std::string{};
}

bool is_id(const json& id) {
  return id.is_string() || id.is_number() || id.is_null();
}

}  // namespace

Server::Server() : input_(STDIN_FILENO), diagnostics_(notify) {}

Exit Server::run() {
  while (!exit_) {
    // Nothing waits to be read: the moment to check what was written meanwhile.
    if (!input_.has_more()) diagnostics_.send(session_);
    const auto body = input_.next();
    if (!body) break;
    receive(*body);
  }
  return stage_ == Stage::ShutDown ? Exit::Compliant : Exit::NonCompliant;
}

void Server::receive(const std::string& body) {
  const json message = json::parse(body, nullptr, false);
  if (message.is_discarded()) return write_error(nullptr, ErrorCode::ParseError, "the message is no JSON");
  const json id = message.is_object() && message.contains("id") ? message["id"] : json();
  const bool is_call = message.is_object() && message.value("jsonrpc", json()) == "2.0" && is_id(id);
  if (is_call && !message.contains("method")) return;  // an answer, and nothing was asked
  if (!is_call || !message["method"].is_string()) {
    return write_error(is_id(id) ? id : json(), ErrorCode::InvalidRequest, "the message is no request of JSON-RPC 2.0");
  }
  const auto method = message["method"].get<std::string>();
  const json params = message.value("params", json::object());
  if (message.contains("id")) {
    answer(id, method, params);
  } else {
    take_notice(method, params);
  }
}

void Server::check_stage(const std::string& method) const {
  if (stage_ == Stage::New && method != "initialize") {
    throw RequestError(ErrorCode::NotInitialized, "`" + method + "` came before `initialize`");
  }
  if (stage_ == Stage::Running && method == "initialize") {
    throw RequestError(ErrorCode::InvalidRequest, "`initialize` came twice");
  }
  if (stage_ == Stage::ShutDown) {
    throw RequestError(ErrorCode::InvalidRequest, "`" + method + "` came after `shutdown`");
  }
}

void Server::answer(const json& id, const std::string& method, const json& params) {
  try {
    check_stage(method);
    diagnostics_.send(session_);
    write({{"jsonrpc", "2.0"}, {"id", id}, {"result", result_of(method, params)}});
  } catch (const RequestError& error) {
    write_error(id, error.code, error.what());
  } catch (const json::exception& error) {
    spdlog::info("{}: {}", method, error.what());
    write_error(id, ErrorCode::InvalidParams, "the parameters of `" + method + "` are not those of the protocol");
  } catch (const Failure& failure) {
    if (failure.code == Exit::Unwritable) throw;
    write_error(id, ErrorCode::InternalError, failure.what());
  }
}

json Server::result_of(const std::string& method, const json& params) {
  if (method == "initialize") return initialize(params);
  if (method == "shutdown") {
    stage_ = Stage::ShutDown;
    return nullptr;
  }
  if (method == "workspace/executeCommand") return execute_command(session_, params, notify);
  const auto feature = features().find(method);
  if (feature == features().end()) {
    throw RequestError(ErrorCode::MethodNotFound, "no method is called `" + method + '`');
  }
  return feature->second(session_, params);
}

json Server::initialize(const json& params) {
  session_.unit = agreed_unit(params);
  session_.root = root_of(params);
  stage_ = Stage::Running;
  return {{"capabilities", capabilities(session_.unit)},
          {"serverInfo", {{"name", "placet"}, {"version", PLACET_VERSION}}}};
}

/// Nobody waits for an answer to a notification, so what is wrong with it is only logged.
void Server::take_notice(const std::string& method, const json& params) {
  if (method == "exit") {
    exit_ = true;
    return;
  }
  if (stage_ != Stage::Running) return;
  try {
    take_change(session_, method, params);
  } catch (const RequestError& error) {
    spdlog::warn("{}: {}", method, error.what());
  } catch (const json::exception& error) {
    spdlog::warn("{}: {}", method, error.what());
  } catch (const Failure& failure) {
    spdlog::warn("{}: {}", method, failure.what());
  }
}

}  // namespace placet::lsp
