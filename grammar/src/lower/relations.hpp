// SPDX-License-Identifier: Apache-2.0
//
// How rules bear on each other: which conclude the opposite, which give way, and what each rests on.
#pragma once

#include "lower/packs.hpp"

namespace placet::lower {

/// Which rules conclude each term, and its opposite.
void lower_terms(Workspace& work);

/// Rules of the same kind that may conclude the opposite.
void find_opposites(Workspace& work);

/// `despite rule` and `precedence`.
void lower_precedence(Workspace& work, const Declarations& declarations);

/// Reports cycles of terms and precedence, and rules fed by more readings than can be tried.
void check_dependencies(Workspace& work);

}  // namespace placet::lower
