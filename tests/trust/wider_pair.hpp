// SPDX-License-Identifier: Apache-2.0
//
// Random pairs with one construct more, which random_pair leaves out so that its seeds stay what they are.
#pragma once

#include "trust/random_pair.hpp"

namespace placet::trust {

/// Makes the pair of a seed.
using MakePair = Pair(std::uint64_t);

/// What makes pairs with the construct of this name: `authorities` as bearers, `contested` facts, `percentages`,
/// `sums`, `windows` that count from more than the signature, windows of `working_days`, steps due every one of some
/// `years`. Null if there is none.
MakePair* pairs_with(std::string_view construct);

}  // namespace placet::trust
