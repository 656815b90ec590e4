// SPDX-License-Identifier: Apache-2.0
//
// For tests of wording: what `explain` says of a name, with rules from text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"
#include "support/run_program.hpp"

namespace placet {

struct Utopia {
  Rulebook rulebook;
  SourceMap texts;
};

/// The vocabulary of rules/core and a made-up country, Utopia, whose pack holds `rules`. Utopia has the ministry
/// `utopia.ministry` ("Министерство") and the sources `utopia.law` ("1-U") and `utopia.book`.
Utopia utopia_with(std::string_view rules);

/// What `placet check` answers with these rules of Utopia on 1 May 2005, and with `more` arguments.
ProgramRun checked(std::string_view rules, std::string_view agreement, std::vector<std::string> more);

/// The same of another command, whose arguments are `command`; the agreement is `a.xml`.
ProgramRun answered(std::string_view rules, std::string_view agreement, std::vector<std::string> command);

/// The pack of this name, or an invalid id.
PackId pack_of(const Rulebook& rulebook, std::string_view name);

/// The explanation of `name` by `utopia_with(rules)`.
std::string explained(std::string_view name, std::string_view rules);

}  // namespace placet
