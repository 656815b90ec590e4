// SPDX-License-Identifier: Apache-2.0
//
// What the server does for an editor: each takes the parameters of a request of the protocol and gives its result.
// They throw RequestError for a request that is refused, and nlohmann::json::exception for parameters that are not
// those of the protocol.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "cli/lsp/session.hpp"

namespace placet::lsp {

/// Sends a notification to the editor.
using Notify = std::function<void(std::string_view method, const nlohmann::json& params)>;

nlohmann::json hover(Session& session, const nlohmann::json& params);
nlohmann::json definition(Session& session, const nlohmann::json& params);
nlohmann::json references(Session& session, const nlohmann::json& params);
nlohmann::json prepare_rename(Session& session, const nlohmann::json& params);
nlohmann::json rename(Session& session, const nlohmann::json& params);
nlohmann::json completion(Session& session, const nlohmann::json& params);
nlohmann::json document_symbols(Session& session, const nlohmann::json& params);
nlohmann::json formatting(Session& session, const nlohmann::json& params);
nlohmann::json code_lenses(Session& session, const nlohmann::json& params);

/// Runs the command of a code lens and shows its result in a message.
nlohmann::json execute_command(Session& session, const nlohmann::json& params, const Notify& notify);

/// `completion` and `hover` in an agreement.
nlohmann::json complete_agreement(Session& session, const nlohmann::json& params);
nlohmann::json explain_agreement(Session& session, const nlohmann::json& params);

}  // namespace placet::lsp
