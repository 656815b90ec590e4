// SPDX-License-Identifier: Apache-2.0
//
// Membership in dated lists: what is an entry or under one, and what falls under one only in part.
#include <algorithm>

#include "cli/verify/encoder.hpp"

namespace placet::verify {

namespace {

ListId taxonomy_of(const Rulebook& book, ListId list) {
  while (book[list].of.kind == TypeKind::OneOf && book[list].of.list.valid()) list = book[list].of.list;
  return list;
}

/// A code and all that it stands under.
std::vector<Symbol> line_of(const List& taxonomy, Symbol code) {
  std::vector<Symbol> line;
  while (code.valid() && std::ranges::find(line, code) == line.end()) {
    line.push_back(code);
    const auto entry = std::ranges::find_if(
        taxonomy.entries, [&](const ListEntry& e) { return std::ranges::find(e.codes, code) != e.codes.end(); });
    code = entry == taxonomy.entries.end() ? Symbol{} : entry->under;
  }
  return line;
}

/// The codes that are `wanted` or under it, and those that it is under.
struct Family {
  std::vector<Symbol> inside, above;
};
Family family_of(const List& taxonomy, Symbol wanted) {
  Family family{{wanted}, line_of(taxonomy, wanted)};
  family.above.erase(family.above.begin());
  for (const ListEntry& entry : taxonomy.entries) {
    for (const Symbol code : entry.codes) {
      const std::vector<Symbol> line = line_of(taxonomy, code);
      if (code != wanted && std::ranges::find(line, wanted) != line.end()) family.inside.push_back(code);
    }
  }
  return family;
}

}  // namespace

z3::expr Encoder::one_of(const z3::expr& value, const std::vector<std::string>& codes) {
  std::set<int> numbers;
  for (const std::string& code : codes) numbers.insert(world_.code(code));
  std::vector<z3::expr> any;
  for (const int number : numbers) any.push_back(value == number);
  return world_.any_of(any);
}

z3::expr Encoder::listed(const z3::expr& value, ListId id, const Frame& frame, const Place* place) {
  const z3::expr& day = book_[id].facts ? frame.own_day : frame.law_day;
  std::string name = std::to_string(id.index) + ' ' + day.to_string() + ' ' + value.to_string();
  if (place != nullptr && place->value) name += " as value";
  const auto known = listed_.find(name);
  if (known != listed_.end()) return known->second;
  return listed_.emplace(name, looked_up(value, id, frame, place)).first->second;
}

z3::expr Encoder::looked_up(const z3::expr& value, ListId id, const Frame& frame, const Place* place) {
  const List& list = book_[id];
  const List& taxonomy = book_[taxonomy_of(book_, id)];
  const z3::expr& day = list.facts ? frame.own_day : frame.law_day;
  std::map<std::string, std::pair<std::vector<std::string>, std::vector<std::string>>> by_force;
  std::map<std::string, z3::expr> forces;
  for (const ListEntry& entry : list.entries) {
    const z3::expr force = entry.since ? in_force(*entry.since, day, entry.pack) : world_.truth(true);
    const std::string name = force.to_string();
    forces.emplace(name, force);
    auto& [certain, possible] = by_force[name];
    if (entry.codes.empty()) possible.emplace_back("other");
    for (const Symbol wanted : entry.codes) {
      const Family family = family_of(taxonomy, wanted);
      for (const Symbol code : family.inside) (entry.in_part ? possible : certain).push_back(text(code));
      for (const Symbol code : family.above) possible.push_back(text(code));
    }
  }
  std::vector<z3::expr> certain, possible;
  for (const auto& [name, codes] : by_force) {
    certain.push_back(forces.at(name) && one_of(value, codes.first));
    possible.push_back(forces.at(name) && one_of(value, codes.second));
  }
  const z3::expr surely = world_.any_of(certain), in_part = world_.any_of(possible) && !surely;
  if (place != nullptr && place->value) {
    const z3::expr said = world_.in_list(*place->value, text(list.name));
    world_.write_down(z3::implies(in_part, said));
    return surely || (in_part && said);
  }
  world_.write_down(!in_part);
  return surely || (in_part && world_.flag(value.to_string() + " in part in " + text(list.name)));
}

z3::expr Encoder::in_list(const InList& what, const Frame& frame) {
  const Amount value = value_at(what.path, frame);
  const List& list = book_[what.list];
  if (list.of.kind == TypeKind::Date) {
    std::vector<z3::expr> any;
    for (const ListEntry& entry : list.entries) {
      if (entry.day) any.push_back(value.low == world_.day(*entry.day));
    }
    return !value.absent && world_.any_of(any);
  }
  const Place* place = what.path.steps.empty() ? &frame.binding[what.path.base.index] : nullptr;
  return !value.absent && listed(value.low, what.list, frame, place);
}

z3::expr Encoder::includes(const Includes& what, const Frame& frame) {
  const std::size_t last = what.path.steps.size() - 1;
  const FieldId many = what.path.steps.back().fields.front();
  const Type& type = book_[many].type;
  std::vector<std::pair<z3::expr, std::uint32_t>> held;
  for (const Guarded& owner : walk(what.path, last, frame)) {
    const auto of = field_of(what.path.steps.back(), owner.slot);
    if (!of) continue;
    for (const std::uint32_t value : values(owner.slot, *of)) {
      held.emplace_back(owner.guard && world_.value(value).exists, value);
    }
  }
  const auto some = [&](const auto& matches) {
    std::vector<z3::expr> any;
    for (const auto& [exists, value] : held) any.push_back(exists && matches(value));
    return world_.any_of(any);
  };
  std::vector<z3::expr> found;
  if (what.list.valid() && what.which != Includes::Which::All) {
    found.push_back(some([&](std::uint32_t value) {
      const Place place{the_agreement, value};
      return listed(world_.value(value).value, what.list, frame, &place);
    }));
  } else if (what.list.valid()) {
    world_.note("`includes all of` a list");
    found.push_back(world_.flag("includes all of " + text(book_[what.list].name)));
  }
  for (const OperandId id : what.codes) {
    const Amount wanted = operand(id, frame);
    const auto* constant = std::get_if<Constant>(&book_[id].what);
    const Code* code = constant == nullptr ? nullptr : std::get_if<Code>(&constant->value);
    found.push_back(some([&](std::uint32_t value) {
      const z3::expr& variable = world_.value(value).value;
      if (code == nullptr || !type.list.valid()) return variable == wanted.low;
      const Family family = family_of(book_[taxonomy_of(book_, type.list)], code->symbol);
      std::vector<std::string> inside, above;
      for (const Symbol s : family.inside) inside.push_back(text(s));
      for (const Symbol s : family.above) above.push_back(text(s));
      const z3::expr broader = one_of(variable, above);
      world_.write_down(!(world_.value(value).exists && broader));
      const z3::expr free = world_.flag(variable.to_string() + " is partly " + text(code->symbol));
      return one_of(variable, inside) || (broader && free);
    }));
  }
  if (what.which == Includes::Which::All) return world_.all_of(found);
  return what.which == Includes::Which::None ? !world_.any_of(found) : world_.any_of(found);
}

}  // namespace placet::verify
