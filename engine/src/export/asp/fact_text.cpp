// SPDX-License-Identifier: Apache-2.0
#include "export/asp/fact_text.hpp"

#include <map>

namespace placet::asp {

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

std::string FactText::text() const {
  std::map<Decimal, std::size_t> ranks;
  for (const Decimal number : numbers_) ranks.emplace(number, ranks.size());
  std::string result;
  for (const Fact& fact : facts_) {
    result += fact.predicate;
    if (!fact.terms.empty()) {
      char before = '(';
      for (const Term& term : fact.terms) {
        const auto* number = std::get_if<Decimal>(&term.what());
        result += before;
        result += number != nullptr ? std::to_string(ranks.at(*number)) : std::get<std::string>(term.what());
        before = ',';
      }
      result += ").";
    }
    result += '\n';
  }
  return result;
}

}  // namespace placet::asp
