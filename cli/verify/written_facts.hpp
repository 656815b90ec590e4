// SPDX-License-Identifier: Apache-2.0
//
// From what the solver found to the facts of an agreement.
#pragma once

#include <functional>

#include "cli/verify/world.hpp"
#include "placet/model/facts.hpp"

namespace placet::verify {

/// The agreement of the solver's last `Yes`: its record is complete, and what no rule asked for is not stated. The
/// facts refer to `book`. Nothing if a value has no words in it.
std::optional<Facts> facts_of(World& world, const Rulebook& book);

/// `facts` with as little as still fulfils `holds`: no member and no statement can be left out of it.
Facts smallest(const Facts& facts, const std::function<bool(const Facts&)>& holds);

}  // namespace placet::verify
