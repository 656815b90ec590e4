// SPDX-License-Identifier: Apache-2.0
// Changes of an agreement, and what cannot be changed, in plain words.
#pragma once

#include <optional>
#include <string>

#include "placet/engine/fix.hpp"
#include "render/words.hpp"

namespace placet {

class FixWords {
 public:
  /// `words` are those of the agreement as it is.
  explicit FixWords(const Words& words) : words_(words) {}

  /// "Leave out the subject customs", "Change the form of the agreement from treaty to memorandum".
  std::string change(const Change& change, Day today) const;
  /// "the signature of the agreement has passed or is agreed".
  std::string obstacle(const Obstacle& obstacle) const;
  /// What is owed and when: "consent of the Ministry … for Primorsky Krai".
  std::string step(const StepOnDay& step) const;
  /// Where the fact stands that changes; none for a new step.
  std::optional<Span> place(const FactEdit& edit) const;

 private:
  std::string when(const Change& change, Day today, const std::string& step) const;
  std::string step_change(const StepOnDay& step, const Change& change, Day today) const;
  std::string field_change(const FieldValue& field, const Change& change) const;
  std::string field(MemberId member, FieldId field) const;  ///< "the form of the agreement"
  const Facts& facts() const { return *words_.facts(); }
  const Rulebook& rulebook() const { return words_.rulebook(); }

  const Words& words_;
};

}  // namespace placet
