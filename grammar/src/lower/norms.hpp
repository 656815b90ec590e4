// SPDX-License-Identifier: Apache-2.0
//
// The sentence of a rule, and what follows from a breach of it.
#pragma once

#include <optional>

#include "lower/expressions.hpp"

namespace placet::lower {

std::optional<Norm> lower_norm(Scope& scope, const syntax::Norm& written);

/// Whether a breach is possible, so that the rule has to say what follows from it.
bool can_be_violated(const syntax::Norm& written);

std::optional<Otherwise> lower_otherwise(Scope& scope, const syntax::Otherwise& written);

EffectKind plain_effect(syntax::PlainEffect written);
EffectKind possible_effect(syntax::PossibleEffect written);

}  // namespace placet::lower
