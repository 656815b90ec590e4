// SPDX-License-Identifier: Apache-2.0
//
// What an agreement can state and where it stands in the XML. The vocabulary is data: it is declared
// in rules/core/*.norm, and another field of law or quite another XML format brings its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "placet/model/ids.hpp"
#include "placet/model/span.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// Texts in other languages, by language tag ("ru").
using Labels = std::vector<std::pair<std::string, std::string>>;

enum class TypeKind : std::uint8_t {
  Text,
  Date,
  Number,
  Percent,
  Money,
  Period,
  YesNo,
  Country,
  Unit,
  Language,
  Authority,
  Act,
  Reference,
  OneOf
};

struct Type {
  TypeKind kind = TypeKind::Text;
  std::vector<EntityId> entities;  ///< Reference: what it may refer to
  bool authorities = false;        ///< Reference: a declared authority may stand there too, as a Code
  ListId list;                     ///< OneOf: the list that holds the codes; or
  std::vector<Symbol> codes;       ///< OneOf: the codes themselves
  bool operator==(const Type&) const = default;
};

struct Field {
  Symbol name;
  EntityId entity;  ///< whose field it is
  Type type;
  bool many = false;
  std::string at;  ///< the path in the XML, from the element of the entity
  std::optional<Value> default_value;
  bool alterable = false;
  std::string asks;  ///< the question that fills it; may be empty
  Labels labels;
  Span span;
  bool operator==(const Field&) const = default;
};

struct Entity {
  Symbol name;
  EntityId owner;  ///< none for the agreement
  std::string title;
  std::string at;  ///< the path in the XML: from the root, or from the element of the owner
  std::vector<FieldId> fields;
  Span span;
  bool operator==(const Entity&) const = default;
};

/// The entities and fields that the engine knows by name, wherever they stand in the XML. Those that a
/// vocabulary leaves out are invalid.
struct KnownVocabulary {
  EntityId agreement, party, person, step, condition, judgement, accepted, clause;
  FieldId agreement_id, agreement_stage, agreement_record, agreement_partial, agreement_complete, agreement_talks,
      agreement_draft, agreement_signature, agreement_entry_into_force, agreement_termination, agreement_subject;
  FieldId party_id, party_country;
  FieldId step_act, step_authority, step_party, step_about, step_outcome, step_day, step_year;
  FieldId condition_met;
  FieldId judgement_name, judgement_answer, judgement_about, judgement_on;
  FieldId accepted_rule, accepted_for;
  bool operator==(const KnownVocabulary&) const = default;
};

}  // namespace placet
