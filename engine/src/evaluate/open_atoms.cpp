// SPDX-License-Identifier: Apache-2.0
#include "evaluate/open_atoms.hpp"

#include <utility>

namespace placet {

void OpenAtoms::rewind(Mark mark) {
  if (open_ != nullptr) open_->resize(mark.open);
  if (leaf_asks_ != nullptr) {
    leaf_asks_->erase(leaf_asks_->begin() + static_cast<std::ptrdiff_t>(mark.asks), leaf_asks_->end());
  }
}

std::optional<StepValue> OpenAtoms::assigned(OpenAtom atom) {
  if (leaf_asks_ != nullptr) {
    for (const Asked& asked : atom.asks) leaf_asks_->push_back(asked);
    return std::nullopt;
  }
  if (assignment_ != nullptr) {
    if (const auto found = assignment_->find(atom.key); found != assignment_->end()) return found->second;
  }
  if (collecting()) open_->push_back(std::move(atom));
  return std::nullopt;
}

void OpenAtoms::leave_open(Truth& truth, OpenAtom atom) {
  atom.why = truth.why;
  if (const auto value = assigned(std::move(atom))) {
    truth.value = *value == StepValue::True ? Kleene::True : Kleene::False;
    truth.why = {};
  }
}

void OpenAtoms::ask(const Asked& asked) {
  if (leaf_asks_ != nullptr) leaf_asks_->push_back(asked);
}

}  // namespace placet
