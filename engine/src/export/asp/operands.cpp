// SPDX-License-Identifier: Apache-2.0
//
// What is compared: constants, fields, parameters of the law and counts.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {
namespace {

/// What stands for every other code or member is below all of them.
template <class Tag>
std::int64_t index_of(Id<Tag> id) {
  return id.valid() ? std::int64_t{id.index} : -1;
}

/// So many percent of a number or of money.
std::optional<Value> part_of(const Value& whole, Decimal percent) {
  constexpr Int128 hundred = 100'000'000;  // in millionths
  const auto part = [&](const NumberRange& range) {
    const auto of = [&](Decimal number) { return Decimal{number.millionths * percent.millionths / hundred}; };
    NumberRange result = NumberRange::of(of(range.low));
    result.high = range.high ? std::optional(of(*range.high)) : std::nullopt;
    return result;
  };
  if (const auto* number = std::get_if<NumberRange>(&whole)) return part(*number);
  if (const auto* money = std::get_if<Money>(&whole)) return Money{part(money->amount), money->currency};
  return std::nullopt;
}

Term end_of(const NumberRange& range) {
  if (range.high) return *range.high;
  return Endless{};
}

}  // namespace

std::pair<Term, Term> ends_of(const Value& value) {
  return std::visit(
      [](const auto& v) -> std::pair<Term, Term> {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, bool>) {
          return {v ? 1 : 0, v ? 1 : 0};
        } else if constexpr (std::is_same_v<T, Code>) {
          return {index_of(v.symbol), index_of(v.symbol)};
        } else if constexpr (std::is_same_v<T, Reference>) {
          return {index_of(v.member), index_of(v.member)};
        } else if constexpr (std::is_same_v<T, NumberRange>) {
          return {v.low, end_of(v)};
        } else if constexpr (std::is_same_v<T, Percent>) {
          return {v.range.low, end_of(v.range)};
        } else if constexpr (std::is_same_v<T, Money>) {
          return {v.amount.low, end_of(v.amount)};
        } else if constexpr (std::is_same_v<T, DayRange>) {
          return {v.first, v.last == last_day ? Term(Endless{}) : Term(v.last)};
        } else {
          return {v.low.least_days(), v.high ? Term(v.high->most_days()) : Term(Endless{})};
        }
      },
      value);
}

void Exporter::value_facts(Name of, const Value& value) {
  const auto [low, high] = ends_of(value);
  out_.add("value", {of, low, high});
  if (const auto* money = std::get_if<Money>(&value)) out_.add("currency", {of, quoted(symbol(money->currency))});
  const auto* period = std::get_if<PeriodRange>(&value);
  if (period == nullptr || !is_exact(value)) return;
  const Period& p = period->low;
  if (p.days == 0) out_.add("in_unit", {of, "months", p.months});
  if (p.months == 0) out_.add("in_unit", {of, p.working ? "working_days" : "days", p.days});
}

Name Exporter::value_operand(const Value& value) {
  const Name name = fresh();
  value_facts(name, value);
  return name;
}

Name Exporter::path_operand(const Walked& walked) {
  const Name name = fresh();
  if (walked.absent) {
    out_.add("absent", {name});
  } else if (!walked.accounts.empty()) {
    auto [found, added] = names_.try_emplace("fork " + walked.fact);
    if (added) found->second = fresh();
    for (std::size_t k = 0; k < walked.accounts.size(); ++k) {
      if (added) out_.add("alternative", {found->second, k + 1});
      out_.add("by_account", {name, found->second, k + 1, value_operand(walked.accounts[k])});
    }
  } else if (walked.value && is_exact(*walked.value)) {
    value_facts(name, *walked.value);
  } else {
    if (walked.value)
      value_facts(name, *walked.value);
    else
      out_.add("not_stated", {name});
    if (walked.field.valid()) out_.add("of_fact", {name, fact_choice(walked).name});
  }
  return name;
}

