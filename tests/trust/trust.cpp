// SPDX-License-Identifier: Apache-2.0
//
// Judges random pairs of rulebook and agreement by the engine, by the answer-set program and by the naive evaluator,
// and says where they differ: `trust PAIRS [FIRST_SEED [CONSTRUCT]]`, with a construct of wider_pair.hpp beside the
// usual ones; `trust small` takes all pairs of a small scope. Ends with the figure and 1 if any two ever differ.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <stdexcept>

#include "property/property_case.hpp"
#include "trust/random_pair.hpp"
#include "trust/second_engine.hpp"
#include "trust/shrink.hpp"
#include "trust/small_scope.hpp"
#include "trust/wider_pair.hpp"

namespace placet::trust {
namespace {

constexpr std::size_t batch_size = 100;
constexpr std::size_t most_shown = 20;

struct Tally {
  std::size_t compared = 0, differ = 0, naive_compared = 0, naive_differs = 0, too_large = 0;
  double engine = 0, second = 0, naive = 0;  ///< seconds
};

/// Adds to `total` the seconds until its end.
class Stopwatch {
 public:
  explicit Stopwatch(double& total) : total_(total) {}
  Stopwatch(const Stopwatch&) = delete;
  ~Stopwatch() { total_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }

 private:
  double& total_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Where the naive evaluator differs from the engine; it says nothing of what is too large for it or uses what it
/// leaves out.
void compare_with_naive(const SeededPair& pair, Tally& tally) {
  const Stopwatch watch(tally.naive);
  SecondAnswer naive;
  try {
    naive.report = naive::evaluate(pair.judged->rulebook(), pair.judged->facts(), property_today);
  } catch (const std::length_error&) {
    ++tally.too_large;
    return;
  } catch (const std::exception&) {  // it leaves out what the pair uses
    return;
  }
  ++tally.naive_compared;
  naive.bearers = pair.judged->answer().bearers;
  const std::string found = difference(pair.judged->answer(), naive, "the naive evaluator");
  if (found.empty()) return;
  if (++tally.naive_differs <= most_shown) std::cout << "seed " << pair.seed << ":\n" << found << std::endl;
}

void compare(std::uint64_t first_seed, std::size_t count, Pair make(std::uint64_t), Tally& tally) {
  const auto pairs = [&] {
    const Stopwatch watch(tally.engine);
    return judged_pairs(first_seed, count, make);
  }();
  const auto second = [&] {
    const Stopwatch watch(tally.second);
    return second_answers(pairs);
  }();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    ++tally.compared;
    compare_with_naive(pairs[i], tally);
    const std::string found = difference(pairs[i].judged->answer(), second[i]);
    if (found.empty()) continue;
    if (++tally.differ > most_shown) {
      std::cout << "seed " << pairs[i].seed << " too" << std::endl;
      continue;
    }
    const Pair small = shrunk(pairs[i].pair);
    std::cout << "seed " << pairs[i].seed << ":\n"
              << found << "shrunk:\n"
              << text_of(small) << difference_of(small) << std::endl;
  }
}

int run(std::size_t pairs, std::uint64_t first_seed, Pair make(std::uint64_t)) {
  const auto begin = std::chrono::steady_clock::now();
  Tally tally;
  for (std::size_t done = 0; done < pairs; done += batch_size) {
    compare(first_seed + done, std::min(batch_size, pairs - done), make, tally);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::cout << "seconds: " << static_cast<int>(tally.engine) << " the engine, " << static_cast<int>(tally.second)
            << " the second engine, " << static_cast<int>(tally.naive) << " the naive evaluator\n";
  std::cout << "naive evaluator: differs in " << tally.naive_differs << " of " << tally.naive_compared << " pairs; "
            << tally.too_large << " are too large for it\n";
  std::cout << tally.compared << " pairs, " << tally.differ << " differ, " << static_cast<int>(took.count()) << " s\n";
  return tally.differ + tally.naive_differs == 0 ? 0 : 1;
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
    using namespace placet::trust;
    if (count > 1 && std::string_view(arguments[1]) == "small") return run(small_pairs(), 0, small_pair);
    const auto make = count > 3 ? pairs_with(arguments[3]) : random_pair;
    if (make == nullptr) throw std::invalid_argument("no such construct");
    return run(number(1, 2000), number(2, 1), make);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 2;
  }
}
