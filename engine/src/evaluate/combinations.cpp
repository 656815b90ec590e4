// SPDX-License-Identifier: Apache-2.0
#include "evaluate/combinations.hpp"

#include <utility>

namespace placet {

std::vector<Combination> combinations(const std::vector<Dimension>& dimensions) {
  std::vector<Combination> result{{}};
  for (const Dimension& dimension : dimensions) {
    std::vector<Combination> longer;
    for (const Combination& before : result) {
      for (std::size_t i = 0; i < dimension.alternatives; ++i) {
        Combination next = before;
        next.taken.push_back(i);
        const auto index = static_cast<std::uint32_t>(i);
        if (dimension.rule.valid())
          next.choices.readings.emplace_back(dimension.rule, index);
        else
          next.choices.accounts.push_back({dimension.member, dimension.field, index});
        longer.push_back(std::move(next));
      }
    }
    result = std::move(longer);
  }
  return result;
}

}  // namespace placet
