// SPDX-License-Identifier: Apache-2.0
#include "placet/model/facts.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace placet {

namespace {

/// What `text` says of a collection by name; nothing if it is silent about it.
std::optional<bool> named_complete(const Completeness& completeness, std::string_view collection) {
  if (completeness.open.empty() && completeness.complete.empty()) return std::nullopt;
  const std::string name(collection);
  if (completeness.open.contains(name)) return false;
  if (completeness.complete.contains(name)) return true;
  return std::nullopt;
}

/// The number that `text` is, whole and from 1; 0 if it is none.
std::uint32_t position_of(std::string_view text) {
  std::uint32_t position = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
  return error == std::errc{} && end == text.data() + text.size() ? position : 0;
}

}  // namespace

Facts::Facts(const Rulebook& rulebook, FileId file)
    : rulebook_(&rulebook), file_(file), texts_(rulebook.symbols.end()) {}

MemberId Facts::add_member(EntityId entity, MemberId owner, Symbol id, Span place) {
  Member member;
  member.entity = entity;
  member.owner = owner;
  member.id = id;
  // The members of a collection are mostly made one after the other.
  const auto last = std::find_if(members_.rbegin(), members_.rend(),
                                 [&](const Member& other) { return other.entity == entity && other.owner == owner; });
  member.position = last == members_.rend() ? 1 : last->position + 1;
  member.place = place;
  member.fields.resize((*rulebook_)[entity].fields.size());
  members_.push_back(std::move(member));
  return MemberId{static_cast<std::uint32_t>(members_.size() - 1)};
}

const FieldFacts& Facts::field(MemberId member, FieldId field) const {
  const Member& of = members_[member.index];
  const auto& fields = (*rulebook_)[of.entity].fields;
  // The fields that an entity is declared with follow each other; only those that packs add stand elsewhere.
  const std::size_t declared = field.index - fields.front().index;
  if (declared < fields.size() && fields[declared] == field) return of.fields[declared];
  const auto found = std::ranges::find(fields, field);
  assert(found != fields.end());
  return of.fields[static_cast<std::size_t>(found - fields.begin())];
}

FieldFacts& Facts::field(MemberId member, FieldId field) {
  return const_cast<FieldFacts&>(std::as_const(*this).field(member, field));
}

std::vector<MemberId> Facts::members(MemberId owner, EntityId entity) const {
  std::vector<MemberId> found;
  for (std::uint32_t index = 0; index < members_.size(); ++index) {
    if (members_[index].entity == entity && members_[index].owner == owner) found.push_back({index});
  }
  return found;
}

bool Facts::complete(MemberId owner, EntityId entity) const {
  if (const auto named = named_complete(completeness, rulebook_->text((*rulebook_)[entity].name))) return *named;
  const bool is_party = entity == rulebook_->known.party;
  if (is_party || entity == rulebook_->known.clause) {
    if (members(owner, entity).empty()) return false;
    if (is_party) return true;
  }
  return completeness.record_complete;
}

bool Facts::complete_values(MemberId member, FieldId of_field) const {
  const FieldFacts& facts = field(member, of_field);
  if (facts.presence == Presence::Absent) return true;
  if (facts.presence == Presence::Unknown) return false;
  if (const auto named = named_complete(completeness, rulebook_->text((*rulebook_)[of_field].name))) return *named;
  if (of_field == rulebook_->known.agreement_subject) return !facts.statements.empty();
  return completeness.record_complete;
}

MemberId Facts::find_member(std::string_view name) const {
  // The id of the agreement names the document, not a member: a party may have the same.
  for (std::uint32_t index = 1; index < members_.size(); ++index) {
    if (members_[index].id.valid() && text(members_[index].id) == name) return {index};
  }
  for (std::uint32_t index = 0; index < members_.size(); ++index) {
    if (name_of({index}) == name) return {index};
  }
  // "delegation 2" also names a second delegation that has an id.
  const auto space = name.find(' ');
  const std::uint32_t position = space == name.npos ? 0 : position_of(name.substr(space + 1));
  for (std::uint32_t index = 0; index < members_.size() && position != 0; ++index) {
    const Member& member = members_[index];
    const bool here = member.owner == agreement() && member.position == position;
    if (here && rulebook_->text((*rulebook_)[member.entity].name) == name.substr(0, space)) return {index};
  }
  return {};
}

std::string Facts::name_of(MemberId id) const {
  const Member& of = member(id);
  if (id == agreement()) return std::string(rulebook_->text((*rulebook_)[of.entity].name));
  if (of.id.valid()) return std::string(text(of.id));
  const std::string name =
      std::string(rulebook_->text((*rulebook_)[of.entity].name)) + ' ' + std::to_string(of.position);
  return of.owner == agreement() ? name : name + " of " + name_of(of.owner);
}

Symbol Facts::intern(std::string_view text) {
  if (const Symbol known = rulebook_->symbols.find(text); known.valid()) return known;
  return texts_.intern(text);
}

std::string_view Facts::text(Symbol symbol) const {
  if (!symbol.valid()) return {};
  return rulebook_->symbols.holds(symbol) ? rulebook_->symbols.text(symbol) : texts_.text(symbol);
}

}  // namespace placet
