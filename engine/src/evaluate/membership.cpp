// SPDX-License-Identifier: Apache-2.0
//
// Dated lists: what is an entry on a day, what falls under one by the taxonomy, and what only in part.
#include <algorithm>

#include "evaluate/compare.hpp"
#include "evaluate/evaluation.hpp"
#include "evaluate/leaf.hpp"

namespace placet {
namespace {

constexpr UnknownKinds fact_unknown{true, false, false};
constexpr UnknownKinds law_unknown{false, false, true};

/// On whose word a list says that something is no entry of it.
Evidence word_of(const List& list) {
  return list.sources.empty() ? Evidence::Verified : list.sources.front().attestation.evidence;
}

}  // namespace

Truth Evaluation::on_or_after(const LawDay& law_day, DayRange bound, PackId pack) {
  Truth truth{Kleene::Unknown, Evidence::Verified, {}, {}};
  if (law_day.day.first >= bound.last)
    truth.value = Kleene::True;
  else if (law_day.day.last < bound.first)
    truth.value = Kleene::False;
  if (truth.value != Kleene::Unknown) return truth;
  truth.why = law_day.day.exact() ? law_unknown : fact_unknown;
  if (!wants_atoms()) return truth;
  OpenAtom atom;
  Key key;
  key.add('b').add(pack).add(bound);
  if (law_day.day.exact()) {
    key.add(law_day.day);
  } else if (law_day.asks) {
    key.add(law_day.asks->of).add(law_day.asks->field);
    atom.asks = {asked_for(*law_day.asks)};
    atom.fact = law_day.asks;
    atom.turning_points = {DayRange::of(bound.first), DayRange::of(bound.last)};
    atom.test = [bound](const Value& value) {
      const auto* day = std::get_if<DayRange>(&value);
      if (day == nullptr) return Kleene::Unknown;
      if (day->first >= bound.last) return Kleene::True;
      return day->last < bound.first ? Kleene::False : Kleene::Unknown;
    };
  } else {
    key.add(law_day.day);
  }
  atom.key = std::move(key).text();
  leave_open(truth, std::move(atom));
  return truth;
}

Truth Evaluation::in_force(const Force& force, const LawDay& law_day, PackId pack) {
  Truth truth = on_or_after(law_day, force.from, pack);
  if (force.until) truth = and_then(truth, negated(on_or_after(law_day, *force.until, pack)));
  return truth;
}

/// Whether an entry of a list that is met as `met` says is one on the day on which the list is read.
Truth Evaluation::entry_in_force(ListId id, std::uint32_t index, Truth met, const Frame& frame,
                                 std::vector<GroundId>* grounds) {
  const List& list = rulebook()[id];
  const ListEntry& entry = list.entries[index];
  const LawDay day = list.facts ? LawDay{frame.own_day, false, frame.law_day.asks} : frame.law_day;
  if (entry.since) met = and_then(met, in_force(*entry.since, day, entry.pack));
  if (met.value == Kleene::False) return met;
  met.evidence = std::min(met.evidence, entry.by ? entry.by->attestation.evidence : word_of(list));
  if (grounds != nullptr) {
    add_to(*grounds, add_ground(ListEntryGround{id, index}, step_value(met.value), std::nullopt, frame, {}));
  }
  return met;
}

Truth Evaluation::code_in_list(Symbol code, const std::vector<Symbol>& entries, ListId id, const Frame& frame,
                               std::vector<GroundId>* grounds) {
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (const ListMatch& match : setting_.list_matches.matches(code, entries, id)) {
    const Truth met{match.value, Evidence::Verified, fact_unknown, {}};
    const Truth in = entry_in_force(id, match.entry, met, frame, grounds);
    if (in.value != Kleene::False) result = or_else(result, in);
  }
  if (result.value == Kleene::False) result.evidence = word_of(rulebook()[id]);
  return result;
}

Truth Evaluation::day_in_list(const DayRange& day, ListId id, const Frame& frame, std::vector<GroundId>* grounds) {
  const List& list = rulebook()[id];
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (std::uint32_t i = 0; i < list.entries.size(); ++i) {
    const std::optional<Day>& listed = list.entries[i].day;
    if (!listed) continue;
    const Truth met{compare(day, Comparator::Is, DayRange::of(*listed)), Evidence::Verified, fact_unknown, {}};
    if (met.value == Kleene::False) continue;
    const Truth in = entry_in_force(id, i, met, frame, grounds);
    if (in.value != Kleene::False) result = or_else(result, in);
  }
  if (result.value == Kleene::False) result.evidence = word_of(list);
  return result;
}

Truth Evaluation::membership(const Lookup& subject, ListId id, const Frame& frame, std::vector<GroundId>* grounds) {
  Truth truth{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  if (subject.state == State::Absent) return {Kleene::False, Evidence::Verified, {}, {}};
  if (const auto* day = subject.value ? std::get_if<DayRange>(&*subject.value) : nullptr) {
    return day_in_list(*day, id, frame, grounds);
  }
  const auto* code = subject.value ? std::get_if<Code>(&*subject.value) : nullptr;
  if (code == nullptr) return truth;
  std::vector<Symbol> entries;
  if (const auto* value = subject.bound ? std::get_if<BoundValue>(&*subject.bound) : nullptr) {
    entries = facts().field(value->owner, value->field).statements[value->index].entries;
  }
  return code_in_list(code->symbol, entries, id, frame, grounds);
}

Truth Evaluation::in_list(const InList& what, Frame& frame, std::vector<GroundId>& grounds) {
  const Lookup subject = read(what.path, frame);
  Leaf leaf(*this);
  Truth truth = membership(subject, what.list, frame, &grounds);
  std::vector<Asked> asks = leaf.close();
  if (truth.value == Kleene::Unknown && wants_atoms()) {
    OpenAtom atom;
    Key key;
    key.add('m').add(what.list).add(frame.law_day.day);
    const bool known_code =
        subject.state == State::Known && subject.bound && std::holds_alternative<BoundValue>(*subject.bound);
    if (subject.fact) key.add(subject.fact->of).add(subject.fact->field);
    if (known_code && asks.empty() && truth.why.fact) {
      asks = {AskedMembership{*subject.bound, what.list}};
      atom.is_first_ask = true;
    }
    if (asks.empty() && subject.fact && truth.why.fact) asks = {asked_for(*subject.fact)};
    if (subject.state == State::Unknown && subject.fact) {
      atom.fact = subject.fact;
      atom.if_absent = Kleene::False;
      for (const ListEntry& entry : rulebook()[what.list].entries) {
        for (const Symbol code : entry.codes) atom.turning_points.push_back(Code{code});
        if (entry.day) atom.turning_points.push_back(DayRange::of(*entry.day));
      }
      atom.test = [this, list = what.list, frame](const Value& value) {
        if (const auto* day = std::get_if<DayRange>(&value))
          return silently([&] { return day_in_list(*day, list, frame, nullptr); }).value;
        const auto* code = std::get_if<Code>(&value);
        if (code == nullptr || !code->symbol.valid()) return Kleene::False;
        return silently([&] { return code_in_list(code->symbol, {}, list, frame, nullptr); }).value;
      };
    }
    atom.key = std::move(key).text();
    atom.asks = std::move(asks);
    leave_open(truth, std::move(atom));
  }
  return truth;
}

Truth Evaluation::matches_code(const Value& value, const Value& wanted, ListId taxonomy) const {
  Truth truth{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  const auto* code = std::get_if<Code>(&value);
  const auto* other = std::get_if<Code>(&wanted);
  if (code != nullptr && other != nullptr && taxonomy.valid()) {
    truth.value = setting_.list_matches.code_matches(code->symbol, other->symbol, taxonomy);
  } else {
    truth.value = compare(value, Comparator::Is, wanted);
  }
  return truth;
}

Truth Evaluation::includes(ConditionId id, const Includes& what, Frame& frame, std::vector<GroundId>& grounds) {
  Leaf leaf(*this);
  const auto to_owner = std::span(what.path.steps).first(what.path.steps.size() - 1);
  const auto owner = resolve(what.path.base, to_owner, frame);
  const FieldId field = what.path.steps.back().fields.front();
  Truth result{Kleene::Unknown, Evidence::Verified, fact_unknown, {}};
  const auto* member = owner ? std::get_if<MemberId>(&*owner) : nullptr;
  if (member != nullptr) {
    const FieldFacts& stated = facts().field(*member, field);
    const Type& type = rulebook()[field].type;
    const ListId taxonomy = type.kind == TypeKind::OneOf ? type.list : ListId{};
    const bool open = stated.presence != Presence::Absent && !facts().complete_values(*member, field);
    if (open) ask(AskedMembers{Unlisted{{}, field, *member}});
    // Whether one of the values is what `matches` looks for.
    const auto any_value = [&](const auto& matches) {
      Truth any{Kleene::False, Evidence::Verified, {}, {}};
      for (std::uint32_t i = 0; i < stated.statements.size(); ++i) any = or_else(any, matches(i));
      if (open) any = or_else(any, Truth{Kleene::Unknown, Evidence::Verified, fact_unknown, {}});
      return any;
    };
    const auto is_wanted = [&](const Value& wanted) {
      return any_value([&](std::uint32_t i) { return matches_code(stated.statements[i].value, wanted, taxonomy); });
    };
    if (what.list.valid() && what.which != Includes::Which::All) {
      result = any_value([&](std::uint32_t i) {
        Lookup value{
            State::Known, BoundValue{*member, field, i}, stated.statements[i].value, std::nullopt, std::nullopt, false};
        return membership(value, what.list, frame, &grounds);
      });
    } else {
      const bool all = what.which == Includes::Which::All;
      result = {kleene(all), Evidence::Verified, {}, {}};
      const auto add = [&](const Truth& included) {
        result = all ? and_then(result, included) : or_else(result, included);
      };
      if (what.list.valid()) {
        const List& list = rulebook()[what.list];
        for (std::uint32_t i = 0; i < list.entries.size(); ++i) {
          const Truth asked = entry_in_force(what.list, i, {Kleene::True, Evidence::Verified, {}, {}}, frame, &grounds);
          for (const Symbol code : list.entries[i].codes) add(or_else(negated(asked), is_wanted(Code{code})));
        }
      }
      for (const OperandId operand_id : what.codes) {
        const Amount wanted = operand(operand_id, frame);
        // What is not known may be any of the values that are stated; what is absent is none of them.
        const Kleene any = wanted.state == State::Absent ? Kleene::False : Kleene::Unknown;
        const Truth otherwise{any, wanted.evidence, wanted.why, {}};
        if (wanted.value)
          add(is_wanted(*wanted.value));
        else
          add(any == Kleene::False ? otherwise : any_value([&](std::uint32_t) { return otherwise; }));
      }
    }
    add_to(grounds,
           add_ground(FactGround{*member, field, stated.presence, std::nullopt}, step_value(result.value),
                      stated.presence == Presence::NotStated ? std::nullopt : std::optional<Span>(stated.place), frame,
                      {}));
    if (result.value == Kleene::Unknown && !open) ask(AskedField{*member, field});
  } else if (owner) {
    ask(asked_for({*owner, field}));
  }
  std::vector<Asked> asks = leaf.close();
  if (result.value == Kleene::Unknown && wants_atoms()) {
    Key key;
    key.add('i').add(id).add(frame.binding).add(frame.law_day.day);
    leave_open(result, {std::move(key).text(), {}, std::move(asks), false, std::nullopt, {}, {}});
  }
  return result;
}

}  // namespace placet
