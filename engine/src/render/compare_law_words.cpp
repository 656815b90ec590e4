// SPDX-License-Identifier: Apache-2.0
#include "render/compare_law_words.hpp"

#include "render/finding_text.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

std::string law_since(const Force& force, const Words& words) {
  return words.say(Message::LawSince, {{"force", since_words(force, words.language())}});
}

/// "law since 1 April 2004 (1-U, art. 1)".
std::string cited(const std::string& law, const Citation& citation, const Words& words) {
  return words.say(Message::Aside, {{"text", law}, {"aside", words.citation(citation)}});
}

std::string law_of(RuleId id, const Words& words) {
  const Reading& reading = words.rulebook()[id].readings.front();
  const std::string law = reading.in_force ? law_since(*reading.in_force, words) : words.say(Message::LawPending);
  return reading.sources.empty() ? law : cited(law, reading.sources.front(), words);
}

struct DifferenceWords {
  const Words& words;
  LawDifference::Kind kind;

  std::string operator()(RuleId rule) const {
    const std::string law = law_of(rule, words);
    switch (kind) {
      case LawDifference::Kind::Begins: return words.say(Message::LawBegins, {{"law", law}});
      case LawDifference::Kind::Ends: return words.say(Message::LawEnds, {{"law", law}});
      case LawDifference::Kind::Replaces:
        return words.say(Message::LawReplaces,
                         {{"version", std::to_string(words.rulebook()[rule].version)}, {"law", law}});
      case LawDifference::Kind::ReadingLater:
      case LawDifference::Kind::ReadingEarlier: return rests(words.rule(rule), law);
    }
    return {};
  }
  std::string operator()(const LawDifference::Entry& of) const {
    const List& list = words.rulebook()[of.list];
    const ListEntry& entry = list.entries[of.index];
    const std::string name = words.name(list.name);
    std::string what = entry.number.empty() ? words.say(Message::AnEntryOf, {{"list", name}})
                                            : words.say(Message::EntryOf, {{"number", entry.number}, {"list", name}});
    if (!entry.text.empty()) what = words.say(Message::Aside, {{"text", what}, {"aside", words.entry(entry)}});
    return rests(what, entry.since ? law_since(*entry.since, words) : std::string{});
  }
  std::string operator()(const LawDifference::Row& of) const {
    const Parameter& parameter = words.rulebook()[of.parameter];
    const ParameterRow& row = parameter.rows[of.index];
    const std::string what =
        words.say(Message::LawNumber, {{"parameter", words.name(parameter.name)}, {"value", words.value(row.value)}});
    return rests(what, cited(law_since(row.since, words), row.by, words));
  }

 private:
  std::string rests(const std::string& what, const std::string& law) const {
    const bool later = kind == LawDifference::Kind::ReadingLater;
    const std::string said = words.say(later ? Message::LawRestsOn : Message::LawRestsNoLonger, {{"what", what}});
    return law.empty() ? said : words.say(Message::WithReason, {{"said", said}, {"reason", law}});
  }
};

}  // namespace

std::string difference_words(const LawDifference& difference, const Words& words) {
  return std::visit(DifferenceWords{words, difference.kind}, difference.what);
}

std::string status_under_law(const FindingUnderLaw& of, Language language) {
  return status_words(of.finding == nullptr ? Status::NotInForce : of.finding->status, language);
}

}  // namespace placet
