// SPDX-License-Identifier: Apache-2.0
//
// The permanent codes of what is wrong with receipts (P06xx). They stand apart from the other codes because only few
// files read them; the same promises hold (diagnostic_codes.hpp).
#pragma once

#include "placet/model/diagnostic_codes.hpp"

namespace placet {

namespace codes {
inline constexpr DiagnosticCode malformed_receipt{"P0601", "malformed-receipt"};
inline constexpr DiagnosticCode altered_receipt{"P0602", "altered-receipt"};

/// Every code of a receipt, by id: a new one is added above and here, and nowhere else.
inline constexpr DiagnosticCode receipts[] = {malformed_receipt, altered_receipt};
}  // namespace codes

}  // namespace placet
