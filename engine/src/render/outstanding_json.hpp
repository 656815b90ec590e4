// SPDX-License-Identifier: Apache-2.0
// What must still be done and what must be asked, as placet-verdict/1 has it.
#pragma once

#include "placet/engine/questions.hpp"
#include "placet/engine/render.hpp"
#include "render/json_values.hpp"
#include "render/missed_steps.hpp"
#include "render/words.hpp"

namespace placet {

Json action_json(const Action& action, const Words& words);
/// A step of `finding` whose last day has passed.
Json missed_json(const Finding& finding, const MissedStep& missed, const Words& words);
Json question_json(const Question& question, const std::vector<Separation>& separations, const Words& words,
                   const SourceMap& sources);

/// A member by its name, a value by its code, members that are not listed in words.
Json bound_json(const Bound& bound, const Words& words);

}  // namespace placet
