// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/lsp/explained.hpp"
#include "cli/lsp/features.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

/// Where a variable was bound: the line as it is written.
std::string binding(const RuleWorkspace& rules, const Index& index, const NameUse& variable) {
  std::string text;
  for (const NameUse* declared : declarations_of(index, variable)) {
    const std::string_view line = rules.texts().line_of(declared->span);
    text += std::string(line.substr(std::min(line.size(), line.find_first_not_of(' ')))) + '\n';
  }
  return text;
}

}  // namespace

json hover(Session& session, const json& params) {
  const auto place = rule_place(session, params);
  if (!place) return explain_agreement(session, params);
  const Index& index = place->rules.index();
  const NameUse* use = use_at(index, place->file, place->offset);
  if (use == nullptr) return nullptr;
  const bool is_variable = use->kind == NameKind::Variable;
  const std::string text = is_variable ? binding(place->rules, index, *use) : explained(place->rules, use->name);
  return hover_of(text, Lines(place->document.text, session.unit).range(use->span));
}

}  // namespace placet::lsp
