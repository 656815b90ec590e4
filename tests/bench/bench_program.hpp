// SPDX-License-Identifier: Apache-2.0
//
// What the programs that measure have in common: Google Benchmark, and how much is measured.
#pragma once

#include <cstddef>

namespace placet::bench {

/// Those of the test that the programs run at all are small (`--little`).
struct Sizes {
  std::size_t documents = 1000;  ///< of 4 KB
  std::size_t many_rules = 4000;
  std::size_t cases = 1000;                            ///< real agreements over and over
  std::size_t case_kinds = 1000;                       ///< how many different ones at most
  std::size_t few_rows = 20'000, many_rows = 200'000;  ///< of a register
  int checks = 10;                                     ///< runs of `placet check`
};

/// Names all measurements of a program to Google Benchmark.
void name_benchmarks(const Sizes& sizes);

}  // namespace placet::bench
