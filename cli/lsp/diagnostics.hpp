// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with the rules and with open agreements, sent to the editor whenever it changes.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/lsp/features.hpp"

namespace placet::lsp {

class DiagnosticSender {
 public:
  explicit DiagnosticSender(Notify notify) : notify_(std::move(notify)) {}

  /// Checks what changed, and tells the editor of each document of which something else is to be said than before.
  /// Costs next to nothing where nothing changed.
  void send(Session& session);

 private:
  using ByUri = std::map<std::string, nlohmann::json>;

  void send_changes(ByUri& shown, ByUri found);

  Notify notify_;
  std::map<const RuleWorkspace*, ByUri> of_rules_;
  ByUri of_agreements_;
};

}  // namespace placet::lsp
