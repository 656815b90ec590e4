// SPDX-License-Identifier: Apache-2.0
//
// The day on which an agreement is judged, from its events (docs/language/meaning.md, "Days").
#pragma once

#include <optional>
#include <string_view>

#include "evaluate/evaluation.hpp"

namespace placet {

/// The day that is stated of a field of the agreement; where accounts differ, from the earliest to the latest.
std::optional<DayRange> stated_day(const Facts& facts, FieldId field);

/// Whether the agreement says that it is at this stage, such as `draft`.
bool stage_is(const Facts& facts, std::string_view stage);

/// The setting of an evaluation with its case date: the signature; if that is stated absent, the entry into force; in a
/// draft that states neither, today; else some day after the talks and not after entry into force, end or today.
Setting setting_of(const Rulebook& rulebook, const Facts& facts, ListMatches& list_matches, const Dates& dates);

}  // namespace placet
