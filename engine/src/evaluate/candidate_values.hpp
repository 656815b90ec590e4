// SPDX-License-Identifier: Apache-2.0
//
// The values of a fact that are worth trying: those at which comparisons turn, those beside them, and
// for codes every code it can have.
#pragma once

#include <vector>

#include "placet/model/facts.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// Values of `field` such that every combination of truths that comparisons with `turning_points` can have is the
/// combination of one of them; none outside `within`, if it is given.
std::vector<Value> candidate_values(const Rulebook& rulebook, FieldId field, const std::vector<Value>& turning_points,
                                    const std::optional<Value>& within);

}  // namespace placet
