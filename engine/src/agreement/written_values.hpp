// SPDX-License-Identifier: Apache-2.0
//
// Values as the agreement format writes them (docs/formats/agreement.md, "Values").
#pragma once

#include <optional>
#include <string>

#include "placet/model/facts.hpp"

namespace placet {

/// What `read_value` reads back as `value`; of money the amount without its currency. Nothing if it cannot be written.
std::optional<std::string> written_value(const Value& value, const Facts& facts);

}  // namespace placet
