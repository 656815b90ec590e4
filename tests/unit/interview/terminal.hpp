// SPDX-License-Identifier: Apache-2.0
//
// A real terminal with a session of its own (tmux), typed into as a user does and read by what its screen shows.
#pragma once

#include <filesystem>
#include <string>

#include "support/run_program.hpp"

namespace placet {

class Terminal {
 public:
  /// Runs `command` of the shell in `folder`; at its end the screen shows "ended with" and its exit code.
  Terminal(const std::string& command, const std::filesystem::path& folder);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// Waits until the screen shows `text`, then types `line` and the return key.
  void answer(const std::string& text, const std::string& line);
  /// The same with a key of tmux, such as "C-d", instead of a line.
  void press(const std::string& text, const std::string& key);
  /// Waits until the screen shows `text`. Throws, with the screen, if it does not for a long time.
  void wait_for(const std::string& text);
  std::string screen() const;

 private:
  ProgramRun tmux(std::vector<std::string> arguments) const;

  ScratchFolder own_;
};

}  // namespace placet
