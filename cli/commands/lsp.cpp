// SPDX-License-Identifier: Apache-2.0
// placet lsp: the language server for rule files and agreements, over standard input and output.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/lsp/server.hpp"

namespace placet {

void add_lsp(CLI::App& app, Run& run) {
  struct Flags {
    bool over_standard_streams = true;
    bool verbose = false;
  };
  auto flags = std::make_shared<Flags>();
  CLI::App* command =
      app.add_subcommand("lsp", "Serve editors of rules and agreements, by the language server protocol");
  command->add_flag("--stdio", flags->over_standard_streams, "Over standard input and output, as is always done");
  command->add_flag("-v,--verbose", flags->verbose, "Say on standard error what is done");
  command->callback([flags, &run] { run = [] { return lsp::Server().run(); }; });
}

}  // namespace placet
