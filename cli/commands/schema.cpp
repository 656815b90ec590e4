// SPDX-License-Identifier: Apache-2.0
// placet schema: the XSD of agreements, from the vocabulary of the rules.
#include "placet/engine/schema.hpp"

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"

namespace placet {

void add_schema(CLI::App& app, Run& run) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command = app.add_subcommand("schema", "Write the XML Schema of agreements");
  add_output_options(*command, *options);
  command->callback([options, &run] {
    run = [options] {
      deliver(*options, write_schema(load_law(options->rules).rulebook));
      return Exit::Compliant;
    };
  });
}

}  // namespace placet
