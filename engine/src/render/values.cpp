// SPDX-License-Identifier: Apache-2.0
#include "render/values.hpp"

#include <array>

namespace placet {

namespace {

using std::chrono::year_month_day;

constexpr std::array months{Message::January,   Message::February, Message::March,    Message::April,
                            Message::May,       Message::June,     Message::July,     Message::August,
                            Message::September, Message::October,  Message::November, Message::December};
constexpr std::array months_governed{Message::JanuaryGoverned, Message::FebruaryGoverned, Message::MarchGoverned,
                                     Message::AprilGoverned,   Message::MayGoverned,      Message::JuneGoverned,
                                     Message::JulyGoverned,    Message::AugustGoverned,   Message::SeptemberGoverned,
                                     Message::OctoberGoverned, Message::NovemberGoverned, Message::DecemberGoverned};

std::string year_text(year_month_day date) {
  return std::to_string(static_cast<int>(date.year()));
}

std::string day_text(std::chrono::day day) {
  return std::to_string(static_cast<unsigned>(day));
}

/// Says days in one language and one form.
class Days {
 public:
  explicit Days(Language language, DayForm form = DayForm::Alone) : language_(language), form_(form) {}

  std::string say(Message message, Arguments arguments = {}) const {
    return placet::say(language_, message, arguments);
  }

  /// In dates every language but English governs the month by the day: «15 июня».
  std::string month(std::chrono::month month, DayForm form) const {
    const auto index = static_cast<unsigned>(month) - 1;
    return say(form == DayForm::Alone ? months[index] : months_governed[index]);
  }

  std::string year(year_month_day date) const { return say(Message::YearAlone, {{"year", year_text(date)}}); }

  std::string unknown() const {
    return say(form_ == DayForm::Alone ? Message::UnknownDay : Message::UnknownDayGoverned);
  }

  /// The shortest words for a stretch that is a whole year, a whole month or one day; empty if it is none of them.
  std::string whole(DayRange range) const {
    const year_month_day from(range.first);
    if (range.exact()) return day_words(range.first, language_);
    const std::string iso = iso_text(range);
    if (iso.size() == 4) return year(from);
    if (iso.size() != 7) return {};
    return say(Message::MonthOfYear, {{"month", month(from.month(), form_)}, {"year", year_text(from)}});
  }

  std::string one_end(Day day, bool is_first) const {
    const year_month_day date(day);
    const bool begins_year = date.month() == std::chrono::January && date.day() == std::chrono::day{1};
    const bool ends_year = date.month() == std::chrono::December && date.day() == std::chrono::day{31};
    return (is_first ? begins_year : ends_year) ? year(date) : day_words(day, language_);
  }

  /// A day that may not be known exactly.
  std::string some_day(DayRange range) const {
    if (range.unbounded()) return unknown();
    const std::string first = day_words(range.first, language_);
    const std::string last = day_words(range.last, language_);
    if (range.first == first_day) return say(Message::SomeDayUpTo, {{"day", last}});
    if (range.last == last_day) return say(Message::SomeDayNotBefore, {{"day", first}});
    if (range.exact()) return first;
    const std::string stretch = Days(language_).whole(range);
    if (!stretch.empty()) return say(Message::SomeDayIn, {{"stretch", stretch}});
    return say(Message::SomeDayBetween, {{"first", first}, {"last", last}});
  }

