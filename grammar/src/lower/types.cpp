// SPDX-License-Identifier: Apache-2.0
#include "lower/types.hpp"

#include <algorithm>

#include "placet/model/codes.hpp"

namespace placet::lower {

namespace {

using syntax::match;

TypeKind plain_kind(syntax::PlainType written) {
  switch (written) {
    case syntax::PlainType::Text: return TypeKind::Text;
    case syntax::PlainType::Date: return TypeKind::Date;
    case syntax::PlainType::Number: return TypeKind::Number;
    case syntax::PlainType::Percent: return TypeKind::Percent;
    case syntax::PlainType::Money: return TypeKind::Money;
    case syntax::PlainType::Period: return TypeKind::Period;
    case syntax::PlainType::YesNo: return TypeKind::YesNo;
    case syntax::PlainType::Country: return TypeKind::Country;
    case syntax::PlainType::Unit: return TypeKind::Unit;
    case syntax::PlainType::Language: return TypeKind::Language;
    case syntax::PlainType::Authority: return TypeKind::Authority;
    case syntax::PlainType::Act: return TypeKind::Act;
  }
  return TypeKind::Text;
}

Type reference_type(Workspace& work, const std::vector<syntax::Name>& targets) {
  Type type = plain_type(TypeKind::Reference);
  for (const auto& target : targets) {
    const auto entities = work.names.entities.find(target.text);
    if (entities != work.names.entities.end()) {
      type.entities.insert(type.entities.end(), entities->second.begin(), entities->second.end());
    } else if (target.text == "authority") {
      type.authorities = true;
    } else {
      std::vector<std::string_view> known;
      for (const auto& [name, ids] : work.names.entities) known.push_back(name);
      work.reports.unknown(codes::unknown_name, target.span, "entity", target.text, known);
    }
  }
  return type;
}

std::string entity_names(const Rulebook& book, const Type& type) {
  std::string text;
  for (const EntityId entity : type.entities) {
    text += (text.empty() ? "" : " or ") + with_article(book.text(book[entity].name));
  }
  if (type.authorities) text += text.empty() ? "an authority" : " or an authority";
  return text;
}

std::string one_of_codes(const Rulebook& book, const Type& type) {
  std::string text;
  for (const Symbol code : type.codes) text += (text.empty() ? "" : ", ") + std::string(book.text(code));
  return "one of {" + text + '}';
}

bool share(const auto& left, const auto& right) {
  return std::ranges::any_of(left, [&](const auto& item) { return std::ranges::find(right, item) != right.end(); });
}

bool comparable_codes(const Rulebook& book, const Type& left, const Type& right) {
  if (left.list.valid() && right.list.valid()) return root_list(book, left.list) == root_list(book, right.list);
  return left.list.valid() == right.list.valid() && share(left.codes, right.codes);
}

bool in_declared_list(const Rulebook& book, ListId list, std::string_view code) {
  return list.valid() && std::ranges::any_of(book[list].entries, [&](const ListEntry& entry) {
           return std::ranges::any_of(entry.codes, [&](Symbol symbol) { return book.text(symbol) == code; });
         });
}

/// The shape of a language tag: letters, digits and hyphens, beginning with two or three letters.
bool is_language_tag(std::string_view code) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto first = code.substr(0, code.find('-'));
  return (first.size() == 2 || first.size() == 3) && std::ranges::all_of(first, is_letter);
}

template <class IdType>
bool declared(const Workspace& work, const NameTable<IdType>& table, std::string_view name, PackId from) {
  const auto* found = table.find(name);
  return found != nullptr && sees(work.book, from, found->pack);
}

bool list_has_code(const Workspace& work, ListId list, std::string_view code, PackId from) {
  const auto codes = work.names.list_codes.find(list);
  if (codes == work.names.list_codes.end()) return false;
  const auto found = codes->second.find(code);
  return found != codes->second.end() && sees(work.book, from, found->second);
}

}  // namespace

Type lower_type(Workspace& work, PackId pack, const syntax::Type& written) {
  return match(
      written, [](syntax::PlainType plain) { return plain_type(plain_kind(plain)); },
      [&](const syntax::ReferenceTo& reference) { return reference_type(work, reference.value); },
      [&](const syntax::CodeSet& codes) {
        Type type = plain_type(TypeKind::OneOf);
        for (const auto& code : codes.value) type.codes.push_back(work.symbol(code.text));
        return type;
      },
      [&](const syntax::MemberOf& list) {
        Type type = plain_type(TypeKind::OneOf);
        type.list = work.resolve(work.names.lists, list.value, pack);
        return type;
      });
}

std::string describe(const Rulebook& book, const Type& type) {
  switch (type.kind) {
    case TypeKind::Text: return "a text";
    case TypeKind::Date: return "a date";
    case TypeKind::Number: return "a number";
    case TypeKind::Percent: return "a percentage";
    case TypeKind::Money: return "an amount of money";
    case TypeKind::Period: return "a period";
    case TypeKind::YesNo: return "yes or no";
    case TypeKind::Country: return "a country";
    case TypeKind::Unit: return "a unit of a country";
    case TypeKind::Language: return "a language";
    case TypeKind::Authority: return "an authority";
    case TypeKind::Act: return "an act";
    case TypeKind::Reference: return entity_names(book, type);
    case TypeKind::OneOf:
      return type.list.valid() ? "a code of " + quoted(book.text(book[type.list].name)) : one_of_codes(book, type);
  }
  return {};
}

