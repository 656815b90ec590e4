// SPDX-License-Identifier: Apache-2.0
//
// What is decided whatever the missing facts are, and which of them can still matter. The open atoms of
// a finding are tried in a fixed order; the results form a reduced decision diagram, in which an atom
// that cannot change the result does not stand (docs/language/meaning.md, "Second pass").
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "placet/engine/questions.hpp"

namespace placet {

/// With more open atoms than this a finding stays as it is, and everything open is asked.
inline constexpr std::size_t most_open_atoms = 12;

/// The line of the table of verdicts in which an outcome falls.
Verdict line_of(Status status, Evidence evidence, bool cure_unknown);

/// A fact of which two values put the finding in different lines, and those of its answers that do so most.
struct Doubt {
  Asked asked;
  std::optional<std::pair<Answer, Answer>> answers;  ///< the lighter first; none where too much is open to tell
};

struct Settled {
  Outcome outcome;
  std::vector<Doubt> doubts;
};

/// Judges an instance and, where that leaves it undecided, tries the values of what is open.
Settled settle(Evaluation& evaluation, const Instance& instance);

}  // namespace placet
