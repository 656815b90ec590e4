// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/timeline.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace placet {

namespace {

Day first_possible_day(const TimelineEntry& entry) {
  return entry.force ? entry.force->from.first : last_day;
}

void keep_earliest(std::map<std::pair<SourceId, Symbol>, Day>& days, std::pair<SourceId, Symbol> of, Day day) {
  const auto known = days.try_emplace(of, day).first;
  known->second = std::min(known->second, day);
}

}  // namespace

std::vector<TimelineEntry> timeline_of(const Rulebook& rulebook, PackId pack) {
  std::vector<TimelineEntry> entries;
  std::map<std::pair<SourceId, Symbol>, Day> days;  // of a source as a whole (no symbol), and of a rule under it
  for (std::uint32_t index = 0; index < rulebook.rules.size(); ++index) {
    const Rule& rule = rulebook.rules[index];
    if (rule.pack != pack) continue;
    const Reading& said = rule.readings.front();
    entries.push_back({{index}, said.sources.front().source, said.in_force});
    keep_earliest(days, {entries.back().source, Symbol{}}, first_possible_day(entries.back()));
    keep_earliest(days, {entries.back().source, rule.name}, first_possible_day(entries.back()));
  }
  std::ranges::sort(entries, {}, [&](const TimelineEntry& entry) {
    const Rule& rule = rulebook[entry.rule];
    return std::tuple(days.at({entry.source, Symbol{}}), rulebook.text(rulebook[entry.source].name),
                      days.at({entry.source, rule.name}), rulebook.text(rule.name), rule.version);
  });
  return entries;
}

}  // namespace placet
