// SPDX-License-Identifier: Apache-2.0
// placet_bench_report MACHINE OUT.json [--before FILE] MEASURED.json…: makes figures of what was measured, shows and
// writes them, and ends with 1 if one is more than a tenth worse than before.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/figures.hpp"
#include "support/run_program.hpp"

namespace placet::bench {
namespace {

int report(std::vector<std::string> words) {
  std::string before;
  if (words.size() > 3 && words[2] == "--before") {
    before = words[3];
    words.erase(words.begin() + 2, words.begin() + 4);
  }
  if (words.size() < 3) throw std::runtime_error("usage: MACHINE OUT.json [--before FILE] MEASURED.json…");
  std::vector<std::string> measured;
  for (std::size_t i = 2; i < words.size(); ++i) measured.push_back(read_text(words[i]));
  const Figures now = figures_of(measured, words[0]);
  std::fputs(table_of(now).c_str(), stdout);
  write_text(words[1], written(now));
  if (before.empty()) return 0;
  const auto worse = worse_than(figures_from(read_text(before)), now);
  for (const std::string& line : worse) std::fprintf(stderr, "worse by more than a tenth: %s\n", line.c_str());
  return worse.empty() ? 0 : 1;
}

}  // namespace
}  // namespace placet::bench

int main(int argc, char** argv) {
  try {
    return placet::bench::report({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "placet_bench_report: %s\n", error.what());
    return 70;
  }
}
