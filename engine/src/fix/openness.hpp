// SPDX-License-Identifier: Apache-2.0
//
// What of an agreement may still be changed: what is planned, and the text while it is a draft. What identifies the
// agreement never is, and neither is the past.
#pragma once

#include "placet/model/facts.hpp"
#include "placet/model/proof.hpp"

namespace placet {

enum class Openness { Open, Past, Fixed };

class WhatIsOpen {
 public:
  WhatIsOpen(const Facts& facts, Day today);

  /// A field with one value that is stated, to be given another; a day, to be moved later.
  Openness field(MemberId member, FieldId field) const;
  /// A step's day: only of a step that is planned.
  bool planned_step(MemberId step) const;
  /// A member or value, to be left out.
  Openness left_out(const Bound& bound) const;
  /// Whether steps may still be taken.
  bool steps() const { return !over_; }

 private:
  bool happened(MemberId member) const;
  bool has_day(MemberId member) const;
  bool may_be_left_out(EntityId entity) const;

  const Facts& facts_;
  const Rulebook& rulebook_;
  Day today_;
  bool over_ = false;       ///< ended or given up
  bool text_open_ = false;  ///< a draft that is not yet to have been signed
};

}  // namespace placet
