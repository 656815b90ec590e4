// SPDX-License-Identifier: Apache-2.0
//
// The open atoms of a finding as the variables of its decision diagram: those about one fact are tried together, with
// the truths that some value of the fact gives them.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "evaluate/evaluation.hpp"

namespace placet {

/// A value for each atom of a variable.
using AtomValues = std::array<StepValue, most_open_atoms>;

struct Option {
  AtomValues values{};
  std::optional<Value> named;  ///< a value of the fact that answers so, if one has a name
};

struct OpenVariable {
  std::vector<const OpenAtom*> atoms;  ///< about one fact, or one atom by itself
  std::vector<Option> options;
};

/// The variables of at most `most_open_atoms` atoms, which must outlive them, in the order of the atoms.
std::vector<OpenVariable> variables_of(const OpenList& open, const Evaluation& evaluation);

}  // namespace placet
