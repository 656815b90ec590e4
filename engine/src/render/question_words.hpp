// SPDX-License-Identifier: Apache-2.0
// Why a question is asked, who can answer it, what its answers part, and how the agreement would state one.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/questions.hpp"
#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

/// "yes", "such as 30 days", "if it is taken in time": an answer before what follows from it.
std::string answer_words(const Question& question, const Answer& answer, const Words& words);

/// "it is broken", "it does not apply or it is broken": where the answer leaves a finding.
std::string outcome_words(const Answer& answer, const Words& words);

/// A sentence for each rule that asks: its title, its law and what the answers part.
std::vector<std::string> reasons_to_ask(const Question& question, const std::vector<Separation>& separations,
                                        const Words& words);

/// Who can answer: the body that judges, the party whose fact or step it is, or those who draft.
std::string who_answers(const Question& question, const Words& words);

/// "State it by `<binding>yes</binding>` in the agreement (line 2)."; empty if there is no place for it.
std::string how_to_state(const Question& question, const std::vector<Separation>& separations, const Words& words,
                         const SourceMap& sources);

}  // namespace placet
