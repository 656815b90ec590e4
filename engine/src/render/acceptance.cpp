// SPDX-License-Identifier: Apache-2.0
#include "render/acceptance.hpp"

#include "render/values.hpp"

namespace placet {

namespace {

/// The day that a member states in the field of this name.
std::optional<DayRange> stated_day(const Words& words, MemberId member, std::string_view field_name) {
  const Facts& facts = *words.facts();
  for (const FieldId field : words.rulebook()[facts.member(member).entity].fields) {
    const auto& statements = facts.field(member, field).statements;
    if (words.name(words.rulebook()[field].name) != field_name || statements.empty()) continue;
    if (const auto* day = std::get_if<DayRange>(&statements.front().value)) return *day;
  }
  return std::nullopt;
}

}  // namespace

Acceptance acceptance_of(MemberId accepted, const Words& words, const SourceMap& sources) {
  return {words.stated_text(accepted, "rule"), words.stated_text(accepted, "decider"),
          words.stated_text(accepted, "reason"), stated_day(words, accepted, "day"),
          sources.locate(words.facts()->member(accepted).place)};
}

std::string acceptance_words(const Acceptance& acceptance, const Words& words) {
  const std::string line = std::to_string(acceptance.place.line);
  std::string said = words.say(Message::Accepted, {{"line", line}});
  if (!acceptance.by.empty()) {
    said =
        acceptance.on
            ? words.say(Message::AcceptedByOn,
                        {{"who", acceptance.by}, {"day", days_words(*acceptance.on, words.language())}, {"line", line}})
            : words.say(Message::AcceptedBy, {{"who", acceptance.by}, {"line", line}});
  }
  if (!acceptance.reason.empty())
    said = words.say(Message::WithReason, {{"said", said}, {"reason", acceptance.reason}});
  return words.sentence(said);
}

}  // namespace placet
