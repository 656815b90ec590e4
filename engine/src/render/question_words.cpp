// SPDX-License-Identifier: Apache-2.0
#include "render/question_words.hpp"

#include <algorithm>

#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

std::string line_words(Verdict line) {
  switch (line) {
    case Verdict::NotGoverned: return "does not apply";
    case Verdict::Compliant: return "is not broken";
    case Verdict::Conditional: return "is still to do";
    case Verdict::Indeterminate: return "stays undecided";
    case Verdict::NonCompliant: return "is broken";
  }
  return {};
}

bool names_itself(const Value& value) {
  return std::holds_alternative<bool>(value) || std::holds_alternative<Code>(value) ||
         std::holds_alternative<Reference>(value);
}

/// The party that a member belongs to or is; the agreement if there is none.
MemberId party_of(MemberId member, const Facts& facts) {
  while (member.valid() && facts.member(member).entity != facts.rulebook().known.party) {
    member = facts.member(member).owner;
  }
  return member.valid() ? member : Facts::agreement();
}

struct WhoAnswers {
  const Words& words;

  /// Those who know what the text says.
  std::string drafters() const {
    const bool draft = stated_code(*words.facts(), words.rulebook().known.agreement_stage) == "draft";
    return draft ? "whoever drafts the agreement" : "the parties";
  }
  std::string operator()(const AskedField& of) const {
    const MemberId party = party_of(of.member, *words.facts());
    return party == Facts::agreement() ? drafters() : words.member(party);
  }
  std::string operator()(const AskedStep& of) const {
    std::string who = of.bearer == Bound{Facts::agreement()} ? "the parties" : words.bound(of.bearer);
    return of.authority.valid() ? who + " or " + words.authority(of.authority) : who;
  }
  std::string operator()(const AskedJudgement& of) const { return words.who({of, {}}); }
  std::string operator()(const AskedMembership&) const { return drafters(); }
  std::string operator()(const AskedMembers&) const { return "whoever keeps the record"; }
};

}  // namespace

std::string answer_words(const Question& question, const Answer& answer, const Words& words) {
  if (const auto* of = std::get_if<AskedField>(&question.about)) {
    if (!answer.value) return "another answer";
    const std::string value = words.value_of(*answer.value, words.rulebook()[of->field].type);
    return names_itself(*answer.value) ? value : "such as " + value;
  }
  if (!std::holds_alternative<AskedStep>(question.about)) return answer.holds == StepValue::True ? "yes" : "no";
  if (answer.holds == StepValue::Open) return "not yet";
  return answer.holds == StepValue::True ? "yes, in time" : "no, or too late";
}

std::string outcome_words(const Answer& answer) {
  const std::string lightest = line_words(answer.lightest);
  return "it " + (answer.lightest == answer.gravest ? lightest : lightest + " or " + line_words(answer.gravest));
}

std::vector<std::string> reasons_to_ask(const Question& question, const std::vector<Separation>& separations,
                                        const Words& words) {
  std::vector<std::string> reasons;
  for (const RuleId id : question.rules) {
    const Rule& rule = words.rulebook()[id];
    const auto& sources = rule.readings.front().sources;
    std::string reason = rule.title + " (" + words.rule(id);
    if (!sources.empty()) reason += ", " + words.citation(sources.front());
    reason += ')';
    const auto parted = std::ranges::find(separations, id, &Separation::rule);
    if (parted != separations.end()) {
      for (const Answer& answer : {parted->lighter, parted->graver}) {
        reason += (reason.ends_with(')') ? ": " : "; ") + answer_words(question, answer, words) + ": " +
                  outcome_words(answer);
      }
    }
    reasons.push_back(reason + '.');
  }
  return reasons;
}

std::string who_answers(const Question& question, const Words& words) {
  return std::visit(WhoAnswers{words}, question.about);
}

std::string how_to_state(const Question& question, const std::vector<Separation>& separations, const Words& words,
                         const SourceMap& sources) {
  const AnswerXml answer = answer_xml(question, separations, *words.facts());
  if (answer.xml.empty()) return {};
  const Span place = answer.instead_of.value_or(words.facts()->member(answer.into).place);
  const std::string line = "line " + std::to_string(sources.locate(place).line);
  const std::string where =
      answer.instead_of ? "in place of " + line : "in " + words.member(answer.into) + " (" + line + ')';
  return "State it by `" + answer.xml + "` " + where + '.';
}

}  // namespace placet