/// The fact that an operand is, if it is a fact that is not known exactly.
std::string Exporter::open_fact(OperandId id, const Terms& terms) const {
  const auto* path = std::get_if<PathOperand>(&book_[id].what);
  if (path == nullptr) return {};
  const Walked walked = walk(path->path, terms);
  const bool known = walked.absent || !walked.accounts.empty() || (walked.value && is_exact(*walked.value));
  return known || !walked.field.valid() ? std::string{} : walked.fact;
}

/// What an operand may come to, in so far as it is known; nothing of a fact that is not stated.
std::vector<Value> Exporter::values_of(OperandId id, const Terms& terms) const {
  std::vector<Value> values;
  const auto& what = book_[id].what;
  const auto add_all = [&](const std::vector<Value>& more) { values.insert(values.end(), more.begin(), more.end()); };
  if (const auto* constant = std::get_if<Constant>(&what)) {
    values.push_back(constant->value);
  } else if (const auto* named = std::get_if<ParameterOperand>(&what)) {
    for (const ParameterRow& row : book_[named->parameter].rows) values.push_back(row.value);
  } else if (const auto* path = std::get_if<PathOperand>(&what)) {
    const Walked walked = walk(path->path, terms);
    if (walked.value) values.push_back(*walked.value);
    add_all(walked.accounts);
  } else if (const auto* number = std::get_if<NumberOf>(&what)) {
    std::optional<Unlisted> others;
    const std::size_t members = listed(number->counted, terms, others).size();
    for (std::size_t n = 0; n <= members; ++n) {
      values.emplace_back(NumberRange::of(Decimal::whole(static_cast<std::int64_t>(n))));
    }
  } else if (const auto* sum = std::get_if<SumOf>(&what)) {
    values = sums(*sum, terms);
  } else if (const auto* higher = std::get_if<HigherOf>(&what)) {
    values = values_of(higher->left, terms);
    add_all(values_of(higher->right, terms));
  } else if (const auto* lower = std::get_if<LowerOf>(&what)) {
    values = values_of(lower->left, terms);
    add_all(values_of(lower->right, terms));
  } else {
    const auto& part = std::get<PercentOf>(what);
    for (const Value& whole : values_of(part.whole, terms)) {
      if (const auto value = part_of(whole, part.percent)) values.push_back(*value);
    }
  }
  return values;
}

/// Notes the values at which the comparison of a fact with an operand can turn.
void Exporter::compared_with(Name atom, const std::string& fact, OperandId with, const Terms& terms) {
  for (const Value& value : values_of(with, terms)) choices_.at(fact).turns.emplace_back(atom, value);
}

/// A percentage, with what it comes to for each end of what the whole may be.
void Exporter::percentage(Name of, const PercentOf& part, const Terms& terms) {
  out_.add("percent_of", {of, operand(part.whole, terms)});
  out_.add("percentage", {of, Endless{}, Endless{}});
  for (const Value& whole : values_of(part.whole, terms)) {
    const auto value = part_of(whole, part.percent);
    if (!value) {
      leave_out("percentages of what is neither a number nor money");
      continue;
    }
    out_.add("percentage", {of, ends_of(whole).first, ends_of(*value).first});
    out_.add("percentage", {of, ends_of(whole).second, ends_of(*value).second});
  }
}

Name Exporter::operand(OperandId id, const Terms& terms) {
  const auto& what = book_[id].what;
  if (const auto* constant = std::get_if<Constant>(&what)) return value_operand(constant->value);
  if (const auto* path = std::get_if<PathOperand>(&what)) return path_operand(walk(path->path, terms));
  if (const auto* named = std::get_if<ParameterOperand>(&what)) return parameter(*named, terms);
  const Name name = fresh();
  if (const auto* number = std::get_if<NumberOf>(&what)) {
    std::optional<Unlisted> others;
    items(name, number->counted, {}, terms, false, others);
    out_.add("number_of", {name, agreement_});
    if (others) out_.add("open_count", {name});
    return name;
  }
  if (const auto* higher = std::get_if<HigherOf>(&what)) {
    out_.add("higher_of", {name, operand(higher->left, terms), operand(higher->right, terms)});
    return name;
  }
  if (const auto* lower = std::get_if<LowerOf>(&what)) {
    out_.add("lower_of", {name, operand(lower->left, terms), operand(lower->right, terms)});
    return name;
  }
  if (const auto* sum = std::get_if<SumOf>(&what)) {
    addends(name, *sum, terms);
    return name;
  }
  percentage(name, std::get<PercentOf>(what), terms);
  return name;
}

