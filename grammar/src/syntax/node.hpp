// SPDX-License-Identifier: Apache-2.0
//
// What every phrase of the syntax is made of, and how a variant is taken apart.
#pragma once

#include <boost/optional.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <utility>

#include "placet/model/span.hpp"

namespace placet::syntax {

namespace x3 = boost::spirit::x3;

template <class T>
using Optional = boost::optional<T>;

/// Base of every phrase: where it stands.
struct Node {
  Span span;
};

/// A phrase that holds one thing; the tag makes it a type of its own.
template <class Value, class Tag>
struct Single : Node {
  Single() = default;
  Single(Value held) : value(std::move(held)) {}
  Value value;
};

// ---- taking variants apart ---------------------------------------------------------------------------------------

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
  template <class T>
  decltype(auto) operator()(const x3::forward_ast<T>& held) const {
    return (*this)(held.get());
  }
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// Calls the case for the alternative that `variant` holds; all cases return the same type, and every alternative
/// has a case:  match(day, [](UnknownDay) {…}, [](const Between& between) {…}, [](const SomeDay& day) {…});
template <class Variant, class... Cases>
decltype(auto) match(const Variant& variant, Cases&&... cases) {
  return boost::apply_visitor(Match{std::forward<Cases>(cases)...}, variant.get());
}

}  // namespace placet::syntax
