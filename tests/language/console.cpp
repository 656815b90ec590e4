// SPDX-License-Identifier: Apache-2.0
#include "language/console.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace placet {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr std::string_view left_out = "…";
constexpr std::string_view before_all = "\x02", after_all = "\x03";  // no line of text or output

/// Runs the program that was built, on the day of the pages where a command that judges names none.
std::string program_script() {
  return R"(#!/bin/sh
case "$1:$* " in
  *" --today "* | *:"audit merge "*) ;;
  check:* | why:* | fix:* | audit:*)
    verb=$1
    shift
    set -- "$verb" --today 2026-01-01 "$@"
    ;;
esac
exec ')" +
         built_program() + "' \"$@\"\n";
}

/// The lines of `text` between two marks, so that a run at an end is found there only; a terminal shows no carriage
/// return.
Lines between_marks(std::string_view text) {
  Lines lines{std::string(before_all)};
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(line);
  }
  lines.emplace_back(after_all);
  return lines;
}

/// The runs of lines between those that are left out.
std::vector<Lines> runs_of(const Lines& shown) {
  std::vector<Lines> runs(1);
  for (const std::string& line : shown) {
    if (line == left_out) {
      runs.emplace_back();
    } else {
      runs.back().push_back(line);
    }
  }
  return runs;
}

/// Where `run` stands in `output`, whole or from its first to its last line that is still there, from `from` on.
std::optional<std::pair<std::size_t, std::size_t>> place_of(const Lines& run, const Lines& output, std::size_t from) {
  const auto begin = output.begin() + static_cast<std::ptrdiff_t>(from);
  const auto index = [&](Lines::const_iterator at) { return static_cast<std::size_t>(at - output.begin()); };
  const auto whole = std::search(begin, output.end(), run.begin(), run.end());
  if (whole != output.end()) return std::pair{index(whole), index(whole) + run.size()};
  for (auto first = run.begin(); first != run.end(); ++first) {
    const auto found = std::find(begin, output.end(), *first);
    if (found == output.end()) continue;
    for (auto last = run.end(); last != first; --last) {
      const auto end = std::find(found, output.end(), *(last - 1));
      if (end != output.end()) return std::pair{index(found), index(end) + 1};
    }
  }
  return std::nullopt;
}

}  // namespace

Console::Console() {
  for (const char* name : {"cases", "rules"}) {
    fs::create_directory_symlink(fs::path(PLACET_SOURCE_DIR) / name, folder_.path() / name);
  }
  programs_.write("placet", program_script());
  fs::permissions(programs_.path() / "placet", fs::perms::owner_all);
}

ProgramRun Console::run(const Command& command) {
  if (command.agreement != agreement_) folder_.write("agreement.xml", command.agreement);
  agreement_ = command.agreement;
  const std::string path = "PATH='" + programs_.path().string() + "':\"$PATH\"\n";
  return run_program("sh", {"-c", "exec 2>&1\n" + path + command.text + '\n'}, folder_.path());
}

std::string shown_again(std::string_view shown, std::string_view output) {
  const Lines all = between_marks(output);
  std::string text;
  std::size_t at = 0;
  for (const Lines& run : runs_of(between_marks(shown))) {
    const auto place = place_of(run, all, at);
    if (!place) continue;
    if (place->first > 0) text += std::string(left_out) + '\n';
    at = place->second;
    for (std::size_t line = place->first; line < at; ++line) {
      if (all[line] != before_all && all[line] != after_all) text += all[line] + '\n';
    }
  }
  return text;
}

}  // namespace placet
