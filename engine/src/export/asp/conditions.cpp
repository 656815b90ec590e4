// SPDX-License-Identifier: Apache-2.0
//
// Conditions as trees of nodes. An atom is a node that is open or decided as a whole: what stands under it is read as
// stated, whatever is assumed of other atoms.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {
namespace {

constexpr int of_fact = 1, of_judgement = 2;

std::string_view comparator_name(Comparator comparator) {
  switch (comparator) {
    case Comparator::Is: return "is";
    case Comparator::IsNot: return "is_not";
    case Comparator::AtLeast:
    case Comparator::OnOrAfter: return "at_least";
    case Comparator::AtMost:
    case Comparator::OnOrBefore: return "at_most";
    case Comparator::MoreThan:
    case Comparator::After: return "more_than";
    case Comparator::LessThan:
    case Comparator::Before: return "less_than";
  }
  return {};
}

/// The terms of what stands under a negation: what could make it false makes the whole true.
Terms negated(Terms terms) {
  if (terms.hope) terms.hope = !*terms.hope;
  return terms;
}

std::string hope_key(const Terms& terms) {
  if (!terms.hope) return {};
  return *terms.hope ? " made true by steps" : " made false by steps";
}

}  // namespace

Name Exporter::known(bool value) {
  auto [found, added] = names_.try_emplace(value ? "true" : "false");
  if (added) {
    found->second = fresh();
    out_.add("known", {found->second, value ? "t" : "f"});
  }
  return found->second;
}

Name Exporter::unknown(int kinds) {
  auto [found, added] = names_.try_emplace("unknown " + std::to_string(kinds));
  if (added) {
    found->second = fresh();
    out_.add("unknown", {found->second, kinds});
  }
  return found->second;
}

/// `how` is all_of, any_of or none_of.
Name Exporter::joined(std::string_view how, const std::vector<Name>& parts) {
  if (parts.size() == 1 && how != "none_of") return parts.front();
  const Name name = fresh();
  out_.add(how, {name, parts.size()});
  for (std::size_t i = 0; i < parts.size(); ++i) out_.add("part", {name, i + 1, parts[i]});
  return name;
}

Name Exporter::negated_if(bool negated, Name of) {
  if (!negated) return of;
  const Name name = fresh();
  out_.add("negation", {name, of});
  return name;
}

/// A node that has the value of `inner`; where that is unknown, what identifies it can be assumed to be so or so.
Name Exporter::atom(Name inner, const std::string& key) {
  const Name name = fresh();
  out_.add("atom", {name, inner, choice(key, Choice::Kind::Truth).name});
  return name;
}

Name Exporter::condition(ConditionId id, const Terms& terms) {
  if (!id.valid()) return known(true);
  const std::string key = "condition " + std::to_string(id.index) + terms_key(terms) + hope_key(terms);
  if (const auto found = names_.find(key); found != names_.end()) return found->second;
  const Name name = write_condition(id, terms);
  names_[key] = name;
  return name;
}

Name Exporter::write_condition(ConditionId id, const Terms& terms) {
  const auto parts_of = [&](const std::vector<Part>& parts, const Terms& in) {
    std::vector<Name> names;
    for (const Part& part : parts) names.push_back(condition(part.condition, in));
    return names;
  };
  return std::visit(
      [&](const auto& what) -> Name {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, AllOf>) {
          return joined("all_of", parts_of(what.parts, terms));
        } else if constexpr (std::is_same_v<T, AnyOf>) {
          return joined("any_of", parts_of(what.parts, terms));
        } else if constexpr (std::is_same_v<T, NoneOf>) {
          return joined("none_of", parts_of(what.parts, negated(terms)));
        } else if constexpr (std::is_same_v<T, Not>) {
          return negated_if(true, condition(what.part, negated(terms)));
        } else if constexpr (std::is_same_v<T, Quantified>) {
          return quantified(what, id, terms);
        } else if constexpr (std::is_same_v<T, Judged>) {
          return negated_if(what.negated, judged(what, terms));
        } else if constexpr (std::is_same_v<T, Comparison>) {
          return comparison(what, id, terms);
        } else if constexpr (std::is_same_v<T, InList>) {
          return negated_if(what.negated, in_list(what, id, terms));
        } else if constexpr (std::is_same_v<T, OneOf>) {
          return negated_if(what.negated, one_of(what, id, terms));
        } else if constexpr (std::is_same_v<T, Includes>) {
          return includes(what, id, terms);
        } else if constexpr (std::is_same_v<T, Has>) {
          const Name name = fresh();
          const bool can = terms.hope && *terms.hope != what.negated;
          out_.add(can ? "has_or_can_have" : "has", {name, step(what.step, what.bearer, terms, false)});
          return negated_if(what.negated, name);
        } else {
          return negated_if(what.negated, counts_as(what, terms));
        }
      },
      book_[id].what);
}

