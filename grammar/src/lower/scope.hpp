// SPDX-License-Identifier: Apache-2.0
//
// The variables that a clause can see, and the slots they live in. A scope begins with `agreement`; the variables of
// `for every` stay until the rule ends, those of a quantifier until its condition ends.
#pragma once

#include <string>
#include <vector>

#include "lower/types.hpp"
#include "lower/workspace.hpp"

namespace placet::lower {

struct Variable {
  std::string name;
  SlotId slot;
  Type type;
  Span span;
};

class Scope {
 public:
  Scope(Workspace& workspace, PackId from);

  Workspace& work;
  PackId pack;
  /// Variables of this rule that are bound later; only for help.
  NameSet later;

  const Variable* find(std::string_view name) const;
  std::vector<std::string_view> names() const;

  /// Binds a variable (an empty name: a slot without one). Reports a name that is bound already.
  SlotId bind(const std::string& name, Span span, Type type);

  /// How many variables are bound now, and forgetting those bound since.
  std::size_t mark() const { return variables_.size(); }
  void forget_since(std::size_t mark) {
    variables_.erase(variables_.begin() + static_cast<std::ptrdiff_t>(mark), variables_.end());
  }

  /// The name of each slot that was ever used.
  const std::vector<Symbol>& slots() const { return slots_; }

 private:
  std::vector<Variable> variables_;
  std::vector<Symbol> slots_;
};

}  // namespace placet::lower
