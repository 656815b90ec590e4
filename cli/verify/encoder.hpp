// SPDX-License-Identifier: Apache-2.0
//
// What rules say of the agreement of a World, as formulas of the solver: the meaning of docs/language/meaning.md where
// everything is known. What cannot be said exactly is left free, so that every real agreement is among those that the
// formulas allow; `World::write_down` narrows them to agreements that can be judged.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/verify/world.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::verify {

/// What a variable of a rule stands for: a member, or one of the values of a field.
struct Place {
  SlotIndex slot = the_agreement;
  std::optional<std::uint32_t> value;
  auto operator<=>(const Place&) const = default;
};

/// Where a condition is read.
struct Frame {
  RuleId rule;
  std::uint32_t reading = 0;
  std::vector<Place> binding;
  z3::expr law_day, own_day;  ///< `own_day` is not moved by a law day that the user names
};
/// A rule for one binding, under one reading.
struct Instance {
  Frame frame;
  z3::expr exists;  ///< the members are there, the reading is chosen, and the rule has a day
  z3::expr meant;   ///< it is about what was asked for
};

/// Whether `b` may conclude the opposite of `a`.
bool opposes(const Rulebook& book, RuleId a, RuleId b);
/// Whether, as `view` sees the law, `weaker` gives way to `stronger`: by name, or by the kinds of their sources.
bool gives_way(const Rulebook& book, PackId view, RuleId weaker, RuleId stronger, bool by_name_only);

class Encoder {
 public:
  /// Speaks as the pack `view` sees the law: of the day of the case, or of `law_as_of`.
  Encoder(World& world, const Rulebook& book, PackId view, std::optional<Day> law_as_of);

  /// The instances of a rule. `distinct` leaves out those that are like another but for the order of members.
  std::vector<Instance> instances(RuleId rule, bool distinct, const Frame* user = nullptr);
  z3::expr applies(const Instance& instance);  ///< in force, in scope, `when`; not displaced
  z3::expr exception(const Instance& instance, std::size_t unless);
  z3::expr duty(const Instance& instance);     ///< applies and is not excused
  z3::expr met(const Instance& instance);      ///< what the norm requires
  z3::expr not_met(const Instance& instance);  ///< missed for good, where it can be written down
  z3::expr broken(const Instance& instance);
  /// Whether what the norm concludes stands against the rules that conclude the opposite.
  z3::expr prevails(const Instance& instance);
  /// The bearer as a number: its member, or that of the agreement for authorities.
  z3::expr bearer(const Instance& instance);
  /// Whether two rules are about the same: one bearer, and equal values of the variables that they share.
  z3::expr alike(const Instance& a, const Instance& b);
  /// Whether the law judges this agreement at all: a party is of its country.
  z3::expr judged_here();

 private:
  /// A value, exact where `low` and `high` are one.
  struct Amount {
    z3::expr low, high, absent;
    std::optional<z3::expr> currency;
  };
  struct Guarded {
    z3::expr guard;
    SlotIndex slot;
  };
  struct Window {
    std::optional<z3::expr> first_possible, first_certain, last_certain, last_possible;
    z3::expr never;
  };
  struct AnchorDay {
    z3::expr day, never;
  };
  struct Taken {
    z3::expr yes, never, missed;  ///< missed: not in time, and it can no longer be taken
  };

  bool visible(PackId pack) const;
  bool gives_way(RuleId weaker, RuleId stronger, bool by_name_only) const;
  const Reading& reading(const Frame& frame) const { return book_[frame.rule].readings[frame.reading]; }
  std::string text(Symbol symbol) const { return std::string(book_.text(symbol)); }
  Amount exactly(const z3::expr& value);
  z3::expr ite(const z3::expr& condition, const z3::expr& yes, const z3::expr& no) {
    return z3::ite(condition, yes, no);
  }

  // rules
  z3::expr in_scope(const Instance& instance);
  z3::expr displaced(const Instance& instance);
  z3::expr excused(const Instance& instance);
  z3::expr breach(const Instance& instance);
  void bind(std::size_t position, const Reading& of, Instance& made, bool distinct, std::vector<Instance>& found);
  z3::expr same_conclusion(const Instance& a, const Instance& b);
  std::vector<Instance> on_the_side_of(RuleId rule, bool opposite, const Instance& of);

  // conditions
  z3::expr condition(ConditionId id, const Frame& frame);
  z3::expr quantified(const Quantified& what, const Frame& frame);
  z3::expr comparison(const Comparison& what, ConditionId id, const Frame& frame);
  z3::expr compared(const Amount& left, Comparator comparator, const Amount& right, const std::string& name);
  z3::expr in_list(const InList& what, const Frame& frame);
  z3::expr listed(const z3::expr& value, ListId list, const Frame& frame, const Place* place);
  z3::expr looked_up(const z3::expr& value, ListId list, const Frame& frame, const Place* place);
  z3::expr includes(const Includes& what, const Frame& frame);
  z3::expr judged(const Judged& what, const Frame& frame);
  z3::expr counts_as(const CountsAs& what, const Frame& frame);
  z3::expr in_force(const Force& force, const z3::expr& law_day, PackId pack);
  z3::expr begun(const DayRange& bound, const z3::expr& law_day, PackId pack);

  // operands
  Amount operand(OperandId id, const Frame& frame);
  Amount value_at(const Path& path, const Frame& frame);
  Amount field_value(const FieldVariable& field, const Frame& frame);
  Amount constant(const Value& value);
  Amount parameter(const ParameterOperand& what, const Frame& frame);
  Amount counted(const Binder& binder, const std::optional<Path>& summed, const Frame& frame);
  Amount unknown(const std::string& name, TypeKind kind);
  std::vector<Guarded> walk(const Path& path, std::size_t steps, const Frame& frame);
  std::vector<std::pair<z3::expr, Place>> members(const Binder& binder, const Frame& frame);
  const std::vector<SlotIndex>& slots(SlotIndex owner, EntityId entity);
  const std::vector<std::uint32_t>& values(SlotIndex owner, FieldId field);
  FieldVariable& field(SlotIndex slot, FieldId field);
  void limit(const z3::expr& value, const z3::expr& when, const Type& type, SlotIndex slot);
  z3::expr one_of(const z3::expr& value, const std::vector<std::string>& codes);
  std::vector<std::string> codes_of(const Type& type);
  std::optional<FieldId> field_of(const PathStep& step, SlotIndex slot) const;

  // steps
  Taken taken(const Step& step, const Bearer& bearer, const Frame& frame, bool any_day);
  std::vector<std::pair<z3::expr, StepVariable*>> candidates(const Deed& deed, const Bearer& bearer,
                                                             const Frame& frame);
  Window window(const Step& step, const Bearer& bearer, const Frame& frame, bool any_day);
  void narrow(Window& window, const Timing& timing, const Bearer& bearer, const Frame& frame);
  void narrow_by_limit(Window& window, const RelativeLimit& limit, const Bearer& bearer, const Frame& frame);
  AnchorDay anchor(const Anchor& anchor, const Bearer* bearer, const Frame& frame);
  AnchorDay default_day(const Frame& frame);

  World& world_;
  const Rulebook& book_;
  PackId view_;
  std::optional<Day> law_as_of_;
  std::set<EntityId> counted_;  ///< collections whose members some rule counts
  std::map<std::string, z3::expr> remembered_;
  std::map<std::string, z3::expr> listed_;
  std::set<std::string> limited_;  ///< variables whose possible values were told
};

}  // namespace placet::verify
