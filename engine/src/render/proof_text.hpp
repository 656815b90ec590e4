// SPDX-License-Identifier: Apache-2.0
// Proofs in text: the whole tree, or the one reason that a reader needs first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/source_map.hpp"
#include "render/words.hpp"

namespace placet {

/// One sentence of a reason, without its full stop, and the place that it rests on.
struct Sentence {
  std::string text;
  std::optional<Span> at;
  bool operator==(const Sentence&) const = default;
};

struct ProofText {
  const Words& words;
  const Proof& proof;
  const SourceMap& sources;

  /// What stands under `root`, the ground of a finding: a line a ground, each with its value and its line in the
  /// agreement. A ground that was shown above in the same tree is named again without what it rests on.
  std::string tree(GroundId root, std::size_t indent) const;

  /// Why the finding is what it is, in a few sentences: what was owed and what the agreement says of it.
  std::vector<Sentence> sentences(const Finding& finding) const;
  /// The same as it is printed: each with its place and a full stop.
  std::vector<std::string> reason(const Finding& finding) const;

  /// Where a reader of the agreement looks first: the first place in it that a sentence of the reason rests on, else
  /// the member that the finding is about.
  Span deciding_place(const Finding& finding) const;

  /// " (line 12)", or nothing where the agreement is silent; what was stated elsewhere is named by its file.
  std::string place(const std::optional<Span>& at) const;
};

/// "true", "false", "unknown" or "open", as in the JSON.
std::string_view step_value_name(StepValue value);

}  // namespace placet
