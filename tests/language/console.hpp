// SPDX-License-Identifier: Apache-2.0
//
// Runs the commands of a page as a reader would type them, in a folder with the cases and the rules of the project.
#pragma once

#include <string>
#include <string_view>

#include "language/page.hpp"
#include "support/run_program.hpp"

namespace placet {

class Console {
 public:
  Console();

  /// What a command answers on both streams, and its exit code. What one command writes, the next ones find; the
  /// agreement that stands above a command on its page is `agreement.xml` until a command or the page changes it.
  ProgramRun run(const Command& command);

 private:
  ScratchFolder folder_;    ///< where the commands run
  ScratchFolder programs_;  ///< holds `placet` as the shell finds it
  std::string agreement_;   ///< of the page, as it was written last
};

/// What a page shows of `output` if `shown` is what it showed before. `…` alone on a line leaves lines out, before,
/// between or after runs of lines; a run goes from its first to its last line that the output still has.
/// The result is `shown` exactly where the output has all its runs, whole and in that order.
std::string shown_again(std::string_view shown, std::string_view output);

}  // namespace placet