/// What is added up, each with whether it counts.
void Exporter::addends(Name of, const SumOf& sum, const Terms& terms) {
  Terms inner = terms;
  inner.binding.resize(std::max<std::size_t>(inner.binding.size(), sum.counted.slot.index + 1),
                       Bound{Facts::agreement()});
  std::optional<Unlisted> others;
  const std::vector<Bound> members = listed(sum.counted, terms, others);
  out_.add("sum_of", {of, agreement_, members.size()});
  if (others) out_.add("open_count", {of});
  for (std::size_t i = 0; i < members.size(); ++i) {
    inner.binding[sum.counted.slot.index] = members[i];
    const Walked addend = walk(sum.value, inner);
    const bool number = !addend.value || std::holds_alternative<NumberRange>(*addend.value);
    if (!number) leave_out("sums of what is no number");
    out_.add("addend", {of, i + 1, condition(sum.counted.where, inner), path_operand(number ? addend : Walked{})});
  }
  adds_ = true;
}

/// All that the sum may come to if it is known.
std::vector<Value> Exporter::sums(const SumOf& sum, const Terms& terms) const {
  Terms inner = terms;
  inner.binding.resize(std::max<std::size_t>(inner.binding.size(), sum.counted.slot.index + 1),
                       Bound{Facts::agreement()});
  std::optional<Unlisted> others;
  std::set<Decimal> possible{Decimal{}};
  for (const Bound& member : listed(sum.counted, terms, others)) {
    inner.binding[sum.counted.slot.index] = member;
    const Walked addend = walk(sum.value, inner);
    std::vector<Value> values = addend.accounts;
    if (addend.value) values.push_back(*addend.value);
    std::set<Decimal> more = possible;
    for (const Value& value : values) {
      const auto* number = std::get_if<NumberRange>(&value);
      for (const Decimal before : possible) {
        if (number != nullptr) more.insert(Decimal{before.millionths + number->low.millionths});
      }
    }
    possible = std::move(more);
  }
  std::vector<Value> result;
  for (const Decimal value : possible) result.emplace_back(NumberRange::of(value));
  return result;
}

/// The rows of a parameter, each with whether it holds on the law day.
Name Exporter::parameter(const ParameterOperand& what, const Terms& terms) {
  const Parameter& parameter = book_[what.parameter];
  const Name name = fresh();
  Terms own = terms;
  own.of = "parameter " + std::to_string(what.parameter.index);
  own.reading = nullptr;
  own.pack = parameter.pack;
  own.hope.reset();
  own.binding = {Bound{Facts::agreement()}};
  if (what.of) {
    const auto bound = resolve(*what.of, terms);
    if (!bound) {
      out_.add("not_stated", {name});
      return name;
    }
    own.binding.push_back(*bound);
  }
  own.binding.resize(std::max<std::size_t>(own.binding.size(), parameter.slots), Bound{Facts::agreement()});
  out_.add("rows", {name, parameter.rows.size()});
  for (std::size_t i = 0; i < parameter.rows.size(); ++i) {
    const ParameterRow& row = parameter.rows[i];
    const Name holds =
        joined("all_of", {in_force(row.since, own, parameter.pack, own.law_day), condition(row.where, own)});
    out_.add("row", {name, i + 1, holds, value_operand(row.value)});
  }
  return name;
}

}  // namespace placet::asp
