// SPDX-License-Identifier: Apache-2.0
//
// All pairs of rulebook and agreement of a small scope: each kind of norm with each kind of condition, alone or beside
// an opposite rule, on days around the beginning of the law, with every fact there or not.
#pragma once

#include "trust/random_pair.hpp"

namespace placet::trust {

/// How many pairs there are.
std::uint64_t small_pairs();

/// The pair of a number from 0 on.
Pair small_pair(std::uint64_t number);

}  // namespace placet::trust
