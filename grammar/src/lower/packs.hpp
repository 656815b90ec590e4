// SPDX-License-Identifier: Apache-2.0
//
// Packs: which files form one, what they declare, and which other packs they see.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "lower/workspace.hpp"

namespace placet::lower {

/// The files of one folder.
struct Folder {
  std::string name;  ///< the last word of its path, for folders whose pack is not named
  std::vector<const syntax::File*> files;
  bool half_read = false;  ///< a declaration in it could not be parsed
};

/// Everything that was declared, by kind, in the order of packs and files.
struct Declarations {
  std::vector<InPack<syntax::Entity>> entities;
  std::vector<InPack<syntax::Authority>> authorities;
  std::vector<InPack<syntax::Source>> sources;
  std::vector<InPack<syntax::List>> lists;
  std::vector<InPack<syntax::Parameter>> parameters;
  std::vector<InPack<syntax::Act>> acts;
  std::vector<InPack<syntax::Judgement>> judgements;
  std::vector<InPack<syntax::Rule>> rules;
  std::vector<InPack<syntax::Precedence>> precedences;
  std::vector<InPack<syntax::Test>> tests;
  std::vector<InPack<syntax::Pack>> packs;  ///< one for each pack of the rulebook that has its block
};

/// Makes the packs, sorted by name, and what each sees; their lists of days are set by `finish_packs`.
Declarations lower_packs(Workspace& work, const std::vector<Folder>& folders);

/// Resolves what packs say of things declared elsewhere: jurisdictions and lists of holidays and workdays.
void finish_packs(Workspace& work, const Declarations& declarations);

/// Reports a name that does not begin with the pack's own, unless the pack is the vocabulary.
void check_prefix(Workspace& work, PackId pack, const syntax::Name& name);

}  // namespace placet::lower
