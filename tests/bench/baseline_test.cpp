// SPDX-License-Identifier: Apache-2.0
// The program written by hand and the engine answer the same question: else their speeds could not be compared.
#include <gtest/gtest.h>

#include "bench/baseline.hpp"
#include "bench/bench_rules.hpp"
#include "bench/documents.hpp"
#include "bench/engine_line.hpp"

namespace placet::bench {
namespace {

/// Of `count` documents, how many both find broken; a difference is a failure.
std::size_t broken_alike(const Rulebook& rulebook, std::size_t count) {
  const EngineLines engine(rulebook);
  std::size_t broken = 0;
  std::string by_hand, by_engine;
  for (std::string& text : documents(count)) {
    engine.line(text, Proofs::LeftOut, by_engine);
    baseline_line(text, by_hand);
    EXPECT_EQ(by_engine, by_hand);
    if (by_hand.find("non-compliant") != std::string::npos) ++broken;
  }
  return broken;
}

TEST(Baseline, FindsTheSameBrokenRulesAsTheEngine) {
  const std::size_t broken = broken_alike(bench_rulebook(40), 200);
  EXPECT_GT(broken, 20U);
  EXPECT_LT(broken, 180U);
}

TEST(Baseline, IsNotTouchedByRulesThatConcernOthers) {
  broken_alike(bench_rulebook(160), 40);
}

TEST(Documents, AreOfTheSizeThatIsMeasured) {
  for (const std::string& text : documents(50)) {
    EXPECT_GT(text.size(), 3900U);
    EXPECT_LT(text.size(), 4300U);
  }
}

}  // namespace
}  // namespace placet::bench
