// SPDX-License-Identifier: Apache-2.0
//
// The words before a place in a rule file that is being written, and what they say of the name to come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "placet/grammar/index.hpp"

namespace placet::lsp {

/// The words and marks of the block that holds `offset`, up to there; comments and quoted texts are left out.
std::vector<std::string_view> words_before(std::string_view text, std::uint32_t offset);

/// Where the word begins that is being written at `offset`; `offset` itself between words.
std::uint32_t start_of_word(std::string_view text, std::uint32_t offset);

/// The variables that `for every`, quantifiers and counts bind among `words`.
std::vector<std::string> variables_in(const std::vector<std::string_view>& words);

/// The kinds of name that may follow `words`; `acts` are the names of acts, after which authorities stand.
std::vector<NameKind> kinds_after(const std::vector<std::string_view>& words, const std::vector<std::string>& acts);

/// The field whose value is compared at the end of `words`: "level" for `level of p is not`; else empty.
std::string compared_field(const std::vector<std::string_view>& words);

}  // namespace placet::lsp
