// SPDX-License-Identifier: Apache-2.0
//
// The atoms that an evaluation meets: each takes the value assigned to it, or is noted as open, or only asks its
// questions inside a leaf that is an atom as a whole.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "evaluate/evaluated_truth.hpp"
#include "evaluate/open_atom.hpp"

namespace placet {

class OpenAtoms {
 protected:
  /// The atoms that something met while it was computed to be made a formula.
  struct Caught {
    std::size_t count = 0;
    std::shared_ptr<const OpenAtom> last;
  };

  bool wants_atoms() const {
    return open_ != nullptr || assignment_ != nullptr || caught_ != nullptr || leaf_asks_ != nullptr;
  }
  /// Whether what is open is tried, so that formulas are computed; not inside a leaf, and not what they are made of.
  bool by_formulas() const { return (open_ != nullptr || assignment_ != nullptr) && leaf_asks_ == nullptr; }

  /// What was open or asked up to now; going back to it forgets what a decided part did not know.
  struct Mark {
    std::size_t open = 0, asks = 0;
    VariableSet variables;
  };
  Mark mark() const;
  void rewind(const Mark& mark);

  /// What is evaluated next is so under `assignment`, with what is open listed in `open` if that is given.
  void assume(Assignment& assignment, OpenList* open);
  /// Whether an atom of these variables may have got or lost a value since the assignment of that number.
  bool changed_since(const VariableSet& variables, std::uint32_t assignment) const;

  /// A leaf that came out unknown: takes its assigned value, or is noted as open.
  void leave_open(Truth& truth, OpenAtom atom);
  /// The value assigned to a leaf, if there is one; else notes it as open.
  std::optional<StepValue> assigned(OpenAtom atom);
  /// The same for an atom that has its id.
  std::optional<StepValue> assigned(const std::shared_ptr<const OpenAtom>& atom);
  void ask(const Asked& asked);

  /// What `compute` gives while nothing is assumed, with the atoms that it meets, which are not noted as open.
  template <class Compute>
  auto caught(const Compute& compute) {
    Caught atoms;
    OpenList* const open = std::exchange(open_, nullptr);
    const Assignment* const assignment = std::exchange(assignment_, nullptr);
    Caught* const outer = std::exchange(caught_, &atoms);
    auto result = compute();
    open_ = open;
    assignment_ = assignment;
    caught_ = outer;
    return std::pair(std::move(result), std::move(atoms));
  }

  OpenList* open_ = nullptr;                ///< takes what is open
  const Assignment* assignment_ = nullptr;  ///< what is assumed
  std::uint32_t assignments_ = 0;           ///< under which something was judged; the last has this number
  VariableSet still_open_;                  ///< under the assignment
  VariableSet asked_for_;                   ///< the variables whose atoms were asked for, open or not
  Caught* caught_ = nullptr;
  std::vector<Asked>* leaf_asks_ = nullptr;

 private:
  AtomId id_of(const OpenAtom& atom);

  std::unordered_map<std::string, AtomId> ids_;
  std::array<std::uint32_t, most_open_atoms + 1> changed_for_{};  ///< by variable: the number of the assignment
};

}  // namespace placet
