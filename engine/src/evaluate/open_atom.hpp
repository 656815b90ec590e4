// SPDX-License-Identifier: Apache-2.0
//
// The things a finding does not know: comparisons, memberships, steps, judgements, bounds of force and
// members not listed, each with what would settle it. The second pass (diagram.hpp) tries
// their values.
#pragma once

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

/// Atoms that are open; what remembers a result shares them.
using OpenList = std::vector<std::shared_ptr<const OpenAtom>>;

/// Values given to open atoms.
class Assignment {
 public:
  void set(AtomId atom, std::optional<StepValue> value) {
    if (values_.size() <= atom.index) values_.resize(atom.index + std::size_t{1});
    values_[atom.index] = value;
  }
  std::optional<StepValue> operator[](AtomId atom) const {
    return atom.index < values_.size() ? values_[atom.index] : std::nullopt;
  }

 private:
  std::vector<std::optional<StepValue>> values_;
};

}  // namespace placet
