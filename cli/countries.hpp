// SPDX-License-Identifier: Apache-2.0
//
// Countries that the user names: by their pack ("russia") or by their code ("RU").
#pragma once

#include <string>
#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// The pack that has the law of `name`. Failure: no pack with a jurisdiction is called so (64).
PackId country_named(const Rulebook& rulebook, const std::string& name);

/// Those of `names`, once each, in their order; without names every pack with a jurisdiction.
std::vector<PackId> countries_named(const Rulebook& rulebook, const std::vector<std::string>& names);

}  // namespace placet
