// SPDX-License-Identifier: Apache-2.0
//
// What the exporter says of days: those that steps are counted from, and those on which one is in time or was taken.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "placet/model/value.hpp"

namespace placet::asp {

/// What steps are counted from.
struct AnchorDays {
  enum class Kind { Known, NoEndYet, NotHappened, Unknown } kind = Kind::Known;
  DayRange range;
  std::string fact;  ///< that would make the range exact
};

/// The days on which a step is in time, once for each day that what it counts from may be.
struct Windows {
  std::vector<std::pair<Day, Day>> possible;
  bool never = false, unknown = false;
  std::string counted_from{};  ///< from what, if its days are not known: other days may turn out to be others
};

/// A stated step that may be the one asked for.
struct Candidate {
  MemberId step;
  bool sure = true;
  DayRange days;
  std::vector<std::string> outcomes;
};

}  // namespace placet::asp
