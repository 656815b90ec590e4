// SPDX-License-Identifier: Apache-2.0
//
// The values of a field at which a comparison turns.
#pragma once

#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// Values near `point` on the side of it that `now` is not on, and the next ones; of days only later ones. For codes
/// `points` are all that it is compared with: the others of them, and where `now` is among them every code of the type.
std::vector<Value> turned_values(const Rulebook& rulebook, const Type& type, const Value& now,
                                 const std::vector<Value>& points);

}  // namespace placet
