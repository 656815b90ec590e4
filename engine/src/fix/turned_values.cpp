// SPDX-License-Identifier: Apache-2.0
#include "fix/turned_values.hpp"

#include <algorithm>
#include <optional>

namespace placet {
namespace {

/// Amounts are changed by one: a person, a day, a unit of money.
std::vector<Decimal> beside(const Decimal& now, const Decimal& point) {
  std::vector<Decimal> values;
  const Decimal one = Decimal::whole(1);
  if (now != point) values.push_back(point);
  if (now >= point && point >= one) values.push_back({point.millionths - one.millionths});
  if (now <= point) values.push_back({point.millionths + one.millionths});
  return values;
}

std::vector<Value> beside(const NumberRange& now, const NumberRange& point) {
  std::vector<Value> values;
  if (!now.exact() || !point.exact()) return values;
  for (const Decimal& value : beside(now.low, point.low)) values.emplace_back(NumberRange::of(value));
  return values;
}

std::vector<Value> beside(const PeriodRange& now, const PeriodRange& point) {
  std::vector<Value> values;
  if (now == point || now.low.working || point.low.working) {
    // A period in working days cannot be written; one day more or less turns the comparison.
  } else if (now.low.least_days() != point.low.least_days()) {
    values.emplace_back(PeriodRange::of(point.low));
  }
  const auto days = [&](std::int64_t count) {
    if (count >= 0) values.emplace_back(PeriodRange::of(Period{0, static_cast<std::int32_t>(count), false}));
  };
  if (now.low.most_days() >= point.low.least_days()) days(point.low.least_days() - 1);
  if (now.low.least_days() <= point.low.most_days()) days(point.low.most_days() + 1);
  return values;
}

std::vector<Value> later(const DayRange& now, const DayRange& point) {
  std::vector<Value> values;
  for (const int shift : {0, 1}) {
    const Day day = point.last + std::chrono::days{shift};
    if (day > now.last && day <= last_day) values.emplace_back(DayRange::of(day));
  }
  return values;
}

std::vector<Value> other_codes(const Rulebook& rulebook, const Type& type, const Code& now,
                               const std::vector<Value>& points) {
  std::vector<Value> values;
  const auto add = [&](Symbol symbol) {
    const Value value = Code{symbol};
    const bool of_rulebook = rulebook.symbols.holds(symbol);
    if (of_rulebook && symbol != now.symbol && std::ranges::find(values, value) == values.end()) {
      values.push_back(value);
    }
  };
  for (const Value& point : points) {
    if (const auto* code = std::get_if<Code>(&point)) add(code->symbol);
  }
  if (std::ranges::find(points, Value{now}) == points.end()) return values;
  for (const Symbol symbol : type.codes) add(symbol);
  if (type.kind != TypeKind::OneOf || !type.list.valid()) return values;
  for (const ListEntry& entry : rulebook[type.list].entries) {
    for (const Symbol symbol : entry.codes) add(symbol);
  }
  return values;
}

}  // namespace

std::vector<Value> turned_values(const Rulebook& rulebook, const Type& type, const Value& now,
                                 const std::vector<Value>& points) {
  if (type.kind == TypeKind::YesNo) return {!std::get<bool>(now)};
  if (const auto* code = std::get_if<Code>(&now)) return other_codes(rulebook, type, *code, points);
  std::vector<Value> values;
  const auto add_all = [&](std::vector<Value> more) { values.insert(values.end(), more.begin(), more.end()); };
  for (const Value& point : points) {
    if (point.index() != now.index()) continue;
    if (const auto* number = std::get_if<NumberRange>(&now)) {
      add_all(beside(*number, std::get<NumberRange>(point)));
    } else if (const auto* percent = std::get_if<Percent>(&now)) {
      for (const Value& value : beside(percent->range, std::get<Percent>(point).range)) {
        values.emplace_back(Percent{std::get<NumberRange>(value)});
      }
    } else if (const auto* money = std::get_if<Money>(&now)) {
      if (money->currency != std::get<Money>(point).currency) continue;
      for (const Value& value : beside(money->amount, std::get<Money>(point).amount)) {
        values.emplace_back(Money{std::get<NumberRange>(value), money->currency});
      }
    } else if (const auto* period = std::get_if<PeriodRange>(&now)) {
      add_all(beside(*period, std::get<PeriodRange>(point)));
    } else if (const auto* days = std::get_if<DayRange>(&now)) {
      add_all(later(*days, std::get<DayRange>(point)));
    }
  }
  return values;
}

}  // namespace placet
