// SPDX-License-Identifier: Apache-2.0
//
// How many agreements of an audit have which verdict.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/audit/row.hpp"

namespace placet::audit {

/// The verdicts from the gravest on, as tables and pictures show them.
inline constexpr std::array<std::string_view, 5> verdicts_by_gravity{"non-compliant", "indeterminate", "conditional",
                                                                     "compliant", "not-governed"};

/// The place of a verdict among them. Throws std::runtime_error if it is none.
std::size_t gravity_of(std::string_view verdict);

/// How many have each verdict, in the order of `verdicts_by_gravity`.
using VerdictCounts = std::array<std::uint64_t, verdicts_by_gravity.size()>;

struct Tally {
  VerdictCounts verdicts{};
  std::uint64_t broken = 0;  ///< of which nothing was judged

  void add(const Row& row);
  std::uint64_t judged() const;
};

/// What the command says at its end, in two lines or three.
std::string tally_words(const Tally& tally);

}  // namespace placet::audit
