// SPDX-License-Identifier: Apache-2.0
//
// One evaluation: a rulebook and facts, seen by one pack (a rule concludes only from what its country sees), under one
// choice of readings. It computes conditions, steps, conclusions and outcomes, and records the grounds if it is given a
// proof. The meaning is that of docs/language/meaning.md; each part of it is a file of this folder.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "evaluate/memory.hpp"
#include "evaluate/prepared_rules.hpp"
#include "evaluate/recording.hpp"

namespace placet {

class Evaluation : EvaluationParts, Recording, Remembering {
 public:
  Evaluation(const Setting& setting, PackId view, Choices choices);
  using Recording::record;

  /// Every instance of a rule under the reading chosen, those for members not listed included.
  const std::vector<Instance>& instances(RuleId rule);

  /// Judges a rule for one of the instances of this evaluation, without the second pass.
  Outcome judge(const Instance& instance);

  /// The same, and hands out the atoms that are open and matter; some may stand twice.
  Outcome judge(const Instance& instance, OpenList& open);

  /// Judges under `assignment`, with the variables of it that are still open and matter; lists the atoms in `open`.
  std::pair<Outcome, VariableSet> judge(const Instance&, Assignment& assignment, OpenList* open = nullptr);

  /// While set, fields that are only presumed count as not known.
  void distrust_presumptions(bool distrust) { distrust_presumptions_ = distrust; }

  std::uint32_t reading_of(RuleId rule) const;
  const Setting& setting() const { return setting_; }
  PackId view() const { return view_; }

  using Remembering::take_contested_reads;

  /// The bearer of a rule's norm; none if it is an authority.
  std::optional<Bound> bearer_of(const Instance& instance);

  /// False only if what is stated rules out that a need of rules holds, whatever accounts are taken.
  bool may_hold(const Need& need);

 private:
  // read.cpp: paths and operands
  Lookup read(const Path& path, const Frame& frame) { return read(path.base, path.steps, frame); }
  Lookup read(SlotId base, std::span<const PathStep> steps, const Frame& frame);
  Lookup read_field(const Bound& of, const std::vector<FieldId>& fields, const Frame& frame);
  std::optional<Value> presumed_value(MemberId member, FieldId field, const Frame& frame);
  std::optional<Bound> resolve(const Path& path, const Frame& frame) { return resolve(path.base, path.steps, frame); }
  std::optional<Bound> resolve(SlotId base, std::span<const PathStep> steps, const Frame& frame);
  std::optional<Bound> resolve(const Path& path, const Instance& instance);
  Amount operand(OperandId id, Frame& frame);
  Amount path_amount(const Path& path, Frame& frame);
  Amount parameter(const ParameterOperand& use, Frame& frame);
  Amount number_of(const Binder& counted, Frame& frame);
  Amount sum_of(const SumOf& sum, Frame& frame);
  Amount higher_or_lower(OperandId left, OperandId right, bool higher, Frame& frame);

  // conditions.cpp
  Truth condition(ConditionId id, Frame& frame);
  /// The same for a condition of the rule of `instance`, which is `frame.rule` there.
  Truth condition_of(const Instance& instance, ConditionId id, Frame& frame);
  Truth all_of(const std::vector<Part>& parts, Frame& frame, std::vector<GroundId>& grounds);
  Truth any_of(const std::vector<Part>& parts, Frame& frame, std::vector<GroundId>& grounds);
  Truth quantified(ConditionId id, const Quantified& quantified, Frame& frame, std::vector<GroundId>& grounds);
  Truth counted_quantifier(ConditionId id, const Quantified& quantified, Frame& frame);
  Truth judged(const Judged& judged, Frame& frame, std::vector<GroundId>& grounds);
  Truth comparison(ConditionId id, const Comparison& comparison, Frame& frame, std::vector<GroundId>& grounds);
  Truth one_of(ConditionId id, const OneOf& one_of, Frame& frame, std::vector<GroundId>& grounds);
  Truth has(const Has& has, Frame& frame, std::vector<GroundId>& grounds);
  Truth counts_as(const CountsAs& counts, Frame& frame, std::vector<GroundId>& grounds);

