// SPDX-License-Identifier: Apache-2.0
//
// What rules say, resolved and typed: paths, operands, conditions, steps, norms and effects. Conditions
// and operands live in two flat vectors of the rulebook, parts before wholes, and name each other by
// index; variables are slots. Every kind is one alternative of a variant, visited without a default, so
// that the compiler lists what a new construct needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "placet/model/ids.hpp"
#include "placet/model/span.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// The slot that always holds the agreement.
inline constexpr SlotId agreement_slot{0};

/// One `field` of a path. A reference may lead to several entities; each has its own field of that name.
struct PathStep {
  std::vector<FieldId> fields;
  bool operator==(const PathStep&) const = default;
};

/// A variable and the fields that lead away from it: `country of sender of d` is d, sender, country.
/// Without steps it is the variable itself.
struct Path {
  SlotId base;
  std::vector<PathStep> steps;
  Span span;
  bool operator==(const Path&) const = default;
};

/// A variable that runs over members of an entity (`party p of agreement`) or over the values of a
/// field with many values (`subject s of agreement`).
struct Binder {
  SlotId slot;
  Symbol variable;  ///< invalid if it has no name (`number of tie of p`)
  EntityId entity;  ///< members of this entity, or
  FieldId field;    ///< values of this field
  Path owner;
  ConditionId where;  ///< invalid if there is none
  Span span;
  bool operator==(const Binder&) const = default;
};

// --- operands ------------------------------------------------------------------------------------------

struct Constant {
  Value value;
  bool operator==(const Constant&) const = default;
};
struct PathOperand {
  Path path;
  bool operator==(const PathOperand&) const = default;
};
/// The row of a parameter that holds on the law day.
struct ParameterOperand {
  ParameterId parameter;
  std::optional<Path> of;
  bool operator==(const ParameterOperand&) const = default;
};
struct NumberOf {
  Binder counted;
  bool operator==(const NumberOf&) const = default;
};
/// `sum of amount of finance f of agreement`: `value` starts at the slot of `counted`.
struct SumOf {
  Path value;
  Binder counted;
  bool operator==(const SumOf&) const = default;
};
struct HigherOf {
  OperandId left, right;
  bool operator==(const HigherOf&) const = default;
};
struct LowerOf {
  OperandId left, right;
  bool operator==(const LowerOf&) const = default;
};
/// `30 percent of revenue of p`.
struct PercentOf {
  Decimal percent;
  OperandId whole;
  bool operator==(const PercentOf&) const = default;
};

struct Operand {
  std::variant<Constant, PathOperand, ParameterOperand, NumberOf, SumOf, HigherOf, LowerOf, PercentOf> what;
  Span span;
  bool operator==(const Operand&) const = default;
};

// --- steps ---------------------------------------------------------------------------------------------

/// An act of an authority about an object: `approval by china.competent-fao for d`.
struct Deed {
  ActId act;
  AuthorityId authority;       ///< invalid: of any authority
  std::optional<Path> object;  ///< none: the agreement as a whole. A member, a subject, or (a path to a date field of
                               ///< the agreement) an event such as `talks of agreement`
  Span span;
  bool operator==(const Deed&) const = default;
};

/// What a day is counted from: the day of a deed, a fixed day, or a field that holds a date.
struct Anchor {
  std::variant<Deed, Day, Path> what;
  Span span;
  bool operator==(const Anchor&) const = default;
};

struct BeforeAnchor {
  Anchor anchor;
  bool operator==(const BeforeAnchor&) const = default;
};
struct AfterAnchor {
  Anchor anchor;
  bool operator==(const AfterAnchor&) const = default;
};
/// `within P after E`.
struct WithinAfter {
  OperandId period;
  Anchor anchor;
  bool operator==(const WithinAfter&) const = default;
};
struct NoLaterThanDay {
  Day day;
  bool operator==(const NoLaterThanDay&) const = default;
};
struct NoEarlierThanDay {
  Day day;
  bool operator==(const NoEarlierThanDay&) const = default;
};
/// `no later than P before E`, `no later than P after E`, `no earlier than …`.
struct RelativeLimit {
  enum class Limit : std::uint8_t { NoLater, NoEarlier } limit;
  enum class Side : std::uint8_t { Before, After } side;
  OperandId period;
  Anchor anchor;
  bool operator==(const RelativeLimit&) const = default;
};
/// `by 30 November of the year before E`, `by 1 March of the year after E`.
struct ByDayOfYear {
  std::uint8_t month, day;
  RelativeLimit::Side side;
  Anchor anchor;
  bool operator==(const ByDayOfYear&) const = default;
};
/// `by 15 January of every year after E`.
struct ByDayOfEveryYear {
  std::uint8_t month, day;
  Anchor anchor;
  bool operator==(const ByDayOfEveryYear&) const = default;
};

using Timing = std::variant<BeforeAnchor, AfterAnchor, WithinAfter, NoLaterThanDay, NoEarlierThanDay, RelativeLimit,
                            ByDayOfYear, ByDayOfEveryYear>;

struct Step {
  Deed deed;
  std::vector<Timing> timings;
  Span span;
  bool operator==(const Step&) const = default;
};

// --- conditions ----------------------------------------------------------------------------------------

