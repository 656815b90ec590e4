// SPDX-License-Identifier: Apache-2.0
//
// How the law of a country changed, by day: what began, what ended, and which version took the place of which. The
// picture of the same is in timeline.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// An entry of a list or a row of a parameter, by its index.
struct DatedEntry {
  ListId list;
  std::uint32_t index;
  bool operator==(const DatedEntry&) const = default;
};
struct DatedNumber {
  ParameterId parameter;
  std::uint32_t index;
  bool operator==(const DatedNumber&) const = default;
};

struct LawChange {
  enum class Kind : std::uint8_t {
    Begins,   ///< `day` is the first on which it is law
    Changes,  ///< a version begins in place of the one before it
    Ends      ///< `day` is the first on which it is law no more
  };
  DayRange day;
  Kind kind;
  std::variant<RuleId, DatedEntry, DatedNumber> what;
};

/// The changes in what `pack` itself declares, by the first day that is possible, then by the last; on one day rules
/// before entries and numbers, in the order of the rulebook.
std::vector<LawChange> law_changes(const Rulebook& rulebook, PackId pack);

/// For people, 80 columns wide; pending law stands at the end.
std::string render_law_changes_text(const Rulebook& rulebook, PackId pack);
/// `placet-timeline/1` (docs/formats/placet-timeline-1.schema.json), indented, without a line break at the end.
std::string render_law_changes_json(const Rulebook& rulebook, PackId pack);

}  // namespace placet
