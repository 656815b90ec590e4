// SPDX-License-Identifier: Apache-2.0
// The questions of an interview, and what their answers look like.
#pragma once

#include <string>

#include "placet/engine/interview.hpp"
#include "render/words.hpp"

namespace placet {

/// "Vladivostok: registration with the Ministry of Justice".
std::string step_words(const Question& step, const Words& words);

std::string asked_words(const Asked& asked, const Words& words);

/// "A day such as 2027-06-15", "Yes or no": what an answer to the present question looks like.
std::string answer_form(const Interview& interview, const Words& words);

/// What it is about, as the assessment says it; of several steps the first.
decltype(Question::about) asked_about(const Asked& asked);

}  // namespace placet
