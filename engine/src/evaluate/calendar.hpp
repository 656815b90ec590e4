// SPDX-License-Identifier: Apache-2.0
//
// Counting days forward and back from a day that may be uncertain, by months, days and the working
// days of a pack (docs/language/meaning.md, "Days").
#pragma once

#include "placet/model/rulebook.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// `period` after (`direction` 1) or before (-1) `from`; the day of `from` is not counted. Working days are those of
/// `pack`; where a year has no list of holidays, n working days are n to 2n + 15 days.
DayRange shifted(const Rulebook& rulebook, const Pack& pack, DayRange from, const Period& period, int direction);

}  // namespace placet
