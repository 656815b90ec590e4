// SPDX-License-Identifier: Apache-2.0
#include "render/values.hpp"

#include <array>

namespace placet {

namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string month_words(year_month_day date) {
  const auto month = months[static_cast<unsigned>(date.month()) - 1];
  return std::string(month) + ' ' + std::to_string(static_cast<int>(date.year()));
}

/// The shortest words for a stretch that is a whole year, a whole month or one day; empty if it is none of them.
std::string whole_words(DayRange range) {
  const year_month_day from(range.first);
  const year_month_day to(range.last);
  if (range.exact()) return day_words(range.first);
  const std::string iso = iso_text(range);
  if (iso.size() == 4) return iso;
  if (iso.size() == 7) return month_words(from);
  return {};
}

std::string one_end(Day day, bool is_first) {
  const year_month_day date(day);
  const bool begins_year = date.month() == std::chrono::January && date.day() == std::chrono::day{1};
  const bool ends_year = date.month() == std::chrono::December && date.day() == std::chrono::day{31};
  if (is_first ? begins_year : ends_year) return std::to_string(static_cast<int>(date.year()));
  return day_words(day);
}

/// A day that may not be known exactly.
std::string some_day(DayRange range) {
  if (range.unbounded()) return "an unknown day";
  if (range.first == first_day) return "some day up to " + day_words(range.last);
  if (range.last == last_day) return "some day not before " + day_words(range.first);
  if (range.exact()) return day_words(range.first);
  const std::string whole = whole_words(range);
  if (!whole.empty()) return "some day in " + whole;
  return "some day between " + day_words(range.first) + " and " + day_words(range.last);
}

std::string unit_words(std::int32_t count, std::string_view unit) {
  return std::to_string(count) + ' ' + std::string(unit) + (count == 1 ? "" : "s");
}

}  // namespace

std::string day_words(Day day) {
  const year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_words(date);
}

std::string days_words(DayRange range) {
  if (range.unbounded()) return "an unknown day";
  if (range.first == first_day) return "until " + one_end(range.last, false);
  if (range.last == last_day) return "from " + one_end(range.first, true);
  const std::string whole = whole_words(range);
  return whole.empty() ? one_end(range.first, true) + " to " + one_end(range.last, false) : whole;
}

std::string number_words(const Decimal& number) {
  std::string text = number.text();
  const auto point = text.find('.');
  const std::size_t whole = point == std::string::npos ? text.size() : point;
  if (whole <= 4) return text;
  for (std::size_t at = whole; at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string range_words(const NumberRange& range) {
  if (range.exact()) return number_words(range.low);
  if (!range.high) return range.low == Decimal{} ? "an unknown number" : "at least " + number_words(range.low);
  return number_words(range.low) + " to " + number_words(*range.high);
}

std::string period_words(const Period& period) {
  if (period.working) return unit_words(period.days, "working day");
  std::string text;
  if (period.months != 0 && period.months % 12 == 0) {
    text = unit_words(period.months / 12, "year");
  } else if (period.months != 0) {
    text = unit_words(period.months, "month");
  }
  if (period.days != 0 || text.empty()) {
    text += (text.empty() ? "" : " and ") + unit_words(period.days, "day");
  }
  return text;
}

std::string periods_words(const PeriodRange& range) {
  if (!range.high) return "at least " + period_words(range.low);
  if (*range.high == range.low) return period_words(range.low);
  return period_words(range.low) + " to " + period_words(*range.high);
}

std::string force_words(const Force& force) {
  const std::string begin = some_day(force.from);
  if (!force.until) return "since " + begin;
  if (!force.until->exact()) return "from " + begin + " until " + some_day(*force.until);
  return "from " + begin + " to " + day_words(force.until->first - std::chrono::days{1});
}

std::string since_words(const Force& force) {
  const std::string from = force.from.unbounded() ? "an unknown day" : days_words(force.from);
  if (!force.until) return "since " + from;
  // A range that is exact has a last day in force: the day before `until`.
  const bool exact = force.until->exact();
  const std::string last = exact ? day_words(force.until->first - std::chrono::days{1}) : days_words(*force.until);
  return from + " until " + last;
}

std::string_view evidence_words(Evidence evidence) {
  switch (evidence) {
    case Evidence::Verified: return "text read";
    case Evidence::Reported: return "quoted, not read";
    case Evidence::Unverified: return "source not seen";
  }
  return {};
}

std::string attestation_words(const Attestation& attestation) {
  std::string text(evidence_words(attestation.evidence));
  if (!attestation.verified_by.empty()) text += " by " + attestation.verified_by;
  if (attestation.verified_on) text += " on " + day_words(*attestation.verified_on);
  return text;
}

std::string count_words(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string list_words(const std::vector<std::string>& items, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " " + std::string(last_joint) + " " : ", ";
    text += items[i];
  }
  return text;
}

}  // namespace placet
