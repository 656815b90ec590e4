// SPDX-License-Identifier: Apache-2.0
//
// For tests of wording: what `explain` says of a name, with rules from text.
#pragma once

#include <string>
#include <string_view>

#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

struct Utopia {
  Rulebook rulebook;
  SourceMap texts;
};

/// The vocabulary of rules/core and a made-up country, Utopia, whose pack holds `rules`. Utopia has the ministry
/// `utopia.ministry` ("Министерство") and the sources `utopia.law` ("1-U") and `utopia.book`.
Utopia utopia_with(std::string_view rules);

/// The pack of this name, or an invalid id.
PackId pack_of(const Rulebook& rulebook, std::string_view name);

/// The explanation of `name` by `utopia_with(rules)`.
std::string explained(std::string_view name, std::string_view rules);

}  // namespace placet
