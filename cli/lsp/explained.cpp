// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/explained.hpp"

#include <nlohmann/json.hpp>

#include "placet/engine/render.hpp"
#include "placet/model/codes.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

std::string standard_code(const std::string& code) {
  const CodeEntry* entry = find_country(code);
  if (entry == nullptr) entry = find_unit(code);
  if (entry == nullptr) entry = find_currency(code);
  if (entry == nullptr) return {};
  std::string text = code + "  " + std::string(entry->en());
  for (const std::string_view name : {entry->ru(), entry->zh(), entry->hi()}) {
    if (!name.empty()) text += ", " + std::string(name);
  }
  return text + '\n';
}

}  // namespace

std::string explained(const RuleWorkspace& workspace, const std::string& name) {
  const CompiledRules* rules = workspace.rules();
  const std::string of_standard = standard_code(name);
  const std::string of_rules = rules == nullptr ? std::string{} : explain_name(rules->rulebook, rules->texts, name);
  return of_standard + (of_standard.empty() || of_rules.empty() ? "" : "\n") + of_rules;
}

json hover_of(const std::string& text, const json& range) {
  if (text.empty()) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", "```text\n" + text + "```\n"}}}, {"range", range}};
}

}  // namespace placet::lsp
