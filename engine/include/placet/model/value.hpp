// SPDX-License-Identifier: Apache-2.0
//
// What an agreement can state and a rule can compare: exact decimals, days, periods, money, codes and
// members. Numbers and days may be known only as ranges ("2004"); a range of one value is exact.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "placet/model/ids.hpp"
#include "placet/model/truth.hpp"

namespace placet {

__extension__ using Int128 = __int128;

/// An exact, never negative decimal: 18 digits before and 6 after the point. Sums and products may be larger
/// and stay exact up to 10^32.
struct Decimal {
  Int128 millionths = 0;

  static constexpr Decimal whole(std::int64_t n) { return {static_cast<Int128>(n) * 1'000'000}; }
  /// Reads digits with an optional point ("12.5"); nothing if it is not such a number or has too many digits.
  static std::optional<Decimal> parse(std::string_view text);
  /// The shortest form that `parse` reads back, without trailing zeros.
  std::string text() const;

  auto operator<=>(const Decimal&) const = default;
};

/// All numbers from `low` to `high`; no `high` means without end.
struct NumberRange {
  Decimal low;
  std::optional<Decimal> high;
  bool exact() const { return high && *high == low; }
  static NumberRange of(Decimal n) { return {n, n}; }
  static NumberRange any() { return {Decimal{}, std::nullopt}; }
  bool operator==(const NumberRange&) const = default;
};

using Day = std::chrono::sys_days;

/// The first and last day that Placet speaks of; as ends of a DayRange they mean "without end".
inline constexpr Day first_day = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
inline constexpr Day last_day = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

/// Some day from `first` to `last`, both included.
struct DayRange {
  Day first = first_day;
  Day last = last_day;
  bool exact() const { return first == last; }
  bool unbounded() const { return first == first_day && last == last_day; }
  static DayRange of(Day day) { return {day, day}; }
  bool operator==(const DayRange&) const = default;
};

/// `2005-06-15`, or `2005`, `2005-06`, `A/B` (with `..` for no end) where the day is not known; empty if nothing is.
std::string iso_text(DayRange range);
std::string iso_text(Day day);
/// Reads the forms that `iso_text` writes; nothing if it is no date or names a day that does not exist.
std::optional<DayRange> parse_iso_range(std::string_view text);

/// A length of time as written: months (a year is twelve) and days (a week is seven), or working days.
struct Period {
  std::int32_t months = 0;
  std::int32_t days = 0;
  bool working = false;  ///< then `days` are working days and there are no months
  /// The least and the most calendar days it can be: a month is 28 to 31 days, n working days are n to 2n + 15.
  std::int64_t least_days() const;
  std::int64_t most_days() const;
  bool operator==(const Period&) const = default;
};

struct PeriodRange {
  Period low;
  std::optional<Period> high;
  static PeriodRange of(Period p) { return {p, p}; }
  bool operator==(const PeriodRange&) const = default;
};

struct Percent {
  NumberRange range;
  bool operator==(const Percent&) const = default;
};

struct Money {
  NumberRange amount;
  Symbol currency;
  bool operator==(const Money&) const = default;
};

/// A code, an identifier or a text.
struct Code {
  Symbol symbol;
  auto operator<=>(const Code&) const = default;
};

/// A reference to a member of an entity, such as the party that sends a delegation.
struct Reference {
  MemberId member;
  auto operator<=>(const Reference&) const = default;
};

using Value = std::variant<bool, Code, DayRange, NumberRange, Percent, Money, PeriodRange, Reference>;

/// Whether the value is one value: a range of one, a code, an answer.
bool is_exact(const Value& value);

/// The day `months` months after (or before, if negative) `day`: the same number of the day, or the last day of
/// a shorter month.
Day add_months(Day day, std::int32_t months);

}  // namespace placet
