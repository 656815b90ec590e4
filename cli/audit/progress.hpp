// SPDX-License-Identifier: Apache-2.0
//
// Says on a terminal how far an audit has come: what is done, how fast, how long it will take. Elsewhere it says
// nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace placet::audit {

/// Safe to use from several threads.
class Progress {
 public:
  /// Shows itself only if `wanted` and standard error is a terminal.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool shown() const { return shown_; }
  /// How many bytes there are to read, which tells how much time is left.
  void expect(std::uint64_t bytes) { expected_ = bytes; }
  void read(std::uint64_t bytes) { read_ += bytes; }
  void judged(std::uint64_t agreements);
  /// Says what is done now instead.
  void say(const std::string& words);

 private:
  void show(const std::string& line);

  const bool shown_;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_shown_{};
  std::atomic<std::uint64_t> read_ = 0;
  std::uint64_t expected_ = 0, judged_ = 0;
  std::mutex mutex_;
};

/// "1,234 judged · 56 a second · about 3 min left"; what is not known is left out.
std::string progress_words(std::uint64_t judged, std::uint64_t read_bytes, std::uint64_t expected_bytes,
                           std::chrono::milliseconds passed);

}  // namespace placet::audit
