// SPDX-License-Identifier: Apache-2.0
#include "render/finding_text.hpp"

#include <algorithm>

#include "render/acceptance.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t title_indent = 4;
constexpr std::size_t detail_indent = 6;
constexpr std::size_t action_column = 26;

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

std::string FindingText::title(const Finding& finding) const {
  const std::string names = words.about(finding);
  const std::string title = words.title(finding.rule);
  return names.empty() ? title : words.say(Message::Aside, {{"text", title}, {"aside", names}});
}

std::string FindingText::title_and_status(const Finding& finding) const {
  const std::string status = status_words(finding.status, words.language());
  return words.say(Message::TitleAndStatus, {{"title", title(finding)}, {"status", status}});
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

std::string FindingText::law(const Finding& finding) const {
  const Reading& said = reading(finding);
  std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  if (said.in_force) law += since_words(*said.in_force, words.language()) + " · ";
  law += evidence_words(finding.evidence, words.language());
  if (finding.consequence) law += " · " + consequence(*finding.consequence);
  if (finding.liability) law += " · " + consequence(*finding.liability);
  return law;
}

std::string FindingText::full(const Finding& finding) const {
  std::string text = wrapped(title(finding), title_indent);
  if (finding.status == Status::Contested) {
    text += readings(finding);
  } else {
    for (const std::string& sentence : proofs.reason(finding)) text += wrapped(sentence, detail_indent);
  }
  for (const RuleId other : finding.by) {
    text += wrapped(words.say(Message::AgainstIt, {{"title", words.title(other)}, {"rule", words.rule(other)}}),
                    detail_indent);
  }
  text += accepted(finding) + left_and_right(law(finding), words.rule(finding.rule), detail_indent);
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::string FindingText::accepted(const Finding& finding) const {
  if (!finding.accepted_by.valid()) return {};
  return wrapped(acceptance_words(acceptance_of(finding.accepted_by, words, proofs.sources), words), detail_indent);
}

std::string FindingText::brief(const Finding& finding) const {
  std::string text = left_and_right(title_and_status(finding), words.rule(finding.rule), title_indent);
  for (const RuleId other : finding.by) {
    text += wrapped(words.say(Message::ByRule, {{"rule", words.rule(other)}}), detail_indent);
  }
  text += accepted(finding);
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::vector<std::string> FindingText::reading_lines(const Finding& finding) const {
  std::vector<std::string> lines;
  for (const ReadingResult& result : finding.readings) {
    std::string reading = words.say(Message::QuotedText, {{"text", result.name}});
    if (!result.holder.empty()) {
      const std::string holder = in_english(words.language(), result.holder);
      reading = words.say(Message::Aside, {{"text", reading}, {"aside", holder}});
    }
    std::string line = words.say(Message::TitleAndStatus,
                                 {{"title", reading}, {"status", status_words(result.status, words.language())}});
    for (const auto* follows : {&result.consequence, &result.liability}) {
      if (*follows) line = words.say(Message::ListMore, {{"items", line}, {"item", consequence(**follows)}});
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string FindingText::readings(const Finding& finding) const {
  std::string text;
  for (const std::string& line : reading_lines(finding)) text += wrapped(line, detail_indent + 2, detail_indent);
  return text;
}

std::string FindingText::when(const Action& action) const {
  const Language language = words.language();
  if (action.due) return words.say(Message::ActBy, {{"day", day_words(*action.due, language)}});
  if (!action.not_before) return words.say(Message::NoDayFixed);
  return words.say(Message::ActFrom, {{"day", day_words(*action.not_before, language)}});
}

std::string FindingText::what(const Action& action) const {
  std::string what = words.action(action);
  if (!action.step.timings.empty() && !action.due) {
    what = capitalised(words.step(action.step, words.scope(action.binding)));
    if (action.negated) what = words.say(Message::DropStep, {{"step", what}});
  }
  const std::string bearer = words.bearer(action.bearer, words.scope(action.binding));
  what = words.say(Message::Aside, {{"text", what}, {"aside", bearer}});
  return action.alternative ? words.say(Message::OrAnotherStep, {{"step", what}}) : what;
}

std::string FindingText::law_of_step(const Finding& finding) const {
  const Reading& said = reading(finding);
  const std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  return law + evidence_words(finding.evidence, words.language());
}

std::string FindingText::action(const Finding& finding, const Action& action) const {
  const std::string day = when(action);
  const std::size_t column = std::max(action_column, title_indent + width_of(day) + 2);
  std::string text = wrapped(what(action), column);
  text.replace(title_indent, width_of(day), day);
  text += wrapped(words.title(finding.rule), column);
  return text + left_and_right(law_of_step(finding), words.rule(finding.rule), column);
}

}  // namespace placet
