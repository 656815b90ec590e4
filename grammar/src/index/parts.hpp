// SPDX-License-Identifier: Apache-2.0
//
// Goes through a phrase of the syntax part by part, whatever it is made of, so that who looks for some kinds of phrase
// need not name all the others.
#pragma once

#include <boost/fusion/include/for_each.hpp>
#include <boost/fusion/include/is_sequence.hpp>

#include <type_traits>
#include <vector>

#include "syntax/adapt.hpp"
#include "syntax/syntax.hpp"

namespace placet::index {

template <class Part>
constexpr bool is_leaf = std::is_arithmetic_v<Part> || std::is_enum_v<Part> || std::is_same_v<Part, std::string>;

template <class T, class Visit>
void each_part(const std::vector<T>& items, const Visit& visit) {
  for (const T& item : items) visit(item);
}

template <class T, class Visit>
void each_part(const syntax::Optional<T>& part, const Visit& visit) {
  if (part) visit(*part);
}

template <class T, class Visit>
void each_part(const syntax::x3::forward_ast<T>& part, const Visit& visit) {
  visit(part.get());
}

template <class Value, class Tag, class Visit>
void each_part(const syntax::Single<Value, Tag>& phrase, const Visit& visit) {
  visit(phrase.value);
}

template <class Visit>
void each_part(const syntax::Negation& phrase, const Visit& visit) {
  visit(phrase.operand);
}

/// Calls `visit` with each part of `phrase`, in the order of the grammar; with none for a phrase that has no parts.
template <class Phrase, class Visit>
void each_part(const Phrase& phrase, const Visit& visit) {
  if constexpr (is_leaf<Phrase>) {
    return;
  } else if constexpr (
      requires { phrase.apply_visitor(visit); } || requires { phrase.get().which(); }) {
    syntax::match(phrase, visit);
  } else if constexpr (boost::fusion::traits::is_sequence<Phrase>::value) {
    boost::fusion::for_each(phrase, visit);
  }
}

}  // namespace placet::index
