// SPDX-License-Identifier: Apache-2.0
//
// What keeps an agreement from passing, each with the changes that touch the facts its proof names.
#pragma once

#include <string>
#include <vector>

#include "fix/changes.hpp"

namespace placet {

struct Problem {
  std::string key;  ///< the same before and after a change
  RuleId rule;      ///< invalid for what the record may leave out
  std::vector<Change> changes;
};

/// The problems of `facts` without the changes that may solve them, which needs no proof.
std::vector<Problem> problems_of(const Facts& facts, const Assessment& assessment);

/// The same problems with the changes, which are in terms of the agreement that was given; `origins` leads back to it.
/// What cannot be changed is added to `obstacles`.
std::vector<Problem> problems_with_changes(const Facts& facts, const Assessment& assessment, const Origins& origins,
                                           std::vector<Obstacle>& obstacles);

/// Whether `problems_with_changes` gives any change at all.
bool has_changes(const Facts& facts, const Assessment& assessment, const Origins& origins);

}  // namespace placet
