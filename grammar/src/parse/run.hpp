// SPDX-License-Identifier: Apache-2.0
//
// Runs a rule of the grammar on a text.
#pragma once

#include <optional>

#include "parse/config.hpp"
#include "parse/failure.hpp"

namespace placet::parse {

/// Runs one rule from `at`, which it moves past what was read. The only place where a failed expectation is caught.
template <class Grammar, class Attribute>
std::optional<Failure> run(const Grammar& grammar, Iterator& at, Iterator last, State& state, Attribute& attribute) {
  const Skipper skipper;
  const auto phrase_context = x3::make_context<x3::skipper_tag>(skipper);
  const auto context = x3::make_context<StateTag>(state, phrase_context);
  try {
    if (grammar.parse(at, last, context, x3::unused, attribute)) return std::nullopt;
    return Failure{state.offset(skip_noise(at, last)), grammar.name, {}};
  } catch (const x3::expectation_failure<Iterator>& failure) {
    return Failure{state.offset(skip_noise(failure.where(), last)), failure.which(), {}};
  }
}

}  // namespace placet::parse
