// SPDX-License-Identifier: Apache-2.0
//
// Changes by what they are about, and the way back from an agreement that was changed to the one that was given.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/fix.hpp"

namespace placet {

/// What a change is about: two changes of one matter cannot stand in one proposal.
std::string matter_of(const FactEdit& edit);
/// The whole change; equal changes have equal keys.
std::string key_of(const FactEdit& edit);

/// The day on which a change is to be done, if it has one.
std::optional<Day> day_of(const FactEdit& edit);

/// How far one value of a field is from another: of numbers and amounts their difference, of days and periods in days,
/// of all others nothing.
Decimal distance_of(const Value& from, const Value& to);

/// Which members and values of an agreement that was changed are those of the agreement before.
class Origins {
 public:
  /// Where nothing was changed.
  explicit Origins(const Facts& facts) : base_(&facts) {}
  /// `replacements` made the text of the facts that will be asked about from that of `base`.
  Origins(const Facts& base, std::vector<Replacement> replacements)
      : base_(&base), replacements_(std::move(replacements)) {}

  /// Invalid if the member is new.
  MemberId member(const Facts& facts, MemberId member) const;
  std::optional<BoundValue> value(const Facts& facts, const BoundValue& value) const;

 private:
  const Facts* base_;
  std::vector<Replacement> replacements_;
};

}  // namespace placet
