// SPDX-License-Identifier: Apache-2.0
#include "evaluate/open_atoms.hpp"

namespace placet {

OpenAtoms::Mark OpenAtoms::mark() const {
  return {open_ != nullptr ? open_->size() : 0, leaf_asks_ != nullptr ? leaf_asks_->size() : 0, still_open_};
}

void OpenAtoms::rewind(const Mark& mark) {
  if (open_ != nullptr) open_->resize(mark.open);
  if (leaf_asks_ != nullptr) {
    leaf_asks_->erase(leaf_asks_->begin() + static_cast<std::ptrdiff_t>(mark.asks), leaf_asks_->end());
  }
  still_open_ = mark.variables;
}

void OpenAtoms::assume(Assignment& assignment, OpenList* open) {
  assignment_ = &assignment;
  open_ = open;
  still_open_.reset();
  ++assignments_;
  const VariableSet changed = assignment.take_changed();
  for (std::size_t variable = 0; variable < changed.size(); ++variable) {
    if (changed.test(variable)) changed_for_[variable] = assignments_;
  }
}

bool OpenAtoms::changed_since(const VariableSet& variables, std::uint32_t assignment) const {
  for (std::size_t variable = 0; variable < variables.size(); ++variable) {
    if (variables.test(variable) && changed_for_[variable] > assignment) return true;
  }
  return false;
}

AtomId OpenAtoms::id_of(const OpenAtom& atom) {
  return ids_.try_emplace(atom.key, AtomId{static_cast<std::uint32_t>(ids_.size())}).first->second;
}

std::optional<StepValue> OpenAtoms::assigned(const std::shared_ptr<const OpenAtom>& atom) {
  if (assignment_ != nullptr) {
    asked_for_ |= assignment_->variable_of(atom->id);
    if (const auto value = (*assignment_)[atom->id]) return value;
    still_open_ |= assignment_->open_of(*atom);
  }
  if (open_ != nullptr) open_->push_back(atom);
  return std::nullopt;
}

std::optional<StepValue> OpenAtoms::assigned(OpenAtom atom) {
  if (leaf_asks_ != nullptr) {
    for (const Asked& asked : atom.asks) leaf_asks_->push_back(asked);
    return std::nullopt;
  }
  atom.id = id_of(atom);
  auto shared = std::make_shared<const OpenAtom>(std::move(atom));
  if (caught_ == nullptr) return assigned(shared);
  ++caught_->count;
  caught_->last = std::move(shared);
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
