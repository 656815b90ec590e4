// SPDX-License-Identifier: Apache-2.0
//
// The verbs of the program: each adds itself to the command line and says what to run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_codes.hpp"

namespace placet {

/// Runs the chosen command once the command line is read.
using Run = std::function<Exit()>;

/// Each adds one command to `app` and sets `run` when that command is chosen.
void add_audit(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_compare(CLI::App& app, Run& run);
void add_coverage(CLI::App& app, Run& run);
void add_doc(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_fix(CLI::App& app, Run& run);
void add_fmt(CLI::App& app, Run& run);
void add_import(CLI::App& app, Run& run);
void add_lint(CLI::App& app, Run& run);
void add_lsp(CLI::App& app, Run& run);
void add_new(CLI::App& app, Run& run);
void add_replay(CLI::App& app, Run& run);
void add_schema(CLI::App& app, Run& run);
void add_test(CLI::App& app, Run& run);
void add_timeline(CLI::App& app, Run& run);
void add_verify(CLI::App& app, Run& run);
void add_version(CLI::App& app, Run& run);
void add_why(CLI::App& app, Run& run);

}  // namespace placet
