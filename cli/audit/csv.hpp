// SPDX-License-Identifier: Apache-2.0
//
// Rows as CSV (RFC 4180): for spreadsheets and statistics, which read one table. Lists stand in one field, their items
// apart by "; ".
#pragma once

#include <string>

#include "cli/audit/row.hpp"

namespace placet::audit {

std::string verdicts_csv_head();
std::string verdicts_csv_line(const Row& row);

/// A line for each law under which the agreement was judged again.
std::string replay_csv_head();
std::string replay_csv_lines(const Row& row);

}  // namespace placet::audit
