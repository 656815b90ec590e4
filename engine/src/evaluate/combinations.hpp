// SPDX-License-Identifier: Apache-2.0
//
// The ways to choose readings of rules and accounts of contested fields, under each of which a rule is judged.
#pragma once

#include <cstddef>
#include <vector>

#include "evaluate/setting.hpp"

namespace placet {

inline constexpr std::size_t most_combinations = 256;

/// One way to choose readings and accounts, with what each choice is called.
struct Combination {
  Choices choices;
  std::vector<std::size_t> taken;  ///< the alternative taken in each dimension
};

/// Something of which several accounts or readings exist.
struct Dimension {
  RuleId rule;      ///< a rule with readings, or
  MemberId member;  ///< a contested field
  FieldId field;
  std::size_t alternatives = 0;
};

/// Every way to take one alternative in each dimension; the first takes the first everywhere.
std::vector<Combination> combinations(const std::vector<Dimension>& dimensions);

}  // namespace placet
