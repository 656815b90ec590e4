// SPDX-License-Identifier: Apache-2.0
//
// States the answer to a question in the text of an agreement, and leaves every other byte of it as it is. The result
// is to be read again: whether the answer fits what else is stated, such as the country of a unit, is the reader's to
// say.
#pragma once

#include <string>
#include <string_view>

#include "placet/engine/questions.hpp"
#include "placet/model/checked.hpp"

namespace placet {

/// The agreement that is still to be drafted: a draft of this id that states nothing, and of which every list may be
/// incomplete.
std::string blank_agreement(const Rulebook& rulebook, std::string_view id);

/// Whether the format has a place for an answer to `question`, and nothing stands there that has to be edited by hand.
bool can_be_stated(const Question& question, const Facts& facts);

/// `text`, from which `facts` were read, with the answer that `words` are:
/// - of a field: a value as the format writes it, several with commas between them where the field has many, an amount
///   and a currency where it is money, or `none` where it is stated that there is none;
/// - of a step: the day on which it was taken, or `yes` where that is not known;
/// - of a judgement: `yes` or `no`;
/// - of a membership: the number or code of the entry;
/// - of members: nothing; it is stated that all are listed.
/// `at` is where the diagnostics point. Errors: words that are no such answer (P03xx). The question can be stated.
Checked<std::string> with_answer(std::string_view text, const Facts& facts, const Question& question,
                                 std::string_view words, Span at);

/// `text` with a member of `entity` that belongs to `owner` and states nothing but its id.
std::string with_member(std::string_view text, const Facts& facts, EntityId entity, MemberId owner,
                        std::string_view id);

}  // namespace placet
