// SPDX-License-Identifier: Apache-2.0
#include "bench/bench_program.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <string_view>

namespace {

placet::bench::Sizes little() {
  placet::bench::Sizes sizes;
  sizes.documents = 4;
  sizes.many_rules = 160;
  sizes.cases = 4;
  sizes.case_kinds = 2;
  sizes.few_rows = 4;
  sizes.many_rows = 8;
  sizes.checks = 1;
  return sizes;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    benchmark::Initialize(&argc, argv);
    const bool is_little = argc == 2 && std::string_view(argv[1]) == "--little";
    if (!is_little && benchmark::ReportUnrecognizedArguments(argc, argv)) return 64;
    placet::bench::name_benchmarks(is_little ? little() : placet::bench::Sizes{});
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", argv[0], error.what());
    return 70;
  }
}