  // membership.cpp
  Truth in_list(const InList& in, Frame& frame, std::vector<GroundId>& grounds);
  Truth includes(ConditionId id, const Includes& includes, Frame& frame, std::vector<GroundId>& grounds);
  Truth membership(const Lookup& subject, ListId list, const Frame& frame, std::vector<GroundId>* grounds);
  Truth entry_in_force(ListId list, std::uint32_t index, Truth met, const Frame& frame, std::vector<GroundId>* grounds);
  Truth day_in_list(const DayRange& day, ListId list, const Frame& frame, std::vector<GroundId>* grounds);
  Truth code_in_list(Symbol code, const std::vector<Symbol>& said, ListId, const Frame&,
                     std::vector<GroundId>* grounds);
  Truth matches_code(const Value& value, const Value& wanted, ListId taxonomy) const;
  Truth in_force(const Force& force, const LawDay& law_day, PackId pack);
  Truth on_or_after(const LawDay& law_day, DayRange bound, PackId pack);
  const Collection& collection(const Binder& binder, const Frame& frame);
  Collection collected(const Binder& binder, MemberId owner) const;
  Truth unlisted_members(ConditionId id, const Unlisted& members, const Frame& frame);
  Truth unlisted_exist(const Unlisted& members);

  // windows.cpp: days of anchors and the windows of steps
  AnchorDay anchor_day(const Anchor& anchor, const Frame& frame, const Bearer* bearer);
  AnchorDay field_day(const Path& path, const Frame& frame);
  AnchorDay deed_day(const Deed& deed, const Frame& frame, const Bearer* bearer);
  AnchorDay default_day(const Frame& frame);
  Window window_of(const Step& step, const Bearer& bearer, Frame& frame, DefaultWindow otherwise);
  void narrow(Window& window, const Timing& timing, const Bearer& bearer, Frame& frame);
  std::optional<PeriodRange> period(OperandId id, Frame& frame, UnknownKinds& why);
  std::string name_of(const Anchor& anchor, const Frame& frame, const Bearer* bearer);
  std::string name_of(const Timing& timing, const Frame& frame, const Bearer& bearer);

  // steps.cpp
  StepOutcome step(const Step& step, const Bearer& bearer, Frame& frame, DefaultWindow otherwise, bool norm);
  DayRange end_of_years(Day begin) const;
  StepOutcome yearly_step(const Step& step, const ByDayOfEveryYear& every, const Bearer& bearer, Frame& frame,
                          bool norm);
  StepOutcome decide_step(const Step& step, const Bearer& bearer, Frame& frame, Window window,
                          std::optional<std::int64_t> year, bool norm);
  OpenAtom open_step(const AskedStep& asked, const StepOutcome& outcome, const std::vector<Candidate>& stated,
                     bool settled, std::optional<std::int64_t> year) const;
  GroundId step_ground(const Step& step, const Bearer& bearer, const StepOutcome& outcome, const Frame& frame);
  std::vector<Candidate> candidates(const Deed& deed, const Bearer& bearer, const Frame& frame,
                                    std::optional<std::int64_t> year);
  Kleene matches_deed(MemberId step, const Deed& deed, const Bearer& bearer, const Frame& frame,
                      std::vector<Asked>& asks);
  Kleene matches_object(MemberId step, const Path& object, const Frame& frame, std::vector<Asked>& asks);
  Candidate candidate_of(MemberId step, Kleene matches, const Frame& frame);
  void add_silence(std::vector<Candidate>& candidates, const Deed& deed, const Bearer& bearer, Frame& frame);
  Decision decide(std::vector<Candidate> candidates, const Window& window, bool complete, unsigned depth) const;
  Decision decide_given(const Candidate& given, const Window& window, bool late) const;
  Decision decide_all_given(const std::vector<Candidate>& given, const Window& window, bool late) const;
  Decision decide_certain(const std::vector<Candidate>& candidates, const Window& window, bool complete) const;
  StepValue not_taken(const Window& window) const;
  bool steps_complete() const;
  AskedStep asked_step(const Deed& deed, const Bearer& bearer, const Frame& frame);

