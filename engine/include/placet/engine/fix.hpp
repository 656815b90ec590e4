// SPDX-License-Identifier: Apache-2.0
//
// The smallest sets of lawful changes that lead an agreement to `compliant` or `conditional`. A change is a step still
// to be taken, an alterable field with another value, a planned day moved later, or a subject, clause, delegation,
// meeting or finance left out; never what identifies the agreement, and never the past. Each set was written into the
// text, read and judged before it is given.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/engine/edit_agreement.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/render.hpp"

namespace placet {

inline constexpr std::size_t most_changes = 4;    ///< in one proposal
inline constexpr std::size_t most_proposals = 5;  ///< that are given
inline constexpr std::size_t most_checks = 2000;  ///< until the search stops

/// One change of a proposal.
struct Change {
  FactEdit edit;
  RuleId rule;  ///< for whose sake it is made
  std::uint32_t reading = 0;
  std::optional<Day> not_before, due;  ///< of a step: the days from and up to which it counts, where they are fixed
  bool once_taken = false;             ///< a step that counts only once it was taken, so that it is stated for today
  std::vector<Value> or_else;          ///< of a field: other values that do as well
};

struct Proposal {
  std::vector<Change> changes;  ///< in terms of the facts that were given
  std::string text;             ///< the document with the changes, in UTF-8
  Facts facts;                  ///< read from it
  Assessment assessment;        ///< of them: compliant or conditional
};

/// Why something that a rule looks at cannot be changed.
struct Obstacle {
  struct FixedFact {
    MemberId member;
    FieldId field;
  };  ///< it says which agreement this is, or what the parties are
  struct PastFact {
    MemberId member;
    FieldId field;  ///< invalid: the member as a whole
  };                ///< it has happened, or is agreed
  struct StepOver {
    StepOnDay step;  ///< `on` is the last day
  };                 ///< its last day has passed
  RuleId rule;
  std::variant<FixedFact, PastFact, StepOver> what;
};

struct Fixes {
  bool passes = false;              ///< the agreement needs no change
  std::vector<Proposal> proposals;  ///< all of one size; fewest authorities first, then the earliest day
  std::size_t checks = 0;           ///< how many sets were tried
  bool stopped = false;             ///< after `most_checks`
  std::vector<RuleId> unsettled;    ///< rules that stand in the way; sorted
  std::vector<Obstacle> obstacles;  ///< by rule
};

/// Reads an agreement from its text as the one to be changed was read; nothing if it cannot be read.
using AgreementReader = std::function<std::optional<Facts>(const std::string& text)>;

/// Proposals for the agreement that `facts` were read from `text`; `assessment` is what `evaluator` says of them.
Fixes find_fixes(const Evaluator& evaluator, std::string_view text, const Facts& facts, const Assessment& assessment,
                 const AgreementReader& read);

/// Whether there is any change to try: something does not pass and can still be changed. `assessment`, of `evaluator`,
/// may hold only the proof of what applies.
bool has_changes_to_try(const Evaluator& evaluator, const Facts& facts, const Assessment& assessment);

/// One change in English: "Leave out the subject customs". `facts` are those of the agreement as it is.
std::string change_words(const Change& change, const Facts& facts, Day today);

/// For people: the proposals, numbered, each change with its authority, day and provision, and what then remains to do;
/// or why there is none. `report` is of the agreement as it was; `written` is the index of the proposal that took its
/// place in the file. Ends with a line break.
std::string render_fixes_text(const Report& report, const Fixes& fixes, std::optional<std::size_t> written,
                              Language language = Language::English);
/// `placet-fix/1` (docs/formats/placet-fix-1.schema.json), indented, without a line break at the end.
std::string render_fixes_json(const Report& report, const Fixes& fixes, std::optional<std::size_t> written);

}  // namespace placet
