// SPDX-License-Identifier: Apache-2.0
#include "export/asp/fact_text.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace placet::asp {
namespace {

constexpr Int128 one = 1'000'000;          // in millionths
constexpr Int128 small = 1'000'000 * one;  // so that four times a sum of many has 32 bits

/// A number as four times itself, where one next to a whole number is one more or less than four times that.
std::optional<std::int64_t> quadrupled(Decimal number) {
  const Int128 whole = (number.millionths + one / 2) / one;
  const Int128 beside = number.millionths - whole * one;
  if (number.millionths < 0 || number.millionths > small || beside < -1 || beside > 1) return std::nullopt;
  return static_cast<std::int64_t>(4 * whole + beside);
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

bool FactText::keeps_sums() const {
  return std::ranges::all_of(numbers_, [](Decimal number) { return quadrupled(number).has_value(); });
}

std::string FactText::text() const {
  const bool sums = keeps_sums();
  std::map<Decimal, std::int64_t> written;
  for (const Decimal number : numbers_) {
    written.emplace(number, sums ? *quadrupled(number) : static_cast<std::int64_t>(written.size()));
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
