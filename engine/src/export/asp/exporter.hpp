// SPDX-License-Identifier: Apache-2.0
//
// Walks a rulebook over the facts of one agreement and hands out what an answer-set program has to know: for each
// instance of each rule the tree of its conditions, down to atoms with what is stated of them. It concludes nothing.
// Its parts are a file of this folder each. The names of the facts are explained in docs/formats/asp.md.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/asp/choice.hpp"
#include "export/asp/days.hpp"
#include "export/asp/fact_text.hpp"
#include "placet/engine/asp.hpp"

namespace placet::asp {

/// In whose terms a condition is written down: the variables of its rule, and the days on which the rule is read.
struct Terms {
  std::string of;                    ///< the rule and reading, or the parameter, whose conditions they are
  const Reading* reading = nullptr;  ///< none in the rows of a parameter
  PackId pack;                       ///< of the rule
  Binding binding;
  DayRange law_day, own_day;
  std::string law_day_fact;  ///< the fact that would make the law day exact; empty if none would
  /// Whether steps that can still be taken could make what is written true, or false; none: they are not taken.
  std::optional<bool> hope;
};

/// What a path leads to.
struct Walked {
  std::optional<Value> value;
  std::optional<Bound> bound;
  bool absent = false;
  std::string fact;             ///< the fact that it is; empty if none
  FieldId field;                ///< of that fact
  std::vector<Value> accounts;  ///< of a contested fact
};

/// The least and the greatest that a value can be, on a scale of its type.
std::pair<Term, Term> ends_of(const Value& value);

class Exporter {
 public:
  Exporter(const Facts& facts, const Dates& dates, std::uint32_t first)
      : book_(facts.rulebook()), facts_(facts), dates_(dates), out_(first) {}
  AspFacts write();

 private:
  // exporter.cpp
  void jurisdiction(PackId pack, Name of_case);
  void leave_out(const std::string& what) { left_out_.insert(what); }
  Name fresh() { return out_.fresh(); }
  std::string symbol(Symbol s) const { return std::string(facts_.text(s)); }
  std::string bound_key(const Bound& bound) const;
  std::string bound_name(const Bound& bound) const;
  std::string terms_key(const Terms& terms) const;  ///< the same for terms in which a condition says the same

  // paths.cpp
  Walked walk(const Path& path, const Terms& terms) const;
  Walked walk_field(const Bound& of, const std::vector<FieldId>& fields, const Terms& terms) const;
  std::optional<Bound> resolve(const Path& path, const Terms& terms) const;
  std::vector<Bound> listed(const Binder& binder, const Terms& terms, std::optional<Unlisted>& others) const;
  std::string_view stage() const;
  bool draft() const { return stage() == "draft"; }
  DayRange case_date() const;
  bool case_date_presumed() const;
  const FieldFacts& stated(MemberId member, FieldId field) const { return facts_.field(member, field); }
  std::optional<DayRange> stated_day(FieldId field) const;
  std::string fact_key(const Bound& of, FieldId field) const;

  // conditions.cpp
  Name condition(ConditionId id, const Terms& terms);
  Name write_condition(ConditionId id, const Terms& terms);
  Name known(bool value);
  Name unknown(int kinds);
  Name joined(std::string_view how, const std::vector<Name>& parts);
  Name negated_if(bool negated, Name name);
  Name atom(Name inner, const std::string& key);
  Name quantified(const Quantified& what, ConditionId id, const Terms& terms);
  void items(Name of, const Binder& binder, ConditionId test, const Terms& terms, bool every,
             std::optional<Unlisted>& others);
  Name judged(const Judged& what, const Terms& terms);
  Name comparison(const Comparison& what, ConditionId id, const Terms& terms);
  Name one_of(const OneOf& what, ConditionId id, const Terms& terms);
  Name counts_as(const CountsAs& what, const Terms& terms);
  Name in_force(const Force& force, const Terms& terms, PackId pack, const DayRange& day);
  Name on_or_after(const DayRange& bound, const Terms& terms, PackId pack, const DayRange& day);

  // lists.cpp
  Name in_list(const InList& what, ConditionId id, const Terms& terms);
  Name in_list_where_not_known(const InList& what, const Walked& subject, const Terms& terms);
  Name entry_in_force(const ListEntry& entry, const List& list, const Terms& terms);
  Name listed_code(Symbol code, const std::vector<Symbol>& entries, ListId list, const Terms& terms);
  Name includes(const Includes& what, ConditionId id, const Terms& terms);
  bool under(Symbol code, Symbol ancestor, ListId list) const;