/// The members that a quantifier or a count runs over, each with its `where` and its test. For `every` the test has to
/// hold only where the `where` does.
void Exporter::items(Name of, const Binder& binder, ConditionId test, const Terms& terms, bool every,
                     std::optional<Unlisted>& others) {
  Terms inner = terms;
  inner.binding.resize(std::max<std::size_t>(inner.binding.size(), binder.slot.index + 1), Bound{Facts::agreement()});
  const std::vector<Bound> members = listed(binder, terms, others);
  out_.add("items", {of, members.size()});
  most_items_ = std::max(most_items_, members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    inner.binding[binder.slot.index] = members[i];
    const Name where = condition(binder.where, every ? negated(inner) : inner);
    out_.add("item", {of, i + 1, where, condition(test, inner)});
  }
}

Name Exporter::quantified(const Quantified& what, ConditionId id, const Terms& terms) {
  const Name name = fresh();
  std::optional<Unlisted> others;
  const bool fewer = what.quantifier == Quantifier::No || what.quantifier == Quantifier::AtMost;
  items(name, what.binder, what.test, fewer ? negated(terms) : terms, what.quantifier == Quantifier::Every, others);
  std::string_view how;
  switch (what.quantifier) {
    case Quantifier::Every: how = "every"; break;
    case Quantifier::Some: how = "some"; break;
    case Quantifier::No: how = "no"; break;
    case Quantifier::AtLeast: how = "at_least"; break;
    case Quantifier::AtMost: how = "at_most"; break;
    case Quantifier::Exactly: how = "exactly"; break;
  }
  out_.add("quantifier", {name, how, what.count});
  const bool counted = how != "every" && how != "some" && how != "no";
  if (others && !counted) {
    const std::string key = "members not listed " + std::to_string(id.index) + " " + bound_key(*others);
    out_.add("others", {name, atom(unknown(of_fact), key + terms_key(terms))});
  }
  if (!counted) return name;
  if (others) out_.add("open_count", {name});
  return atom(name, "count " + std::to_string(id.index) + terms_key(terms));
}

Name Exporter::judged(const Judged& what, const Terms& terms) {
  const auto& known_names = book_.known;
  const auto about = what.of ? resolve(*what.of, terms) : std::nullopt;
  const auto* member = about ? std::get_if<MemberId>(&*about) : nullptr;
  const auto code = [&](MemberId m, FieldId field) -> std::string_view {
    if (!field.valid() || stated(m, field).presence != Presence::Stated) return {};
    const auto* value = std::get_if<Code>(&stated(m, field).statements.front().value);
    return value != nullptr ? facts_.text(value->symbol) : std::string_view{};
  };
  std::optional<bool> for_all, for_this;
  const auto answers = known_names.judgement.valid() ? facts_.members(Facts::agreement(), known_names.judgement)
                                                     : std::vector<MemberId>{};
  for (const MemberId m : answers) {
    if (code(m, known_names.judgement_name) != book_.text(book_[what.judgement].name)) continue;
    const FieldFacts& answer = stated(m, known_names.judgement_answer);
    if (answer.presence != Presence::Stated) continue;
    if (known_names.judgement_on.valid() && stated(m, known_names.judgement_on).presence == Presence::Stated) {
      const Value& day = stated(m, known_names.judgement_on).statements.front().value;
      if (std::get<DayRange>(day).first > dates_.today) continue;
    }
    const bool yes = std::get<bool>(answer.statements.front().value);
    const std::string_view whom = code(m, known_names.judgement_about);
    if (whom.empty())
      for_all = yes;
    else if (member != nullptr && facts_.find_member(whom) == *member)
      for_this = yes;
  }
  if (for_this || for_all) return known(for_this ? *for_this : *for_all);
  const std::string of = about ? bound_key(*about) : "";
  return atom(unknown(of_judgement), "judged " + std::to_string(what.judgement.index) + " " + of);
}

