// SPDX-License-Identifier: Apache-2.0
//
// Reading rule files one by one, for who compiles the same files again and again, such as an editor: a file that has
// not changed need not be read again.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "placet/model/checked.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

namespace syntax {
struct File;
}

/// A rule file as it was read. Its places are those of the SourceMap that it was read from, and stay right in another
/// one that holds the same text under the same id.
struct ParsedFile {
  FileId file;
  std::vector<Diagnostic> diagnostics;  ///< of limits and encoding (P04xx) and of syntax (P02xx), sorted by place
  std::shared_ptr<const syntax::File> syntax;  ///< the declarations that could be read; never null
};

/// Reads one file of `sources`. Never throws for what the text holds.
ParsedFile parse_rules(FileId file, const SourceMap& sources);

/// Compiles files that were read before, as `compile` (compile.hpp) does with files of `sources`.
Checked<Rulebook> compile(std::span<const ParsedFile> files, const SourceMap& sources);

}  // namespace placet
