// SPDX-License-Identifier: Apache-2.0
//
// What the language would take next at a place in a rule file that is being written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

struct Expected {
  std::vector<std::string> phrases;  ///< words of the language, such as "must have"; sorted
  bool name = false;                 ///< a name that is declared somewhere, or a variable
  bool code = false;                 ///< the code of a country or of a unit of one
  bool currency = false;
  bool month = false;
};

/// What may follow the bytes of `text` before `offset`; nothing inside of a comment or of a quoted text. What stands in
/// front of the clause may be broken.
Expected expected_at(std::string_view text, std::uint32_t offset);

/// Whether `text` is written as a name: letters, digits and `-`, with `.` between parts, and no word of the language.
bool is_name(std::string_view text);

}  // namespace placet
