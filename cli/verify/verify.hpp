// SPDX-License-Identifier: Apache-2.0
//
// What the command `verify` asks of the solver. Nothing of the solver is seen here, so that the command is the same
// whether or not it was built in; without it, both functions fail (69).
#pragma once

#include <functional>

#include "cli/verify/findings.hpp"
#include "placet/engine/compiled_rulebook.hpp"

namespace placet::verify {

struct Question {
  Day today;                          ///< on which agreements are judged
  std::chrono::seconds timeout{60};   ///< for all of it
  std::function<bool(RuleId)> meant;  ///< the rules that are looked at, of those that the rulebook has
};

/// Contradictions, rules and exceptions that come to nothing, gaps and repetitions.
Verified verify_rules(const Rulebook& book, const Question& question);

/// The agreements that are judged otherwise by the law of `to` than by that of `from`.
Verified compare_days(const Rulebook& book, Day from, Day to, const Question& question);

/// The agreements that are judged otherwise by `other` than by `book`.
Verified compare_rulebooks(const Rulebook& book, const Rulebook& other, const Question& question);

/// The text of a report for people; ends with a line break.
std::string report_text(const Verified& verified, const SourceMap& texts, bool all);
/// The report as one JSON object with a line break at its end.
std::string report_json(const Verified& verified, const SourceMap& texts);

}  // namespace placet::verify
