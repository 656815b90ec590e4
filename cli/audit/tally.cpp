// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/tally.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "cli/audit/words.hpp"

namespace placet::audit {

std::size_t gravity_of(std::string_view verdict) {
  const auto* const found = std::ranges::find(verdicts_by_gravity, verdict);
  if (found == verdicts_by_gravity.end()) throw std::runtime_error("no verdict is called " + std::string(verdict));
  return static_cast<std::size_t>(found - verdicts_by_gravity.begin());
}

void Tally::add(const Row& row) {
  ++(row.broken() ? broken : verdicts[gravity_of(row.verdict)]);
}

std::uint64_t Tally::judged() const {
  return std::accumulate(verdicts.begin(), verdicts.end(), std::uint64_t{0});
}

std::string tally_words(const Tally& tally) {
  std::string words = counted(tally.judged(), "agreement", "agreements") + " judged";
  std::string joint = ": ";
  for (std::size_t verdict = 0; verdict < tally.verdicts.size(); ++verdict) {
    if (tally.verdicts[verdict] == 0) continue;
    words += joint + grouped(tally.verdicts[verdict]) + ' ' + std::string(verdicts_by_gravity[verdict]);
    joint = ", ";
  }
  words += '\n';
  if (tally.broken > 0) {
    words += "nothing judged from " + counted(tally.broken, "broken document", "broken documents") + '\n';
  }
  return words;
}

}  // namespace placet::audit
