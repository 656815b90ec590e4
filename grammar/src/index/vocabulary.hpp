// SPDX-License-Identifier: Apache-2.0
//
// What is declared, as far as the meaning of a name in a rule depends on it: which entity has which fields, and what
// they lead to. By names alone, so that a rulebook with errors has it too.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "placet/grammar/parse.hpp"
#include "syntax/syntax.hpp"

namespace placet::index {

/// What a path leads to: members of entities, or codes of a home; nothing for what has neither.
struct WrittenType {
  std::vector<std::string> entities;
  std::string codes;  ///< the list that holds them, or the field that lists them itself ("agreement.stage")
};

class Vocabulary {
 public:
  explicit Vocabulary(std::span<const ParsedFile> files);

  /// The entity among `owners` that has the field, or the one entity that has a field of that name; else empty.
  std::string owner_of_field(const std::vector<std::string>& owners, std::string_view field) const;
  /// What a field leads to; nothing where it is not known.
  WrittenType type_of_field(std::string_view entity, std::string_view field) const;
  /// Whether `name` of one of `owners` is an entity, not a field. Without owners: whether there is such an entity.
  bool is_entity(const std::vector<std::string>& owners, std::string_view name) const;

  /// Whose codes the entries of a list are: its own, or those of the list that it takes them from.
  std::string home_of_codes(std::string_view list) const;
  /// Whether the entries of a list declare codes.
  bool declares_codes(std::string_view list) const;

  bool is_authority(std::string_view name) const { return authorities_.contains(name); }
  bool is_parameter(std::string_view name) const { return parameters_.contains(name); }
  bool is_list(std::string_view name) const { return lists_.contains(name); }
  bool is_rule(std::string_view name) const { return rules_.contains(name); }

 private:
  struct Entity {
    std::set<std::string, std::less<>> owners;
    std::map<std::string, WrittenType, std::less<>> fields;
  };
  /// `of` is empty for a list of texts.
  struct List {
    bool of_text = false;
    std::string of;
  };

  void add(const syntax::Entity& entity);
  void add(const syntax::List& list);
  void add(const syntax::Authority& authority) { authorities_.insert(authority.name.text); }
  void add(const syntax::Parameter& parameter) { parameters_.insert(parameter.name.text); }
  void add(const syntax::Rule& rule) { rules_.insert(rule.name.text); }
  template <class Other>
  void add(const Other&) {}

  std::map<std::string, Entity, std::less<>> entities_;
  std::map<std::string, List, std::less<>> lists_;
  std::set<std::string, std::less<>> authorities_, parameters_, rules_;
};

/// What a type as written leads to; `home` is that of codes in braces.
WrittenType written_type(const syntax::Type& type, const std::string& home);

}  // namespace placet::index
