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

AtomId OpenAtoms::id_of(const OpenAtom& atom) {
  return ids_.try_emplace(atom.key, AtomId{static_cast<std::uint32_t>(ids_.size())}).first->second;
}

/// The value assigned to an atom, which is noted as met.
std::optional<StepValue> OpenAtoms::met(AtomId atom) {
  const auto value = value_of(atom);
  met_.push_back({atom, value, {}, {}});
  return value;
}

std::optional<StepValue> OpenAtoms::assigned(OpenAtom atom) {
  if (leaf_asks_ != nullptr) {
    for (const Asked& asked : atom.asks) leaf_asks_->push_back(asked);
    return std::nullopt;
  }
  atom.id = id_of(atom);
  const auto value = met(atom.id);
  if (!value && collecting()) open_->push_back(std::make_shared<const OpenAtom>(std::move(atom)));
  return value;
}

void OpenAtoms::leave_open(Truth& truth, OpenAtom atom) {
  atom.why = truth.why;
  if (kept_ != nullptr && leaf_asks_ == nullptr) {
    atom.id = id_of(atom);
    *kept_ = std::make_shared<const OpenAtom>(std::move(atom));
  } else if (const auto value = assigned(std::move(atom))) {
    truth.value = *value == StepValue::True ? Kleene::True : Kleene::False;
    truth.why = {};
  }
}

void OpenAtoms::leave_open(Truth& truth, const std::shared_ptr<const OpenAtom>& atom) {
  const auto value = met(atom->id);
  if (value) {
    truth.value = *value == StepValue::True ? Kleene::True : Kleene::False;
    truth.why = {};
  } else if (collecting()) {
    open_->push_back(atom);
  }
}

void OpenAtoms::ask(const Asked& asked) {
  if (leaf_asks_ != nullptr) leaf_asks_->push_back(asked);
}

}  // namespace placet
