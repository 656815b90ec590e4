// SPDX-License-Identifier: Apache-2.0
// The claims of a proof: one sentence a ground, never a second computation.
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

const Reading& reading_of(const Rulebook& rulebook, RuleId rule, std::uint32_t reading) {
  return rulebook[rule].readings[reading];
}

/// What is stated in a field with one value of a step: its text, or empty.
std::string stated(const Words& words, MemberId member, FieldId field) {
  if (!field.valid() || words.facts() == nullptr) return {};
  const auto& statements = words.facts()->field(member, field).statements;
  return statements.empty() ? std::string{} : words.value_of(statements.front().value, words.rulebook()[field].type);
}

/// "from 1 May to 3 June", "by 3 June", "from 1 May"; empty where no day bounds it.
std::string window_words(const Words& words, const StepGround& step) {
  const auto said = [&](Day day) { return day_words(day, words.language()); };
  if (step.not_before && step.not_after) {
    return words.say(Message::WindowFromTo, {{"first", said(*step.not_before)}, {"last", said(*step.not_after)}});
  }
  if (step.not_after) return words.say(Message::WindowBy, {{"day", said(*step.not_after)}});
  if (step.not_before) return words.say(Message::WindowFrom, {{"day", said(*step.not_before)}});
  return {};
}

/// What happened to a step that is stated: "Consent was given on 2 May 2005".
std::string happened_words(const Words& words, const StepGround& step, const std::string& deed) {
  const KnownVocabulary& known = words.rulebook().known;
  const std::string outcome = stated(words, step.decided_by, known.step_outcome);
  const std::string day = stated(words, step.decided_by, known.step_day);
  if (outcome.empty()) {
    if (day.empty()) return words.say(Message::StepGivenSomeDay, {{"deed", deed}});
    return words.say(Message::StepGiven, {{"deed", deed}, {"day", day}});
  }
  if (day.empty()) return words.say(Message::StepOutcomeSomeDay, {{"deed", deed}, {"outcome", outcome}});
  return words.say(Message::StepOutcome, {{"deed", deed}, {"outcome", outcome}, {"day", day}});
}

std::string stated_step_claim(const Words& words, StepValue value, const StepGround& step, const std::string& deed) {
  const std::string happened = happened_words(words, step, deed);
  const std::string window = window_words(words, step);
  switch (value) {
    case StepValue::True: return happened;
    case StepValue::Open:
      if (window.empty()) return words.say(Message::StepTakenStillOpen, {{"happened", happened}});
      return words.say(Message::StepTakenOpenWithin, {{"happened", happened}, {"window", window}});
    case StepValue::Unknown: return words.say(Message::StepTakenUnknown, {{"happened", happened}});
    case StepValue::False: break;
  }
  if (!step.not_after) return happened;
  return words.say(Message::StepTakenOutside, {{"happened", happened}, {"window", window}});
}

std::string step_claim(const Words& words, const Ground& ground, const StepGround& step) {
  const std::string deed = words.deed(step.step.deed, words.scope(ground.binding));
  const auto claim = [&](Message message) { return capitalised(words.say(message, {{"deed", deed}})); };
  if (step.by_silence) return claim(Message::StepBySilence);
  if (step.decided_by.valid()) return capitalised(stated_step_claim(words, ground.value, step, deed));
  switch (ground.value) {
    case StepValue::True: return claim(Message::StepMet);
    case StepValue::Unknown: return claim(Message::StepNotSaid);
    case StepValue::False: return claim(Message::StepNotStated);
    case StepValue::Open: break;
  }
  const std::string window = window_words(words, step);
  if (window.empty()) return claim(Message::StepOpen);
  return capitalised(words.say(Message::StepOpenWithin, {{"deed", deed}, {"window", window}}));
}

std::string fact_claim(const Words& words, const FactGround& fact) {
  const auto claim = [&](Message message) {
    return words.say(message, {{"field", words.field(fact.field)}, {"member", words.member(fact.member)}});
  };
  switch (fact.presence) {
    case Presence::NotStated: return claim(Message::FactNotStated);
    case Presence::Unknown: return claim(Message::FactNotKnown);
    case Presence::Absent: return claim(Message::FactAbsent);
    case Presence::Stated: break;
  }
  if (!fact.value) return claim(Message::FactStated);
  return words.say(Message::FactIs, {{"field", words.field(fact.field)},
                                     {"member", words.member(fact.member)},
                                     {"value", words.value_of(*fact.value, words.rulebook()[fact.field].type)}});
}

struct ClaimOf {
  const Words& words;
  const Ground& ground;
  const Scope scope;

  const Rulebook& rulebook() const { return words.rulebook(); }

  std::string with_pinpoint(const std::string& text, const std::string& pinpoint) const {
    return pinpoint.empty() ? text : words.say(Message::Aside, {{"text", text}, {"aside", words.pinpoint(pinpoint)}});
  }

