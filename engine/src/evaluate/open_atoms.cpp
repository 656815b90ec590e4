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

OpenList OpenAtoms::open_since(Mark mark) const {
  if (open_ == nullptr) return {};
  return {open_->begin() + static_cast<std::ptrdiff_t>(mark.open), open_->end()};
}

std::optional<StepValue> OpenAtoms::assigned(OpenAtom atom) {
  if (leaf_asks_ != nullptr) {
    for (const Asked& asked : atom.asks) leaf_asks_->push_back(asked);
    return std::nullopt;
  }
  atom.id = ids_.try_emplace(atom.key, AtomId{static_cast<std::uint32_t>(ids_.size())}).first->second;
  const auto value = value_of(atom.id);
  met_.push_back({atom.id, value, {}, {}});
  if (!value && collecting()) open_->push_back(std::make_shared<const OpenAtom>(std::move(atom)));
  return value;
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
