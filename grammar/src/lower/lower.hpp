// SPDX-License-Identifier: Apache-2.0
//
// From the syntax of many files to one rulebook: resolves names, checks types, orders exceptions.
#pragma once

#include <vector>

#include "lower/packs.hpp"
#include "placet/model/checked.hpp"

namespace placet::lower {

/// What was read: the files by folder, and names in declarations that could not be parsed, which are not reported as
/// unknown.
struct Input {
  std::vector<Folder> folders;
  NameSet half_declared;
};

/// The rulebook, or every error. With `half_declared` names the rulebook may lack what they name.
Checked<Rulebook> lower_rulebook(const Input& input);

}  // namespace placet::lower
