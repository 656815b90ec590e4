// SPDX-License-Identifier: Apache-2.0
#include "evaluate/candidate_values.hpp"

#include <algorithm>
#include <type_traits>

#include "evaluate/compare.hpp"

namespace placet {
namespace {

std::vector<NumberRange> beside(const NumberRange& range) {
  constexpr auto one = 1'000'000;  // whole numbers first: they are the ones that people name
  std::vector<NumberRange> result{NumberRange::of(range.low)};
  if (range.low.millionths >= one) result.push_back(NumberRange::of(Decimal{range.low.millionths - one}));
  result.push_back(NumberRange::of(Decimal{range.high.value_or(range.low).millionths + one}));
  if (range.low.millionths > 0) result.push_back(NumberRange::of(Decimal{range.low.millionths - 1}));
  const Decimal high = range.high.value_or(range.low);
  result.push_back(NumberRange::of(high));
  result.push_back(NumberRange::of(Decimal{high.millionths + 1}));
  return result;
}

void add_beside(std::vector<Value>& values, const Value& point) {
  std::visit(
      [&](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, NumberRange>) {
          for (const NumberRange& n : beside(v)) values.push_back(n);
        } else if constexpr (std::is_same_v<T, Percent>) {
          for (const NumberRange& n : beside(v.range)) values.push_back(Percent{n});
        } else if constexpr (std::is_same_v<T, Money>) {
          for (const NumberRange& n : beside(v.amount)) values.push_back(Money{n, v.currency});
        } else if constexpr (std::is_same_v<T, DayRange>) {
          for (const Day day : {v.first, v.last}) {
            for (const int shift : {-1, 0, 1}) {
              const Day near = day + std::chrono::days{shift};
              if (near >= first_day && near <= last_day) values.push_back(DayRange::of(near));
            }
          }
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          values.push_back(v);
          const auto days = [](std::int64_t n) {
            return PeriodRange::of(Period{0, static_cast<std::int32_t>(std::max<std::int64_t>(n, 0)), false});
          };
          values.push_back(days(v.low.least_days() - 1));
          values.push_back(days(v.high.value_or(v.low).most_days() + 1));
        } else {
          values.push_back(v);
        }
      },
      point);
}

void add_all_codes(std::vector<Value>& values, const Rulebook& rulebook, const Type& type) {
  for (const Symbol code : type.codes) values.push_back(Code{code});
  if (!type.list.valid()) return;
  for (const ListEntry& entry : rulebook[type.list].entries) {
    for (const Symbol code : entry.codes) values.push_back(Code{code});
  }
}

}  // namespace

std::vector<Value> candidate_values(const Rulebook& rulebook, FieldId field, const std::vector<Value>& turning_points,
                                    const std::optional<Value>& within) {
  std::vector<Value> values;
  const Type& type = rulebook[field].type;
  if (type.kind == TypeKind::YesNo) return {true, false};
  add_all_codes(values, rulebook, type);
  const bool every_code = !values.empty();
  for (const Value& point : turning_points) add_beside(values, point);
  if (!every_code && !turning_points.empty()) {  // another code, or another member, than those compared with
    if (std::holds_alternative<Code>(turning_points.front())) values.push_back(Code{});
    if (std::holds_alternative<Reference>(turning_points.front())) values.push_back(Reference{});
  }
  if (within) {
    std::vector<Value> inside;
    std::ranges::copy_if(values, std::back_inserter(inside), [&](const Value& value) {
      return value.index() != within->index() || compare(value, Comparator::Is, *within) != Kleene::False;
    });
    values = std::move(inside);
    if (values.empty()) values.push_back(*within);
  }
  return values;
}

}  // namespace placet
