// SPDX-License-Identifier: Apache-2.0
//
// The one layout of rule files, described in docs/language/layout.md.
#pragma once

#include <string>

#include "placet/model/checked.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// The text of `file` in its layout: the same declarations with the same comments, clauses in their order, lines of at
/// most 120 columns where no quoted text is longer. Formatting what was formatted changes nothing. A file with
/// errors of its limits (P04xx) or syntax (P02xx) gives those instead; names need not be declared.
Checked<std::string> format_rules(FileId file, const SourceMap& sources);

}  // namespace placet
