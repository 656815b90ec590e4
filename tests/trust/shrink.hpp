// SPDX-License-Identifier: Apache-2.0
//
// Smaller pairs that show the same.
#pragma once

#include <string>

#include "trust/random_pair.hpp"

namespace placet::trust {

/// How the two engines differ about a pair; empty if they agree or one of them cannot judge it.
std::string difference_of(const Pair& pair);

/// The pair with fewer rules, clauses and elements, as long as the engines differ about it.
Pair shrunk(const Pair& pair);

}  // namespace placet::trust