 private:
  Language language_;
  DayForm form_;
};

/// The day before the one on which law ends: the last in force.
std::string last_in_force(DayRange until, Language language) {
  return day_words(until.first - std::chrono::days{1}, language);
}

/// The digits of the whole part in groups of three; in Hindi of two beyond the first three (लाख, करोड़).
void group_digits(std::string& text, std::size_t whole, std::string_view sign, std::size_t beyond_first) {
  for (std::size_t at = whole, step = 3; at > step; step = beyond_first) {
    at -= step;
    text.insert(at, sign);
  }
}

}  // namespace

std::string day_words(Day day, Language language) {
  const year_month_day date(day);
  const Days say(language);
  return say.say(Message::Date, {{"day", day_text(date.day())},
                                 {"month", say.month(date.month(), DayForm::Governed)},
                                 {"year", year_text(date)}});
}

std::string day_of_year_words(unsigned month, unsigned day, Language language) {
  const Days say(language);
  return say.say(Message::DayOfYear,
                 {{"day", std::to_string(day)}, {"month", say.month(std::chrono::month{month}, DayForm::Governed)}});
}

std::string days_words(DayRange range, Language language, DayForm form) {
  const Days say(language, form);
  if (range.unbounded()) return say.unknown();
  const std::string first = say.one_end(range.first, true);
  const std::string last = say.one_end(range.last, false);
  if (range.first == first_day) return say.say(Message::UntilDay, {{"day", last}});
  if (range.last == last_day) return say.say(Message::FromDay, {{"day", first}});
  const std::string whole = say.whole(range);
  return whole.empty() ? say.say(Message::DayToDay, {{"first", first}, {"last", last}}) : whole;
}

std::string number_words(const Decimal& number, Language language) {
  std::string text = number.text();
  const auto point = text.find('.');
  const std::size_t whole = point == std::string::npos ? text.size() : point;
  if (point != std::string::npos) text.replace(point, 1, say(language, Message::DecimalSign));
  if (whole > 4) group_digits(text, whole, say(language, Message::GroupSign), language == Language::Hindi ? 2 : 3);
  return text;
}

std::string range_words(const NumberRange& range, Language language) {
  const std::string low = number_words(range.low, language);
  if (range.exact()) return low;
  if (range.high) {
    return say(language, Message::NumberToNumber, {{"low", low}, {"high", number_words(*range.high, language)}});
  }
  if (range.low == Decimal{}) return say(language, Message::UnknownNumber);
  return say(language, Message::AtLeastNumber, {{"number", low}});
}

std::string period_words(const Period& period, Language language) {
  const auto count = [&](Message unit, std::int32_t number) {
    return say_counted(language, unit, static_cast<std::size_t>(number));
  };
  if (period.working) return count(Message::WorkingDays, period.days);
  const std::string days = count(Message::Days, period.days);
  if (period.months == 0) return days;
  const std::string months_said =
      period.months % 12 == 0 ? count(Message::Years, period.months / 12) : count(Message::Months, period.months);
  if (period.days == 0) return months_said;
  return say(language, Message::MonthsAndDays, {{"months", months_said}, {"days", days}});
}

std::string periods_words(const PeriodRange& range, Language language) {
  const std::string low = period_words(range.low, language);
  if (!range.high) return say(language, Message::AtLeastPeriod, {{"period", low}});
  if (*range.high == range.low) return low;
  return say(language, Message::PeriodToPeriod, {{"low", low}, {"high", period_words(*range.high, language)}});
}

std::string force_words(const Force& force, Language language) {
  const std::string begin = Days(language, DayForm::Governed).some_day(force.from);
  if (!force.until) return say(language, Message::SinceSomeDay, {{"from", begin}});
  if (force.until->exact()) {
    return say(language, Message::ForceFromTo, {{"from", begin}, {"last", last_in_force(*force.until, language)}});
  }
  const std::string until = Days(language, DayForm::Governed).some_day(*force.until);
  return say(language, Message::ForceFromUntil, {{"from", begin}, {"until", until}});
}

std::string since_words(const Force& force, Language language) {
  const std::string from = days_words(force.from, language, DayForm::Governed);
  if (!force.until) return say(language, Message::Since, {{"from", from}});
  const bool exact = force.until->exact();
  const std::string last = exact ? last_in_force(*force.until, language) : days_words(*force.until, language);
  return say(language, Message::FromUntil, {{"from", from}, {"last", last}});
}

std::string evidence_words(Evidence evidence, Language language) {
  switch (evidence) {
    case Evidence::Verified: return say(language, Message::TextRead);
    case Evidence::Reported: return say(language, Message::QuotedNotRead);
    case Evidence::Unverified: return say(language, Message::SourceNotSeen);
  }
  return {};
}

std::string attestation_words(const Attestation& attestation, Language language) {
  std::string text = evidence_words(attestation.evidence, language);
  if (!attestation.verified_by.empty()) {
    text = say(language, Message::AttestedBy, {{"evidence", text}, {"name", attestation.verified_by}});
  }
  if (!attestation.verified_on) return text;
  const std::string day = day_words(*attestation.verified_on, language);
  return say(language, Message::AttestedOn, {{"evidence", text}, {"day", day}});
}

std::string list_words(const std::vector<std::string>& items, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " " + std::string(last_joint) + " " : ", ";
    text += items[i];
  }
  return text;
}

std::string list_words(const std::vector<std::string>& items, Message last_joint, Language language) {
  if (items.empty()) return {};
  std::string text = items.front();
  for (std::size_t i = 1; i + 1 < items.size(); ++i) {
    text = say(language, Message::ListMore, {{"items", text}, {"item", items[i]}});
  }
  if (items.size() == 1) return text;
  return say(language, last_joint, {{"items", text}, {"last", items.back()}});
}

}  // namespace placet
