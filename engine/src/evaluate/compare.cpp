// SPDX-License-Identifier: Apache-2.0
#include "evaluate/compare.hpp"

#include <algorithm>
#include <type_traits>

namespace placet {
namespace {

/// A range of points on one scale; no `high` means without end.
template <class Point>
struct Range {
  Point low;
  std::optional<Point> high;
};

template <class Point>
bool surely_less(const Range<Point>& a, const Range<Point>& b) {
  return a.high && *a.high < b.low;
}
template <class Point>
bool surely_at_most(const Range<Point>& a, const Range<Point>& b) {
  return a.high && *a.high <= b.low;
}

template <class Point>
Kleene compare_less(const Range<Point>& a, const Range<Point>& b) {
  if (surely_less(a, b)) return Kleene::True;
  return surely_at_most(b, a) ? Kleene::False : Kleene::Unknown;
}

template <class Point>
Kleene compare_equal(const Range<Point>& a, const Range<Point>& b) {
  if (surely_less(a, b) || surely_less(b, a)) return Kleene::False;
  const bool one_point = a.high && b.high && a.low == *a.high && b.low == *b.high && a.low == b.low;
  return one_point ? Kleene::True : Kleene::Unknown;
}

template <class Point>
Kleene compare_ranges(const Range<Point>& a, Comparator comparator, const Range<Point>& b) {
  switch (comparator) {
    case Comparator::Is: return compare_equal(a, b);
    case Comparator::IsNot: return !compare_equal(a, b);
    case Comparator::LessThan:
    case Comparator::Before: return compare_less(a, b);
    case Comparator::MoreThan:
    case Comparator::After: return compare_less(b, a);
    case Comparator::AtLeast:
    case Comparator::OnOrAfter: return !compare_less(a, b);
    case Comparator::AtMost:
    case Comparator::OnOrBefore: return !compare_less(b, a);
  }
  return Kleene::Unknown;
}

Range<Decimal> range(const NumberRange& r) {
  return {r.low, r.high};
}
Range<Day> range(const DayRange& r) {
  return {r.first, r.last == last_day ? std::nullopt : std::optional<Day>(r.last)};
}

bool same_unit(const Period& a, const Period& b) {
  if (a.working != b.working) return false;
  return (a.months == 0 && b.months == 0) || (a.days == 0 && b.days == 0);
}

/// Two periods in one unit compare by their number; else by the calendar days they can be.
Kleene compare_periods(const PeriodRange& a, Comparator comparator, const PeriodRange& b) {
  const bool exact = a.high && b.high && *a.high == a.low && *b.high == b.low;
  if (exact && same_unit(a.low, b.low)) {
    const auto count = [](const Period& p) { return std::int64_t{p.months} + p.days; };
    return compare_ranges<std::int64_t>({count(a.low), count(a.low)}, comparator, {count(b.low), count(b.low)});
  }
  const auto days = [](const PeriodRange& p) {
    Range<std::int64_t> r{p.low.least_days(), std::nullopt};
    if (p.high) r.high = p.high->most_days();
    return r;
  };
  return compare_ranges(days(a), comparator, days(b));
}

Kleene compare_money(const Money& a, Comparator comparator, const Money& b) {
  if (a.currency != b.currency) return Kleene::Unknown;
  return compare_ranges(range(a.amount), comparator, range(b.amount));
}

Kleene compare_identity(bool equal, Comparator comparator) {
  if (comparator == Comparator::Is) return kleene(equal);
  if (comparator == Comparator::IsNot) return kleene(!equal);
  return Kleene::False;
}

NumberRange add(const NumberRange& a, const NumberRange& b) {
  NumberRange sum{{a.low.millionths + b.low.millionths}, std::nullopt};
  if (a.high && b.high) sum.high = Decimal{a.high->millionths + b.high->millionths};
  return sum;
}

NumberRange higher(const NumberRange& a, const NumberRange& b) {
  NumberRange result{std::max(a.low, b.low), std::nullopt};
  if (a.high && b.high) result.high = std::max(*a.high, *b.high);
  return result;
}

NumberRange lower(const NumberRange& a, const NumberRange& b) {
  NumberRange result{std::min(a.low, b.low), std::nullopt};
  if (a.high && b.high)
    result.high = std::min(*a.high, *b.high);
  else
    result.high = a.high ? a.high : b.high;
  return result;
}

NumberRange hull(const NumberRange& a, const NumberRange& b) {
  NumberRange result{std::min(a.low, b.low), std::nullopt};
  if (a.high && b.high) result.high = std::max(*a.high, *b.high);
  return result;
}

NumberRange scaled(Decimal percent, const NumberRange& whole) {
  const auto scale = [&](Decimal n) { return Decimal{n.millionths * percent.millionths / 100'000'000}; };
  NumberRange result{scale(whole.low), std::nullopt};
  if (whole.high) result.high = scale(*whole.high);
  return result;
}

/// Applies an operation on ranges of numbers to two numbers, percentages or sums of money.
template <class Operation>
std::optional<Value> on_amounts(const Value& left, const Value& right, Operation operation) {
  if (left.index() != right.index()) return std::nullopt;
  if (const auto* a = std::get_if<NumberRange>(&left)) return operation(*a, std::get<NumberRange>(right));
  if (const auto* a = std::get_if<Percent>(&left)) return Percent{operation(a->range, std::get<Percent>(right).range)};
  if (const auto* a = std::get_if<Money>(&left)) {
    const auto& b = std::get<Money>(right);
    if (a->currency != b.currency) return std::nullopt;
    return Money{operation(a->amount, b.amount), a->currency};
  }
  return std::nullopt;
}

bool shorter(const Period& a, const Period& b) {
  return a.least_days() < b.least_days();
}

PeriodRange period_hull(const PeriodRange& a, const PeriodRange& b) {
  PeriodRange result{shorter(b.low, a.low) ? b.low : a.low, std::nullopt};
  if (a.high && b.high) result.high = shorter(*a.high, *b.high) ? b.high : a.high;
  return result;
}

std::optional<Value> add_periods(const PeriodRange& a, const PeriodRange& b) {
  const auto sum = [](const Period& x, const Period& y) {
    return Period{x.months + y.months, x.days + y.days, x.working || y.working};
  };
  if (a.low.working != b.low.working) return std::nullopt;
  PeriodRange result{sum(a.low, b.low), std::nullopt};
  if (a.high && b.high) result.high = sum(*a.high, *b.high);
  return result;
}

/// A sum over no members is nothing of any currency or unit.
bool is_nothing(const Value& value) {
  const auto* number = std::get_if<NumberRange>(&value);
  return number != nullptr && *number == NumberRange::of(Decimal{});
}

}  // namespace

Value nothing_like(const Value& like) {
  if (const auto* money = std::get_if<Money>(&like)) return Money{NumberRange::of(Decimal{}), money->currency};
  if (std::holds_alternative<Percent>(like)) return Percent{NumberRange::of(Decimal{})};
  if (std::holds_alternative<PeriodRange>(like)) return PeriodRange::of(Period{});
  return NumberRange::of(Decimal{});
}

Kleene compare(const Value& left, Comparator comparator, const Value& right) {
  if (left.index() != right.index()) {
    if (is_nothing(left)) return compare(nothing_like(right), comparator, right);
    if (is_nothing(right)) return compare(left, comparator, nothing_like(left));
    return Kleene::Unknown;
  }
  return std::visit(
      [&](const auto& a) -> Kleene {
        using T = std::decay_t<decltype(a)>;
        const auto& b = std::get<T>(right);
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, Code> || std::is_same_v<T, Reference>) {
          return compare_identity(a == b, comparator);
        } else if constexpr (std::is_same_v<T, NumberRange> || std::is_same_v<T, DayRange>) {
          return compare_ranges(range(a), comparator, range(b));
        } else if constexpr (std::is_same_v<T, Percent>) {
          return compare_ranges(range(a.range), comparator, range(b.range));
        } else if constexpr (std::is_same_v<T, Money>) {
          return compare_money(a, comparator, b);
        } else {
          return compare_periods(a, comparator, b);
        }
      },
      left);
}

