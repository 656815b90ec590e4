// SPDX-License-Identifier: Apache-2.0
//
// What Placet is measured against: a program written by hand for the forty conditions of conditions.hpp and for nothing
// else, on pugixml. It knows no unknown, no range of days, no proof and no other law.
#pragma once

#include <span>
#include <string>

namespace placet::bench {

/// The line of the agreement in `text`, which is parsed in place and so destroyed: its id, its verdict and the rules
/// that are broken, as `EngineLines` writes it.
void baseline_line(std::span<char> text, std::string& line);

}  // namespace placet::bench
