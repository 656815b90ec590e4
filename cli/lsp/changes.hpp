// SPDX-License-Identifier: Apache-2.0
//
// The notifications by which an editor says what it opened, changed, saved and closed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cli/lsp/session.hpp"

namespace placet::lsp {

/// Follows one notification; those that nothing here depends on are passed over. RequestError: it names a document that
/// is not open. nlohmann::json::exception: it is not as the protocol has it.
void take_change(Session& session, const std::string& method, const nlohmann::json& params);

}  // namespace placet::lsp
