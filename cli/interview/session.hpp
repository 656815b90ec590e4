// SPDX-License-Identifier: Apache-2.0
//
// An interview with a user: questions on standard error, answers from lines.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "placet/engine/interview.hpp"
#include "placet/engine/interview_text.hpp"

namespace placet {

/// Where answers come from: standard input, line by line, where the user can mend what was wrong; or a file of answers
/// with empty lines and comments (`#`), where nobody can.
class Lines {
 public:
  Lines() = default;
  /// Failure: the file cannot be read (66).
  explicit Lines(const std::string& path);

  /// The next line without its line break; nothing at the end.
  std::optional<std::string> next();
  /// "answers.txt:12" of the last line; empty where the user types.
  std::string place() const;
  bool typed() const { return path_.empty(); }

 private:
  std::string path_, text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
};

struct SessionOptions {
  std::string file;  ///< where the answers are kept, for the user to read
  Language language = Language::English;
  bool quiet = false;
};

class InterviewSession {
 public:
  /// Both must outlive the session.
  InterviewSession(Interview& interview, Lines& lines, SessionOptions options)
      : interview_(interview), lines_(lines), options_(std::move(options)) {}

  /// `keep` gets the whole text of the agreement after everything that changed it.
  void keep_by(std::function<void(const std::string&)> keep) { keep_ = std::move(keep); }

  /// Asks until nothing is left, the user stops, or the lines end. `first` is said before. Failure: a line of a file of
  /// answers is refused, or there are more than questions (64); what was answered before it is kept.
  void run(InterviewNote first);

  /// Whether anything was kept.
  bool kept() const { return kept_; }

 private:
  void say(const std::string& text) const;
  void ask() const;
  void take(const std::string& line);
  void keep();

  Interview& interview_;
  Lines& lines_;
  SessionOptions options_;
  std::function<void(const std::string&)> keep_;
  bool kept_ = false;
};

}  // namespace placet
