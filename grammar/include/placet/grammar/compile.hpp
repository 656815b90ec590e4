// SPDX-License-Identifier: Apache-2.0
//
// From rule files to a rulebook. The files of one folder form a pack; a folder of packs is compiled as a whole, since
// packs name what others declare. The language is that of docs/language/.
#pragma once

#include <span>
#include <string_view>

#include "placet/model/checked.hpp"
#include "placet/model/rule_test.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// Compiles `files` of `sources`; the folder of a file is that of its path. Gives the rulebook, or every error of
/// every file, sorted by place: of limits and encoding (P04xx), of syntax (P02xx), of names and types (P01xx). The
/// order of `files` does not matter.
Checked<Rulebook> compile(std::span<const FileId> files, const SourceMap& sources);

/// Reads one fact in the notation of tests, such as `primorye has consent of russia.mfa on 1 April 2005`. Acts,
/// authorities and judgements have to be those of `rulebook`; members are named by ids that `apply_given` resolves. A
/// symbol that the rulebook does not hold stays invalid, and `value_text` says what was written. Spans are those of a
/// SourceMap whose first file is `text`.
Checked<Given> parse_given(std::string_view text, const Rulebook& rulebook);

}  // namespace placet
