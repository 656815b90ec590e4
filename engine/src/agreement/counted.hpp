// SPDX-License-Identifier: Apache-2.0
//
// Counts what a delegation or a meeting lists: its stops into countries and days, the origins of its participants into
// countries and participants. A vocabulary without these names has nothing to count.
#pragma once

#include "agreement/faults.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// Fills `countries`, `days` and `participants` where members are listed and nothing is stated. A stop in transit is no
/// country visited. Where more may have happened than is listed, the count is a range without an upper end. To state
/// less than is listed is a fault.
void count_listed(Facts& facts, Faults& faults);

}  // namespace placet
