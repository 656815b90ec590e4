// SPDX-License-Identifier: Apache-2.0
//
// Which rules a rule concludes from: those that conclude the terms it uses, those it gives way to and
// those opposed to it. Known once for a rulebook, before anything is judged.
#pragma once

#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// For each rule, the rules with several readings among itself and all it concludes from; sorted.
std::vector<std::vector<RuleId>> contested_feeders(const Rulebook& rulebook);

}  // namespace placet
