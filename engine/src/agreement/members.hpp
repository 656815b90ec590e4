// SPDX-License-Identifier: Apache-2.0
//
// Finds the members that a document states (parties, steps, delegations …) before anything is read of them, so that
// one may refer to another that stands further down.
#pragma once

#include <optional>
#include <vector>

#include "agreement/faults.hpp"
#include "agreement/xml_document.hpp"
#include "placet/model/facts.hpp"

namespace placet {

inline constexpr std::size_t max_members = 10'000;

/// The places of a vocabulary, read once.
struct VocabularyPlaces {
  std::vector<std::optional<XmlPlace>> entities;  ///< by EntityId
  std::vector<std::optional<XmlPlace>> fields;    ///< by FieldId
  std::vector<std::vector<EntityId>> owned;       ///< by EntityId: those with a place whose members belong to it
  std::vector<FieldId> ids;                       ///< by EntityId: the field named `id`, if it has a place
  explicit VocabularyPlaces(const Rulebook& rulebook);
};

struct MemberElement {
  MemberId member;
  pugi::xml_node element;
};

/// Makes the agreement and all its members, in the order of the text within each collection. An element that says
/// of itself that it is absent or unknown makes no member; alone in its collection it settles that.
std::vector<MemberElement> make_members(const XmlDocument& document, pugi::xml_node agreement,
                                        const VocabularyPlaces& places, Facts& facts, Faults& faults);

/// Does an entity's element have a text of its own that a field reads?
bool has_own_text(const Rulebook& rulebook, const VocabularyPlaces& places, EntityId entity);

/// Is this a name that a member may have: letters, digits, `.`, `_`, `-`?
bool is_identifier(std::string_view text);

}  // namespace placet
