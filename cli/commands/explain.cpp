// SPDX-License-Identifier: Apache-2.0
// placet explain NAME: a rule, term, act, source, list, subject or diagnostic code in plain words.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "placet/engine/render.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

struct ExplainOptions : CommonOptions {
  std::string name;
};

/// The page of a diagnostic, by code ("P0203") or name ("mixed-and-or"); empty if it is none.
std::string diagnostic_page(const std::string& name) {
  for (const DiagnosticCode& code : all_diagnostic_codes()) {
    if (code.id != name && code.name != name) continue;
    const auto pages = built_in_pages();
    const auto page = pages.find(std::string(code.id));
    if (page != pages.end()) return page->second;
    return std::string(code.id) + ' ' + std::string(code.name) + '\n';
  }
  return {};
}

Exit explain(const ExplainOptions& options) {
  std::string text = diagnostic_page(options.name);
  if (text.empty()) {
    const CompiledRules rules = load_law(options.rules);
    text = explain_name(rules.rulebook, rules.texts, options.name);
    if (text.empty()) {
      const std::string_view nearest = nearest_name(options.name, explainable_names(rules.rulebook));
      const std::string help = nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
      throw Failure(Exit::Usage, "nothing is named `" + options.name + '`' + help);
    }
  }
  deliver(options, text);
  return Exit::Compliant;
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "A rule, term, act, source, subject or diagnostic in plain words");
  command->add_option("name", options->name, "Its name or code")->required()->type_name("NAME");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return explain(*options); }; });
}

}  // namespace placet
