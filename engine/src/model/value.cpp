// SPDX-License-Identifier: Apache-2.0
#include "placet/model/value.hpp"

#include <algorithm>
#include <array>

namespace placet {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::size_t most_whole_digits = 18;
constexpr std::size_t most_fraction_digits = 6;

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Int128 number_of_digits(std::string_view digits) {
  Int128 number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::string digits_of(Int128 number, std::size_t least_width) {
  std::string digits;
  for (; number > 0 || digits.size() < least_width; number /= 10) {
    digits += static_cast<char>('0' + static_cast<int>(number % 10));
  }
  std::ranges::reverse(digits);
  return digits;
}

year_month_day calendar(Day when) {
  return year_month_day{when};
}
std::string year_text(year_month_day when) {
  return digits_of(static_cast<int>(when.year()), 4);
}
std::string month_text(year_month_day when) {
  return year_text(when) + '-' + digits_of(static_cast<unsigned>(when.month()), 2);
}

bool starts_month(year_month_day when) {
  return when.day() == day{1};
}
bool starts_year(year_month_day when) {
  return starts_month(when) && when.month() == std::chrono::January;
}
bool ends_month(year_month_day when) {
  return when == year_month_day{when.year() / when.month() / last};
}
bool ends_year(year_month_day when) {
  return ends_month(when) && when.month() == std::chrono::December;
}

/// The number of `digits` if they are exactly `width` digits, else -1.
int fixed_number(std::string_view digits, std::size_t width) {
  return digits.size() == width && all_digits(digits) ? static_cast<int>(number_of_digits(digits)) : -1;
}

/// `2005`, `2005-06` or `2005-06-15`.
std::optional<DayRange> parse_day(std::string_view text) {
  const int y = fixed_number(text.substr(0, 4), 4);
  if (y < 1) return std::nullopt;
  const year in_year{y};
  if (text.size() == 4) return DayRange{Day{in_year / 1 / 1}, Day{in_year / 12 / 31}};
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  const int m = fixed_number(text.substr(5, 2), 2);
  if (m < 1 || m > 12) return std::nullopt;
  const auto in_month = in_year / month{static_cast<unsigned>(m)};
  if (text.size() == 7) return DayRange{Day{in_month / 1}, Day{in_month / last}};
  if (text[7] != '-') return std::nullopt;
  const int d = fixed_number(text.substr(8), 2);
  if (d < 1) return std::nullopt;
  const year_month_day date = in_month / day{static_cast<unsigned>(d)};
  return date.ok() ? std::optional(DayRange::of(Day{date})) : std::nullopt;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const auto point = text.find('.');
  std::string_view whole_part = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (whole_part.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
  if (!all_digits(whole_part) || !all_digits(fraction)) return std::nullopt;
  whole_part.remove_prefix(std::min(whole_part.find_first_not_of('0'), whole_part.size()));
  if (whole_part.size() > most_whole_digits || fraction.size() > most_fraction_digits) return std::nullopt;
  std::string padded(fraction);
  padded.resize(most_fraction_digits, '0');
  return Decimal{number_of_digits(whole_part) * 1'000'000 + number_of_digits(padded)};
}

std::string Decimal::text() const {
  std::string text = digits_of(millionths / 1'000'000, 1);
  std::string fraction = digits_of(millionths % 1'000'000, most_fraction_digits);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (!fraction.empty()) text += '.' + fraction;
  return text;
}

std::string iso_text(Day when) {
  const year_month_day date = calendar(when);
  return month_text(date) + '-' + digits_of(static_cast<unsigned>(date.day()), 2);
}

std::string iso_text(DayRange range) {
  if (range.exact()) return iso_text(range.first);
  if (range.unbounded()) return {};
  if (range.first == first_day) return "../" + iso_text(range.last);
  if (range.last == last_day) return iso_text(range.first) + "/..";
  const year_month_day from = calendar(range.first);
  const year_month_day to = calendar(range.last);
  const auto either = [](const std::string& a, const std::string& b) { return a == b ? a : a + '/' + b; };
  if (starts_year(from) && ends_year(to)) return either(year_text(from), year_text(to));
  if (starts_month(from) && ends_month(to)) return either(month_text(from), month_text(to));
  return iso_text(range.first) + '/' + iso_text(range.last);
}

std::optional<DayRange> parse_iso_range(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return parse_day(text);
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = text.substr(slash + 1);
  const bool open_from = from == "..";
  const bool open_to = to == "..";
  if (open_from && open_to) return std::nullopt;
  const auto first = open_from ? DayRange{} : parse_day(from);
  const auto last_part = open_to ? DayRange{} : parse_day(to);
  if (!first || !last_part || first->first > last_part->last) return std::nullopt;
  return DayRange{first->first, last_part->last};
}

std::int64_t Period::least_days() const {
  return working ? days : std::int64_t{28} * months + days;
}

std::int64_t Period::most_days() const {
  return working ? 2 * std::int64_t{days} + 15 : std::int64_t{31} * months + days;
}

bool is_exact(const Value& value) {
  return std::visit(
      [](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, NumberRange> || std::is_same_v<T, DayRange>)
          return v.exact();
        else if constexpr (std::is_same_v<T, Percent>)
          return v.range.exact();
        else if constexpr (std::is_same_v<T, Money>)
          return v.amount.exact();
        else if constexpr (std::is_same_v<T, PeriodRange>)
          return v.high && *v.high == v.low;
        else
          return true;
      },
      value);
}

Day add_months(Day from, std::int32_t months) {
  const year_month_day date = calendar(from);
  const std::int64_t index =
      std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month()) - 1 + months;
  if (index < 12) return first_day;
  if (index >= std::int64_t{10'000} * 12) return last_day;
  const auto in_month = year{static_cast<int>(index / 12)} / month{static_cast<unsigned>(index % 12) + 1};
  const Day end_of_month{in_month / last};
  return std::min(end_of_month, Day{in_month / 1} + std::chrono::days{static_cast<unsigned>(date.day()) - 1});
}

}  // namespace placet
