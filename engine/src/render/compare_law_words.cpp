// SPDX-License-Identifier: Apache-2.0
#include "render/compare_law_words.hpp"

#include "render/finding_text.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

std::string law_of(RuleId id, const Words& words) {
  const Rule& rule = words.rulebook()[id];
  const Reading& reading = rule.readings.front();
  std::string text = reading.in_force ? "law " + since_words(*reading.in_force) : "pending law";
  if (!reading.sources.empty()) text += " (" + words.citation(reading.sources.front()) + ')';
  return text;
}

struct DifferenceWords {
  const Words& words;
  LawDifference::Kind kind;

  std::string operator()(RuleId rule) const {
    const std::string name = words.rule(rule);
    switch (kind) {
      case LawDifference::Kind::Begins: return "The rule begins: " + law_of(rule, words);
      case LawDifference::Kind::Ends: return "The rule ends: " + law_of(rule, words);
      case LawDifference::Kind::Replaces:
        return "Version " + std::to_string(words.rulebook()[rule].version) +
               " of the rule takes the place of another: " + law_of(rule, words);
      case LawDifference::Kind::ReadingLater: return "From then on it rests on " + name + ": " + law_of(rule, words);
      case LawDifference::Kind::ReadingEarlier: return "It no longer rests on " + name + ": " + law_of(rule, words);
    }
    return {};
  }
  std::string operator()(const LawDifference::Entry& of) const {
    const List& list = words.rulebook()[of.list];
    const ListEntry& entry = list.entries[of.index];
    std::string what = "entry " + (entry.number.empty() ? std::string{} : entry.number + ' ');
    what += "of " + words.name(list.name) + (entry.text.empty() ? "" : " (" + entry.text + ')');
    return dated(what, entry.since);
  }
  std::string operator()(const LawDifference::Row& of) const {
    const Parameter& parameter = words.rulebook()[of.parameter];
    const ParameterRow& row = parameter.rows[of.index];
    return dated(words.name(parameter.name) + " of " + words.value(row.value), row.since) + ", " +
           words.citation(row.by);
  }

 private:
  std::string dated(const std::string& what, const std::optional<Force>& since) const {
    const bool later = kind == LawDifference::Kind::ReadingLater;
    return (later ? "From then on it rests on " : "It no longer rests on ") + what +
           (since ? ": law " + since_words(*since) : "");
  }
};

}  // namespace

std::string difference_words(const LawDifference& difference, const Words& words) {
  return std::visit(DifferenceWords{words, difference.kind}, difference.what);
}

std::string status_under_law(const FindingUnderLaw& of) {
  return of.finding == nullptr ? "not law" : std::string(status_words(of.finding->status));
}

}  // namespace placet