  // conclusions.cpp: what several rules conclude together
  Truth term(TermId term, const Bound& subject, const Frame& frame, std::vector<GroundId>& grounds);
  /// Whether a rule's duty holds for an instance, after displacement: its a(r).
  Truth duty(const Instance& instance, const Frame* user);
  Truth duty_now(const Instance& instance, const Frame* user);
  Truth concluded(TermId term, const Bound& subject, const Mark& before, const std::vector<Contender>& for_it,
                  const std::vector<Contender>& against);
  /// Names the days on which a rule is read, used by another or for its own sake.
  std::uint32_t days_of(const Instance& instance, const Frame* user);
  InstanceList instances_of(const std::vector<RuleId>& rules, const std::function<bool(const Instance&)>& about);
  const Sides& sides_of(TermId term, const Bound& subject);
  const Sides& sides_of(const Instance& instance);
  const InstanceList& stronger_than(const Instance& instance);
  std::vector<Contender> contenders(const InstanceList& instances, const Frame* user, std::vector<GroundId>& grounds);
  Contest contest(const std::vector<Contender>& for_it, const std::vector<Contender>& against) const;
  Conclusion conclude(const std::vector<Contender>& for_it, const std::vector<Contender>& against) const;
  bool beats(RuleId stronger, RuleId weaker) const;
  Contest contest_of(const Instance& instance, std::vector<RuleId>& opponents, std::vector<GroundId>& grounds);
  bool same_matter(const Instance& a, const Instance& b);
  bool same_step(const Step& a, const Instance& of_a, const Step& b, const Instance& of_b);
  Truth displaced(const Instance& instance, std::vector<RuleId>& by, std::vector<GroundId>& grounds);
  bool same_bearer(const Instance& a, const Instance& b);
  bool same_bearer_and_variables(const Instance& a, const Instance& b);
  bool visible(PackId pack) const;

  // outcome.cpp: the status of a rule for one instance
  void bind(std::size_t position, Instance& instance, std::vector<Instance>& found);
  Frame frame_of(const Instance& instance, const Frame* user = nullptr);
  Frame& own_frame(const Instance& instance);
  Truth force_of(const Instance& instance, Frame& frame);
  Truth scope_of(const Instance& instance, Frame& frame, std::vector<GroundId>& grounds);
  Truth excused(const Instance& instance, Frame& frame, std::optional<std::uint32_t>& by,
                std::vector<GroundId>& grounds);
  Requirement requirement(const Instance& instance, Frame& frame);
  Requirement required_steps(const Instance& instance, const MustHave& must, Frame& frame);
  StepOutcome forbidden_step(const Instance& instance, const Step& step, Frame& frame);
  Action action_of(const Instance& instance, const Step& step, const Frame& frame, const StepOutcome& outcome) const;
  void add_silent_deed(const Instance& instance, Frame& frame, const Action& owed, std::vector<Action>& actions);
  Outcome judge_now(const Instance& instance);
  void settle_duty(const Instance& instance, Frame& frame, Truth duty, const Requirement& requirement, Outcome& outcome,
                   std::vector<GroundId>& grounds);
  Truth owed_exception(const Instance& instance, Frame& frame, Outcome& outcome);

  // cures.cpp: what follows from a breach
  void breach(const Instance& instance, Frame& frame, Outcome& outcome, std::vector<GroundId>& grounds);
  Walk walk(const Instance& instance, std::uint32_t otherwise, Frame& frame, Outcome& outcome,
            std::vector<GroundId>& grounds);
  class Leaf;      ///< what is asked inside a leaf that is an atom as a whole
  class Formulas;  ///< what is tried
  const Reading& reading(const Instance& instance) const;
  Memory& memory() { return memories_[distrust_presumptions_ ? 1 : 0]; }
  const Rulebook& rulebook() const { return setting_.rulebook; }
  const Facts& facts() const { return setting_.facts; }

  const Setting& setting_;
  PackId view_;
  Choices choices_;
  bool distrust_presumptions_ = false;
  std::array<Memory, 2> memories_;  ///< while presumptions are trusted, and while they are not
  std::map<std::tuple<EntityId, FieldId, MemberId>, Collection> collections_;  ///< by what they are of, and their owner
  std::uint32_t instances_made_ = 0;
};

}  // namespace placet
