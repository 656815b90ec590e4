// SPDX-License-Identifier: Apache-2.0
//
// The measured rulebook: the forty rules of conditions.hpp over the vocabulary of rules/core, and as many more as are
// wanted that concern other countries, other dates and other subjects.
#pragma once

#include <cstddef>

#include "placet/model/rulebook.hpp"

namespace placet::bench {

/// A rulebook of `count` rules, a multiple of 40. Of those beyond the forty, a third each are of countries that no
/// document names, were in force before every document, and concern subjects that none has. Throws std::runtime_error
/// if it does not compile.
Rulebook bench_rulebook(std::size_t count);

}  // namespace placet::bench
