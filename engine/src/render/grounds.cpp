// SPDX-License-Identifier: Apache-2.0
// The claims of a proof: one sentence a ground, never a second computation.
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

const Reading& reading_of(const Rulebook& rulebook, RuleId rule, std::uint32_t reading) {
  return rulebook[rule].readings[reading];
}

std::string pinpoint_words(const std::string& pinpoint) {
  return pinpoint.empty() ? "" : " (" + pinpoint + ')';
}

/// What is stated in a field with one value of a step: its text, or empty.
std::string stated(const Words& words, MemberId member, FieldId field) {
  if (!field.valid() || words.facts() == nullptr) return {};
  const auto& statements = words.facts()->field(member, field).statements;
  return statements.empty() ? std::string{} : words.value(statements.front().value);
}

std::string window_words(const StepGround& step) {
  if (step.not_before && step.not_after) {
    return " from " + day_words(*step.not_before) + " to " + day_words(*step.not_after);
  }
  if (step.not_after) return " by " + day_words(*step.not_after);
  if (step.not_before) return " from " + day_words(*step.not_before);
  return {};
}

/// What happened to a step that is stated: "was given on 2 May 2005".
std::string outcome_words(const Words& words, const StepGround& step) {
  const KnownVocabulary& known = words.rulebook().known;
  const std::string outcome = stated(words, step.decided_by, known.step_outcome);
  const std::string day = stated(words, step.decided_by, known.step_day);
  return (outcome.empty() ? "was given" : "was " + outcome) + (day.empty() ? " on a day not stated" : " on " + day);
}

std::string step_claim(const Words& words, const Ground& ground, const StepGround& step) {
  const Scope scope = words.scope(ground.binding);
  const std::string deed = words.deed(step.step.deed, scope);
  const std::string owed = capitalised(deed);
  if (step.by_silence) return owed + " counts as given by silence";
  if (step.decided_by.valid()) {
    const std::string happened = owed + ' ' + outcome_words(words, step);
    switch (ground.value) {
      case StepValue::True: return happened;
      case StepValue::Open: return happened + ", and can be taken" + window_words(step);
      case StepValue::Unknown: return happened + "; whether that suffices is not known";
      case StepValue::False: return happened + (step.not_after ? "; it had to be given" + window_words(step) : "");
    }
  }
  switch (ground.value) {
    case StepValue::True: return owed + " is met";
    case StepValue::Open: return owed + " can still be taken" + window_words(step);
    case StepValue::Unknown: return "The record does not say whether there was " + deed;
    case StepValue::False: return "The record is complete and states no " + deed;
  }
  return owed;
}

std::string presence_words(const Words& words, const FactGround& fact) {
  switch (fact.presence) {
    case Presence::NotStated: return " is not stated";
    case Presence::Unknown: return " is not known";
    case Presence::Absent: return " is stated to be absent";
    case Presence::Stated: break;
  }
  if (!fact.value) return " is stated";
  return " is " + words.value_of(*fact.value, words.rulebook()[fact.field].type);
}

struct ClaimOf {
  const Words& words;
  const Ground& ground;
  const Scope scope;

  const Rulebook& rulebook() const { return words.rulebook(); }

  std::string operator()(const ConditionGround& of) const { return capitalised(words.condition(of.condition, scope)); }
  std::string operator()(const OperandGround& of) const {
    const std::string said = capitalised(words.operand(of.operand, scope));
    if (!of.value) return said + (ground.value == StepValue::Unknown ? " is not known" : " is absent");
    const Type* type = words.type_of(of.operand);
    return said + " is " + (type != nullptr ? words.value_of(*of.value, *type) : words.value(*of.value));
  }
  std::string operator()(const ForceGround& of) const {
    const auto& force = reading_of(rulebook(), of.rule, of.reading).in_force;
    const std::string law = force ? "law " + since_words(*force) : "pending law";
    return words.rule(of.rule) + " is in force on its day, " + days_words(of.law_day) + " (" + law + ')';
  }
  std::string operator()(const ScopeGround& of) const {
    return "In the scope of the rule: " + words.condition(of.condition, scope);
  }
  std::string operator()(const ExceptionGround& of) const {
    const Unless& unless = reading_of(rulebook(), of.rule, of.reading).unless[of.unless];
    return "Exception" + pinpoint_words(unless.pinpoint) + ": " + words.condition(unless.condition, scope);
  }
  std::string operator()(const DisplacedGround& of) const {
    return "The stronger rule " + words.rule(of.stronger) + " applies";
  }
  std::string operator()(const OpposedGround& of) const {
    return "The rule " + words.rule(of.opposite) + " concludes the opposite";
  }
  std::string operator()(const RuleGround& of) const { return words.rule(of.rule) + ": " + rulebook()[of.rule].title; }
  std::string operator()(const TermGround& of) const {
    return capitalised(words.bound(of.subject)) + " counts as " + words.name(rulebook()[of.term].name);
  }
  std::string operator()(const StepGround& of) const { return step_claim(words, ground, of); }
  std::string operator()(const FactGround& of) const {
    const Field& field = rulebook()[of.field];
    return "The " + words.name(field.name) + " of " + words.member(of.member) + presence_words(words, of);
  }
  std::string operator()(const CollectionGround& of) const {
    const bool entity = of.members.entity.valid();
    const Symbol name = entity ? rulebook()[of.members.entity].name : rulebook()[of.members.field].name;
    return "The record may not list every " + words.name(name) + " of " + words.member(of.members.owner);
  }
  std::string operator()(const JudgementGround& of) const {
    const Judgement& judgement = rulebook()[of.judgement];
    const std::string about = of.about ? " for " + words.bound(*of.about) : "";
    const std::string asked = "\"" + judgement.asks + '"' + about;
    if (!of.answered_by.valid()) return words.authority(judgement.decided_by) + " has to judge " + asked;
    return asked + " is answered " + stated(words, of.answered_by, rulebook().known.judgement_answer);
  }
  std::string operator()(const ListEntryGround& of) const {
    const List& list = rulebook()[of.list];
    const ListEntry& entry = list.entries[of.entry];
    const std::string number = entry.number.empty() ? "An entry" : "Entry " + entry.number;
    return number + " of " + words.name(list.name) + (entry.text.empty() ? "" : ": " + entry.text);
  }
  std::string operator()(const ParameterRowGround& of) const {
    const Parameter& parameter = rulebook()[of.parameter];
    const ParameterRow& row = parameter.rows[of.row];
    return words.name(parameter.name) + " is " + words.value(row.value) + " (" + since_words(row.since) + ", " +
           words.citation(row.by) + ')';
  }
  std::string operator()(const PresumedGround& of) const {
    const Presumption& presumed = reading_of(rulebook(), of.rule, of.reading).presumptions[of.presumption];
    return capitalised(words.path(presumed.path, scope)) + " is presumed to be " + words.value(presumed.value) +
           " where not stated" + pinpoint_words(presumed.pinpoint);
  }
  std::string operator()(const CureGround& of) const {
    const Otherwise& otherwise = reading_of(rulebook(), of.rule, of.reading).otherwise[of.otherwise];
    return "Cured by " + words.step(otherwise.cures[of.cure].step, scope);
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
