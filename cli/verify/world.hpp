// SPDX-License-Identifier: Apache-2.0
//
// The agreement that is looked for: a bounded number of members, each field, step and judgement of which is a variable
// of the solver. Variables are made when a rule first asks for them and are known by name, so that two rulebooks that
// use the same words speak of the same agreement.
#pragma once

#include <z3++.h>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/value.hpp"
#include "placet/model/vocabulary.hpp"

namespace placet::verify {

/// A place where a member may stand; 0 is the agreement.
using SlotIndex = std::uint32_t;
inline constexpr SlotIndex the_agreement = 0;

struct Slot {
  std::string entity, name;  ///< "party", "party-2"
  SlotIndex owner;
  z3::expr exists;
};
/// A field with one value: it is stated, absent, or (where a rule presumes it) left out.
struct FieldVariable {
  SlotIndex slot;
  std::string field;
  TypeKind kind;
  z3::expr stated, silent, value, currency;
};
/// One of the values of a field with many values.
struct ValueVariable {
  SlotIndex slot;
  std::string field;
  z3::expr exists, value;
  std::map<std::string, z3::expr> in_list;  ///< by list: whether the agreement puts it under an entry that fits in part
};
struct StepVariable {
  std::string act, authority;          ///< the authority may be empty
  std::optional<SlotIndex> party;      ///< for whom; none: for all
  std::string about;                   ///< the id of a member or the name of an event; or
  std::optional<std::uint32_t> value;  ///< one of the values
  z3::expr given, refused, day;        ///< neither: it was not taken
};
struct JudgementVariable {
  std::string name;
  SlotIndex about;
  z3::expr answer;
};

class World {
 public:
  /// An agreement all of whose days are up to `today`.
  explicit World(Day today);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  z3::context& logic() { return logic_; }
  z3::expr truth(bool value) { return logic_.bool_val(value); }
  z3::expr any_of(const std::vector<z3::expr>& parts);
  z3::expr all_of(const std::vector<z3::expr>& parts);
  z3::expr day(Day day) { return logic_.int_val(static_cast<std::int64_t>(day.time_since_epoch().count())); }

  /// The number that stands for a code or text; the same text gets the same number.
  int code(std::string_view text);
  std::optional<std::string> text(int code) const;
  std::size_t codes() const { return texts_.size(); }

  /// The places for members of `entity` that belong to `owner`.
  const std::vector<SlotIndex>& members(SlotIndex owner, const std::string& entity, std::uint32_t count,
                                        bool not_empty);
  const Slot& slot(SlotIndex index) const { return slots_[index]; }
  FieldVariable& field(SlotIndex slot, const std::string& name, TypeKind kind);
  const std::vector<std::uint32_t>& values(SlotIndex slot, const std::string& field, std::uint32_t count,
                                           bool not_empty);
  ValueVariable& value(std::uint32_t index) { return values_[index]; }
  z3::expr in_list(std::uint32_t value, const std::string& list);
  StepVariable& step(const StepVariable& like);
  z3::expr judgement(const std::string& name, SlotIndex about);

  /// Variables that stand for what is not followed: the same name is the same variable.
  z3::expr flag(const std::string& name) { return logic_.bool_const(name.c_str()); }
  z3::expr whole(const std::string& name) { return logic_.int_const(name.c_str()); }
  z3::expr number(const std::string& name) { return logic_.real_const(name.c_str()); }

  /// What holds of every agreement.
  void define(const z3::expr& fact) { solver_.add(fact); }
  /// What holds of an agreement that can be written down and judged without anything unknown.
  void write_down(const z3::expr& fact) { solver_.add(z3::implies(written_, fact)); }
  /// That the rule is followed only roughly here; told where nothing is decided.
  void note(const std::string& construct) { rough_.insert(construct); }

  enum class Answer { Yes, No, Unknown };
  /// Whether some agreement is like `goal`: of those that can be written down, or of all. Bounded by steps of the
  /// solver, not by time, so that the answer is the same on every machine.
  Answer check(const std::vector<z3::expr>& goal, bool written);
  /// The agreement that the last `Yes` found.
  const z3::model& model() const { return *model_; }
  /// Demands that the next agreement differs from the last in something but days.
  void exclude(const z3::model& model);

  const std::deque<Slot>& slots() const { return slots_; }
  const std::deque<FieldVariable>& fields() const { return fields_; }
  const std::deque<ValueVariable>& all_values() const { return values_; }
  const std::deque<StepVariable>& steps() const { return steps_; }
  const std::deque<JudgementVariable>& judgements() const { return judgements_; }
  const std::set<std::string>& rough() const { return rough_; }
  Day today() const { return today_; }

 private:
  Day today_;
  z3::context logic_;
  z3::solver solver_;
  z3::expr written_;
  std::optional<z3::model> model_;
  std::map<std::string, int, std::less<>> numbers_;
  std::vector<std::string> texts_;
  std::deque<Slot> slots_;
  std::map<std::pair<SlotIndex, std::string>, std::vector<SlotIndex>> members_;
  std::deque<FieldVariable> fields_;
  std::map<std::pair<SlotIndex, std::string>, std::size_t> field_index_;
  std::deque<ValueVariable> values_;
  std::map<std::pair<SlotIndex, std::string>, std::vector<std::uint32_t>> value_index_;
  std::deque<StepVariable> steps_;
  std::map<std::string, std::size_t> step_index_;
  std::deque<JudgementVariable> judgements_;
  std::set<std::string> rough_;
};

}  // namespace placet::verify
