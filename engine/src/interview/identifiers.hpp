// SPDX-License-Identifier: Apache-2.0
//
// The ids that an interview gives to members.
#pragma once

#include <string>
#include <string_view>

#include "placet/model/facts.hpp"

namespace placet {

/// Whether members of the entity state an id.
bool has_identifier(EntityId entity, const Rulebook& rulebook);

/// An id that no member has: made of the Latin letters and digits of `name`, or of `kind` and a number.
std::string identifier_of(std::string_view name, std::string_view kind, const Facts& facts);

}  // namespace placet
