// SPDX-License-Identifier: Apache-2.0
#include "render/finding_text.hpp"

#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t title_indent = 4;
constexpr std::size_t detail_indent = 6;
constexpr std::size_t action_column = 26;

std::string bearer_suffix(const Words& words, const Finding& finding) {
  const std::string names = words.about(finding);
  return names.empty() ? names : " (" + names + ')';
}

}  // namespace

std::string_view status_words(Status status) {
  switch (status) {
    case Status::Satisfied: return "met";
    case Status::Violated: return "broken";
    case Status::Cured: return "cured";
    case Status::BreachedCureOpen: return "broken, can be cured";
    case Status::Outstanding: return "still to do";
    case Status::Excused: return "excused";
    case Status::NotApplicable: return "does not apply";
    case Status::NotInForce: return "not in force";
    case Status::Pending: return "pending";
    case Status::Defeated: return "gives way to another rule";
    case Status::Conflict: return "in conflict";
    case Status::Contested: return "disputed";
    case Status::NeedsFacts: return "facts are missing";
    case Status::NeedsJudgement: return "has to be judged";
    case Status::NeedsLaw: return "the rulebook does not know";
    case Status::CannotBeViolated: return "cannot be broken";
  }
  return "";
}

const Reading& FindingText::reading(const Finding& finding) const {
  return words.rulebook()[finding.rule].readings[finding.reading];
}

std::string FindingText::consequence(const Consequence& consequence) const {
  std::string text = words.effect(consequence.effect, words.scope(consequence.binding));
  if (abandoned) text += " (would have been)";
  if (consequence.provisional) text += " (provisional)";
  if (consequence.contested) text += " (readings differ)";
  return text;
}

std::string FindingText::law_line(const Finding& finding) const {
  const Reading& said = reading(finding);
  std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  if (said.in_force) law += since_words(*said.in_force) + " · ";
  law += evidence_words(finding.evidence);
  if (finding.consequence) law += " · " + consequence(*finding.consequence);
  if (finding.liability) law += " · " + consequence(*finding.liability);
  return left_and_right(law, words.rule(finding.rule), detail_indent);
}

std::string FindingText::full(const Finding& finding) const {
  const Rule& rule = words.rulebook()[finding.rule];
  std::string text = wrapped(rule.title + bearer_suffix(words, finding), title_indent);
  if (finding.status == Status::Contested) {
    text += readings(finding);
  } else {
    for (const std::string& sentence : proofs.reason(finding)) text += wrapped(sentence, detail_indent);
  }
  for (const RuleId other : finding.by) {
    text += wrapped("Against it: " + words.rulebook()[other].title + " (" + words.rule(other) + ").", detail_indent);
  }
  if (finding.accepted_by.valid()) {
    const Span place = words.facts()->member(finding.accepted_by).place;
    text += wrapped(
        "Accepted, which changes nothing here (line " + std::to_string(proofs.sources.locate(place).line) + ").",
        detail_indent);
  }
  text += law_line(finding);
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::string FindingText::brief(const Finding& finding) const {
  const Rule& rule = words.rulebook()[finding.rule];
  std::string text =
      left_and_right(rule.title + bearer_suffix(words, finding) + ": " + std::string(status_words(finding.status)),
                     words.rule(finding.rule), title_indent);
  for (const RuleId other : finding.by) text += wrapped("by " + words.rule(other), detail_indent);
  if (options.proof) text += proofs.tree(finding.ground, detail_indent);
  return text;
}

std::string FindingText::readings(const Finding& finding) const {
  std::string text;
  for (const ReadingResult& result : finding.readings) {
    std::string line = "\"" + result.name + "\"";
    if (!result.holder.empty()) line += " (" + result.holder + ')';
    line += ": " + std::string(status_words(result.status));
    if (result.consequence) line += ", " + consequence(*result.consequence);
    if (result.liability) line += ", " + consequence(*result.liability);
    text += wrapped(line, detail_indent + 2, detail_indent);
  }
  return text;
}

std::string FindingText::action(const Finding& finding, const Action& action) const {
  const Reading& said = reading(finding);
  const std::string when = action.due          ? "by " + day_words(*action.due)
                           : action.not_before ? "from " + day_words(*action.not_before)
                                               : "no day fixed";
  std::string what = words.action(action);
  if (!action.step.timings.empty() && !action.due) {
    what = capitalised(words.step(action.step, words.scope(action.binding)));
    if (action.negated) what.insert(0, "Drop: ");
  }
  what += " (" + words.bearer(action.bearer, words.scope(action.binding)) + ')';
  if (action.alternative) what += ", or another step";
  std::string text = wrapped(what, action_column);
  text.replace(title_indent, when.size(), when);
  const std::string law = said.sources.empty() ? std::string{} : words.citation(said.sources.front()) + " · ";
  return text +
         left_and_right(law + std::string(evidence_words(finding.evidence)), words.rule(finding.rule), action_column);
}

}  // namespace placet
