// SPDX-License-Identifier: Apache-2.0
// placet compare COUNTRY…: the law of several countries on one day, side by side.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/countries.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "placet/engine/comparison.hpp"

namespace placet {

namespace {

struct CompareOptions : CommonOptions {
  std::vector<std::string> countries;
  std::string on;
};

Exit compare(const CompareOptions& options) {
  const Day on = day_of(options.on, "--on");
  const CompiledRules rules = load_rules(options.rules);
  const LawComparison comparison = compare_law(rules.rulebook, countries_named(rules.rulebook, options.countries), on);
  if (options.format == "json") {
    deliver(options, render_comparison_json(rules.rulebook, comparison) + '\n');
  } else if (options.format == "html") {
    deliver(options, render_comparison_html(rules.rulebook, comparison));
  } else {
    deliver(options, render_comparison_text(rules.rulebook, comparison));
  }
  return Exit::Compliant;
}

}  // namespace

void add_compare(CLI::App& app, Run& run) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand("compare", "The law of several countries on one day, side by side");
  command->add_option("countries", options->countries, "Countries by pack or code, such as russia or CN (default: all)")
      ->type_name("COUNTRY");
  command->add_option("--on", options->on, "The day whose law is compared (default: the system's)")->type_name("DATE");
  command->add_option("--format", options->format, "text, html or json")
      ->check(CLI::IsMember({"text", "html", "json"}))
      ->type_name("FORMAT");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return compare(*options); }; });
}

}  // namespace placet
