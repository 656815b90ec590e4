// SPDX-License-Identifier: Apache-2.0
#include "render/question_words.hpp"

#include <algorithm>

#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

Message message_of(Verdict line) {
  switch (line) {
    case Verdict::NotGoverned: return Message::OutcomeNotGoverned;
    case Verdict::Compliant: return Message::OutcomeCompliant;
    case Verdict::Conditional: return Message::OutcomeConditional;
    case Verdict::Indeterminate: return Message::OutcomeIndeterminate;
    case Verdict::NonCompliant: return Message::OutcomeNonCompliant;
  }
  return Message::OutcomeIndeterminate;
}

bool names_itself(const Value& value) {
  return std::holds_alternative<bool>(value) || std::holds_alternative<Code>(value) ||
         std::holds_alternative<Reference>(value);
}

/// "Consent of the Ministry (utopia.consent, 1-U, art. 3)".
std::string law_of_rule(RuleId id, const Words& words) {
  const auto& sources = words.rulebook()[id].readings.front().sources;
  const std::string title = words.title(id);
  if (sources.empty()) return words.say(Message::Aside, {{"text", title}, {"aside", words.rule(id)}});
  return words.say(Message::LawOfRule,
                   {{"title", title}, {"rule", words.rule(id)}, {"law", words.citation(sources.front())}});
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
    return words.say(draft ? Message::WhoDrafts : Message::WhoParties);
  }
  std::string operator()(const AskedField& of) const {
    const MemberId party = party_of(of.member, *words.facts());
    return party == Facts::agreement() ? drafters() : words.member(party);
  }
  std::string operator()(const AskedStep& of) const {
    const bool of_all = of.bearer == Bound{Facts::agreement()};
    const std::string who = of_all ? words.say(Message::WhoParties) : words.bound(of.bearer);
    if (!of.authority.valid()) return who;
    return list_words({who, words.authority(of.authority)}, Message::ListOr, words.language());
  }
  std::string operator()(const AskedJudgement& of) const { return words.who({of, {}}); }
  std::string operator()(const AskedMembership&) const { return drafters(); }
  std::string operator()(const AskedMembers&) const { return words.say(Message::WhoKeepsRecord); }
};

}  // namespace

std::string answer_words(const Question& question, const Answer& answer, const Words& words) {
  if (const auto* of = std::get_if<AskedField>(&question.about)) {
    if (!answer.value) return words.say(Message::AnswerOther);
    const std::string value = words.value_of(*answer.value, words.rulebook()[of->field].type);
    return names_itself(*answer.value) ? value : words.say(Message::AnswerSuchAs, {{"value", value}});
  }
  const bool yes = answer.holds == StepValue::True;
  if (!std::holds_alternative<AskedStep>(question.about)) return words.say(yes ? Message::Yes : Message::No);
  if (answer.holds == StepValue::Open) return words.say(Message::AnswerNotYet);
  return words.say(yes ? Message::AnswerInTime : Message::AnswerLate);
}

std::string outcome_words(const Answer& answer, const Words& words) {
  const std::string lightest = words.say(message_of(answer.lightest));
  if (answer.lightest == answer.gravest) return lightest;
  return list_words({lightest, words.say(message_of(answer.gravest))}, Message::ListOr, words.language());
}

std::vector<std::string> reasons_to_ask(const Question& question, const std::vector<Separation>& separations,
                                        const Words& words) {
  const auto leads = [&](const Answer& answer) {
    return words.say(Message::AnswerLeads,
                     {{"answer", answer_words(question, answer, words)}, {"outcome", outcome_words(answer, words)}});
  };
  std::vector<std::string> reasons;
  for (const RuleId id : question.rules) {
    std::string reason = law_of_rule(id, words);
    const auto parted = std::ranges::find(separations, id, &Separation::rule);
    if (parted != separations.end()) {
      reason = words.say(Message::AnswersPart,
                         {{"rule", reason}, {"lighter", leads(parted->lighter)}, {"graver", leads(parted->graver)}});
    }
    reasons.push_back(words.sentence(reason));
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
  const std::string line = std::to_string(sources.locate(place).line);
  if (answer.instead_of) return words.say(Message::StateInstead, {{"xml", answer.xml}, {"line", line}});
  return words.say(Message::StateIn, {{"xml", answer.xml}, {"member", words.member(answer.into)}, {"line", line}});
}

}  // namespace placet
