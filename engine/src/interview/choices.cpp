// SPDX-License-Identifier: Apache-2.0
#include "interview/choices.hpp"

#include <unicase.h>
#include <unistr.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>

#include "placet/model/codes.hpp"

namespace placet {
namespace {

Labels names_of(const std::string& title, const Labels& labels) {
  Labels names;
  if (!title.empty()) names.emplace_back("en", title);
  names.insert(names.end(), labels.begin(), labels.end());
  return names;
}

Choice choice_of(const CodeEntry& entry) {
  Choice choice{std::string(entry.code()), {}};
  const std::pair<const char*, std::string_view> names[] = {
      {"en", entry.en()}, {"ru", entry.ru()}, {"zh", entry.zh()}, {"hi", entry.hi()}};
  for (const auto& [language, name] : names) {
    if (!name.empty()) choice.names.emplace_back(language, name);
  }
  return choice;
}

/// The codes that entries of the list declare, each with what its own entry says.
std::vector<Choice> choices_of(const List& list, const Rulebook& rulebook) {
  std::vector<Choice> choices;
  for (const ListEntry& entry : list.entries) {
    for (const Symbol code : entry.codes) {
      const bool own = entry.codes.size() == 1;
      choices.push_back({std::string(rulebook.text(code)), own ? names_of(entry.text, entry.labels) : Labels{}});
    }
  }
  return choices;
}

template <class Declared>
std::vector<Choice> choices_of(const std::vector<Declared>& declared, const Rulebook& rulebook) {
  std::vector<Choice> choices;
  for (const Declared& one : declared) {
    choices.push_back({std::string(rulebook.text(one.name)), names_of(one.title, one.labels)});
  }
  return choices;
}

std::vector<Choice> countries(const Rulebook& rulebook) {
  std::vector<Choice> choices;
  for (const CodeEntry& entry : all_countries()) choices.push_back(choice_of(entry));
  if (!rulebook.countries.valid()) return choices;
  for (const ListEntry& entry : rulebook[rulebook.countries].entries) {
    // Those that are no more have to be written by their codes.
    if (!entry.since) choices.push_back({std::string(rulebook.text(entry.codes.front())), names_of(entry.text, {})});
  }
  return choices;
}

/// The subdivisions of the country that the member states.
std::vector<Choice> units(MemberId member, const Facts& facts) {
  const FieldId country = facts.rulebook().known.party_country;
  std::string prefix;
  if (country.valid() && facts.member(member).entity == facts.rulebook().known.party) {
    for (const Statement& stated : facts.field(member, country).statements) {
      if (const auto* code = std::get_if<Code>(&stated.value)) prefix = std::string(facts.text(code->symbol)) + '-';
    }
  }
  std::vector<Choice> choices;
  for (const CodeEntry& entry : all_units()) {
    if (entry.code().starts_with(prefix)) choices.push_back(choice_of(entry));
  }
  return choices;
}

std::vector<Choice> members(const Type& type, const Facts& facts) {
  std::vector<Choice> choices;
  for (std::uint32_t i = 1; i < facts.size(); ++i) {
    const Member& member = facts.member({i});
    if (std::ranges::find(type.entities, member.entity) == type.entities.end()) continue;
    Choice choice{facts.name_of({i}), {}};
    for (const FieldId field : facts.rulebook()[member.entity].fields) {
      if (facts.rulebook().text(facts.rulebook()[field].name) != "name") continue;
      for (const Statement& stated : facts.field({i}, field).statements) {
        if (const auto* text = std::get_if<Code>(&stated.value))
          choice.names.emplace_back("", facts.text(text->symbol));
      }
    }
    choices.push_back(std::move(choice));
  }
  if (type.authorities)
    std::ranges::move(choices_of(facts.rulebook().authorities, facts.rulebook()), std::back_inserter(choices));
  return choices;
}

/// `text` without the differences of case.
std::string folded(std::string_view text) {
  std::size_t length = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> result(
      u8_casefold(bytes, text.size(), nullptr, nullptr, nullptr, &length), &std::free);
  if (!result) return std::string(text);
  return {reinterpret_cast<const char*>(result.get()), length};
}

/// Whether a word of `name` begins with `part`; scripts without blanks between words are searched anywhere.
bool has_part(const std::string& name, const std::string& part) {
  for (std::size_t at = name.find(part); at != std::string::npos; at = name.find(part, at + 1)) {
    const bool begins_word = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(';
    const bool wide_script = static_cast<unsigned char>(part.front()) >= 0xE3;
    if (begins_word || wide_script) return true;
  }
  return false;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

std::vector<Choice> yes_and_no() {
  return {{"yes", {}}, {"no", {}}};
}

std::vector<Choice> choices_of_field(MemberId member, FieldId field, const Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  const Type& type = rulebook[field].type;
  switch (type.kind) {
    case TypeKind::YesNo: return yes_and_no();
    case TypeKind::Country: return countries(rulebook);
    case TypeKind::Unit: return units(member, facts);
    case TypeKind::Authority: return choices_of(rulebook.authorities, rulebook);
    case TypeKind::Act: return choices_of(rulebook.acts, rulebook);
    case TypeKind::Reference: return members(type, facts);
    case TypeKind::OneOf: {
      if (type.list.valid()) return choices_of(rulebook[type.list], rulebook);
      std::vector<Choice> choices;
      for (const Symbol code : type.codes) choices.push_back({std::string(rulebook.text(code)), {}});
      return choices;
    }
    case TypeKind::Text:
    case TypeKind::Date:
    case TypeKind::Number:
    case TypeKind::Percent:
    case TypeKind::Money:
    case TypeKind::Period:
    case TypeKind::Language: break;
  }
  return {};
}

std::vector<Choice> choices_of_membership(const AskedMembership& asked, const Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  const auto* value = std::get_if<BoundValue>(&asked.subject);
  if (value == nullptr) return {};
  const auto* code = std::get_if<Code>(&facts.field(value->owner, value->field).statements[value->index].value);
  std::vector<Choice> choices, others;
  for (const ListEntry& entry : rulebook[asked.list].entries) {
    const bool of_code = code != nullptr && std::ranges::find(entry.codes, code->symbol) != entry.codes.end();
    std::string number = entry.number;
    if (number.empty() && !entry.codes.empty()) {
      number = rulebook.text(of_code ? code->symbol : entry.codes.front());
    }
    if (!number.empty()) (of_code ? choices : others).push_back({number, names_of(entry.text, entry.labels)});
  }
  return choices.empty() ? others : choices;
}

std::vector<Choice> choices_meant(std::string_view words, const std::vector<Choice>& choices) {
  const std::string wanted = folded(trimmed(words));
  if (wanted.empty()) return {};
  for (const Choice& choice : choices) {
    if (folded(choice.code) == wanted) return {choice};
  }
  std::vector<Choice> found;
  const auto add_where = [&](auto&& fits) {
    for (const Choice& choice : choices) {
      if (std::ranges::any_of(choice.names, [&](const auto& name) { return fits(folded(name.second)); })) {
        found.push_back(choice);
      }
    }
  };
  add_where([&](const std::string& name) { return name == wanted; });
  if (!found.empty()) return found;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  if (error == std::errc{} && end == wanted.data() + wanted.size()) {
    const bool shown = choices.size() <= most_numbered && number >= 1 && number <= choices.size();
    return shown ? std::vector{choices[number - 1]} : std::vector<Choice>{};
  }
  for (const Choice& choice : choices) {
    const bool by_name =
        std::ranges::any_of(choice.names, [&](const auto& name) { return has_part(folded(name.second), wanted); });
    if (by_name || has_part(folded(choice.code), wanted)) found.push_back(choice);
  }
  return found;
}

}  // namespace placet
