// SPDX-License-Identifier: Apache-2.0
//
// What is decided whatever the missing facts are, and which of them can still matter. The open atoms of
// a finding are tried in a fixed order; the results form a reduced decision diagram, in which an atom
// that cannot change the result does not stand (docs/language/meaning.md, "Second pass").
#pragma once

#include <vector>

#include "evaluate/evaluation.hpp"

namespace placet {

/// With more open atoms than this a finding stays as it is, and everything open is asked.
inline constexpr std::size_t most_open_atoms = 12;

/// The line of the table of verdicts in which an outcome falls.
Verdict line_of(Status status, Evidence evidence, bool cure_unknown);

struct Settled {
  Outcome outcome;
  std::vector<Asked> asks;  ///< facts of which two values put the finding in different lines
};

/// Judges an instance and, where that leaves it undecided, tries the values of what is open.
Settled settle(Evaluation& evaluation, const Instance& instance);

}  // namespace placet
