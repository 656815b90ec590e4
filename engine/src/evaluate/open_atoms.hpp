// SPDX-License-Identifier: Apache-2.0
//
// The atoms that an evaluation meets: each takes the value assigned to it, or is noted as open, or only asks its
// questions inside a leaf that is an atom as a whole.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "evaluate/evaluated_truth.hpp"
#include "evaluate/open_atom.hpp"

namespace placet {

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

  /// A leaf that came out unknown: takes its assigned value, or is noted as open.
  void leave_open(Truth& truth, OpenAtom atom);
  /// The value assigned to a leaf, if there is one; else notes it as open.
  std::optional<StepValue> assigned(OpenAtom atom);
  void ask(const Asked& asked);

  const Assignment* assignment_ = nullptr;
  std::vector<OpenAtom>* open_ = nullptr;
  std::vector<Asked>* leaf_asks_ = nullptr;
};

}  // namespace placet
