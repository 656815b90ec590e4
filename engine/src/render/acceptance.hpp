// SPDX-License-Identifier: Apache-2.0
// Findings that someone with authority has accepted: who, when and why, as the agreement states it.
#pragma once

#include <optional>
#include <string>

#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

struct Acceptance {
  std::string rule, by, reason;  ///< empty where not stated
  std::optional<DayRange> on;
  Place place;
};

/// What `accepted`, a member of the agreement that accepts a finding, states.
Acceptance acceptance_of(MemberId accepted, const Words& words, const SourceMap& sources);

/// "Accepted by the Vice-governor on 2 March 2005 (line 12): Talks began before the appointment."
std::string acceptance_words(const Acceptance& acceptance, const Words& words);

}  // namespace placet
