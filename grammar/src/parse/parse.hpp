// SPDX-License-Identifier: Apache-2.0
//
// From the text of a rule file to its syntax.
#pragma once

#include "placet/model/checked.hpp"
#include "placet/model/source_map.hpp"
#include "syntax/syntax.hpp"

namespace placet::parse {

/// Reads one rule file. Gives the declarations in the order written, or every error of the file: those of its limits
/// and encoding (P04xx) and of its syntax (P02xx), sorted by place. Never throws for what the text holds.
Checked<syntax::File> parse_file(FileId file, const SourceMap& sources);

/// Reads one fact as a test states it after `given`, such as `signature of agreement is 5 May 2003`.
Checked<syntax::Given> parse_given(FileId file, const SourceMap& sources);

}  // namespace placet::parse
