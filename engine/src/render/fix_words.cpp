// SPDX-License-Identifier: Apache-2.0
#include "render/fix_words.hpp"

#include <algorithm>

#include "render/values.hpp"

namespace placet {

std::string FixWords::field(MemberId member, FieldId field) const {
  std::string name = words_.name(rulebook()[field].name);
  std::ranges::replace(name, '-', ' ');
  return "the " + name + " of " + words_.member(member);
}

std::string FixWords::step(const StepOnDay& step) const {
  std::string text = words_.deed(Deed{step.act, step.authority, std::nullopt, {}}, {});
  if (!step.about.empty()) {
    const MemberId about = facts().find_member(step.about);
    text += " on " + (about.valid() ? words_.member(about) : step.about);
  }
  return step.party.valid() ? text + " for " + words_.member(step.party) : text;
}

std::string FixWords::step_change(const StepOnDay& step, const Change& change, Day today) const {
  if (step.planned.valid()) {
    return "Bring the planned " + this->step(step) + " forward to " + day_words(step.on);
  }
  std::string text = "Have " + this->step(step);
  if (change.not_before && *change.not_before > today) text += " from " + day_words(*change.not_before);
  if (change.due) text += (change.not_before && *change.not_before > today ? " to " : " by ") + day_words(*change.due);
  if (change.once_taken) return text + "; it counts once it is there, so that it is stated for today";
  return text;
}

std::string FixWords::field_change(const FieldValue& edit, const Change& change) const {
  const Field& of = rulebook()[edit.field];
  const Value& now = facts().field(edit.member, edit.field).statements.front().value;
  const std::string from = words_.value_of(now, of.type);
  const std::string to = words_.value_of(edit.value, of.type);
  if (of.type.kind == TypeKind::Date) return "Move " + field(edit.member, edit.field) + " from " + from + " to " + to;
  std::string text = "Change " + field(edit.member, edit.field) + " from " + from + " to " + to;
  if (!change.or_else.empty()) {
    std::vector<std::string> others;
    for (const Value& value : change.or_else) others.push_back(words_.value_of(value, of.type));
    text += "; " + list_words(others, "or") + " would do as well";
  }
  if (of.type.kind == TypeKind::YesNo && !of.asks.empty()) text += " (" + of.asks + ')';
  return text;
}

std::string FixWords::change(const Change& change, Day today) const {
  if (const auto* step = std::get_if<StepOnDay>(&change.edit)) return step_change(*step, change, today);
  if (const auto* field = std::get_if<FieldValue>(&change.edit)) return field_change(*field, change);
  const Bound& what = std::get<LeftOut>(change.edit).what;
  if (const auto* value = std::get_if<BoundValue>(&what)) {
    return "Leave out the " + words_.name(rulebook()[value->field].name) + ' ' + words_.bound(what);
  }
  return "Leave out " + words_.bound(what);
}

std::string FixWords::obstacle(const Obstacle& obstacle) const {
  if (const auto* fixed = std::get_if<Obstacle::FixedFact>(&obstacle.what)) {
    return field(fixed->member, fixed->field) + " cannot be changed: it says what the agreement or its party is";
  }
  if (const auto* past = std::get_if<Obstacle::PastFact>(&obstacle.what)) {
    const std::string what = past->field.valid() ? field(past->member, past->field) : words_.member(past->member);
    return what + " lies in the past or is agreed already";
  }
  const StepOnDay& over = std::get<Obstacle::StepOver>(obstacle.what).step;
  return "the last day for " + step(over) + " was " + day_words(over.on);
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
