// SPDX-License-Identifier: Apache-2.0
//
// Comparisons and sums of values that may be known only as ranges (docs/language/meaning.md, "Values").
#pragma once

#include <optional>

#include "placet/model/expression.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// Whether `left comparator right` holds for the values, both of one type: True or False only where it holds for
/// every pair of values in the two ranges. Money in two currencies is Unknown, whatever the amounts.
Kleene compare(const Value& left, Comparator comparator, const Value& right);

/// The sum of two values of one type; nothing if they cannot be added (two currencies).
std::optional<Value> add(const Value& left, const Value& right);

/// The range of the higher (lower) of two values of one type; nothing if they cannot be compared.
std::optional<Value> higher(const Value& left, const Value& right);
std::optional<Value> lower(const Value& left, const Value& right);

/// `percent` of a number or of money.
std::optional<Value> percent_of(Decimal percent, const Value& whole);

/// The smallest range that holds both; nothing if there is none (two codes).
std::optional<Value> hull(const Value& left, const Value& right);

/// Everything a value of the type of `like` can be at least: numbers and money of its currency from nothing up.
Value any_amount_like(const Value& like);

/// Nothing of the type of `like`: no money of its currency, no days, the number zero.
Value nothing_like(const Value& like);

}  // namespace placet
