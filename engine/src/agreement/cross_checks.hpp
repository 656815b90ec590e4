// SPDX-License-Identifier: Apache-2.0
//
// What no single value shows: units of another country, objects of steps, names of rules and judgements, and which
// collections are complete.
#pragma once

#include <set>
#include <string>

#include "agreement/faults.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// Settles `facts.completeness` from `record`, `partial`, `complete` and the stage of the agreement.
void read_completeness(Facts& facts, Faults& faults);

/// Reports what does not fit together. `outer_ids` are names that the document around the agreement gives.
void check_together(const Facts& facts, const std::set<std::string, std::less<>>& outer_ids, Faults& faults);

}  // namespace placet
