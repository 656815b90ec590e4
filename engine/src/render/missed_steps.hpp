// SPDX-License-Identifier: Apache-2.0
// Steps whose last day has passed, and what the rulebook says can still be done.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

struct MissedStep {
  const StepGround* step;             ///< in the proof of the assessment
  Day last_day;                       ///< the last on which it counted
  std::vector<std::string> remedies;  ///< what can be done, each in words; empty if the rulebook names nothing
};

/// The steps that a broken finding wanted by a day that has passed; none of other findings.
std::vector<MissedStep> missed_steps(const Finding& finding, const Report& report, const Words& words);

/// "Its last day was 15 May 2005. Still possible: …", or that nothing is.
std::string missed_words(const MissedStep& missed, const Words& words);

}  // namespace placet
