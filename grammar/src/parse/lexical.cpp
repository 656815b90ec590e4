// SPDX-License-Identifier: Apache-2.0
#include "parse/lexical.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>

namespace placet::parse {
namespace {

constexpr std::array<std::string_view, 71> reserved_words = {
    "after",   "all",        "alterable", "and",     "any",      "are",       "as",      "asks",    "at",
    "before",  "between",    "by",        "counts",  "cured",    "date",      "default", "despite", "does",
    "effect",  "end",        "every",     "exactly", "failing",  "for",       "from",    "has",     "have",
    "higher",  "in",         "includes",  "is",      "it",       "label",     "lower",   "may",     "must",
    "no",      "none",       "not",       "note",    "number",   "of",        "on",      "or",      "otherwise",
    "pending", "percent",    "presume",   "reading", "reported", "satisfies", "silence", "since",   "some",
    "source",  "strength",   "sum",       "than",    "the",      "to",        "under",   "unknown", "unless",
    "until",   "unverified", "verified",  "when",    "where",    "with",      "within",  "yes"};

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_capital(c) || (c >= 'a' && c <= 'z');
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool is_word_part(char c) {
  return is_letter(c) || is_digit(c) || c == '-';
}

std::string_view text_between(Iterator first, Iterator last) {
  return {first, static_cast<std::size_t>(last - first)};
}

std::string_view word_at(Iterator first, Iterator last) {
  return text_between(first, end_of_word(first, last));
}

/// Reads `count` digits, no more and no less, as a number; -1 if they are not there.
int scan_digits(Iterator& first, Iterator last, std::ptrdiff_t count) {
  if (last - first < count || !std::all_of(first, first + count, is_digit)) return -1;
  int value = 0;
  for (const Iterator stop = first + count; first != stop; ++first) value = value * 10 + (*first - '0');
  return value;
}

/// True where a number may end: `2004` ends before a space, not before `2004-05` or `20045`.
bool number_ends(Iterator at, Iterator last) {
  return at == last || (!is_word_part(*at) && *at != '_');
}

int scan_year(Iterator& first, Iterator last) {
  Iterator at = first;
  const int year = scan_digits(at, last, 4);
  if (year < 0 || !number_ends(at, last)) return -1;
  first = at;
  return year;
}

/// The number of a month or a day as it is kept: 0 says that none was written, so a written 0 becomes one that no
/// calendar has.
unsigned written_number(int digits) {
  constexpr unsigned of_no_calendar = 99;
  return digits == 0 ? of_no_calendar : static_cast<unsigned>(digits);
}

bool scan_iso_day(Iterator& first, Iterator last, syntax::SomeDay& day) {
  Iterator at = first;
  const int year = scan_digits(at, last, 4);
  if (year < 0 || at == last || *at++ != '-') return false;
  const int month = scan_digits(at, last, 2);
  if (month < 0 || at == last || *at++ != '-') return false;
  const int number = scan_digits(at, last, 2);
  if (number < 0 || !number_ends(at, last)) return false;
  day.year = year;
  day.month = written_number(month);
  day.day = written_number(number);
  first = at;
  return true;
}

bool scan_month_and_year(Iterator& first, Iterator last, syntax::SomeDay& day) {
  Iterator at = first;
  unsigned month = 0;
  if (!scan_month(at, last, month)) return false;
  at = skip_noise(at, last);
  const int year = scan_year(at, last);
  if (year < 0) return false;
  day.year = year;
  day.month = month;
  first = at;
  return true;
}

bool scan_written_day(Iterator& first, Iterator last, syntax::SomeDay& day) {
  Iterator at = first;
  int number = scan_digits(at, last, 2);
  if (number < 0) number = scan_digits(at, last, 1);
  if (number < 0 || !number_ends(at, last)) return false;
  at = skip_noise(at, last);
  if (!scan_month_and_year(at, last, day)) return false;
  day.day = written_number(number);
  first = at;
  return true;
}

bool is_code(std::string_view word) {
  if (word.size() < 2 || !is_capital(word[0]) || !is_capital(word[1])) return false;
  if (word.size() == 2) return true;
  const auto subdivision = word.substr(3);
  return word[2] == '-' && !subdivision.empty() && subdivision.size() <= 3 &&
         std::all_of(subdivision.begin(), subdivision.end(), [](char c) { return is_capital(c) || is_digit(c); });
}

syntax::Scale scale_of(std::string_view word) {
  using syntax::Scale;
  if (word == "thousand") return Scale::Thousand;
  if (word == "million") return Scale::Million;
  if (word == "billion") return Scale::Billion;
  if (word == "lakh") return Scale::Lakh;
  if (word == "crore") return Scale::Crore;
  return Scale::One;
}

template <class Token>
bool scan_word_if(Iterator& first, Iterator last, Token& token, bool (*fits)(std::string_view)) {
  const std::string_view word = word_at(first, last);
  if (word.empty() || !fits(word)) return false;
  token.text = word;
  first += static_cast<std::ptrdiff_t>(word.size());
  return true;
}

}  // namespace

Iterator skip_noise(Iterator first, Iterator last) {
  while (first != last) {
    if (is_space(*first)) {
      ++first;
    } else if (*first == '#') {
      first = std::find(first, last, '\n');
    } else if (word_at(first, last) == "the") {
      first += 3;
    } else {
      break;
    }
  }
  return first;
}

Iterator end_of_word(Iterator first, Iterator last) {
  if (first == last || !is_letter(*first)) return first;
  Iterator at = first;
  while (true) {
    at = std::find_if_not(at, last, is_word_part);
    if (last - at < 2 || *at != '.' || !(is_letter(at[1]) || is_digit(at[1]))) return at;
    ++at;
  }
}

Iterator end_of_text(Iterator first, Iterator last, bool& closed) {
  closed = false;
  Iterator at = first + 1;
  while (at != last && *at != '\n') {
    const char c = *at++;
    if (c == '"') {
      closed = true;
      return at;
    }
    if (c == '\\' && at != last && (*at == '"' || *at == '\\')) ++at;
  }
  return at;
}

bool is_reserved(std::string_view word) {
  return std::find(reserved_words.begin(), reserved_words.end(), word) != reserved_words.end();
}

unsigned month_of(std::string_view word) {
  const auto found = std::find(months.begin(), months.end(), word);
  return found == months.end() ? 0U : static_cast<unsigned>(found - months.begin()) + 1U;
}

bool exists(int year, unsigned month, unsigned day) {
  if (month == 0 && day == 0) return true;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day == 0 ? 1 : day}};
  return date.ok();
}

