// SPDX-License-Identifier: Apache-2.0
//
// The text of the facts of an answer-set program. Numbers are written as four times their units, or their hundredths,
// where all are small, and whole units or next to one, which is then one more or less: they can be added up. Otherwise
// each is written as its rank among all numbers of the text, as clingo's integers have 32 bits.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "placet/model/value.hpp"

namespace placet::asp {

/// A number without end.
struct Endless {};

/// An argument of a fact: text as clingo reads it, or a number whose rank is written.
class Term {
 public:
  template <class Integer>
  requires std::is_integral_v<Integer> Term(Integer number) : what_(std::to_string(number)) {}
  Term(const char* text) : what_(std::string(text)) {}
  Term(std::string text) : what_(std::move(text)) {}
  Term(std::string_view text) : what_(std::string(text)) {}
  Term(Decimal number) : what_(number) {}
  Term(Day day) : Term(day.time_since_epoch().count()) {}
  Term(Endless) : what_(std::string("#sup")) {}
  const std::variant<std::string, Decimal>& what() const { return what_; }

 private:
  std::variant<std::string, Decimal> what_;
};

/// A text in quotes.
Term quoted(std::string_view text);

class FactText {
 public:
  explicit FactText(std::uint32_t first) : next_(first) {}
  std::uint32_t fresh() { return next_++; }
  std::uint32_t next() const { return next_; }
  void add(std::string_view predicate, std::vector<Term> terms);
  void comment(std::string_view text);
  /// Whether the numbers are written so that their sums are those of what is written.
  bool keeps_sums() const { return unit().has_value(); }
  /// All facts, one a line, in the order they were added.
  std::string text() const;

 private:
  struct Fact {
    std::string predicate;
    std::vector<Term> terms;
  };
  std::optional<Int128> unit() const;  ///< of which every number is a multiple, or next to one
  std::uint32_t next_;
  std::vector<Fact> facts_;  // Invariant: a fact without terms is a comment.
  std::set<Decimal> numbers_;
};

}  // namespace placet::asp
