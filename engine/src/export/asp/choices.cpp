// SPDX-License-Identifier: Apache-2.0
//
// What can be assumed of what is open: true or false; of a step also that it can still be taken; of a fact one value
// for each way in which its comparisons can come out, and that it is absent.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {

namespace {

using std::chrono::days;

/// A value at which a comparison can turn, and those next to it where the type has an order.
struct Turn {
  Value at;
  std::optional<Value> below, above;
};

std::pair<std::optional<NumberRange>, std::optional<NumberRange>> next_to(Decimal number) {
  constexpr Int128 least = 1;  // a millionth, the smallest difference of two numbers
  std::optional<NumberRange> below;
  if (number.millionths > 0) below = NumberRange::of({number.millionths - least});
  return {below, NumberRange::of({number.millionths + least})};
}

/// The turns of one value: one, or for a range that of each of its ends.
std::vector<Turn> turns_of(const Value& value) {
  std::vector<Turn> result;
  const auto add_numbers = [&](const NumberRange& range, const auto& with) {
    for (const Decimal end : {range.low, range.high.value_or(range.low)}) {
      const auto [below, above] = next_to(end);
      result.push_back({with(NumberRange::of(end)), std::nullopt, with(*above)});
      if (below) result.back().below = with(*below);
    }
  };
  std::visit(
      [&](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, NumberRange>) {
          add_numbers(v, [](const NumberRange& n) { return Value{n}; });
        } else if constexpr (std::is_same_v<T, Percent>) {
          add_numbers(v.range, [](const NumberRange& n) { return Value{Percent{n}}; });
        } else if constexpr (std::is_same_v<T, Money>) {
          add_numbers(v.amount, [&](const NumberRange& n) { return Value{Money{n, v.currency}}; });
        } else if constexpr (std::is_same_v<T, DayRange>) {
          for (const Day day : {v.first, v.last}) {
            result.push_back({DayRange::of(day), std::nullopt, std::nullopt});
            if (day > first_day) result.back().below = DayRange::of(day - days{1});
            if (day < last_day) result.back().above = DayRange::of(day + days{1});
          }
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          const auto of_days = [](std::int64_t n) {
            return PeriodRange::of(Period{0, static_cast<std::int32_t>(n), false});
          };
          result.push_back({v, std::nullopt, of_days(v.high.value_or(v.low).most_days() + 1)});
          if (v.low.least_days() > 0) result.back().below = of_days(v.low.least_days() - 1);
        } else {
          result.push_back({v, std::nullopt, std::nullopt});
        }
      },
      value);
  return result;
}

bool within(const Value& value, const std::optional<Value>& range) {
  if (!range) return true;
  if (const auto* day = std::get_if<DayRange>(&value), *all = std::get_if<DayRange>(&*range); day && all)
    return day->first >= all->first && day->last <= all->last;
  if (const auto* n = std::get_if<NumberRange>(&value), *r = std::get_if<NumberRange>(&*range); n && r)
    return n->low >= r->low && (!r->high || *n->high <= *r->high);
  return true;
}

/// The ends of a range, where they are values.
std::vector<Value> ends(const Value& range) {
  if (const auto* day = std::get_if<DayRange>(&range)) return {DayRange::of(day->first), DayRange::of(day->last)};
  if (const auto* n = std::get_if<NumberRange>(&range); n && n->high)
    return {NumberRange::of(n->low), NumberRange::of(*n->high)};
  return {range};
}

/// Turns stand in the order of their values.
bool before(const Turn& a, const Turn& b) {
  const auto *x = std::get_if<DayRange>(&a.at), *y = std::get_if<DayRange>(&b.at);
  if (x != nullptr && y != nullptr) return x->first < y->first;
  const auto *m = std::get_if<NumberRange>(&a.at), *n = std::get_if<NumberRange>(&b.at);
  if (m != nullptr && n != nullptr) return m->low < n->low;
  const auto *p = std::get_if<PeriodRange>(&a.at), *q = std::get_if<PeriodRange>(&b.at);
  if (p != nullptr && q != nullptr) return p->low.least_days() < q->low.least_days();
  const auto *s = std::get_if<Percent>(&a.at), *t = std::get_if<Percent>(&b.at);
  if (s != nullptr && t != nullptr) return s->range.low < t->range.low;
  const auto *v = std::get_if<Money>(&a.at), *w = std::get_if<Money>(&b.at);
  return v != nullptr && w != nullptr && v->amount.low < w->amount.low;
}

}  // namespace

Choice& Exporter::choice(const std::string& key, Choice::Kind kind) {
  const std::string own = kind == Choice::Kind::Fact ? key : std::to_string(pack_.index) + " " + key;
  auto [found, added] = choices_.try_emplace(own);
  if (added) {
    found->second.kind = kind;
    found->second.name = fresh();
  }
  return found->second;
}

Choice& Exporter::fact_choice(const Walked& walked) {
  Choice& result = choice(walked.fact, Choice::Kind::Fact);
  result.field = walked.field;
  result.range = walked.value;
  result.may_be_absent = !walked.value;
  const bool signature = walked.fact == fact_key(Bound{Facts::agreement()}, book_.known.agreement_signature);
  if (!result.range && signature && !case_date_presumed()) result.range = case_date();
  return result;
}

