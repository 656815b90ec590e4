// SPDX-License-Identifier: Apache-2.0
//
// Names for the things of a rulebook and of an agreement: each is an index into one vector, and each
// has a type of its own, so that a rule can never be taken for a list.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace placet {

/// An index with a type of its own. The default value names nothing.
template <class Tag>
struct Id {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index = none;
  constexpr bool valid() const { return index != none; }
  auto operator<=>(const Id&) const = default;
};

using Symbol = Id<struct SymbolTag>;          ///< an interned text, see SymbolTable
using PackId = Id<struct PackTag>;            ///< Rulebook::packs
using EntityId = Id<struct EntityTag>;        ///< Rulebook::entities
using FieldId = Id<struct FieldTag>;          ///< Rulebook::fields
using AuthorityId = Id<struct AuthorityTag>;  ///< Rulebook::authorities
using SourceId = Id<struct SourceTag>;        ///< Rulebook::sources
using ListId = Id<struct ListTag>;            ///< Rulebook::lists
using ParameterId = Id<struct ParameterTag>;  ///< Rulebook::parameters
using ActId = Id<struct ActTag>;              ///< Rulebook::acts
using JudgementId = Id<struct JudgementTag>;  ///< Rulebook::judgements
using TermId = Id<struct TermTag>;            ///< Rulebook::terms
using RuleId = Id<struct RuleTag>;            ///< Rulebook::rules: one version of a rule
using ConditionId = Id<struct ConditionTag>;  ///< Rulebook::conditions
using OperandId = Id<struct OperandTag>;      ///< Rulebook::operands
using MemberId = Id<struct MemberTag>;        ///< Facts: one member of an entity (0 is the agreement)
using SlotId = Id<struct SlotTag>;            ///< a variable of a rule or parameter (0 is the agreement)
using GroundId = Id<struct GroundTag>;        ///< Proof::grounds

}  // namespace placet
