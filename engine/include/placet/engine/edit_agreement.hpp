// SPDX-License-Identifier: Apache-2.0
//
// Changes what the text of an agreement states, fact by fact, and leaves every other byte as it is: comments, the order
// of attributes, indents and line ends stay.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/model/facts.hpp"
#include "placet/model/proof.hpp"

namespace placet {

/// States a step that was given, or is planned to be, on a day; or gives a planned step another day.
struct StepOnDay {
  ActId act;
  AuthorityId authority;  ///< invalid: of no authority
  MemberId party;         ///< invalid: for every party
  std::string about;      ///< the object, as the agreement names it; empty: the agreement as a whole
  Day on;
  MemberId planned;  ///< the step whose day changes; invalid: a new one
};
/// Gives a field with one value, which is stated, another value.
struct FieldValue {
  MemberId member;
  FieldId field;
  Value value;
};
/// Takes away a member, or one value of a field with many.
struct LeftOut {
  Bound what;
};
using FactEdit = std::variant<StepOnDay, FieldValue, LeftOut>;

/// Puts `text` in place of the bytes from `begin` to `end`.
struct Replacement {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
};

/// What to replace in `text`, from which `facts` were read, so that it states `edit` too. Nothing if it cannot be done
/// without touching other facts, such as where one element holds the only value of a member.
std::optional<Replacement> replacement_for(std::string_view text, const Facts& facts, const FactEdit& edit);

/// `text` with all replacements, which become sorted by their places. Nothing if two of them touch the same bytes.
std::optional<std::string> with_replacements(std::string_view text, std::vector<Replacement>& replacements);

/// The place in the text before `replacements` (sorted) of the byte at `offset` of the text after them; nothing if the
/// byte is new.
std::optional<std::uint32_t> offset_before(std::span<const Replacement> replacements, std::uint32_t offset);

/// `text`, which is UTF-8, in the encoding that the byte order mark of `original` announces.
std::string in_encoding_of(std::string_view original, std::string text);

}  // namespace placet
