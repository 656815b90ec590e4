// SPDX-License-Identifier: Apache-2.0
//
// For tests of wording: what `explain` says of a name, with rules from text.
#pragma once

#include <string>
#include <string_view>

namespace placet {

/// The explanation of `name` by the vocabulary of rules/core and a made-up country, Utopia, whose pack holds `rules`.
/// Utopia has the ministry `utopia.ministry` ("Министерство") and the source `utopia.law` ("1-U").
std::string explained(std::string_view name, std::string_view rules);

}  // namespace placet
