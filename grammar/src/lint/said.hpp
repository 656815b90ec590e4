// SPDX-License-Identifier: Apache-2.0
//
// Conditions compared by their words: enough to see that two say the same, or one the opposite of the other, where both
// are written alike. What is written in another way is for `placet verify`.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/texts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::lint_rules {

/// A condition as its plain words, and whether it is their negation.
struct Said {
  std::vector<std::string_view> words = {};
  bool negated = false;
  /// `country of p is [not] one of {RU, CN}`: then `words` are those of the left side, and here are the values.
  std::set<std::string> values = {};
  ListId list = {};  ///< `unit of p is in russia.border-regions`, with `words` as above
  TermId term = {};  ///< `p counts as russia.treaty`, with `words` that name the term too
  bool operator==(const Said&) const = default;
};

/// What each condition says that has to hold for `condition` to hold.
std::vector<Said> conjuncts(const Rulebook& book, const Texts& texts, ConditionId condition);

/// What has to hold for a rule to apply under a reading: its `when`, and the `where` of its variables.
std::vector<Said> scope_of(const Rulebook& book, const Texts& texts, const Reading& reading);

/// Whether not both can hold.
bool exclude_each_other(const Rulebook& book, const Said& one, const Said& other);

/// Whether `other` holds wherever `one` does.
bool says_all_of(const Said& one, const Said& other);

}  // namespace placet::lint_rules
