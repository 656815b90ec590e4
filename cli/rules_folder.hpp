// SPDX-License-Identifier: Apache-2.0
//
// A folder of rules as it stands on disk: every *.norm file under it, and the samples of its tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "placet/engine/compiled_rulebook.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

struct FolderRules {
  CompiledRules rules;  ///< texts and samples are filled in any case, the rulebook only if `compiles`
  bool compiles = false;
  std::vector<Diagnostic> diagnostics;  ///< errors, or warnings
};

/// Compiles `folder`. Paths are shown as `shown_as` and what leads on from the folder ("rules/russia/pack.norm").
/// Failure: the folder or a file in it cannot be read (66).
FolderRules compile_folder(const std::filesystem::path& folder, const std::string& shown_as);

}  // namespace placet
