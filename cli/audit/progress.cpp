// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/audit/words.hpp"

namespace placet::audit {

namespace {

constexpr std::chrono::milliseconds between_lines{200};
constexpr const char* clear_line = "\r\x1b[K";

std::string time_words(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  if (seconds < 90 * 60) return fmt::format("{:.0f} min", seconds / 60);
  return fmt::format("{:.1f} h", seconds / 3600);
}

}  // namespace

std::string progress_words(std::uint64_t judged, std::uint64_t read_bytes, std::uint64_t expected_bytes,
                           std::chrono::milliseconds passed) {
  std::string words = grouped(judged) + " judged";
  const double seconds = static_cast<double>(passed.count()) / 1000;
  if (seconds <= 0) return words;
  words += " · " + grouped(static_cast<std::uint64_t>(static_cast<double>(judged) / seconds)) + " a second";
  if (read_bytes == 0 || expected_bytes < read_bytes) return words;
  const double left = static_cast<double>(expected_bytes - read_bytes) / static_cast<double>(read_bytes);
  return words + " · about " + time_words(left * seconds) + " left";
}

Progress::Progress(bool wanted) : shown_(wanted && isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) std::fputs(clear_line, stderr);
}

void Progress::judged(std::uint64_t agreements) {
  if (!shown_) return;
  const std::scoped_lock lock(mutex_);
  judged_ += agreements;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_shown_ < between_lines) return;
  last_shown_ = now;
  show(progress_words(judged_, read_, expected_, std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_)));
}

void Progress::say(const std::string& words) {
  if (!shown_) return;
  const std::scoped_lock lock(mutex_);
  show(words);
}

void Progress::show(const std::string& line) {
  std::fputs((clear_line + line).c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace placet::audit
