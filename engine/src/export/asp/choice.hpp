// SPDX-License-Identifier: Apache-2.0
//
// What can be assumed of something that is not known.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "placet/model/value.hpp"

namespace placet::asp {

using Name = std::uint32_t;

/// Something unknown that can be assumed to be so or so. Atoms that compare one fact share one.
struct Choice {
  enum class Kind { Truth, Step, Fact } kind = Kind::Truth;
  Name name = 0;
  bool may_stay_open = false, may_be_absent = false;  ///< Step: its window is not over; Fact: nothing is stated
  FieldId field;                                      ///< Fact
  std::optional<Value> range;                         ///< Fact: what is known of it
  std::vector<std::pair<Name, Value>> turns;          ///< Fact: the atoms that compare it, and where they can turn
  std::map<std::string, std::pair<Name, DayRange>> bounds;  ///< Fact: uncertain bounds of force it is compared with
  /// Fact: an atom that looks for its code in a list, a code, and whether the list has that.
  struct LookUp {
    Name atom;
    Symbol code;
    Name listed;
  };
  std::vector<LookUp> look_ups;
};

}  // namespace placet::asp
