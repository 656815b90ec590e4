// SPDX-License-Identifier: Apache-2.0
//
// What an interview says, and what its user's lines mean, in every language of reports. Plain lines of at most 80
// columns, which every terminal shows and every screen reader reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "placet/engine/interview.hpp"
#include "placet/engine/language.hpp"

namespace placet {

/// What a line asks for. The words are known in English and in the language of the interview.
enum class LineKind : std::uint8_t { Answer, Help, Back, Skip, Stop };
LineKind kind_of_line(std::string_view line, Language language);

/// An answer as `Interview::answer` takes it: `yes`, `no` and `none` in the language of the interview, and days as
/// `15.06.2027` or `2027年6月15日`.
std::string answer_of_line(std::string_view line, const Interview& interview, Language language);

/// The question with its numbered answers, or with what an answer looks like; ends with a line break.
std::string render_asked(const Interview& interview, Language language);

/// Why it is asked, which outcomes its answers part, who can answer, how to answer, and the words of the interview.
std::string render_help(const Interview& interview, Language language);

/// Why `line` is no answer.
std::string render_refused(const RefusedAnswer& refused, std::string_view line, Language language);

/// Sentences around the questions: `file` is where the answers are kept.
enum class InterviewNote : std::uint8_t { Welcome, Continued, NothingBefore, NothingMore, Kept };
std::string render_note(InterviewNote note, std::string_view file, Language language);

}  // namespace placet
