// SPDX-License-Identifier: Apache-2.0
//
// Which declarations of the rulebook a verdict rests on.
#pragma once

#include <set>

#include "placet/model/assessment.hpp"

namespace placet {

struct CitedNames {
  std::set<RuleId> rules;
  std::set<ParameterId> parameters;
  std::set<ListId> lists;
  std::set<JudgementId> judgements;
  std::set<SourceId> sources;  ///< of those rules, numbers and entries
};

/// What the findings of rules in scope rest on: the rules themselves and all that their proofs name.
CitedNames cited_names(const Rulebook& rulebook, const Assessment& assessment);

}  // namespace placet
