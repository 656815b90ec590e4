// SPDX-License-Identifier: Apache-2.0
//
// Why a finding is what it is: a tree of grounds, recorded while it was computed and never computed
// again. A ground names the piece of law or of the agreement it is about by id; words belong to renderers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "placet/model/facts.hpp"
#include "placet/model/ids.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/truth.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// The members, or values, that an open record may leave out.
struct Unlisted {
  EntityId entity;  ///< members of this entity, or
  FieldId field;    ///< values of this field
  MemberId owner;
  auto operator<=>(const Unlisted&) const = default;
};
/// One of the values of a field with many values, such as a subject of the agreement.
struct BoundValue {
  MemberId owner;
  FieldId field;
  std::uint32_t index = 0;  ///< into FieldFacts::statements
  auto operator<=>(const BoundValue&) const = default;
};
/// What one variable stands for.
using Bound = std::variant<MemberId, BoundValue, Unlisted>;

/// The variables of a rule or parameter, by slot; slot 0 is the agreement.
using Binding = std::vector<Bound>;

struct ConditionGround {
  ConditionId condition;
};  ///< a condition, for the binding of the ground
struct OperandGround {
  OperandId operand;
  std::optional<Value> value;
};  ///< what an operand came to; none: absent
struct ForceGround {
  RuleId rule;
  std::uint32_t reading;
  DayRange law_day;
};  ///< the rule is in force on its law day
struct ScopeGround {
  ConditionId condition;
};  ///< the `where` of a `for every`
struct ExceptionGround {
  RuleId rule;
  std::uint32_t reading;
  std::uint32_t unless;
};
struct DisplacedGround {
  RuleId stronger;
};  ///< a stronger rule applies
struct OpposedGround {
  RuleId opposite;
};  ///< a rule concludes the opposite
struct RuleGround {
  RuleId rule;
  std::uint32_t reading;
};  ///< what another rule concludes, for the binding of the ground
struct TermGround {
  TermId term;
  Bound subject;
};  ///< whether something counts as a term
/// A step that is owed: the day by which and from which it can be taken, and the stated step that decides.
struct StepGround {
  Step step;
  Bearer bearer;
  std::optional<Day> not_before, not_after;
  MemberId decided_by;  ///< invalid: none is stated
  bool by_silence = false;
};
struct FactGround {
  MemberId member;
  FieldId field;
  Presence presence;
  std::optional<Value> value;
};
struct CollectionGround {
  Unlisted members;
};  ///< the record may not list all of them
struct JudgementGround {
  JudgementId judgement;
  std::optional<Bound> about;
  MemberId answered_by;
};
struct ListEntryGround {
  ListId list;
  std::uint32_t entry;
};
struct ParameterRowGround {
  ParameterId parameter;
  std::uint32_t row;
};
struct PresumedGround {
  RuleId rule;
  std::uint32_t reading;
  std::uint32_t presumption;
};
struct CureGround {
  RuleId rule;
  std::uint32_t reading;
  std::uint32_t otherwise;
  std::uint32_t cure;
};
struct DutyGround {
  RuleId rule;
  std::uint32_t reading;
};  ///< what the norm requires

struct Ground {
  std::variant<ConditionGround, OperandGround, ForceGround, ScopeGround, ExceptionGround, DisplacedGround,
               OpposedGround, RuleGround, TermGround, StepGround, FactGround, CollectionGround, JudgementGround,
               ListEntryGround, ParameterRowGround, PresumedGround, CureGround, DutyGround>
      about;
  StepValue value = StepValue::Unknown;
  std::optional<Span> at;  ///< the place in the agreement that decides; none if the agreement is silent
  Binding binding;         ///< the variables in whose terms it is said
  std::vector<GroundId> because;
};

struct Proof {
  std::vector<Ground> grounds;
  const Ground& operator[](GroundId id) const { return grounds[id.index]; }
};

}  // namespace placet
