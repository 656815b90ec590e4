// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "placet/model/rulebook.hpp"

namespace placet::lower {

/// The terms that the conditions of a rule speak of, under any of its readings, in quantifiers, counts and parameters
/// too.
std::set<TermId> terms_used(const Rulebook& book, const Rule& rule);

}  // namespace placet::lower
