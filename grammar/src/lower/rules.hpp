// SPDX-License-Identifier: Apache-2.0
//
// Rules, their versions and their readings.
#pragma once

#include "lower/packs.hpp"

namespace placet::lower {

/// Puts rules in the order of the rulebook (pack, name, day from which they are in force) and declares their names.
void declare_rules(Workspace& work, Declarations& declarations);

/// Fills in the declared rules.
void lower_rules(Workspace& work, const Declarations& declarations);

/// Reports versions of a rule that are in force on the same days.
void check_versions(Workspace& work);

}  // namespace placet::lower
