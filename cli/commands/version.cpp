// SPDX-License-Identifier: Apache-2.0
// placet version: the program, its language and the rules it judges by.
#include <memory>
#include <set>

#include "cli/commands/commands.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"

namespace placet {

namespace {

Exit version(const CommonOptions& options) {
  std::string text = "placet " PLACET_VERSION "\n";
  const CompiledRules rules = load_law(options.rules);
  std::string countries;
  for (const Pack& pack : rules.rulebook.packs) {
    if (!pack.jurisdiction.valid()) continue;
    countries += (countries.empty() ? "" : ", ") + std::string(rules.rulebook.text(pack.jurisdiction));
  }
  text += "language " + rules.rulebook.version + '\n';
  text +=
      "rules " + std::to_string(rules.rulebook.rules.size()) + " (" + countries + "), sha256 " + rules.sha256 + '\n';
  deliver(options, text);
  return Exit::Compliant;
}

}  // namespace

void add_version(CLI::App& app, Run& run) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command = app.add_subcommand("version", "The program, its language and its rules");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return version(*options); }; });
}

}  // namespace placet
