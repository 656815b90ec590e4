// SPDX-License-Identifier: Apache-2.0
//
// Puts what an agreement states and what was concluded of it into a row, in the words of the reports.
#pragma once

#include "cli/audit/row.hpp"
#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"

namespace placet::audit {

/// The id that an agreement states; empty if it states none.
std::string id_of(const Facts& facts);

/// Fills in everything of `row` that follows from the facts and their assessment.
void describe(const Facts& facts, const Assessment& assessment, Row& row);

}  // namespace placet::audit
