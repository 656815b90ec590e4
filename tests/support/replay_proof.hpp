// SPDX-License-Identifier: Apache-2.0
//
// An independent check of proofs: it computes nothing that the engine computed, it only asks whether each ground
// follows from the grounds it names.
#pragma once

#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// What does not follow in the proof of `assessment`, one sentence each; empty if it replays. Checked are: every
/// finding has a ground; no ground rests on itself; `and`, `or`, `none of` and `not` have the values of Kleene's
/// tables for their parts; quantifiers have no value that their tried members forbid; scopes and exceptions have the
/// value of their condition; a bound of force is read right; a breach rests on nothing that speaks against it.
std::vector<std::string> replay_proof(const Assessment& assessment, const Rulebook& rulebook);

}  // namespace placet
