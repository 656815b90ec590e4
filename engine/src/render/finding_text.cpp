// SPDX-License-Identifier: Apache-2.0
#include "render/finding_text.hpp"

#include <algorithm>

#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t title_indent = 4;
constexpr std::size_t detail_indent = 6;
constexpr std::size_t action_column = 26;

std::string title_with_bearer(const Words& words, const Finding& finding) {
  const std::string names = words.about(finding);
  const std::string title = words.title(finding.rule);
  return names.empty() ? title : words.say(Message::Aside, {{"text", title}, {"aside", names}});
}

Message message_of(Status status) {
  switch (status) {
    case Status::Satisfied: return Message::StatusSatisfied;
    case Status::Violated: return Message::StatusViolated;
    case Status::Cured: return Message::StatusCured;
    case Status::BreachedCureOpen: return Message::StatusBreachedCureOpen;
    case Status::Outstanding: return Message::StatusOutstanding;
    case Status::Excused: return Message::StatusExcused;
    case Status::NotApplicable: return Message::StatusNotApplicable;
    case Status::NotInForce: return Message::StatusNotInForce;
    case Status::Pending: return Message::StatusPending;
    case Status::Defeated: return Message::StatusDefeated;
    case Status::Conflict: return Message::StatusConflict;
    case Status::Contested: return Message::StatusContested;
    case Status::NeedsFacts: return Message::StatusNeedsFacts;
    case Status::NeedsJudgement: return Message::StatusNeedsJudgement;
    case Status::NeedsLaw: return Message::StatusNeedsLaw;
    case Status::CannotBeViolated: return Message::StatusCannotBeViolated;
  }
  return Message::StatusSatisfied;
}

}  // namespace

std::string status_words(Status status, Language language) {
  return say(language, message_of(status));
}

const Reading& FindingText::reading(const Finding& finding) const {
  return words.rulebook()[finding.rule].readings[finding.reading];
}

std::string FindingText::consequence(const Consequence& consequence) const {
  std::string text = words.effect(consequence.effect, words.scope(consequence.binding));
  const auto add = [&](Message aside) {
    text = words.say(Message::Aside, {{"text", text}, {"aside", words.say(aside)}});
  };
  if (abandoned) add(Message::WouldHaveBeen);
  if (consequence.provisional) add(Message::Provisional);
  if (consequence.contested) add(Message::ReadingsDiffer);
  return text;
}

std::string FindingText::law_line(const Finding& finding) const {
  const Reading& said = reading(finding);
  std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  if (said.in_force) law += since_words(*said.in_force, words.language()) + " · ";
  law += evidence_words(finding.evidence, words.language());
  if (finding.consequence) law += " · " + consequence(*finding.consequence);
  if (finding.liability) law += " · " + consequence(*finding.liability);
  return left_and_right(law, words.rule(finding.rule), detail_indent);
}

std::string FindingText::full(const Finding& finding) const {
  std::string text = wrapped(title_with_bearer(words, finding), title_indent);
  if (finding.status == Status::Contested) {
    text += readings(finding);
  } else {
    for (const std::string& sentence : proofs.reason(finding)) text += wrapped(sentence, detail_indent);
  }
  for (const RuleId other : finding.by) {
    text += wrapped(words.say(Message::AgainstIt, {{"title", words.title(other)}, {"rule", words.rule(other)}}),
                    detail_indent);
  }
  if (finding.accepted_by.valid()) {
    const Span place = words.facts()->member(finding.accepted_by).place;
    const std::string line = std::to_string(proofs.sources.locate(place).line);
    text += wrapped(words.say(Message::AcceptedHere, {{"line", line}}), detail_indent);
  }
  text += law_line(finding);
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::string FindingText::brief(const Finding& finding) const {
  const std::string said = words.say(
      Message::TitleAndStatus,
      {{"title", title_with_bearer(words, finding)}, {"status", status_words(finding.status, words.language())}});
  std::string text = left_and_right(said, words.rule(finding.rule), title_indent);
  for (const RuleId other : finding.by) {
    text += wrapped(words.say(Message::ByRule, {{"rule", words.rule(other)}}), detail_indent);
  }
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::string FindingText::readings(const Finding& finding) const {
  std::string text;
  for (const ReadingResult& result : finding.readings) {
    std::string reading = words.say(Message::QuotedText, {{"text", result.name}});
    if (!result.holder.empty()) {
      const std::string holder = in_english(words.language(), result.holder);
      reading = words.say(Message::Aside, {{"text", reading}, {"aside", holder}});
    }
    std::string line = words.say(Message::TitleAndStatus,
                                 {{"title", reading}, {"status", status_words(result.status, words.language())}});
    if (result.consequence) line += ", " + consequence(*result.consequence);
    if (result.liability) line += ", " + consequence(*result.liability);
    text += wrapped(line, detail_indent + 2, detail_indent);
  }
  return text;
}

std::string FindingText::action(const Finding& finding, const Action& action) const {
  const Reading& said = reading(finding);
  const Language language = words.language();
  const std::string when = action.due ? words.say(Message::ActBy, {{"day", day_words(*action.due, language)}})
                           : action.not_before
                               ? words.say(Message::ActFrom, {{"day", day_words(*action.not_before, language)}})
                               : words.say(Message::NoDayFixed);
  std::string what = words.action(action);
  if (!action.step.timings.empty() && !action.due) {
    what = capitalised(words.step(action.step, words.scope(action.binding)));
    if (action.negated) what = words.say(Message::DropStep, {{"step", what}});
  }
  const std::string bearer = words.bearer(action.bearer, words.scope(action.binding));
  what = words.say(Message::Aside, {{"text", what}, {"aside", bearer}});
  if (action.alternative) what = words.say(Message::OrAnotherStep, {{"step", what}});
  const std::size_t column = std::max(action_column, title_indent + width_of(when) + 2);
  std::string text = wrapped(what, column);
  text.replace(title_indent, width_of(when), when);
  const std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  return text +
         left_and_right(law + evidence_words(finding.evidence, words.language()), words.rule(finding.rule), column);
}

}  // namespace placet
