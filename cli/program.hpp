// SPDX-License-Identifier: Apache-2.0
//
// What the programs have in common. `placet` is the one that people run; commands that need large libraries are
// programs of their own that stand beside it, `placet-NAME`, so that no other command loads those libraries.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/commands/commands.hpp"

namespace placet {

/// What the commands that are programs of their own do.
inline constexpr const char* about_audit = "Judge an archive, each agreement under the law of its own day";
inline constexpr const char* about_verify = "Prove rules free of contradictions, or show an agreement";

/// A command line, and the command that it chooses.
class Program {
 public:
  /// Without commands; they are added to `app`, and `run` is what the chosen one sets.
  Program();

  /// Reads the command line and runs the command that it chose.
  Exit run_command(int argc, char** argv);

  CLI::App app;
  Run run;
};

/// Becomes the program `placet-NAME` beside this one, where `arguments` are those of this one and NAME is the first
/// after its own name. Returns only if it cannot be run (69).
Exit become_program(char** arguments);

}  // namespace placet
