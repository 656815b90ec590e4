// SPDX-License-Identifier: Apache-2.0
//
// What is an entry of a list on a day, and what a field includes.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {
namespace {

constexpr int of_fact = 1;

}  // namespace

/// Whether `code` is `ancestor` or a kind of it, in the list that declares the codes of `list`.
bool Exporter::under(Symbol code, Symbol ancestor, ListId list) const {
  while (book_[list].of.kind == TypeKind::OneOf && book_[list].of.list.valid()) list = book_[list].of.list;
  for (std::size_t steps = 0; code.valid() && steps <= book_[list].entries.size(); ++steps) {
    if (code == ancestor) return true;
    const auto entry = std::ranges::find_if(
        book_[list].entries, [&](const ListEntry& e) { return std::ranges::find(e.codes, code) != e.codes.end(); });
    code = entry == book_[list].entries.end() ? Symbol{} : entry->under;
  }
  return false;
}

Name Exporter::entry_in_force(const ListEntry& entry, const List& list, const Terms& terms) {
  if (!entry.since) return known(true);
  return in_force(*entry.since, terms, entry.pack, list.facts ? terms.own_day : terms.law_day);
}

/// Whether a code is an entry in force: for sure where it, or what it is a kind of, is a whole entry.
Name Exporter::listed_code(Symbol code, const std::vector<Symbol>& entries, ListId id, const Terms& terms) {
  const List& list = book_[id];
  const std::string prefix = std::string(book_.text(list.name)) + " ";
  const auto says = [&](Symbol said, const ListEntry& entry) {
    const std::string text = symbol(said);
    if (!text.starts_with(prefix)) return false;
    const std::string which = text.substr(prefix.size());
    return entry.number.empty() ? std::ranges::any_of(entry.codes, [&](Symbol c) { return book_.text(c) == which; })
                                : which == entry.number;
  };
  const bool says_which = std::ranges::any_of(entries, [&](Symbol e) { return symbol(e).starts_with(prefix); });
  std::vector<Name> parts;
  for (const ListEntry& entry : list.entries) {
    bool kind_of = false, only_kind = false;
    for (const Symbol one : entry.codes) {
      kind_of = kind_of || under(code, one, id);
      only_kind = only_kind || under(one, code, id);
    }
    bool sure = kind_of && !entry.in_part, maybe = (kind_of && entry.in_part) || only_kind;
    if (symbol(code) == "other" && entry.codes.empty()) maybe = entries.empty();
    if (std::ranges::any_of(entries, [&](Symbol e) { return says(e, entry); })) sure = true;
    if (!sure && maybe && entry.in_part && says_which) maybe = false;
    if (!sure && !maybe) continue;
    const Name force = entry_in_force(entry, list, terms);
    parts.push_back(sure ? force : joined("all_of", {force, unknown(of_fact)}));
  }
  return joined("any_of", parts);
}

/// What it comes to is said for each code that the fact may have; it is in no list if there is none, or another.
Name Exporter::in_list_where_not_known(const InList& what, const Walked& subject, const Terms& terms) {
  const std::string list = "in list " + std::to_string(what.list.index) + " " + iso_text(terms.law_day) + " ";
  const Name name = atom(unknown(of_fact), list + subject.fact);
  const bool dates =
      std::ranges::any_of(book_[what.list].entries, [](const ListEntry& e) { return e.day.has_value(); });
  if (dates) leave_out("dates that are not known and that are looked for in a list");
  if (!subject.field.valid() || dates) return name;
  Choice& fact = fact_choice(subject);
  out_.add("compares_fact", {name, fact.name, "constants"});
  out_.add("looks_up", {name});
  std::vector<Symbol> codes = codes_of(subject.field);
  for (const ListEntry& entry : book_[what.list].entries) {
    codes.insert(codes.end(), entry.codes.begin(), entry.codes.end());
  }
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  for (const Symbol code : codes) {
    auto [found, added] = names_.try_emplace(list + iso_text(terms.own_day) + " " + symbol(code));
    if (added) found->second = listed_code(code, {}, what.list, terms);
    fact.turns.emplace_back(name, Code{code});
    fact.look_ups.push_back({name, code, found->second});
  }
  fact.look_ups.push_back({name, Symbol{}, known(false)});
  return name;
}