// --- comparisons ---------------------------------------------------------------------------------------

Name Exporter::comparison(const Comparison& what, ConditionId id, const Terms& terms) {
  const Name inner = fresh(), left = operand(what.left, terms), right = operand(what.right, terms);
  out_.add("compare", {inner, comparator_name(what.comparator), left, right});
  const Name name = atom(inner, "compare " + std::to_string(id.index) + terms_key(terms));
  const std::string left_fact = open_fact(what.left, terms), right_fact = open_fact(what.right, terms);
  if (!left_fact.empty()) {
    compared_with(name, left_fact, what.right, terms);
    out_.add("compares_fact", {name, choices_.at(left_fact).name, right});
  }
  if (!right_fact.empty()) {
    compared_with(name, right_fact, what.left, terms);
    out_.add("compares_fact", {name, choices_.at(right_fact).name, left});
  }
  return name;
}

Name Exporter::one_of(const OneOf& what, ConditionId id, const Terms& terms) {
  const Name left = operand(what.left, terms);
  const std::string fact = open_fact(what.left, terms);
  std::vector<Name> parts;
  bool constant = true;
  for (const OperandId right : what.right) {
    parts.push_back(fresh());
    out_.add("compare", {parts.back(), "is", left, operand(right, terms)});
    constant = constant && std::holds_alternative<Constant>(book_[right].what);
  }
  const Name name = atom(joined("any_of", parts), "one of " + std::to_string(id.index) + terms_key(terms));
  if (!fact.empty() && constant) {
    for (const OperandId right : what.right) compared_with(name, fact, right, terms);
    out_.add("compares_fact", {name, choices_.at(fact).name, "constants"});
  }
  return name;
}

// --- terms ---------------------------------------------------------------------------------------------

Name Exporter::counts_as(const CountsAs& what, const Terms& terms) {
  const auto subject = resolve(what.path, terms);
  if (!subject) {
    if (walk(what.path, terms).absent) return known(false);
    return atom(unknown(of_fact), "counts as " + std::to_string(what.term.index) + terms_key(terms));
  }
  const Name name = fresh();
  out_.add("concluded",
           {name, conclusion({"counts " + std::to_string(what.term.index) + " " + bound_key(*subject)}, &terms)});
  return name;
}

// --- force ---------------------------------------------------------------------------------------------

Name Exporter::in_force(const Force& force, const Terms& terms, PackId pack, const DayRange& day) {
  const Name begun = on_or_after(force.from, terms, pack, day);
  if (!force.until) return begun;
  return joined("all_of", {begun, negated_if(true, on_or_after(*force.until, terms, pack, day))});
}

/// Whether the day on which the law is read is on or after `bound`. Bounds written alike in one pack are one day.
Name Exporter::on_or_after(const DayRange& bound, const Terms& terms, PackId pack, const DayRange& day) {
  const bool decided = day.first >= bound.last || day.last < bound.first;
  if (decided) return known(day.first >= bound.last);
  const std::string written = std::to_string(pack.index) + " " + iso_text(bound);
  const bool open = !day.exact() && !terms.law_day_fact.empty();
  const std::string key = "from " + written + " " + (open ? terms.law_day_fact : iso_text(day));
  auto [found, added] = names_.try_emplace(key);
  if (!added) return found->second;
  const Name inner = fresh(), operand = fresh();
  value_facts(operand, day);
  out_.add("on_or_after", {inner, operand, bound.first, bound.last});
  const Name name = atom(inner, key);
  if (open) {
    Choice& fact = choice(terms.law_day_fact, Choice::Kind::Fact);
    out_.add("of_fact", {operand, fact.name});
    out_.add("compares_fact", {name, fact.name, "constants"});
    for (const Day end : {bound.first, bound.last}) fact.turns.emplace_back(name, DayRange::of(end));
    fact.bounds.emplace(written, std::pair(inner, bound));
  }
  return names_[key] = name;
}

}  // namespace placet::asp
