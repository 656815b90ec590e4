// SPDX-License-Identifier: Apache-2.0
// Any bytes are a receipt or end in diagnostics that can be shown; a receipt is the same as itself, and can be compared
// with what another agreement came to.
#include <chrono>
#include <string>

#include "cli/replay/differences.hpp"
#include "cli/sha256.hpp"
#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet {
namespace {

Receipt read(const std::string& text) {
  SourceMap sources;
  const auto receipt = read_receipt(sources.add("receipt.json", text), sources);
  show(receipt.diagnostics(), sources);
  must(static_cast<bool>(receipt), "what was written is a receipt");
  return *receipt;
}

Receipt utopian_receipt() {
  const SmallRules& rules = utopian_rules();
  const std::string agreement = project_text("tests/reports/agreement.xml");
  const std::string sha = sha256(agreement);
  SourceMap sources = rules.sources;
  const auto facts = read_agreement(sources.add("agreement.xml", agreement), sources, rules.rulebook);
  must(static_cast<bool>(facts), "the agreement of Utopia can be read");
  const Dates dates{std::chrono::sys_days{std::chrono::year{2026} / 3 / 10}, {}};
  const Assessment assessment = Evaluator(rules.rulebook).evaluate(*facts, dates);
  return read(render_receipt({*facts, assessment, sources, "0", sha, sha}, {"0", agreement, {}, {}}));
}

void show(const Replay& replay) {
  must(!render_replay_text(replay, "receipt.json").empty(), "a replay has words");
  must(!render_replay_json(replay, "receipt.json").empty(), "a replay has its JSON");
}

}  // namespace
}  // namespace placet

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  static const Receipt other = utopian_receipt();
  SourceMap sources;
  const auto receipt = read_receipt(sources.add("fuzz.json", std::string(data, data + size)), sources);
  show(receipt.diagnostics(), sources);
  if (!receipt) return 0;
  const Replay replay = compare_receipts(*receipt, *receipt);
  must(replay.outcome == ReplayOutcome::Same, "a receipt is the same as itself");
  show(replay);
  show(compare_receipts(*receipt, other));
  show(compare_receipts(other, *receipt));
  return 0;
}
