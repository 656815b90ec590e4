// SPDX-License-Identifier: Apache-2.0
//
// What a name or code means, as `placet explain` says it, in the form that an editor shows.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cli/lsp/rule_workspace.hpp"

namespace placet::lsp {

/// What the rules say of a name, or what a country, unit or currency is called; empty if nobody knows it.
std::string explained(const RuleWorkspace& rules, const std::string& name);

/// The protocol's `Hover` of a text, which keeps its lines; null for an empty one.
nlohmann::json hover_of(const std::string& text, const nlohmann::json& range);

}  // namespace placet::lsp
