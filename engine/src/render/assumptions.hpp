// SPDX-License-Identifier: Apache-2.0
// What the user assumed for one report, so that nobody takes it for what the agreement states.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

/// The facts that `--given` stated, as they were written, each once.
std::vector<std::string> given_facts(const SourceMap& sources);

/// A line for the head of a report for each thing that the user assumed: facts, the law of another day, collections.
std::vector<std::string> assumption_lines(const Report& report, const Words& words);

}  // namespace placet