Name Exporter::in_list(const InList& what, ConditionId id, const Terms& terms) {
  const Walked walked = walk(what.path, terms);
  if (walked.absent) return known(false);
  const std::string key = "in list " + std::to_string(id.index) + terms_key(terms);
  if (!walked.value) return in_list_where_not_known(what, walked, terms);
  if (const auto* day = std::get_if<DayRange>(&*walked.value)) {
    std::vector<Name> parts;
    for (const ListEntry& entry : book_[what.list].entries) {
      if (!entry.day) continue;
      const Name same = fresh();
      out_.add("compare", {same, "is", value_operand(*day), value_operand(DayRange::of(*entry.day))});
      parts.push_back(joined("all_of", {entry_in_force(entry, book_[what.list], terms), same}));
    }
    return atom(joined("any_of", parts), key);
  }
  std::vector<Symbol> entries;
  if (const auto* value = walked.bound ? std::get_if<BoundValue>(&*walked.bound) : nullptr) {
    entries = stated(value->owner, value->field).statements[value->index].entries;
  }
  const Name inner = listed_code(std::get<Code>(*walked.value).symbol, entries, what.list, terms);
  const std::string subject = walked.bound ? bound_key(*walked.bound) : walked.fact;
  return atom(inner, "in list " + std::to_string(what.list.index) + " " + iso_text(terms.law_day) + " " + subject);
}

Name Exporter::includes(const Includes& what, ConditionId id, const Terms& terms) {
  Path owner = what.path;
  const FieldId field = owner.steps.back().fields.front();
  owner.steps.pop_back();
  const auto holder = resolve(owner, terms);
  const auto* member = holder ? std::get_if<MemberId>(&*holder) : nullptr;
  const bool none = what.which == Includes::Which::None, all = what.which == Includes::Which::All;
  const std::string key = "includes " + std::to_string(id.index) + terms_key(terms);
  if (member == nullptr) return negated_if(none, atom(unknown(of_fact), key));
  const FieldFacts& values = stated(*member, field);
  const bool open = values.presence != Presence::Absent && !facts_.complete_values(*member, field);
  const auto any_value = [&](const auto& test) {
    std::vector<Name> parts;
    for (const Statement& statement : values.statements) parts.push_back(test(statement));
    if (open) parts.push_back(unknown(of_fact));
    return joined("any_of", parts);
  };
  const Type& type = book_[field].type;
  const auto includes_code = [&](Symbol wanted) {
    return any_value([&](const Statement& statement) {
      const Symbol code = std::get<Code>(statement.value).symbol;
      if (type.kind != TypeKind::OneOf || !type.list.valid()) return known(code == wanted);
      if (under(code, wanted, type.list)) return known(true);
      return under(wanted, code, type.list) ? unknown(of_fact) : known(false);
    });
  };
  std::vector<Name> parts;
  if (what.list.valid() && !all) {
    parts.push_back(any_value([&](const Statement& statement) {
      return listed_code(std::get<Code>(statement.value).symbol, statement.entries, what.list, terms);
    }));
  } else if (what.list.valid()) {
    for (const ListEntry& entry : book_[what.list].entries) {
      const Name former = negated_if(true, entry_in_force(entry, book_[what.list], terms));
      for (const Symbol code : entry.codes) parts.push_back(joined("any_of", {former, includes_code(code)}));
    }
  }
  for (const OperandId id_of_code : what.codes) {
    const auto* constant = std::get_if<Constant>(&book_[id_of_code].what);
    const auto* code = constant != nullptr ? std::get_if<Code>(&constant->value) : nullptr;
    if (code != nullptr)
      parts.push_back(includes_code(code->symbol));
    else
      leave_out("`includes` of what is no code");
  }
  return negated_if(none, atom(joined(all ? "all_of" : "any_of", parts), key));
}

}  // namespace placet::asp
