// SPDX-License-Identifier: Apache-2.0
//
// Everything that packs declare except rules and tests. First every name is declared, so that declarations may
// stand in any order and any file; then each is filled in.
#pragma once

#include "lower/packs.hpp"

namespace placet::lower {

/// Gives every declared name an id; reports names declared twice and names without their pack's prefix.
void declare_names(Workspace& work, const Declarations& declarations);

/// Entities with their fields, and the part of the vocabulary that the engine knows by name.
void lower_entities(Workspace& work, const Declarations& declarations);
/// The defaults of fields, once lists have their codes.
void lower_defaults(Workspace& work, const Declarations& declarations);
KnownVocabulary find_known_vocabulary(const Workspace& work);

/// The entity called `name`; an error if there is none, or more than one.
EntityId resolve_entity(Workspace& work, const syntax::Name& name);

void lower_lists(Workspace& work, const Declarations& declarations);
void lower_authorities(Workspace& work, const Declarations& declarations);
void lower_sources(Workspace& work, const Declarations& declarations);
void lower_judgements(Workspace& work, const Declarations& declarations);

/// The type and variable of each parameter; conditions may then speak of it.
void lower_parameter_types(Workspace& work, const Declarations& declarations);
void lower_parameter_rows(Workspace& work, const Declarations& declarations);

}  // namespace placet::lower
