// SPDX-License-Identifier: Apache-2.0
//
// What a rule speaks of: the terms, lists, numbers, judgements, authorities and acts that its clauses name.
#pragma once

#include <set>

#include "placet/model/rulebook.hpp"

namespace placet {

struct Spoken {
  std::set<TermId> terms;
  std::set<ListId> lists;
  std::set<ParameterId> parameters;
  std::set<JudgementId> judgements;
  std::set<AuthorityId> authorities;
  std::set<ActId> acts;
};

/// All that `rule` names, under any of its readings.
Spoken spoken_of(const Rulebook& rulebook, const Rule& rule);

/// All that the conditions of a parameter's rows name.
Spoken spoken_of(const Rulebook& rulebook, const Parameter& parameter);

}  // namespace placet
