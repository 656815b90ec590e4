// SPDX-License-Identifier: Apache-2.0
#include "export/asp/fact_text.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace placet::asp {
namespace {

constexpr Int128 whole_numbers = 1'000'000, hundredths = 10'000;  // in millionths
constexpr Int128 most_units = 1'000'000;                          // so that four times a sum of many has 32 bits

/// A number as four times its units, where one next to a whole unit is one more or less than four times that.
std::optional<std::int64_t> quadrupled(Decimal number, Int128 unit) {
  const Int128 units = (number.millionths + unit / 2) / unit;
  const Int128 beside = number.millionths - units * unit;
  if (number.millionths < 0 || units > most_units || beside < -1 || beside > 1) return std::nullopt;
  return static_cast<std::int64_t>(4 * units + beside);
}

}  // namespace

Term quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result + '"';
}

void FactText::add(std::string_view predicate, std::vector<Term> terms) {
  for (const Term& term : terms) {
    if (const auto* number = std::get_if<Decimal>(&term.what())) numbers_.insert(*number);
  }
  facts_.push_back({std::string(predicate), std::move(terms)});
}

void FactText::comment(std::string_view text) {
  facts_.push_back({"% " + std::string(text), {}});
}

std::optional<Int128> FactText::unit() const {
  for (const Int128 unit : {whole_numbers, hundredths}) {
    const auto fits = [&](Decimal number) { return quadrupled(number, unit).has_value(); };
    if (std::ranges::all_of(numbers_, fits)) return unit;
  }
  return std::nullopt;
}

std::string FactText::text() const {
  const auto in = unit();
  std::map<Decimal, std::int64_t> written;
  for (const Decimal number : numbers_) {
    written.emplace(number, in ? *quadrupled(number, *in) : static_cast<std::int64_t>(written.size()));
  }
  std::string result;
  for (const Fact& fact : facts_) {
    result += fact.predicate;
    if (!fact.terms.empty()) {
      char before = '(';
      for (const Term& term : fact.terms) {
        const auto* number = std::get_if<Decimal>(&term.what());
        result += before;
        result += number != nullptr ? std::to_string(written.at(*number)) : std::get<std::string>(term.what());
        before = ',';
      }
      result += ").";
    }
    result += '\n';
  }
  return result;
}

}  // namespace placet::asp
