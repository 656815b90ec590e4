// SPDX-License-Identifier: Apache-2.0
//
// A rule: its norm, the effect of a breach, and its clauses.
#pragma once

#include <vector>

#include "syntax/conditions.hpp"

namespace placet::syntax {

// ---- norms -------------------------------------------------------------------------------------------------------

/// `must [not] have STEPS`
struct MustHave : Node {
  bool negated = false;
  Steps steps;
};

/// `must ensure that CONDITION`
using MustEnsure = Single<Condition, struct MustEnsureTag>;

/// `may have STEP`
using MayHave = Single<Step, struct MayHaveTag>;

/// `has [no] power to conclude agreement`
struct HasPower : Node {
  bool negated = false;
  Name act;
  Path object;
};

struct Verb : x3::variant<MustHave, MustEnsure, MayHave, HasPower, CountsAs> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Norm : Node {
  Path bearer;
  Verb verb;
};

// ---- consequences ------------------------------------------------------------------------------------------------

enum class SaidOfEffect { NoEffectStated, EffectNotKnown };

enum class PlainEffect {
  Void,
  VoidFromTheStart,
  NotEnforceable,
  NotRegistered,
  NotInOperation,
  NoLegalForce,
  DoesNotEnterIntoForce,
  MustBeTerminated
};

/// `is suspended until DEED`
using SuspendedUntil = Single<Deed, struct SuspendedUntilTag>;

/// `is liable to discipline ["words"]`
struct Liable : Node {
  Name to;
  Optional<Text> words;
};

enum class PossibleEffect { Annulled, Suspended, Varied, Terminated };

/// `may be annulled by AUTHORITY [within SPAN after ANCHOR]`
struct MayBe : Node {
  PossibleEffect effect = PossibleEffect::Annulled;
  Name by;
  Optional<Within> within;
};

struct EffectKind : x3::variant<PlainEffect, SuspendedUntil, Liable, MayBe> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `the agreement is void`
struct EffectOn : Node {
  Path target;
  EffectKind kind;
};

struct Effect : x3::variant<SaidOfEffect, EffectOn> {
  using base_type::base_type;
  using base_type::operator=;
};

// ---- clauses of a rule -------------------------------------------------------------------------------------------

/// `in force from DAY [until DAY] [EVIDENCE]`
struct InForce : Node {
  Bounds bounds;
  Optional<Evidence> evidence;
};

using AsOf = Single<Anchor, struct AsOfTag>;
using Pending = Single<Text, struct PendingTag>;
using ForEvery = Single<Binder, struct ForEveryTag>;
using When = Single<Condition, struct WhenTag>;

/// `silence for SPAN after DEED counts as given [at "…"]`
struct Silence : Node {
  TimeSpan span_of_time;
  Deed after;
  Optional<Text> pinpoint;
};

/// `unless CONDITION [at "…"]`
struct Unless : Node {
  Condition condition;
  Optional<Text> pinpoint;
};

/// `cured by STEP [failing that EFFECT]`
struct Cure : Node {
  Step step;
  Optional<Effect> failing_that;
};

/// `otherwise EFFECT [where CONDITION] { cured by … }`
struct Otherwise : Node {
  Effect effect;
  Optional<Condition> where;
  std::vector<Cure> cures;
};

/// `despite rule NAME`
using Despite = Single<Name, struct DespiteTag>;

struct StatedValue : x3::variant<YesNo, Operand> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `presume PATH is VALUE where not stated [at "…"]`
struct Presume : Node {
  Path path;
  StatedValue value;
  Optional<Text> pinpoint;
};

enum class Strength { Binding, Guidance, Practice };

struct StrengthClause : Node {
  StrengthClause() = default;
  StrengthClause(Strength written) : strength(written) {}
  Strength strength = Strength::Binding;
};

struct Reading;

/// A Citation is the clause `source`. A Reading never stands in a Reading.
struct Clause : x3::variant<Citation, InForce, AsOf, Pending, ForEvery, When, Norm, Silence, Unless, Otherwise, Despite,
                            x3::forward_ast<Reading>, Presume, StrengthClause, Label, Note> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `reading NAME "…" [by "…"] { clause } end`
struct Reading : Node {
  Name name;
  Text text;
  Optional<Text> holder;
  std::vector<Clause> clauses;
};

struct Rule : Node {
  Name name;
  Text title;
  std::vector<Clause> clauses;
};

}  // namespace placet::syntax
