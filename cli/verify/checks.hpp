// SPDX-License-Identifier: Apache-2.0
//
// The questions that are put to a rulebook, each in a file of its own.
#pragma once

#include <map>
#include <set>

#include "cli/verify/session.hpp"

namespace placet::verify {

/// What was learned of one rule, for the questions about two.
struct RuleKnown {
  std::optional<Facts> example;      ///< an agreement that comes under it; one that breaks it, if there is one
  std::optional<Assessment> judged;  ///< of `example`
  bool breaks = false;               ///< `example` breaks the rule
  std::set<std::string> norm_words;  ///< the variables that its norm speaks of
};
using KnownRules = std::map<RuleId, RuleKnown>;

/// Whether the rules of the pack are judged as a country's law, so that a witness can be judged by them.
bool has_jurisdiction(const Rulebook& book, RuleId rule);
/// Whether the norm is one that can be broken.
bool is_duty(const Reading& reading);
/// The names of the variables in a formula.
std::set<std::string> variables_of(const z3::expr& formula);

/// Whether the rule can apply and be broken, and each of its exceptions fire.
void check_rule(Session& session, RuleId rule, KnownRules& known, Verified& found);
/// Whether two rules of one country can both apply and not both be met.
void check_conflict(Session& session, RuleId a, RuleId b, const KnownRules& known, Verified& found);
/// Whether who breaks `rule` always breaks `other`.
void check_implied(Session& session, RuleId rule, RuleId other, const KnownRules& known, Verified& found);
/// Days between two versions of a rule on which neither is in force.
void check_gap(Session& session, RuleId earlier, RuleId later, const KnownRules& known, Verified& found);

}  // namespace placet::verify
