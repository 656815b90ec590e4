// SPDX-License-Identifier: Apache-2.0
#include "unit/interview/terminal.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>

namespace placet {

Terminal::Terminal(const std::string& command, const std::filesystem::path& folder) {
  const std::string shown = "cd '" + folder.string() + "' && " + command + "; echo \"ended with $?\"; exec cat";
  const ProgramRun started =
      tmux({"-f", "/dev/null", "new-session", "-d", "-x", "90", "-y", "200", "/bin/sh", "-c", shown});
  if (started.exit_code != 0) throw std::runtime_error("tmux does not start: " + started.err);
}

Terminal::~Terminal() {
  tmux({"kill-server"});
}

void Terminal::answer(const std::string& text, const std::string& line) {
  wait_for(text);
  tmux({"send-keys", "-l", line});
  tmux({"send-keys", "Enter"});
}

void Terminal::press(const std::string& text, const std::string& key) {
  wait_for(text);
  tmux({"send-keys", key});
}

void Terminal::wait_for(const std::string& text) {
  for (int tries = 0; tries < 600; ++tries) {
    if (screen().find(text) != std::string::npos) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("the screen does not show \"" + text + "\":\n" + screen());
}

std::string Terminal::screen() const {
  return tmux({"capture-pane", "-p"}).out;
}

ProgramRun Terminal::tmux(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"-u", "-S", (own_.path() / "tmux").string()});
  return run_program(TMUX_PROGRAM, arguments, own_.path());
}

}  // namespace placet
