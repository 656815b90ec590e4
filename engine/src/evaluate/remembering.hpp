// SPDX-License-Identifier: Apache-2.0
//
// Results that are taken again instead of computed again. The same duties are looked at for every rule of a contest and
// under every assignment of the second pass, and most of them rest on few atoms: a result stands while the atoms that
// it met have the values they had. What computing it noted is noted again, so that nothing can tell the difference.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "evaluate/open_atoms.hpp"

namespace placet {

/// A result that rests on the agreement alone.
template <class Result>
struct Once {
  std::optional<Result> result;
  std::vector<Met> met;
};

/// What of an instance a result is of: one of its conditions or all, read on days that have a name.
struct PartOfInstance {
  std::uint32_t days = 0;
  ConditionId condition;
  bool operator==(const PartOfInstance&) const = default;
};

/// A result that also rests on the atoms that it met.
template <class Result>
struct Remembered {
  PartOfInstance part;
  Result result;
  std::vector<Met> met;
  OpenList open;            ///< what it left open
  bool with_atoms = false;  ///< whether atoms were looked at at all
};

class Remembering : protected OpenAtoms {
 public:
  /// The contested fields that were read since this was last asked.
  std::set<std::pair<MemberId, FieldId>> take_contested_reads() { return std::exchange(contested_reads_, {}); }

 protected:
  /// Of one instance; with more, those that were remembered are forgotten.
  static constexpr std::size_t most_remembered = 128;

  void begin_judgement();
  bool used_presumption() const { return used_presumption_; }
  void note(const Met& met);

  template <class Result, class Compute>
  const Result& once(Once<Result>& known, const Compute& compute) {
    if (known.result) {
      for (const Met& met : known.met) note(met);
      return *known.result;
    }
    const std::size_t begin = met_.size();
    known.result = compute();
    known.met = met_since(begin);
    return *known.result;
  }

  template <class Result, class Compute>
  Result remembered(std::vector<Remembered<Result>>& known, PartOfInstance part, const Compute& compute) {
    if (leaf_asks_ != nullptr) return compute();  // what is asked there is not remembered
    const auto found = std::ranges::find_if(known, [&](const auto& one) {
      return one.part == part && (one.with_atoms || !wants_atoms()) && stands(one.met);
    });
    if (found != known.end()) {
      for (const Met& met : found->met) note(met);
      if (collecting()) open_->insert(open_->end(), found->open.begin(), found->open.end());
      return found->result;
    }
    const std::size_t begin = met_.size();
    const Mark before = mark();
    Result result = compute();
    if (known.size() == most_remembered) known.clear();
    known.push_back({part, result, met_since(begin), open_since(before), wants_atoms()});
    return result;
  }

  std::vector<Met> met_since(std::size_t begin) const;

 private:
  bool stands(const std::vector<Met>& met) const;

  bool used_presumption_ = false;
  std::set<std::pair<MemberId, FieldId>> contested_reads_;
};

}  // namespace placet
