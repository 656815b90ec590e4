// SPDX-License-Identifier: Apache-2.0
//
// For tests of the evaluator: what it concludes of an agreement by one rule of Utopia, in a word.
#pragma once

#include <string>
#include <string_view>

namespace placet {

/// The status of `utopia.it` after "agreement must ensure that", in force from 2000, in an agreement of a region of RU
/// that was signed on 1 June 2004 and holds `agreement`: "satisfied", "violated verified". The evidence stands
/// beside what is violated. `declared` comes before the rule.
std::string judged(std::string_view condition, std::string_view agreement, std::string_view declared = "");

/// The same of an agreement that does not say when it was signed.
std::string judged_without_signature(std::string_view condition, std::string_view agreement);

}  // namespace placet
