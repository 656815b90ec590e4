// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/session.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet {

Lines::Lines(const std::string& path) : path_(path), text_(read_file(path)) {}

std::optional<std::string> Lines::next() {
  std::string line;
  if (typed()) {
    int c = std::getc(stdin);
    if (c == EOF) return std::nullopt;
    for (; c != EOF && c != '\n'; c = std::getc(stdin)) line += static_cast<char>(c);
    return line;
  }
  while (at_ < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    line = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++line_;
    if (line.ends_with('\r')) line.pop_back();
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string::npos && line[first] != '#') return line;
  }
  return std::nullopt;
}

std::string Lines::place() const {
  return typed() ? std::string{} : path_ + ':' + std::to_string(line_);
}

void InterviewSession::say(const std::string& text) const {
  if (!options_.quiet) std::fputs(text.c_str(), stderr);
}

void InterviewSession::ask() const {
  say('\n' + render_asked(interview_, options_.language) + "> ");
}

void InterviewSession::keep() {
  keep_(interview_.text());
  kept_ = true;
}

void InterviewSession::take(const std::string& line) {
  const std::string words = answer_of_line(line, interview_, options_.language);
  const std::optional<RefusedAnswer> refused = interview_.answer(words);
  if (!refused) return keep();
  const std::string why = render_refused(*refused, line, options_.language);
  if (lines_.typed()) return say(why);
  throw Failure(Exit::Usage, lines_.place() + ": this line does not answer the question\n" + why);
}

void InterviewSession::run(InterviewNote first) {
  say(render_note(first, options_.file, options_.language));
  bool ended = false;
  while (!ended && interview_.asked()) {
    ask();
    const std::optional<std::string> line = lines_.next();
    if (!line) {
      say("\n");
      break;
    }
    if (!lines_.typed()) say(*line + '\n');
    switch (kind_of_line(*line, options_.language)) {
      case LineKind::Help: say(render_help(interview_, options_.language)); break;
      case LineKind::Skip: interview_.skip(); break;
      case LineKind::Stop: ended = true; break;
      case LineKind::Answer: take(*line); break;
      case LineKind::Back:
        if (interview_.back()) {
          keep();
        } else {
          say(render_note(InterviewNote::NothingBefore, options_.file, options_.language));
        }
        break;
    }
  }
  if (!interview_.asked()) {
    // Lists that are complete now were stated after the last answer.
    if (kept_) keep();
    if (!lines_.typed() && lines_.next()) throw Failure(Exit::Usage, lines_.place() + ": nothing more is asked");
    say('\n' + render_note(InterviewNote::NothingMore, options_.file, options_.language));
  } else if (kept_) {
    say('\n' + render_note(InterviewNote::Kept, options_.file, options_.language));
  }
  say("\n");
}

}  // namespace placet
