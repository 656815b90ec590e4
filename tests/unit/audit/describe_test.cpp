// SPDX-License-Identifier: Apache-2.0
// What rows say of an agreement, whatever else is kept of how it was judged.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "cli/audit/describe.hpp"
#include "cli/loaded_rules.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"
#include "support/run_program.hpp"

namespace placet::audit {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACET_SOURCE_DIR) / "cases")) {
    if (entry.path().filename() == "agreement.xml") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

TEST(Rows, AreTheSameWhetherProofsAndRulesThatDoNotApplyAreKeptOrLeftOut) {
  const CompiledRules rules = load_law("");
  const Evaluator evaluator(rules.rulebook);
  const std::vector<fs::path> all = cases();
  std::size_t compared = 0;
  for (std::size_t i = 0; i < all.size(); i += 8) {
    SCOPED_TRACE(all[i]);
    SourceMap texts;
    const auto facts = read_agreement(texts.add("a.xml", read_text(all[i])), texts, rules.rulebook);
    ASSERT_TRUE(facts);
    const auto row = [&](Proofs proofs, Listed listed) {
      Row described;
      const Day today = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
      describe(*facts, evaluator.evaluate(*facts, Dates{today, std::nullopt}, proofs, listed), described);
      return written(described);
    };
    const std::string whole = row(Proofs::Recorded, Listed::EveryRule);
    EXPECT_EQ(row(Proofs::LeftOut, Listed::EveryRule), whole);
    EXPECT_EQ(row(Proofs::LeftOut, Listed::WhatApplies), whole);
    ++compared;
  }
  EXPECT_GT(compared, 10U);
}

}  // namespace
}  // namespace placet::audit
