// SPDX-License-Identifier: Apache-2.0
#include "evaluate/calendar.hpp"

#include <algorithm>
#include <optional>

namespace placet {
namespace {

using std::chrono::days;

bool lists_day(const List& list, Day day) {
  return std::ranges::any_of(list.entries, [&](const ListEntry& entry) { return entry.day == day; });
}

std::chrono::year year_of(Day day) {
  return std::chrono::year_month_day{day}.year();
}

/// A year whose holidays are listed: the only ones in which working days can be counted.
bool knows_year(const List& holidays, std::chrono::year year) {
  return std::ranges::any_of(holidays.entries,
                             [&](const ListEntry& entry) { return entry.day && year_of(*entry.day) == year; });
}

bool is_working_day(const Rulebook& rulebook, const Pack& pack, Day day) {
  if (pack.workdays.valid() && lists_day(rulebook[pack.workdays], day)) return true;
  if (lists_day(rulebook[pack.holidays], day)) return false;
  const auto weekday = static_cast<std::uint8_t>(std::chrono::weekday{day}.c_encoding());
  return std::ranges::find(pack.rest_days, weekday) == pack.rest_days.end();
}

/// The day that is `count` working days away; nothing if it needs a year without a list of holidays.
std::optional<Day> count_working_days(const Rulebook& rulebook, const Pack& pack, Day from, std::int32_t count,
                                      int direction) {
  if (!pack.holidays.valid()) return std::nullopt;
  Day day = from;
  for (std::int32_t counted = 0; counted < count;) {
    day += days{direction};
    if (!knows_year(rulebook[pack.holidays], year_of(day))) return std::nullopt;
    if (is_working_day(rulebook, pack, day)) ++counted;
  }
  return day;
}

Day bounded(Day day) {
  return std::clamp(day, first_day, last_day);
}

DayRange shifted_day(const Rulebook& rulebook, const Pack& pack, Day from, const Period& period, int direction) {
  if (from == first_day || from == last_day) return DayRange::of(from);
  if (!period.working) {
    return DayRange::of(bounded(add_months(from, direction * period.months) + days{direction * period.days}));
  }
  if (const auto day = count_working_days(rulebook, pack, from, period.days, direction)) return DayRange::of(*day);
  const Day near = bounded(from + days{direction * period.least_days()});
  const Day far = bounded(from + days{direction * period.most_days()});
  return {std::min(near, far), std::max(near, far)};
}

}  // namespace

DayRange shifted(const Rulebook& rulebook, const Pack& pack, DayRange from, const Period& period, int direction) {
  return {shifted_day(rulebook, pack, from.first, period, direction).first,
          shifted_day(rulebook, pack, from.last, period, direction).last};
}

}  // namespace placet
