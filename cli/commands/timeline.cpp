// SPDX-License-Identifier: Apache-2.0
// placet timeline COUNTRY: how the law of a country changed, by day.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/countries.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "placet/engine/law_changes.hpp"
#include "placet/engine/timeline.hpp"

namespace placet {

namespace {

struct TimelineOptions : CommonOptions {
  std::string country;
};

std::string picture(const Rulebook& rulebook, PackId pack) {
  const Html svg = render_timeline_svg(rulebook, pack, {});
  if (svg.empty()) {
    throw Failure(Exit::Usage, "no rule of `" + std::string(rulebook.text(rulebook[pack].name)) +
                                   "` has a date, so that there is nothing to draw");
  }
  return svg.markup() + '\n';
}

Exit timeline(const TimelineOptions& options) {
  const CompiledRules rules = load_rules(options.rules);
  const PackId pack = country_named(rules.rulebook, options.country);
  if (options.format == "svg") {
    deliver(options, picture(rules.rulebook, pack));
  } else if (options.format == "json") {
    deliver(options, render_law_changes_json(rules.rulebook, pack) + '\n');
  } else {
    deliver(options, render_law_changes_text(rules.rulebook, pack));
  }
  return Exit::Compliant;
}

}  // namespace

void add_timeline(CLI::App& app, Run& run) {
  auto options = std::make_shared<TimelineOptions>();
  CLI::App* command = app.add_subcommand("timeline", "How the law of a country changed, by day");
  command->add_option("country", options->country, "The country by pack or code, such as russia or CN")
      ->required()
      ->type_name("COUNTRY");
  command->add_option("--format", options->format, "text, svg or json")
      ->check(CLI::IsMember({"text", "svg", "json"}))
      ->type_name("FORMAT");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return timeline(*options); }; });
}

}  // namespace placet
