// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet::lint_rules {

/// Every citation of rules, rows of parameters, lists and their entries.
std::vector<const Citation*> all_citations(const Rulebook& book);

}  // namespace placet::lint_rules
