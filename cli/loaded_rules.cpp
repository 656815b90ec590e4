// SPDX-License-Identifier: Apache-2.0
#include "cli/loaded_rules.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>

#include "cli/embedded_rulebook.hpp"
#include "cli/exit_codes.hpp"
#include "cli/rules_folder.hpp"

namespace placet {

namespace {

CompiledRules built_in() {
  auto rules = unpack(embedded_rulebook());
  if (!rules) {
    throw Failure(Exit::MissingComponent, "this program was built without rulebooks; name a folder with --rules");
  }
  return *std::move(rules);
}

}  // namespace

CompiledRules load_rules(const std::string& folder) {
  if (folder.empty()) {
    CompiledRules rules = built_in();
    spdlog::info("{} rules built in, sha256 {}", rules.rulebook.rules.size(), rules.sha256);
    return rules;
  }
  FolderRules read = compile_folder(folder, folder);
  for (const Diagnostic& diagnostic : read.diagnostics) {
    std::fputs(render_diagnostic(diagnostic, read.rules.texts).c_str(), stderr);
  }
  if (!read.compiles) {
    throw Failure(Exit::BrokenRulebook, "the rules in `" + folder + "` have errors; nothing is judged by them");
  }
  spdlog::info("{} rules from {}, sha256 {}", read.rules.rulebook.rules.size(), folder, read.rules.sha256);
  return std::move(read.rules);
}

std::map<std::string, std::string> built_in_pages() {
  return built_in().pages;
}

}  // namespace placet
