// SPDX-License-Identifier: Apache-2.0
//
// The atoms that an evaluation meets: each takes the value assigned to it, or is noted as open, or only asks its
// questions inside a leaf that is an atom as a whole.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "evaluate/evaluated_truth.hpp"
#include "evaluate/open_atom.hpp"

namespace placet {

/// What a computation met on its way: an atom, with the value assigned to it if there is one; a contested field that it
/// read; or, where neither is named, a presumption.
struct Met {
  AtomId atom;
  std::optional<StepValue> value;
  MemberId member;
  FieldId field;
  auto operator<=>(const Met&) const = default;
};

class OpenAtoms {
 protected:
  bool collecting() const { return open_ != nullptr; }
  bool wants_atoms() const { return open_ != nullptr || leaf_asks_ != nullptr || assignment_ != nullptr; }

  /// What was open or asked up to now; going back to it forgets what a decided part did not know.
  struct Mark {
    std::size_t open = 0, asks = 0;
  };
  Mark mark() const { return {open_ != nullptr ? open_->size() : 0, leaf_asks_ != nullptr ? leaf_asks_->size() : 0}; }
  void rewind(Mark mark);
  OpenList open_since(Mark mark) const;

  /// A leaf that came out unknown: takes its assigned value, or is noted as open.
  void leave_open(Truth& truth, OpenAtom atom);
  /// The same for an atom that has its id.
  void leave_open(Truth& truth, const std::shared_ptr<const OpenAtom>& atom);
  /// The value assigned to a leaf, if there is one; else notes it as open.
  std::optional<StepValue> assigned(OpenAtom atom);
  void ask(const Asked& asked);

  std::optional<StepValue> value_of(AtomId atom) const {
    return assignment_ != nullptr ? (*assignment_)[atom] : std::nullopt;
  }

  const Assignment* assignment_ = nullptr;
  OpenList* open_ = nullptr;
  std::vector<Asked>* leaf_asks_ = nullptr;
  std::shared_ptr<const OpenAtom>* kept_ = nullptr;  ///< takes the atom of a leaf that is computed for all assignments
  std::vector<Met> met_;  ///< since the judgement began, also what was decided then; some may stand twice

 private:
  AtomId id_of(const OpenAtom& atom);
  std::optional<StepValue> met(AtomId atom);

  std::unordered_map<std::string, AtomId> ids_;
};

}  // namespace placet
