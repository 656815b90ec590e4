// SPDX-License-Identifier: Apache-2.0
//
// Judges random pairs of rulebook and agreement by the engine, by the answer-set program and by the naive evaluator,
// and says where they differ: `trust PAIRS [FIRST_SEED]`. Ends with the figure and 1 if the first two ever differ.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>

#include "property/property_case.hpp"
#include "trust/random_pair.hpp"
#include "trust/second_engine.hpp"
#include "trust/shrink.hpp"

namespace placet::trust {
namespace {

constexpr std::size_t batch_size = 100;
constexpr std::size_t most_shown = 20;

struct Tally {
  std::size_t compared = 0, differ = 0, naive_compared = 0, naive_differs = 0, refused = 0;
};

/// The pairs of one batch, each with its seed; those of which no agreement can be read are not compared.
struct Batch {
  std::vector<std::uint64_t> seeds;
  std::vector<Pair> pairs;
};

void compare_with_naive(const JudgedPair& judged, Tally& tally) {
  try {
    const naive::Report report = naive::evaluate(judged.rulebook(), judged.facts(), {property_today, std::nullopt});
    ++tally.naive_compared;
    if (report != judged.answer().report) ++tally.naive_differs;
  } catch (const std::exception&) {  // too much is open, or the naive evaluator leaves out what the pair uses
  }
}

void compare(const Batch& batch, Tally& tally) {
  std::vector<std::unique_ptr<JudgedPair>> judged;
  std::vector<const Facts*> agreements;
  for (const Pair& pair : batch.pairs) {
    judged.push_back(std::make_unique<JudgedPair>(pair));
    agreements.push_back(&judged.back()->facts());
  }
  const std::vector<SecondAnswer> second = solve(agreements, {property_today, std::nullopt});
  for (std::size_t i = 0; i < judged.size(); ++i) {
    ++tally.compared;
    compare_with_naive(*judged[i], tally);
    const std::string found = difference(judged[i]->answer(), second[i]);
    if (found.empty()) continue;
    if (++tally.differ > most_shown) continue;
    const Pair small = shrunk(batch.pairs[i]);
    std::cout << "seed " << batch.seeds[i] << ":\n"
              << found << "shrunk:\n"
              << text_of(small) << difference_of(small) << '\n';
  }
}

int run(std::size_t pairs, std::uint64_t first_seed) {
  const auto begin = std::chrono::steady_clock::now();
  Tally tally;
  for (std::uint64_t seed = first_seed; seed < first_seed + pairs;) {
    Batch next;
    for (; seed < first_seed + pairs && next.pairs.size() < batch_size; ++seed) {
      next.seeds.push_back(seed);
      next.pairs.push_back(random_pair(seed));
    }
    compare(next, tally);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::cout << "naive evaluator: differs in " << tally.naive_differs << " of " << tally.naive_compared << " pairs\n";
  std::cout << tally.compared << " pairs, " << tally.differ << " differ, " << static_cast<int>(took.count()) << " s\n";
  return tally.differ == 0 ? 0 : 1;
}

}  // namespace
}  // namespace placet::trust

int main(int count, char** arguments) {
  const auto number = [&](int at, std::uint64_t otherwise) {
    if (at >= count) return otherwise;
    std::uint64_t value = otherwise;
    std::from_chars(arguments[at], arguments[at] + std::strlen(arguments[at]), value);
    return value;
  };
  try {
    return placet::trust::run(number(1, 2000), number(2, 1));
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 2;
  }
}
