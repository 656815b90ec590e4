// SPDX-License-Identifier: Apache-2.0
#include "index/vocabulary.hpp"

#include <algorithm>

namespace placet::index {

using syntax::match;

WrittenType written_type(const syntax::Type& type, const std::string& home) {
  WrittenType written;
  match(
      type, [](syntax::PlainType) {},
      [&](const syntax::ReferenceTo& reference) {
        for (const syntax::Name& entity : reference.value) written.entities.push_back(entity.text);
      },
      [&](const syntax::CodeSet&) { written.codes = home; },
      [&](const syntax::MemberOf& list) { written.codes = list.value.text; });
  return written;
}

Vocabulary::Vocabulary(std::span<const ParsedFile> files) {
  for (const ParsedFile& file : files) {
    for (const syntax::Declaration& declaration : file.syntax->declarations) {
      match(declaration, [&](const auto& kind) { add(kind); });
    }
  }
}

void Vocabulary::add(const syntax::Entity& entity) {
  Entity& known = entities_[entity.name.text];
  if (entity.owner) known.owners.insert(entity.owner->text);
  for (const syntax::Field& field : entity.fields) {
    known.fields[field.name.text] = written_type(field.type, entity.name.text + '.' + field.name.text);
  }
}

void Vocabulary::add(const syntax::List& list) {
  if (!list.of) return;
  const bool of_text = match(
      *list.of, [](syntax::PlainType plain) { return plain == syntax::PlainType::Text; },
      [](const auto&) { return false; });
  lists_[list.name.text] = {of_text, written_type(*list.of, list.name.text).codes};
}

std::string Vocabulary::owner_of_field(const std::vector<std::string>& owners, std::string_view field) const {
  std::vector<std::string_view> having;
  for (const auto& [name, entity] : entities_) {
    if (!entity.fields.contains(field)) continue;
    if (std::ranges::find(owners, name) != owners.end()) return name;
    having.push_back(name);
  }
  return owners.empty() && having.size() == 1 ? std::string(having.front()) : std::string{};
}

WrittenType Vocabulary::type_of_field(std::string_view entity, std::string_view field) const {
  const auto owner = entities_.find(entity);
  if (owner == entities_.end()) return {};
  const auto found = owner->second.fields.find(field);
  return found == owner->second.fields.end() ? WrittenType{} : found->second;
}

bool Vocabulary::is_entity(const std::vector<std::string>& owners, std::string_view name) const {
  const auto found = entities_.find(name);
  if (found == entities_.end()) return false;
  return owners.empty() ||
         std::ranges::any_of(owners, [&](const std::string& owner) { return found->second.owners.contains(owner); });
}

std::string Vocabulary::home_of_codes(std::string_view list) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || found->second.of_text) return std::string(list);
  return found->second.of;
}

bool Vocabulary::declares_codes(std::string_view list) const {
  const auto found = lists_.find(list);
  return found != lists_.end() && found->second.of_text;
}

}  // namespace placet::index
