// SPDX-License-Identifier: Apache-2.0
//
// The answers that a question has, and which of them words mean.
#pragma once

#include <string_view>
#include <vector>

#include "placet/engine/interview.hpp"

namespace placet {

/// What may be stated in a field of `member`; none where that is a text, a number or a day.
std::vector<Choice> choices_of_field(MemberId member, FieldId field, const Facts& facts);

/// The entries of a list under which the subject may fall in part.
std::vector<Choice> choices_of_membership(const AskedMembership& asked, const Facts& facts);

std::vector<Choice> yes_and_no();

/// The choices that `words` may mean: the one with that code, or name, or number, else all with a name of which `words`
/// begin a word. Letters are compared without their case, in any script.
std::vector<Choice> choices_meant(std::string_view words, const std::vector<Choice>& choices);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace placet