  // operands.cpp
  Name operand(OperandId id, const Terms& terms);
  Name path_operand(const Walked& walked);
  Name value_operand(const Value& value);
  Name parameter(const ParameterOperand& what, const Terms& terms);
  void percentage(Name of, const PercentOf& part, const Terms& terms);
  std::vector<Value> values_of(OperandId id, const Terms& terms) const;
  void addends(Name of, const SumOf& sum, const Terms& terms);
  std::vector<Value> sums(const SumOf& sum, const Terms& terms) const;
  void value_facts(Name of, const Value& value);
  void compared_with(Name atom, const std::string& fact, OperandId with, const Terms& terms);
  std::string open_fact(OperandId id, const Terms& terms) const;

  // choices.cpp
  Choice& choice(const std::string& key, Choice::Kind kind);
  Choice& fact_choice(const Walked& walked);
  void write_choices();
  void write_fact_choice(const Choice& choice);
  void write_option(const Choice& choice, std::size_t& options, const Value& value, const std::vector<Term>& near,
                    bool absent = false);
  std::vector<Name> undecided_under(const Choice& choice, const Value& value);
  std::vector<Symbol> codes_of(FieldId field) const;

  // days.cpp
  AnchorDays anchor(const Anchor& anchor, const Terms& terms, const Bearer* bearer);
  AnchorDays field_days(const Path& path, const Terms& terms) const;
  AnchorDays deed_days(const Deed& deed, const Terms& terms, const Bearer* bearer);
  AnchorDays default_days(const Terms& terms);
  Windows windows(const Step& step, const Bearer& bearer, const Terms& terms, bool any_day);
  Windows window_of(const Timing& timing, const Bearer& bearer, const Terms& terms);
  std::string name_of(const Anchor& anchor, const Terms& terms, const Bearer* bearer) const;
  std::string name_of(const Timing& timing, const Terms& terms, const Bearer& bearer) const;
  std::optional<Period> period(OperandId id, const Terms& terms);
  std::vector<Day> days_away(Day from, const Period& by, int direction, const Terms& terms) const;
  std::optional<Day> working_days_away(Day from, int count, int direction, const Pack& pack) const;
  std::vector<Day> possible_days(const DayRange& range, const std::set<Day>& marks, int reach) const;
  std::set<Day> stated_days() const;

  // steps.cpp
  Name step(const Step& step, const Bearer& bearer, const Terms& terms, bool any_day);
  void write_step(Name name, const Deed& deed, const Bearer& bearer, const Terms& terms, const Windows& time,
                  std::optional<std::chrono::year> year = std::nullopt);
  void write_years(Name name, const Deed& deed, const Bearer& bearer, const Terms& terms, const ByDayOfEveryYear& every,
                   std::chrono::year first);
  std::vector<Candidate> stated_steps(const Deed& deed, const Bearer& bearer, const Terms& terms,
                                      std::optional<std::chrono::year> year = std::nullopt);
  Kleene is_of_year(MemberId step, std::chrono::year year) const;
  Kleene matches(MemberId step, const Deed& deed, const Bearer& bearer, const Terms& terms) const;
  Kleene object_matches(MemberId step, const Path& object, const Terms& terms) const;
  std::vector<std::string> outcomes(MemberId step) const;
  void write_candidates(Name of, const std::vector<Candidate>& candidates, const Windows& windows);
  std::string matter(const Deed& deed, const Bearer& bearer, const Terms& terms) const;

  // rules.cpp
  struct Instance {
    RuleId rule;
    std::uint32_t reading;
    Binding binding;
    bool unlisted;
  };
  std::vector<Instance> instances(RuleId rule, std::uint32_t reading);
  void bind(std::size_t position, Instance& instance, std::vector<Instance>& found);
  Name instance(const Instance& instance, const Terms* user);
  void write_instance(Name name, const Instance& instance, const Terms& terms);
  void write_norm(Name name, const Reading& reading, const Terms& terms);
  void write_otherwise(Name name, const Reading& reading, const Terms& terms);
  void write_displacement(Name name, const Instance& instance, const Terms& terms);
  Terms terms_of(const Instance& instance, const Terms* user, bool& no_day);
  std::pair<std::vector<std::string>, bool> conclusions_of(const Instance& instance);
  Name conclusion(const std::vector<std::string>& matters, const Terms* user);
  bool visible(PackId pack) const;
  bool beats(RuleId stronger, RuleId weaker) const;
  std::optional<Bound> bearer(const Instance& instance) const;
  std::string bearer_key(const Instance& instance) const;
  std::string bearer_name(const Instance& instance) const;
  Name reading_fork(RuleId rule);

  const Rulebook& book_;
  const Facts& facts_;
  Dates dates_;
  FactText out_;
  Name agreement_ = 0;
  PackId pack_;  ///< the pack whose line is written
  std::set<std::string> left_out_;
  std::map<std::string, Name> names_;  ///< of what was written, by what identifies it in this line
  std::map<std::string, Choice> choices_;
  std::map<std::string, std::vector<std::pair<Instance, bool>>>
      matters_;  ///< who concludes what, and whether its opposite
  std::size_t most_items_ = 0;
  bool adds_ = false;  ///< a sum was written
};

}  // namespace placet::asp
