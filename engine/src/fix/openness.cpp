// SPDX-License-Identifier: Apache-2.0
#include "fix/openness.hpp"

#include <algorithm>

namespace placet {
namespace {

const DayRange* stated_days(const Facts& facts, MemberId member, FieldId field) {
  const FieldFacts& stated = facts.field(member, field);
  if (stated.presence != Presence::Stated) return nullptr;
  return std::get_if<DayRange>(&stated.statements.front().value);
}

std::string_view stage_of(const Facts& facts) {
  const FieldId field = facts.rulebook().known.agreement_stage;
  if (!field.valid() || facts.field(Facts::agreement(), field).presence != Presence::Stated) return {};
  const auto* code = std::get_if<Code>(&facts.field(Facts::agreement(), field).statements.front().value);
  return code == nullptr ? std::string_view{} : facts.text(code->symbol);
}

}  // namespace

WhatIsOpen::WhatIsOpen(const Facts& facts, Day today) : facts_(facts), rulebook_(facts.rulebook()), today_(today) {
  const std::string_view stage = stage_of(facts);
  over_ = stage == "ended" || stage == "cancelled" || stage == "abandoned";
  const FieldId signature = rulebook_.known.agreement_signature;
  const DayRange* signed_on = signature.valid() ? stated_days(facts, Facts::agreement(), signature) : nullptr;
  text_open_ = stage == "draft" && (signed_on == nullptr || signed_on->first > today);
}

/// Whether a day of the member, or of what it belongs to, has come.
bool WhatIsOpen::happened(MemberId member) const {
  for (; member != Facts::agreement(); member = facts_.member(member).owner) {
    for (const FieldId field : rulebook_[facts_.member(member).entity].fields) {
      const DayRange* days =
          rulebook_[field].type.kind == TypeKind::Date ? stated_days(facts_, member, field) : nullptr;
      if (days != nullptr && days->first <= today_) return true;
    }
  }
  return false;
}

bool WhatIsOpen::has_day(MemberId member) const {
  return std::ranges::any_of(rulebook_[facts_.member(member).entity].fields, [&](FieldId field) {
    return rulebook_[field].type.kind == TypeKind::Date && stated_days(facts_, member, field) != nullptr;
  });
}

Openness WhatIsOpen::field(MemberId member, FieldId field) const {
  const EntityId entity = facts_.member(member).entity;
  const MemberId owner = facts_.member(member).owner;
  const bool of_step =
      entity == rulebook_.known.step || (owner.valid() && facts_.member(owner).entity == rulebook_.known.step);
  if (!rulebook_[field].alterable || of_step) return Openness::Fixed;
  if (over_ || happened(member)) return Openness::Past;
  if (rulebook_[field].type.kind == TypeKind::Date) {
    const DayRange* days = stated_days(facts_, member, field);
    return days != nullptr && days->first > today_ ? Openness::Open : Openness::Past;
  }
  const bool planned = member != Facts::agreement() && has_day(member);
  return text_open_ || planned ? Openness::Open : Openness::Past;
}

bool WhatIsOpen::planned_step(MemberId step) const {
  const FieldId field = rulebook_.known.step_day;
  const DayRange* days = field.valid() ? stated_days(facts_, step, field) : nullptr;
  return !over_ && days != nullptr && days->first > today_;
}

/// Clauses, delegations, meetings, finances: what has a name of its own and something that can be altered. Parties are
/// what makes the agreement this one.
bool WhatIsOpen::may_be_left_out(EntityId entity) const {
  const KnownVocabulary& known = rulebook_.known;
  if (rulebook_[entity].owner != known.agreement || entity == known.party || entity == known.person) return false;
  const auto& fields = rulebook_[entity].fields;
  return std::ranges::any_of(fields, [&](FieldId field) { return rulebook_[field].alterable; }) &&
         std::ranges::any_of(fields, [&](FieldId field) { return rulebook_.text(rulebook_[field].name) == "id"; });
}

Openness WhatIsOpen::left_out(const Bound& bound) const {
  if (const auto* value = std::get_if<BoundValue>(&bound)) {
    const Field& field = rulebook_[value->field];
    if (!field.alterable || !field.many) return Openness::Fixed;
    return !over_ && text_open_ ? Openness::Open : Openness::Past;
  }
  const auto* member = std::get_if<MemberId>(&bound);
  if (member == nullptr || *member == Facts::agreement()) return Openness::Fixed;
  if (!may_be_left_out(facts_.member(*member).entity)) return Openness::Fixed;
  const bool open = !over_ && !happened(*member) && (text_open_ || has_day(*member));
  return open ? Openness::Open : Openness::Past;
}

}  // namespace placet
