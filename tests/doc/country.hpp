// SPDX-License-Identifier: Apache-2.0
//
// A made-up country with one of everything that a site tells of, and the site that `placet doc` makes of it.
#pragma once

#include "support/run_program.hpp"

namespace placet {

/// Writes `rules/utopia` with the vocabulary beside it, and `cases/one/agreement.xml`, which breaks its main rule.
void write_country(const ScratchFolder& folder);

/// Runs `placet doc` on the rules in `folder` with `more` arguments.
ProgramRun run_doc(const ScratchFolder& folder, std::vector<std::string> more);

}  // namespace placet
