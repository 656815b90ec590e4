// SPDX-License-Identifier: Apache-2.0
//
// From the text of a rule file to its syntax.
#pragma once

#include "placet/model/checked.hpp"
#include "placet/model/source_map.hpp"
#include "syntax/syntax.hpp"

namespace placet::parse {

/// What could be read of a rule file, and what is wrong with the rest of it.
struct ReadFile {
  syntax::File file;
  std::vector<Diagnostic> diagnostics;
};

/// Reads one rule file: the declarations that are whole in the order written, and every error of the file: those of its
/// limits and encoding (P04xx) and of its syntax (P02xx), sorted by place. Never throws for what the text holds.
ReadFile read_file(FileId file, const SourceMap& sources);

/// Reads one rule file whole, or gives every error of it.
Checked<syntax::File> parse_file(FileId file, const SourceMap& sources);

/// Reads one fact as a test states it after `given`, such as `signature of agreement is 5 May 2003`.
Checked<syntax::Given> parse_given(FileId file, const SourceMap& sources);

}  // namespace placet::parse
