// SPDX-License-Identifier: Apache-2.0
//
// One agreement under the law of several days: which findings differ, and what in the law made them so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "placet/engine/render.hpp"

namespace placet {

/// What in the law differs between two days. A rule, an entry or a row is law on one of the days only, or concludes
/// something on one of them only.
struct LawDifference {
  enum class Kind : std::uint8_t {
    Begins,         ///< the rule is law on the later day only
    Ends,           ///< the rule is law on the earlier day only
    Replaces,       ///< this version of the rule takes the place of another
    ReadingLater,   ///< the finding rests on it under the law of the later day only
    ReadingEarlier  ///< … of the earlier day only
  } kind;
  struct Entry {
    ListId list;
    std::uint32_t index;
    bool operator==(const Entry&) const = default;
  };
  struct Row {
    ParameterId parameter;
    std::uint32_t index;
    bool operator==(const Row&) const = default;
  };
  std::variant<RuleId, Entry, Row> what;
  bool operator==(const LawDifference&) const = default;
};

/// A rule for one binding under the law of one day.
struct FindingUnderLaw {
  const Finding* finding = nullptr;  ///< of the version that is law; null if none is
};

/// A rule for one binding whose status is not the same under the law of every day.
struct ChangedFinding {
  PackId pack;
  std::vector<FindingUnderLaw> days;                    ///< in the order of the assessments
  std::vector<std::vector<LawDifference>> differences;  ///< between each day and the one before; the first is empty
};

/// The findings that differ, by pack, then by rule name and binding. `assessments` are of the same facts, each with its
/// own `law_as_of`, and must outlive the result.
std::vector<ChangedFinding> changed_findings(const Facts& facts, const std::vector<Assessment>& assessments);

/// For people, at most 80 columns wide where words allow.
std::string render_compare_law_text(const Facts& facts, const std::vector<Assessment>& assessments,
                                    Language language = Language::English);
/// `placet-compare-law/1` (docs/formats/placet-compare-law-1.schema.json), indented, without a line break at the end.
std::string render_compare_law_json(const Facts& facts, const SourceMap& sources,
                                    const std::vector<Assessment>& assessments);

}  // namespace placet
