// SPDX-License-Identifier: Apache-2.0
//
// Reads an agreement: from XML to facts, each with its place, by what the vocabulary of the rulebook says. Everything
// that is wrong with the document is reported at once, and then nothing is read from it.
#pragma once

#include "placet/model/checked.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// The facts that the text of `file` states (docs/formats/agreement.md). UTF-16 with a byte order mark is converted;
/// its converted text is added to `sources`, and places refer to that. An Akoma Ntoso document is searched for the
/// agreement in its `meta/proprietary`. The facts refer to `rulebook`, which has to outlive them. Errors: P03xx and
/// P04xx.
Checked<Facts> read_agreement(FileId file, SourceMap& sources, const Rulebook& rulebook);

}  // namespace placet
