// SPDX-License-Identifier: Apache-2.0
#include "render/assumptions.hpp"

#include <algorithm>

#include "render/values.hpp"

namespace placet {

std::vector<std::string> given_facts(const SourceMap& sources) {
  std::vector<std::string> facts;
  for (std::uint32_t index = 0; index < sources.size(); ++index) {
    if (sources.path({index}) != "--given") continue;
    std::string fact(sources.text({index}));
    if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<std::string> assumption_lines(const Report& report, const Words& words) {
  std::vector<std::string> lines;
  for (const std::string& fact : given_facts(report.sources)) {
    lines.push_back(words.say(Message::AssumedFact, {{"fact", fact}}));
  }
  if (const auto& law = report.assessment.dates.law_as_of) {
    lines.push_back(words.say(Message::AssumedLaw, {{"day", day_words(*law, words.language())}}));
  }
  const auto& complete = report.facts.completeness.assumed;
  if (!complete.empty()) {
    const std::string names = list_words({complete.begin(), complete.end()}, Message::ListAnd, words.language());
    lines.push_back(words.say(Message::AssumedComplete, {{"collections", names}}));
  }
  return lines;
}

}  // namespace placet
