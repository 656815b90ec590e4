// SPDX-License-Identifier: Apache-2.0
//
// What is decided whatever the missing facts are, and which of them can still matter. The open atoms of a finding are
// tried in a fixed order, and the results form a decision diagram (docs/language/meaning.md, "Second pass").
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "placet/engine/questions.hpp"

namespace placet {

/// The line of the table of verdicts in which an outcome falls.
Verdict line_of(Status status, Evidence evidence, bool cure_unknown);

/// A fact of which two values put the finding in different lines, with the two that part it furthest.
struct Doubt {
  Asked asked;
  std::optional<std::pair<Answer, Answer>> answers;  ///< the lighter first; none where too much is open to tell
};

struct Settled {
  Outcome outcome;
  std::vector<Doubt> doubts;
};

/// Judges an instance and, where that leaves it undecided, tries the values of what is open. What is doubtful is looked
/// for if it is `asked`.
Settled settle(Evaluation& evaluation, const Instance& instance, bool asked);

/// Whether members that are not listed leave the verdict as it is, whatever is open of them. As there may be none of
/// them, they never break a rule for certain.
bool changes_nothing(Evaluation& evaluation, const Instance& unlisted);

}  // namespace placet
