// SPDX-License-Identifier: Apache-2.0
//
// Chains of `and` / `or`, of conditions and of steps. The grammar reads any mixture; a mixture is then an error, for
// no reader should have to know which of the two binds more tightly.
#pragma once

#include <algorithm>

#include "parse/config.hpp"

namespace placet::parse {

/// The diagnostic for a chain whose second connective stands at `place`.
Diagnostic mixed_and_or(Span place, syntax::Connective found);

/// Base of the rules whose attribute is a chain: writes the span and reports the first change of connective.
struct AnnotateChain : Annotate {
  template <class Chain, class AnyContext>
  void on_success(const Iterator& first, const Iterator& last, Chain& chain, const AnyContext& context) const {
    Annotate::on_success(first, last, chain, context);
    const auto other = std::find_if(chain.rest.begin(), chain.rest.end(),
                                    [&](const auto& link) { return link.connective != chain.rest.front().connective; });
    if (other != chain.rest.end()) {
      state_of(context).diagnostics.push_back(mixed_and_or(other->span, other->connective));
    }
  }
};

}  // namespace placet::parse
