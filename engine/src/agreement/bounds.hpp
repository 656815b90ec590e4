// SPDX-License-Identifier: Apache-2.0
//
// Figures of which only a bound is known: `bound="at-least"` makes the number that stands beside it a range.
#pragma once

#include "placet/model/facts.hpp"

namespace placet {

/// Widens `amount`, `percentage` and `value` of each member whose field `bound` is stated. A vocabulary without these
/// names has nothing to widen.
void apply_bounds(Facts& facts);

}  // namespace placet