bool scan_name(Iterator& first, Iterator last, syntax::Name& name) {
  return scan_word_if(first, last, name, [](std::string_view word) { return !is_reserved(word); });
}

bool scan_word(Iterator& first, Iterator last, syntax::Name& name) {
  return scan_word_if(first, last, name, [](std::string_view word) { return word != "end"; });
}

bool scan_text(Iterator& first, Iterator last, syntax::Text& text) {
  if (first == last || *first != '"') return false;
  bool closed = false;
  const Iterator end = end_of_text(first, last, closed);
  if (!closed) return false;
  text.text.clear();
  for (Iterator at = first + 1; at != end - 1; ++at) {
    if (*at == '\\' && (at[1] == '"' || at[1] == '\\')) ++at;
    text.text += *at;
  }
  first = end;
  return true;
}

bool scan_code(Iterator& first, Iterator last, syntax::Code& code) {
  return scan_word_if(first, last, code, is_code);
}

bool scan_currency(Iterator& first, Iterator last, syntax::Code& code) {
  return scan_word_if(first, last, code, [](std::string_view word) {
    return word.size() == 3 && std::all_of(word.begin(), word.end(), is_capital);
  });
}

bool scan_number(Iterator& first, Iterator last, syntax::Number& number) {
  if (first == last || !is_digit(*first)) return false;
  Iterator at = first;
  const auto skip_digits = [&] {
    while (at != last && (is_digit(*at) || (*at == '_' && last - at > 1 && is_digit(at[1])))) ++at;
  };
  skip_digits();
  if (last - at > 1 && *at == '.' && is_digit(at[1])) {
    ++at;
    skip_digits();
  }
  if (!number_ends(at, last)) return false;
  number.digits = text_between(first, at);
  const Iterator next = skip_noise(at, last);
  const std::string_view word = word_at(next, last);
  number.scale = scale_of(word);
  first = number.scale == syntax::Scale::One ? at : next + static_cast<std::ptrdiff_t>(word.size());
  return true;
}

bool scan_full_day(Iterator& first, Iterator last, syntax::FullDay& day) {
  syntax::SomeDay read;
  if (!scan_iso_day(first, last, read) && !scan_written_day(first, last, read)) return false;
  day.year = read.year;
  day.month = read.month;
  day.day = read.day;
  return true;
}

bool scan_some_day(Iterator& first, Iterator last, syntax::SomeDay& day) {
  if (scan_iso_day(first, last, day) || scan_written_day(first, last, day) || scan_month_and_year(first, last, day)) {
    return true;
  }
  const int year = scan_year(first, last);
  if (year < 0) return false;
  day = {};
  day.year = year;
  return true;
}

bool scan_month(Iterator& first, Iterator last, unsigned& month) {
  const std::string_view word = word_at(first, last);
  const unsigned found = month_of(word);
  if (found == 0) return false;
  month = found;
  first += static_cast<std::ptrdiff_t>(word.size());
  return true;
}

}  // namespace placet::parse