  std::string operator()(const ConditionGround& of) const { return capitalised(words.condition(of.condition, scope)); }
  std::string operator()(const OperandGround& of) const {
    const std::string said = capitalised(words.operand(of.operand, scope));
    if (!of.value) {
      const bool unknown = ground.value == StepValue::Unknown;
      return words.say(unknown ? Message::OperandNotKnown : Message::OperandAbsent, {{"operand", said}});
    }
    const Type* type = words.type_of(of.operand);
    const std::string value = type != nullptr ? words.value_of(*of.value, *type) : words.value(*of.value);
    return words.say(Message::OperandIs, {{"operand", said}, {"value", value}});
  }
  std::string operator()(const ForceGround& of) const {
    const auto& force = reading_of(rulebook(), of.rule, of.reading).in_force;
    const std::string days = days_words(of.law_day, words.language());
    if (!force) return words.say(Message::PendingOnDay, {{"rule", words.rule(of.rule)}, {"days", days}});
    return words.say(Message::InForceOnDay,
                     {{"rule", words.rule(of.rule)}, {"days", days}, {"force", since_words(*force, words.language())}});
  }
  std::string operator()(const ScopeGround& of) const {
    return words.say(Message::InScope, {{"condition", words.condition(of.condition, scope)}});
  }
  std::string operator()(const ExceptionGround& of) const {
    const Unless& unless = reading_of(rulebook(), of.rule, of.reading).unless[of.unless];
    return words.say(Message::TitleAndStatus, {{"title", with_pinpoint(words.say(Message::Exception), unless.pinpoint)},
                                               {"status", words.condition(unless.condition, scope)}});
  }
  std::string operator()(const DisplacedGround& of) const {
    return words.say(Message::StrongerApplies, {{"rule", words.rule(of.stronger)}});
  }
  std::string operator()(const OpposedGround& of) const {
    return words.say(Message::RuleOpposes, {{"rule", words.rule(of.opposite)}});
  }
  std::string operator()(const RuleGround& of) const {
    return words.say(Message::RuleAndTitle, {{"rule", words.rule(of.rule)}, {"title", words.title(of.rule)}});
  }
  std::string operator()(const TermGround& of) const {
    return capitalised(words.say(
        Message::CountsAs, {{"subject", words.bound(of.subject)}, {"term", words.name(rulebook()[of.term].name)}}));
  }
  std::string operator()(const StepGround& of) const { return step_claim(words, ground, of); }
  std::string operator()(const FactGround& of) const { return capitalised(fact_claim(words, of)); }
  std::string operator()(const CollectionGround& of) const {
    return words.say(Message::MayNotListEvery,
                     {{"kind", words.kind(of.members)}, {"owner", words.member(of.members.owner)}});
  }
  std::string operator()(const JudgementGround& of) const {
    std::string asked = words.say(Message::QuotedText, {{"text", words.judgement(of.judgement)}});
    if (of.about) asked = words.say(Message::QuestionFor, {{"question", asked}, {"about", words.bound(*of.about)}});
    if (!of.answered_by.valid()) {
      const std::string authority = words.authority(rulebook()[of.judgement].decided_by);
      return capitalised(words.say(Message::HasToJudge, {{"authority", authority}, {"question", asked}}));
    }
    const std::string answer = stated(words, of.answered_by, rulebook().known.judgement_answer);
    return words.say(Message::IsAnswered, {{"question", asked}, {"answer", answer}});
  }
  std::string operator()(const ListEntryGround& of) const {
    const List& list = rulebook()[of.list];
    const ListEntry& entry = list.entries[of.entry];
    const std::string name = words.name(list.name);
    const std::string said =
        capitalised(entry.number.empty() ? words.say(Message::AnEntryOf, {{"list", name}})
                                         : words.say(Message::EntryOf, {{"number", entry.number}, {"list", name}}));
    if (entry.text.empty()) return said;
    return words.say(Message::TitleAndStatus, {{"title", said}, {"status", words.entry(entry)}});
  }
  std::string operator()(const ParameterRowGround& of) const {
    const Parameter& parameter = rulebook()[of.parameter];
    const ParameterRow& row = parameter.rows[of.row];
    return words.say(Message::ParameterIs, {{"parameter", words.name(parameter.name)},
                                            {"value", words.value(row.value)},
                                            {"force", since_words(row.since, words.language())},
                                            {"citation", words.citation(row.by)}});
  }
  std::string operator()(const PresumedGround& of) const {
    const Presumption& presumed = reading_of(rulebook(), of.rule, of.reading).presumptions[of.presumption];
    const std::string said = words.say(Message::Presumed, {{"fact", capitalised(words.path(presumed.path, scope))},
                                                           {"value", words.value(presumed.value)}});
    return with_pinpoint(said, presumed.pinpoint);
  }
  std::string operator()(const CureGround& of) const {
    const Otherwise& otherwise = reading_of(rulebook(), of.rule, of.reading).otherwise[of.otherwise];
    return words.say(Message::CuredBy, {{"step", words.step(otherwise.cures[of.cure].step, scope)}});
  }
  std::string operator()(const DutyGround& of) const {
    return capitalised(
        words.norm(reading_of(rulebook(), of.rule, of.reading).norm, rulebook()[of.rule].strength, scope));
  }
};

}  // namespace

std::string Words::ground(const Ground& ground) const {
  return std::visit(ClaimOf{*this, ground, scope(ground.binding)}, ground.about);
}

}  // namespace placet
