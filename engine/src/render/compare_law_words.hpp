// SPDX-License-Identifier: Apache-2.0
// What changed in the law between two days, in words.
#pragma once

#include <string>

#include "placet/engine/compare_law.hpp"
#include "render/words.hpp"

namespace placet {

/// "Version 2 of the rule takes the place of another: law since 1 April 2004 (1-U, art. 1)", without its full
/// stop.
std::string difference_words(const LawDifference& difference, const Words& words);

/// "still to do", or "not in force" where no version of the rule is law.
std::string status_under_law(const FindingUnderLaw& of, Language language);

}  // namespace placet
