// SPDX-License-Identifier: Apache-2.0
// A folder in which `placet new` asks by the law of Utopia.
#pragma once

#include "support/run_program.hpp"
#include "support/utopia.hpp"
#include "unit/interview/utopian_rules.hpp"

namespace placet {

/// Puts the vocabulary and the law of Utopia into `folder`, as `rules`.
inline void with_utopian_rules(const ScratchFolder& folder) {
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", utopia_with(utopian_rules, "RU"));
}

}  // namespace placet
