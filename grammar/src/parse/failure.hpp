// SPDX-License-Identifier: Apache-2.0
//
// From the place where the grammar could not go on to a message for the person who wrote the text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parse/outline.hpp"

namespace placet::parse {

struct Failure {
  std::uint32_t offset = 0;
  /// What the grammar asked for, in the words of the user.
  std::string expected;
  /// The words that were tried, by offset: see State.
  std::map<std::uint32_t, std::vector<std::string_view>> tried;
};

/// The diagnostic for a declaration that cannot be read: what was expected and found, in which clause, what to do.
/// A block without `end` is reported at the line that opens it.
Diagnostic explain_failure(const Failure& failure, const Outline& outline, Chunk chunk);

/// The diagnostic for text that goes on after a declaration has ended, from the token `stray` on.
Diagnostic explain_stray_text(const Outline& outline, std::size_t stray);

}  // namespace placet::parse