std::optional<Value> add(const Value& left, const Value& right) {
  if (const auto* a = std::get_if<PeriodRange>(&left)) {
    const auto* b = std::get_if<PeriodRange>(&right);
    return b ? add_periods(*a, *b) : std::nullopt;
  }
  return on_amounts(left, right, [](const NumberRange& a, const NumberRange& b) { return add(a, b); });
}

std::optional<Value> higher(const Value& left, const Value& right) {
  return on_amounts(left, right, [](const NumberRange& a, const NumberRange& b) { return higher(a, b); });
}

std::optional<Value> lower(const Value& left, const Value& right) {
  return on_amounts(left, right, [](const NumberRange& a, const NumberRange& b) { return lower(a, b); });
}

std::optional<Value> percent_of(Decimal percent, const Value& whole) {
  if (const auto* n = std::get_if<NumberRange>(&whole)) return scaled(percent, *n);
  if (const auto* m = std::get_if<Money>(&whole)) return Money{scaled(percent, m->amount), m->currency};
  return std::nullopt;
}

std::optional<Value> hull(const Value& left, const Value& right) {
  if (left == right) return left;
  if (const auto* a = std::get_if<PeriodRange>(&left)) {
    const auto* b = std::get_if<PeriodRange>(&right);
    return b ? std::optional<Value>(period_hull(*a, *b)) : std::nullopt;
  }
  if (const auto* a = std::get_if<DayRange>(&left)) {
    const auto* b = std::get_if<DayRange>(&right);
    return b ? std::optional<Value>(DayRange{std::min(a->first, b->first), std::max(a->last, b->last)}) : std::nullopt;
  }
  return on_amounts(left, right, [](const NumberRange& a, const NumberRange& b) { return hull(a, b); });
}

Value any_amount_like(const Value& like) {
  if (const auto* money = std::get_if<Money>(&like)) return Money{NumberRange::any(), money->currency};
  if (std::holds_alternative<Percent>(like)) return Percent{NumberRange::any()};
  if (std::holds_alternative<PeriodRange>(like)) return PeriodRange{Period{}, std::nullopt};
  return NumberRange::any();
}

}  // namespace placet
