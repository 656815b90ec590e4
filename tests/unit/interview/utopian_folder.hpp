// SPDX-License-Identifier: Apache-2.0
// A folder in which `placet new` asks by the law of Utopia.
#pragma once

#include <string>

#include "support/run_program.hpp"
#include "unit/interview/utopian_rules.hpp"

namespace placet {

/// Puts the vocabulary and the law of Utopia into `folder`, as `rules`.
inline void with_utopian_rules(const ScratchFolder& folder) {
  constexpr const char* utopia = R"(pack utopia "Utopia"
  jurisdiction RU
  languages en
  uses core
end
authority utopia.ministry "Ministry of Foreign Affairs"
end
source utopia.law is statute
  number "1-U"
end
)";
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", std::string(utopia) + utopian_rules);
}

}  // namespace placet
