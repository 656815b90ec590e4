// SPDX-License-Identifier: Apache-2.0
//
// The language server: reads messages of the protocol from standard input, keeps the order of its life (initialize,
// requests, shutdown, exit), and answers each request by the feature that it names.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "cli/exit_codes.hpp"
#include "cli/lsp/diagnostics.hpp"
#include "cli/lsp/frames.hpp"
#include "cli/lsp/session.hpp"

namespace placet::lsp {

class Server {
 public:
  Server();

  /// Serves until the editor says `exit` or the input ends. 0 if it said `shutdown` before, else 1. Failure: a frame is
  /// broken (64), or standard output cannot be written (73).
  Exit run();

 private:
  enum class Stage { New, Running, ShutDown };

  void receive(const std::string& body);
  void answer(const nlohmann::json& id, const std::string& method, const nlohmann::json& params);
  void take_notice(const std::string& method, const nlohmann::json& params);
  nlohmann::json result_of(const std::string& method, const nlohmann::json& params);
  nlohmann::json initialize(const nlohmann::json& params);
  void check_stage(const std::string& method) const;

  FrameReader input_;
  Session session_;
  DiagnosticSender diagnostics_;
  Stage stage_ = Stage::New;
  bool exit_ = false;
};

}  // namespace placet::lsp
