// SPDX-License-Identifier: Apache-2.0
// The steps that norms ask for against their deadlines, as a picture on the page about one agreement.
#pragma once

#include "placet/engine/html.hpp"
#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

/// A row a step: pale the days on which it counts, a mark on the day on which it was taken; lines for the day of the
/// agreement and the day of the check. What colours show is also written. Empty where no step has a day.
Html page_steps(const Report& report, const Words& words);

}  // namespace placet
