// SPDX-License-Identifier: Apache-2.0
//
// Conditions, operands and steps for the naive evaluator: what one context makes of them, and the open atoms they
// depend on. An atom that was chosen has its choice; every other one that is not known is registered.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"
#include "support/naive_values.hpp"

namespace placet::naive {

/// What an open atom may turn out to be: a truth, or the value of a fact (none: absent).
struct Choice {
  StepValue truth = StepValue::Unknown;
  std::optional<Value> value = std::nullopt;
};
struct Atom {
  std::string group;  ///< the fact it compares; else the atom itself
  UnknownKinds kinds;
  std::vector<Choice> choices;
};

/// What an operand comes to: a value (perhaps a range), absent, or unknown.
struct Operated {
  std::optional<Value> value = std::nullopt;
  bool absent = false;
  std::string fact = {};  ///< the one fact that it is, if that is open
  FieldId field = {};
  Open open = {};
};

/// Where a condition is read: the rule, what its variables stand for, and its days.
struct Context {
  const Reading* reading = nullptr;
  Binding binding = {};
  std::optional<DayRange> law_day = std::nullopt;  ///< none: the day of `as of` is absent
  std::optional<DayRange> own_day = std::nullopt;  ///< not moved by --law-as-of
  bool optimistic = false;                         ///< a step that can still be taken counts as taken
};

inline constexpr UnknownKinds of_fact{true, false, false}, of_judgement{false, true, false}, of_law{false, false, true};

[[noreturn]] void left_out(const std::string& what);
std::string bound_name(const Facts& facts, const Bound& bound);

class Conditions {
 public:
  Conditions(const Rulebook& book, const Facts& facts, const Dates& dates, PackId pack)
      : book_(book), facts_(facts), dates_(dates), pack_(pack) {}
  virtual ~Conditions() = default;

  DayRange case_date() const;

 protected:
  virtual Tri counts_as(TermId term, const Bound& subject, const Context& context) = 0;

  Tri condition(ConditionId id, const Context& context);
  Bound bound_of(const Path& path, const Context& context);
  Have have(const Step& step, const Bearer& bearer, const Context& context, bool any_day);
  Tri in_force(const Force& force, const DayRange& law_day);
  Tri atom(const std::string& key, UnknownKinds kinds);
  Operated walk(const Path& path, const Context& context);
  std::string step_key(const Deed& deed, const Bearer& bearer, const Context& context);

  /// The days in time, one window for each day that what they are counted from may be.
  struct Windows {
    std::vector<Window> possible;
    bool never = false, unknown = false;
  };
  Windows anchored(const Anchor& anchor, const Context& context);

  /// The listed members or values of a `for every`, and one for those that an open record may leave out.
  std::vector<Bound> bounds_of(const Binder& binder, const Context& context);
  bool draft() const { return stage() == "draft"; }
  std::string fact_key(MemberId member, FieldId field) const;

  const Rulebook& book_;
  const Facts& facts_;
  Dates dates_;
  PackId pack_;
  std::map<std::string, Choice> chosen_;
  std::map<std::string, Atom> atoms_;
  std::map<std::string, Have> remembered_;    ///< steps that were looked up in this world
  std::map<std::string, std::size_t> world_;  ///< which reading of a rule, which holder of a fact

 private:
  std::string_view stage() const;
  Tri visit(const Condition& condition, ConditionId id, const Context& context);
  Tri quantified(const Quantified& quantified, ConditionId id, const Context& context);
  Tri compared(const Comparison& comparison, ConditionId id, const Context& context);
  Tri compare(const Operated& left, Comparator comparator, const Operated& right, const std::string& key);
  Tri in_list(const Operated& operated, ListId list, const Context& context);
  Tri listed(Symbol code, ListId list, const Context& context);
  Tri includes(const Includes& includes, const Context& context);
  Tri judged(const Judged& judged, const Context& context);
  Operated operand(OperandId id, const Context& context);
  Operated number_of(const Binder& counted, const Context& context);
  Operated parameter(const ParameterOperand& parameter, const Context& context);
  Operated field_of(MemberId member, FieldId field, const Context& context);
  bool under(Symbol code, Symbol ancestor) const;
  Tri at_or_after(const DayRange& law_day, const DayRange& bound);
  std::vector<Choice> choices(FieldId field, const std::optional<Value>& range) const;

  Windows windows(const Step& step, const Context& context, bool any_day);
  std::vector<Day> possible_days(const DayRange& range, int reach, std::set<Day> marks) const;
  Kleene matches(const Member& stated, const Deed& deed, const Bearer& bearer, const Context& context);
  Kleene object_matches(const FieldFacts& about, const std::optional<Path>& object, const Context& context);
  Have have_stated(const Step& step, const Bearer& bearer, const Context& context, bool any_day);
  Have have_open(const Have& stated);
  Have have_in(const Window& window, const Deed& deed, const Bearer& bearer, const Context& context);
  const FieldFacts& stated(MemberId member, FieldId field) const { return facts_.field(member, field); }
};

}  // namespace placet::naive
