// SPDX-License-Identifier: Apache-2.0
//
// The things a finding does not know: comparisons, memberships, steps, judgements, bounds of force and
// members not listed, each with what would settle it. The second pass (diagram.hpp) tries
// their values.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "placet/model/assessment.hpp"

namespace placet {

/// Writes what identifies an atom or a question; equal things give equal keys.
class Key {
 public:
  Key() { text_.reserve(usual_size); }
  Key& add(std::uint64_t number);
  Key& add(const Bound& bound);
  Key& add(const Value& value);
  Key& add(DayRange range);
  Key& add(const Binding& binding);
  Key& add(const Key& other) {
    text_ += other.text_;
    return *this;
  }
  template <class Tag>
  Key& add(Id<Tag> id) {
    return add(std::uint64_t{id.index});
  }
  const std::string& text() const& { return text_; }
  std::string text() && { return std::move(text_); }

 private:
  static constexpr std::size_t usual_size = 120;

  std::string text_;
};

using Asked = decltype(Question::about);
/// What identifies a question.
std::string key_of(const Asked& asked);

/// A field of a member that may not be listed.
struct FactAddress {
  Bound of;
  FieldId field;
  bool operator==(const FactAddress&) const = default;
};

/// What asks for a fact: the field, or whether the record lists all members.
Asked asked_for(const FactAddress& fact);

/// An atom of one evaluation, whatever it is called by its key.
using AtomId = Id<struct AtomTag>;

struct OpenAtom {
  std::string key;
  UnknownKinds why;
  std::vector<Asked> asks;     ///< empty if only the rulebook could know it
  bool may_stay_open = false;  ///< a step whose window is not over may also be still to do
  /// A comparison of one fact with constants: its truth for each value of the fact, and the values at which it can
  /// turn.
  std::optional<FactAddress> fact;
  std::function<Kleene(const Value&)> test;
  std::vector<Value> turning_points;
  bool is_first_ask = false;  ///< its truth is the answer to the first of `asks`, and not only what follows from it
  AtomId id{};                ///< set when it is noted as open
  Kleene if_absent = Kleene::Unknown;  ///< its truth if there is no such fact; Unknown: that changes nothing for it
};

/// Whether an atom compares a field; members that are not listed can be compared as such, and have no field then.
inline bool is_about_one_field(const OpenAtom& atom) {
  return atom.fact && atom.fact->field.valid();
}

/// Atoms that are open; what remembers a result shares them.
using OpenList = std::vector<std::shared_ptr<const OpenAtom>>;

/// With more open atoms than this a finding stays as it is, and everything open is asked.
inline constexpr std::size_t most_open_atoms = 12;

/// Variables of a decision diagram, of which each stands for one atom or some; and whether there are atoms beside them.
using VariableSet = std::bitset<most_open_atoms + 1>;
inline constexpr std::size_t in_no_diagram = most_open_atoms;

/// Values given to the atoms of a decision diagram.
class Assignment {
 public:
  /// Says which variable an atom belongs to; it has no value yet.
  void add(const OpenAtom& atom, std::size_t variable) {
    if (of_atoms_.size() <= atom.id.index) of_atoms_.resize(atom.id.index + std::size_t{1});
    of_atoms_[atom.id.index].variable.set(variable);
    if (is_about_one_field(atom) && std::ranges::find(facts_, *atom.fact) == facts_.end()) facts_.push_back(*atom.fact);
  }
  /// Gives an atom that was added a value, or takes it.
  void set(AtomId atom, std::optional<StepValue> value) {
    of_atoms_[atom.index].value = value;
    changed_ |= of_atoms_[atom.index].variable;
  }
  /// The variables whose atoms were given or taken a value since this was last asked; at first all.
  VariableSet take_changed() { return std::exchange(changed_, {}); }

  std::optional<StepValue> operator[](AtomId atom) const {
    return atom.index < of_atoms_.size() ? of_atoms_[atom.index].value : std::nullopt;
  }
  /// What an atom that is open leaves open: its variable; if it has none, and compares a fact that is tried, that there
  /// are atoms beside them.
  VariableSet open_of(const OpenAtom& atom) const {
    VariableSet variable = variable_of(atom.id);
    const bool tried = is_about_one_field(atom) && std::ranges::find(facts_, *atom.fact) != facts_.end();
    if (!tried) variable.reset(in_no_diagram);
    return variable;
  }
  /// The variable of an atom; if it has none, that it is one beside them.
  VariableSet variable_of(AtomId atom) const {
    if (atom.index < of_atoms_.size() && of_atoms_[atom.index].variable.any()) return of_atoms_[atom.index].variable;
    return VariableSet{}.set(in_no_diagram);
  }

 private:
  struct OfAtom {
    std::optional<StepValue> value;
    VariableSet variable;
  };
  std::vector<OfAtom> of_atoms_;
  VariableSet changed_ = VariableSet().set();
  std::vector<FactAddress> facts_;  ///< that variables stand for
};

}  // namespace placet