/// A part of a list of conditions, with its letter ("a") where the list is lettered.
struct Part {
  ConditionId condition;
  std::string letter;
  bool operator==(const Part&) const = default;
};
struct AllOf {
  std::vector<Part> parts;
  bool operator==(const AllOf&) const = default;
};
struct AnyOf {
  std::vector<Part> parts;
  bool operator==(const AnyOf&) const = default;
};
struct NoneOf {
  std::vector<Part> parts;
  bool operator==(const NoneOf&) const = default;
};
struct Not {
  ConditionId part;
  bool operator==(const Not&) const = default;
};

enum class Quantifier : std::uint8_t { Every, Some, No, AtLeast, AtMost, Exactly };
struct Quantified {
  Quantifier quantifier;
  std::uint32_t count = 0;  ///< for AtLeast, AtMost, Exactly
  Binder binder;
  ConditionId test;
  bool operator==(const Quantified&) const = default;
};

struct Judged {
  JudgementId judgement;
  std::optional<Path> of;
  bool negated = false;
  bool operator==(const Judged&) const = default;
};

/// `IsNot` is the negation of `Is`; the negated orderings are written as the opposite ordering.
enum class Comparator : std::uint8_t {
  Is,
  IsNot,
  AtLeast,
  AtMost,
  MoreThan,
  LessThan,
  OnOrAfter,
  OnOrBefore,
  After,
  Before
};
struct Comparison {
  OperandId left;
  Comparator comparator;
  OperandId right;
  bool operator==(const Comparison&) const = default;
};
/// `s is [not] in india.union-list`.
struct InList {
  Path path;
  ListId list;
  bool negated = false;
  bool operator==(const InList&) const = default;
};
/// `level of p is [not] one of {region, municipality}`.
struct OneOf {
  OperandId left;
  std::vector<OperandId> right;
  bool negated = false;
  bool operator==(const OneOf&) const = default;
};
/// `subject of agreement includes trade`, `… includes any of india.union-list`.
struct Includes {
  enum class Which : std::uint8_t { Any, All, None } which;
  Path path;                     ///< leads to a field with many values
  ListId list;                   ///< a list, or
  std::vector<OperandId> codes;  ///< some operands
  bool operator==(const Includes&) const = default;
};

struct Bearer {
  std::variant<Path, AuthorityId> what;
  bool operator==(const Bearer&) const = default;
};
struct Has {
  Bearer bearer;
  Step step;
  bool negated = false;
  bool operator==(const Has&) const = default;
};
struct CountsAs {
  Path path;
  TermId term;
  bool negated = false;
  bool operator==(const CountsAs&) const = default;
};

struct Condition {
  std::variant<AllOf, AnyOf, NoneOf, Not, Quantified, Judged, Comparison, InList, OneOf, Includes, Has, CountsAs> what;
  Span span;
  bool operator==(const Condition&) const = default;
};

// --- norms ---------------------------------------------------------------------------------------------

struct MustHave {
  enum class Join : std::uint8_t { All, Any } join = Join::All;
  std::vector<Step> steps;
  bool negated = false;
  bool operator==(const MustHave&) const = default;
};
struct MustEnsure {
  ConditionId condition;
  bool operator==(const MustEnsure&) const = default;
};
struct MayHave {
  Step step;
  bool operator==(const MayHave&) const = default;
};
/// `p has [no] power to conclude agreement`.
struct Power {
  Symbol action;
  Path object;
  bool negated = false;
  bool operator==(const Power&) const = default;
};
/// `agreement counts as russia.treaty`, `agreement does not count as russia.treaty`.
struct Counts {
  TermId term;
  bool negated = false;
  bool operator==(const Counts&) const = default;
};

struct Norm {
  Bearer bearer;
  std::variant<MustHave, MustEnsure, MayHave, Power, Counts> what;
  Span span;
  bool operator==(const Norm&) const = default;
};

// --- effects -------------------------------------------------------------------------------------------

/// From lightest to gravest; effects on persons (`Liable`) are a scale of their own.
enum class EffectKind : std::uint8_t {
  NoneStated,
  NotKnown,
  NotRegistered,
  NotEnforceable,
  NotInOperation,
  Suspended,
  MayBeSuspended,
  MayBeVaried,
  MayBeTerminated,
  MayBeAnnulled,
  MustBeTerminated,
  DoesNotEnterIntoForce,
  NoLegalForce,
  Void,
  VoidFromStart,
  Liable
};

struct Effect {
  EffectKind kind = EffectKind::NotKnown;
  std::optional<Path> on;             ///< the agreement, a part of it, or the person liable
  std::optional<Deed> until;          ///< Suspended
  AuthorityId by;                     ///< MayBe…
  std::optional<WithinAfter> within;  ///< MayBe…
  Symbol liability;                   ///< Liable: to what ("discipline")
  std::string text;                   ///< Liable: the words of the law
  Span span;
  bool operator==(const Effect&) const = default;
};

/// `cured by S failing that E`: if the step was not taken, the next effect.
struct Cure {
  Step step;
  std::optional<Effect> failing_that;
  bool operator==(const Cure&) const = default;
};

struct Otherwise {
  Effect effect;
  ConditionId where;  ///< invalid if there is none
  std::vector<Cure> cures;
  bool operator==(const Otherwise&) const = default;
};

}  // namespace placet
