// SPDX-License-Identifier: Apache-2.0
// Proofs in text: the whole tree, or the one reason that a reader needs first.
#pragma once

#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/source_map.hpp"
#include "render/words.hpp"

namespace placet {

struct ProofText {
  const Words& words;
  const Proof& proof;
  const SourceMap& sources;

  /// What stands under `root`, the ground of a finding: a line a ground, each with its value and its line in the
  /// agreement. A ground that was shown above in the same tree is named again without what it rests on.
  std::string tree(GroundId root, std::size_t indent) const;

  /// Why the finding is what it is, in a few sentences: what was owed and what the agreement says of it.
  std::vector<std::string> reason(const Finding& finding) const;

  /// " (line 12)", or nothing where the agreement is silent; what was stated elsewhere is named by its file.
  std::string place(const Ground& ground) const;
};

/// "true", "false", "unknown" or "open", as in the JSON.
std::string_view step_value_name(StepValue value);

}  // namespace placet
