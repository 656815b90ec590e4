// SPDX-License-Identifier: Apache-2.0
#include "evaluate/list_matches.hpp"

#include <algorithm>
#include <string>

namespace placet {
namespace {

/// The list that declares the codes of `list` and their taxonomy.
ListId taxonomy_of(const Rulebook& rulebook, ListId list) {
  while (rulebook[list].of.kind == TypeKind::OneOf && rulebook[list].of.list.valid()) list = rulebook[list].of.list;
  return list;
}

/// Whether `code` is `ancestor` or stands under it.
bool is_under(const std::vector<Symbol>& parents, Symbol code, Symbol ancestor) {
  for (std::size_t steps = 0; code.valid() && steps <= parents.size(); ++steps) {
    if (code == ancestor) return true;
    code = code.index < parents.size() ? parents[code.index] : Symbol{};
  }
  return false;
}

Kleene match_in(const std::vector<Symbol>& parents, Symbol code, Symbol wanted) {
  if (is_under(parents, code, wanted)) return Kleene::True;
  return is_under(parents, wanted, code) ? Kleene::Unknown : Kleene::False;
}

bool says_entry(std::string_view said, std::string_view list, const ListEntry& entry, const Rulebook& rulebook) {
  if (!said.starts_with(list) || said.size() <= list.size() || said[list.size()] != ' ') return false;
  const std::string_view which = said.substr(list.size() + 1);
  if (!entry.number.empty()) return which == entry.number;
  return std::ranges::any_of(entry.codes, [&](Symbol code) { return rulebook.text(code) == which; });
}

}  // namespace

const ListMatches::Parents& ListMatches::parents_of(ListId list) {
  const ListId taxonomy = taxonomy_of(rulebook_, list);
  const auto [found, added] = parents_.try_emplace(taxonomy);
  if (added) {
    found->second.resize(rulebook_.symbols.end());
    // The first entry that names a code says what it is under, so it is set last.
    const std::vector<ListEntry>& entries = rulebook_[taxonomy].entries;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
      for (const Symbol code : entry->codes) found->second[code.index] = entry->under;
    }
  }
  return found->second;
}

Kleene ListMatches::code_matches(Symbol code, Symbol wanted, ListId list) {
  return match_in(parents_of(list), code, wanted);
}

const std::vector<ListMatch>& ListMatches::matches(Symbol code, const std::vector<Symbol>& said, ListId list) {
  const auto [found, added] = found_.try_emplace({list, code, said});
  if (added) found->second = find(code, said, list);
  return found->second;
}

std::vector<ListMatch> ListMatches::find(Symbol code, const std::vector<Symbol>& said, ListId id) {
  const List& list = rulebook_[id];
  const Parents& parents = parents_of(id);
  const std::string_view name = rulebook_.text(list.name);
  const bool is_other = facts_.text(code) == "other";
  const bool says_which =
      std::ranges::any_of(said, [&](Symbol entry) { return facts_.text(entry).starts_with(std::string(name) + " "); });
  std::vector<ListMatch> result;
  for (std::uint32_t i = 0; i < list.entries.size(); ++i) {
    const ListEntry& entry = list.entries[i];
    Kleene value = Kleene::False;
    for (const Symbol wanted : entry.codes) value = either(value, match_in(parents, code, wanted));
    if (entry.in_part && value == Kleene::True) value = Kleene::Unknown;
    if (is_other && entry.codes.empty()) value = said.empty() ? Kleene::Unknown : Kleene::False;
    for (const Symbol one : said) {
      if (says_entry(facts_.text(one), name, entry, rulebook_)) value = Kleene::True;
    }
    if (value == Kleene::False) continue;
    // The agreement says under which entry the subject falls, and it is not this one.
    if (value == Kleene::Unknown && entry.in_part && says_which) continue;
    result.push_back({i, value});
  }
  return result;
}

}  // namespace placet