/// The codes that a field may have, if its type names them.
std::vector<Symbol> Exporter::codes_of(FieldId field) const {
  const Type& type = book_[field].type;
  std::vector<Symbol> result = type.codes;
  if (!type.list.valid()) return result;
  for (const ListEntry& entry : book_[type.list].entries) {
    result.insert(result.end(), entry.codes.begin(), entry.codes.end());
  }
  return result;
}

/// What is not decided though the fact has a value: bounds that are not known to the day, and whether a list has a
/// code.
std::vector<Name> Exporter::undecided_under(const Choice& choice, const Value& value) {
  std::set<Name> result;
  const auto* day = std::get_if<DayRange>(&value);
  for (const auto& [written, bound] : choice.bounds) {
    if (day != nullptr && day->first < bound.second.last && day->last >= bound.second.first) result.insert(bound.first);
  }
  const auto* code = std::get_if<Code>(&value);
  for (const Choice::LookUp& look_up : choice.look_ups) {
    const bool decided = look_up.listed == known(true) || look_up.listed == known(false);
    if (code != nullptr && look_up.code == code->symbol && !decided) result.insert(look_up.listed);
  }
  return {result.begin(), result.end()};
}

/// One option of a fact: several where a day lies in a bound that is itself not known to the day, as it may then lie on
/// either side of it. Where there may be no signature, the law may still be read on a day on which it could have been.
void Exporter::write_option(const Choice& choice, std::size_t& options, const Value& value,
                            const std::vector<Term>& near, bool absent) {
  if (!within(value, choice.range)) return;
  const std::vector<Name> undecided = undecided_under(choice, value);
  const auto [low, high] = ends_of(value);
  for (std::size_t sides = 0; sides < (std::size_t{1} << undecided.size()); ++sides) {
    out_.add("option", {choice.name, ++options});
    out_.add("option_value", {choice.name, options, low, high});
    if (absent) out_.add("option_absent", {choice.name, options});
    if (!near.empty()) out_.add("option_near", {choice.name, options, near[0], near[1]});
    for (std::size_t i = 0; i < undecided.size(); ++i) {
      out_.add("option_settles", {choice.name, options, undecided[i], (sides >> i) % 2 == 0 ? "t" : "f"});
    }
    const auto* code = std::get_if<Code>(&value);
    for (const Choice::LookUp& look_up : choice.look_ups) {
      if (code != nullptr && look_up.code == code->symbol)
        out_.add("option_listed", {choice.name, options, look_up.atom, look_up.listed});
    }
  }
  const bool twice = choice.may_be_absent && !choice.bounds.empty() && !absent;
  if (twice) write_option(choice, options, value, near, true);
}

void Exporter::write_fact_choice(const Choice& choice) {
  std::vector<Turn> turns;
  for (const auto& [atom, value] : choice.turns) {
    for (const Turn& turn : turns_of(value)) {
      const bool known = std::ranges::any_of(turns, [&](const Turn& t) { return t.at == turn.at; });
      if (!known) turns.push_back(turn);
    }
  }
  std::ranges::stable_sort(turns, before);
  for (const auto& [atom, value] : choice.turns) {
    for (const Turn& turn : turns_of(value)) {
      const auto at = std::ranges::find_if(turns, [&](const Turn& t) { return t.at == turn.at; });
      out_.add("turns_at", {atom, choice.name, at - turns.begin() + 1});
    }
  }
  std::size_t options = 0;
  const Type& type = book_[choice.field].type;
  if (type.kind == TypeKind::YesNo) {
    for (const bool value : {false, true}) write_option(choice, options, value, {});
  } else {
    if (choice.range) {
      for (const Value& end : ends(*choice.range)) write_option(choice, options, end, {});
    }
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (turns[i].below) write_option(choice, options, *turns[i].below, {i + 1, "below"});
      write_option(choice, options, turns[i].at, {i + 1, "at"});
      if (turns[i].above) write_option(choice, options, *turns[i].above, {i + 1, "above"});
    }
    const bool codes = !turns.empty() && std::holds_alternative<Code>(turns.front().at);
    const bool members = !turns.empty() && std::holds_alternative<Reference>(turns.front().at);
    if (codes || members) {  // another one, where those compared with are not all
      write_option(choice, options, codes ? Value{Code{}} : Value{Reference{}}, {});
      const std::size_t all_codes = codes_of(choice.field).size();
      if (all_codes > 0) out_.add("option_beside", {choice.name, options, all_codes});
    }
  }
  if (!choice.may_be_absent || !choice.bounds.empty()) return;
  out_.add("option", {choice.name, ++options});
  out_.add("option_absent", {choice.name, options});
}

void Exporter::write_choices() {
  for (const auto& [key, choice] : choices_) {
    if (choice.kind == Choice::Kind::Fact) {
      write_fact_choice(choice);
      continue;
    }
    const bool open = choice.kind == Choice::Kind::Step && choice.may_stay_open;
    for (const char* value : {"t", "f"}) out_.add("option", {choice.name, value});
    if (open) out_.add("option", {choice.name, "o"});
  }
}

}  // namespace placet::asp
