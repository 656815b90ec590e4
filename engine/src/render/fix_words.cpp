// SPDX-License-Identifier: Apache-2.0
#include "render/fix_words.hpp"

#include <algorithm>

#include "render/values.hpp"

namespace placet {

std::string FixWords::field(MemberId member, FieldId field) const {
  std::string name = words_.field(field);
  if (words_.label(rulebook()[field].labels) == nullptr) std::ranges::replace(name, '-', ' ');
  return words_.say(Message::FieldOf, {{"field", name}, {"owner", words_.member(member)}});
}

std::string FixWords::step(const StepOnDay& step) const {
  std::string text = words_.deed(Deed{step.act, step.authority, std::nullopt, {}}, {});
  if (!step.about.empty()) {
    const MemberId about = facts().find_member(step.about);
    const std::string named = about.valid() ? words_.member(about) : step.about;
    text = words_.say(Message::FixStepAbout, {{"step", text}, {"about", named}});
  }
  if (!step.party.valid()) return text;
  return words_.say(Message::FixStepOfParty, {{"step", text}, {"party", words_.member(step.party)}});
}

std::string FixWords::when(const Change& change, Day today, const std::string& step) const {
  const auto said = [&](Day day) { return day_words(day, words_.language()); };
  const bool later = change.not_before && *change.not_before > today;
  if (later && change.due) {
    return words_.say(Message::FixHaveFromTo,
                      {{"step", step}, {"first", said(*change.not_before)}, {"last", said(*change.due)}});
  }
  if (later) return words_.say(Message::FixHaveFrom, {{"step", step}, {"day", said(*change.not_before)}});
  if (change.due) return words_.say(Message::FixHaveBy, {{"step", step}, {"day", said(*change.due)}});
  return words_.say(Message::FixHave, {{"step", step}});
}

std::string FixWords::step_change(const StepOnDay& step, const Change& change, Day today) const {
  const std::string taken = this->step(step);
  if (step.planned.valid()) {
    const std::string day = day_words(step.on, words_.language());
    return words_.say(Message::FixBringForward, {{"step", taken}, {"day", day}});
  }
  const std::string text = when(change, today, taken);
  return change.once_taken ? words_.say(Message::FixOnceTaken, {{"change", text}}) : text;
}

std::string FixWords::field_change(const FieldValue& edit, const Change& change) const {
  const Field& of = rulebook()[edit.field];
  const Value& now = facts().field(edit.member, edit.field).statements.front().value;
  const std::string from = words_.value_of(now, of.type);
  const std::string to = words_.value_of(edit.value, of.type);
  const bool is_day = of.type.kind == TypeKind::Date;
  std::string text = words_.say(is_day ? Message::FixMove : Message::FixSet,
                                {{"field", field(edit.member, edit.field)}, {"from", from}, {"to", to}});
  if (!change.or_else.empty()) {
    std::vector<std::string> others;
    for (const Value& value : change.or_else) others.push_back(words_.value_of(value, of.type));
    const std::string values = list_words(others, Message::ListOr, words_.language());
    text = words_.say(Message::FixOrElse, {{"change", text}, {"values", values}});
  }
  const bool told_by_label = words_.label(of.labels) != nullptr;
  if (of.type.kind != TypeKind::YesNo || of.asks.empty() || told_by_label) return text;
  return words_.say(Message::Aside, {{"text", text}, {"aside", in_english(words_.language(), of.asks)}});
}

std::string FixWords::change(const Change& change, Day today) const {
  if (const auto* step = std::get_if<StepOnDay>(&change.edit)) return step_change(*step, change, today);
  if (const auto* field = std::get_if<FieldValue>(&change.edit)) return field_change(*field, change);
  const Bound& what = std::get<LeftOut>(change.edit).what;
  if (const auto* value = std::get_if<BoundValue>(&what)) {
    return words_.say(Message::FixLeaveOutValue,
                      {{"field", words_.field(value->field)}, {"value", words_.bound(what)}});
  }
  return words_.say(Message::FixLeaveOut, {{"what", words_.bound(what)}});
}

std::string FixWords::obstacle(const Obstacle& obstacle) const {
  if (const auto* fixed = std::get_if<Obstacle::FixedFact>(&obstacle.what)) {
    return words_.say(Message::FixFixedFact, {{"fact", field(fixed->member, fixed->field)}});
  }
  if (const auto* past = std::get_if<Obstacle::PastFact>(&obstacle.what)) {
    const std::string what = past->field.valid() ? field(past->member, past->field) : words_.member(past->member);
    return words_.say(Message::FixPastFact, {{"fact", what}});
  }
  const StepOnDay& over = std::get<Obstacle::StepOver>(obstacle.what).step;
  return words_.say(Message::FixStepOver, {{"step", step(over)}, {"day", day_words(over.on, words_.language())}});
}

std::optional<Span> FixWords::place(const FactEdit& edit) const {
  if (const auto* field = std::get_if<FieldValue>(&edit)) return facts().field(field->member, field->field).place;
  if (const auto* step = std::get_if<StepOnDay>(&edit)) {
    return step->planned.valid() ? std::optional(facts().member(step->planned).place) : std::nullopt;
  }
  const Bound& what = std::get<LeftOut>(edit).what;
  if (const auto* value = std::get_if<BoundValue>(&what)) {
    return facts().field(value->owner, value->field).statements[value->index].place;
  }
  return facts().member(std::get<MemberId>(what)).place;
}

std::string change_words(const Change& change, const Facts& facts, Day today) {
  const Words words(facts.rulebook(), &facts);
  return FixWords(words).change(change, today);
}

}  // namespace placet
