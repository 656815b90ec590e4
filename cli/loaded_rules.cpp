// SPDX-License-Identifier: Apache-2.0
#include "cli/loaded_rules.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <optional>
#include <span>

#include "cli/embedded_rulebook.hpp"
#include "cli/exit_codes.hpp"
#include "cli/rules_folder.hpp"

namespace placet {

namespace {

using Unpack = std::optional<CompiledRules>(std::span<const std::byte>);

CompiledRules built_in(Unpack& unpacked) {
  auto rules = unpacked(embedded_rulebook());
  if (!rules) {
    throw Failure(Exit::MissingComponent, "this program was built without rulebooks; name a folder with --rules");
  }
  return *std::move(rules);
}

CompiledRules load(const std::string& folder, Unpack& unpacked) {
  if (folder.empty()) {
    CompiledRules rules = built_in(unpacked);
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

}  // namespace

CompiledRules load_rules(const std::string& folder) {
  return load(folder, unpack);
}

CompiledRules load_law(const std::string& folder) {
  return load(folder, unpack_law);
}

std::map<std::string, std::string> built_in_pages() {
  return built_in(unpack).pages;
}

}  // namespace placet
