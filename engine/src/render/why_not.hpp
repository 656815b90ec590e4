// SPDX-License-Identifier: Apache-2.0
// Why a rule asks nothing here: the day, the test of its scope or the stronger rule that decided, and what would make
// it come out otherwise.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/what_if.hpp"
#include "render/proof_text.hpp"

namespace placet {

/// Sentences on a finding that does not apply, is not in force or gives way to another; none on other findings.
std::vector<std::string> why_not(const Finding& finding, const ProofText& text);

/// "If the form of the agreement were treaty, it would be: still to do."
std::string turning_words(const TurningFact& fact, const Words& words);

}  // namespace placet
