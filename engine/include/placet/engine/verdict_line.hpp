// SPDX-License-Identifier: Apache-2.0
//
// What one finding makes of an agreement by itself.
#pragma once

#include "placet/model/assessment.hpp"

namespace placet {

/// The line of the table of verdicts in which a finding that counts falls (docs/language/meaning.md).
Verdict line_of(const Finding& finding);

}  // namespace placet
