// SPDX-License-Identifier: Apache-2.0
//
// How the rules of a country changed: which version of which rule was law when, in order and as a picture.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "placet/engine/html.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// One version of a rule, under the source of its first citation.
struct TimelineEntry {
  RuleId rule;
  SourceId source;
  std::optional<Force> force;  ///< none: pending law, which has no date yet
};

/// The versions of all rules of `pack`, those of one source together: sources by the first day on which one of their
/// rules may be law, in a source the rules by that day, then by name, versions of a rule one after the other. What is
/// pending stands last.
std::vector<TimelineEntry> timeline_of(const Rulebook& rulebook, PackId pack);

/// Where a rule is told of, for a link; empty: nowhere.
using RuleAddress = std::function<std::string(RuleId)>;

/// The timeline of `pack` as an SVG of its own, to be put into a page or a file: a row a rule, a bar a version, pale
/// where a day is not known exactly, drawn by how the citation is known. It follows the reader's choice of light or
/// dark and ends with the last year that a date of the rules names. The same rulebook gives the same picture;
/// it is empty where no rule of `pack` has a date.
Html render_timeline_svg(const Rulebook& rulebook, PackId pack, const RuleAddress& address);

}  // namespace placet
