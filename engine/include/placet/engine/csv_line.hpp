// SPDX-License-Identifier: Apache-2.0
//
// Lines of tables for spreadsheets and statistics, as RFC 4180 has them.
#pragma once

#include <string>
#include <vector>

namespace placet {

/// The fields with commas between them and CR LF at the end, quoted where they have to be. What a spreadsheet would
/// take for a formula begins with an apostrophe, which it takes for the mark of a text.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace placet
