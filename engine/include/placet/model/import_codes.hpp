// SPDX-License-Identifier: Apache-2.0
//
// The permanent codes of what is wrong with registers and their maps (P07xx). They stand apart from the other codes
// because only few files read them; the same promises hold (diagnostic_codes.hpp).
#pragma once

#include "placet/model/diagnostic_codes.hpp"

namespace placet {

namespace codes {
inline constexpr DiagnosticCode malformed_map{"P0701", "malformed-map"};
inline constexpr DiagnosticCode unknown_column{"P0702", "unknown-column"};
inline constexpr DiagnosticCode broken_row{"P0703", "broken-row"};
inline constexpr DiagnosticCode not_in_table{"P0704", "not-in-table"};

/// Every code of an import, by id: a new one is added above and here, and nowhere else.
inline constexpr DiagnosticCode imports[] = {malformed_map, unknown_column, broken_row, not_in_table};
}  // namespace codes

}  // namespace placet