Type plain_type(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type member_type(EntityId entity) {
  Type type = plain_type(TypeKind::Reference);
  if (entity.valid()) type.entities = {entity};
  return type;
}

bool is_broken(const Type& type) {
  if (type.kind == TypeKind::OneOf) return !type.list.valid() && type.codes.empty();
  return type.kind == TypeKind::Reference && type.entities.empty() && !type.authorities;
}

Type type_of(const Value& value) {
  constexpr TypeKind kinds[] = {TypeKind::YesNo,   TypeKind::Text,  TypeKind::Date,   TypeKind::Number,
                                TypeKind::Percent, TypeKind::Money, TypeKind::Period, TypeKind::Reference};
  static_assert(std::size(kinds) == std::variant_size_v<Value>);
  return plain_type(kinds[value.index()]);
}

bool comparable(const Rulebook& book, const Type& left, const Type& right) {
  if (is_broken(left) || is_broken(right)) return true;
  const bool authority_left = left.kind == TypeKind::Authority || left.authorities;
  const bool authority_right = right.kind == TypeKind::Authority || right.authorities;
  if (authority_left && authority_right) return true;
  if (left.kind != right.kind) return false;
  if (left.kind == TypeKind::OneOf) return comparable_codes(book, left, right);
  if (left.kind == TypeKind::Reference) return share(left.entities, right.entities);
  return true;
}

bool is_quantity(const Type& type) {
  return type.kind == TypeKind::Number || type.kind == TypeKind::Percent || type.kind == TypeKind::Money ||
         type.kind == TypeKind::Period;
}

bool has_codes(const Type& type) {
  return type.kind == TypeKind::Country || type.kind == TypeKind::Unit || type.kind == TypeKind::Language ||
         type.kind == TypeKind::Authority || type.kind == TypeKind::Act || type.kind == TypeKind::OneOf ||
         type.authorities;
}

ListId root_list(const Rulebook& book, ListId list) {
  for (std::size_t steps = 0; steps < book.lists.size(); ++steps) {
    const Type& of = book[list].of;
    if (of.kind != TypeKind::OneOf || !of.list.valid()) break;
    list = of.list;
  }
  return list;
}

Type element_type(const Rulebook& book, ListId list) {
  const ListId root = root_list(book, list);
  if (book[root].of.kind != TypeKind::Text) return book[root].of;
  Type type = plain_type(TypeKind::OneOf);
  type.list = root;
  return type;
}

bool has_code(const Workspace& work, const Type& type, std::string_view code, PackId from) {
  const Rulebook& book = work.book;
  if (is_broken(type)) return true;
  switch (type.kind) {
    case TypeKind::Country: return find_country(code) != nullptr || in_declared_list(book, book.countries, code);
    case TypeKind::Unit: return find_unit(code) != nullptr || in_declared_list(book, book.units, code);
    case TypeKind::Language: return is_language_tag(code);
    case TypeKind::Authority: return declared(work, work.names.authorities, code, from);
    case TypeKind::Act: return declared(work, work.names.acts, code, from);
    case TypeKind::Reference: return type.authorities && declared(work, work.names.authorities, code, from);
    case TypeKind::OneOf: {
      if (!type.list.valid()) return std::ranges::find(type.codes, book.symbols.find(code)) != type.codes.end();
      const Type element = element_type(book, type.list);
      if (element.kind == TypeKind::OneOf && element.list.valid()) return list_has_code(work, element.list, code, from);
      return has_code(work, element, code, from);
    }
    case TypeKind::Text:
    case TypeKind::Date:
    case TypeKind::Number:
    case TypeKind::Percent:
    case TypeKind::Money:
    case TypeKind::Period:
    case TypeKind::YesNo: return false;
  }
  return false;
}

std::vector<std::string_view> codes_of(const Workspace& work, const Type& type, PackId from) {
  std::vector<std::string_view> known;
  if (type.kind == TypeKind::Authority || type.authorities) return work.names.authorities.seen_from(work.book, from);
  if (type.kind == TypeKind::Act) return work.names.acts.seen_from(work.book, from);
  for (const Symbol code : type.codes) known.push_back(work.book.text(code));
  if (!type.list.valid()) return known;
  const auto codes = work.names.list_codes.find(root_list(work.book, type.list));
  if (codes == work.names.list_codes.end()) return known;
  for (const auto& [code, pack] : codes->second) {
    if (sees(work.book, from, pack)) known.push_back(code);
  }
  return known;
}

void report_no_code(Workspace& work, const Type& type, std::string_view code, Span span, PackId from) {
  if (work.reports.half_declared(code)) return;
  const std::string_view nearest = nearest_name(code, codes_of(work, type, from));
  std::string help = "declare it in the list, or write one of its codes";
  if (type.kind != TypeKind::OneOf) help = "write " + describe(work.book, type) + " in its place";
  if (type.kind == TypeKind::Country) help = "write a code of ISO 3166-1, or declare it in `core.countries`";
  if (type.kind == TypeKind::Unit) help = "write a code of ISO 3166-2, or declare it in `core.units`";
  if (!nearest.empty()) help = "did you mean " + quoted(nearest) + '?';
  work.reports.error(codes::undeclared_code, span, quoted(code) + " is not " + describe(work.book, type), help);
}

}  // namespace placet::lower
