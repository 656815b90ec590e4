// SPDX-License-Identifier: Apache-2.0
//
// What is doubtful in rulebooks that compile: lints, each with a permanent code (P05xx), a page and, where one is safe,
// a fix. What a lint finds can be allowed where it stands, with the reason; see docs/language/lints.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"
#include "placet/model/lint_codes.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// `replacement` takes the place of the bytes of `span`.
struct TextEdit {
  Span span;
  std::string replacement;
  bool operator==(const TextEdit&) const = default;
};

/// A diagnostic and the edits that mend it without a change of meaning; no edits: no fix is safe.
struct LintFinding {
  Diagnostic diagnostic;
  std::vector<TextEdit> fix;
  bool operator==(const LintFinding&) const = default;
};

/// What all lints find in `rulebook`, which was compiled from texts of `sources`; sorted as diagnostics are. Evidence
/// grows old by `today`.
std::vector<LintFinding> lint(const Rulebook& rulebook, const SourceMap& sources, Day today);

/// Drops the findings that a comment `# lint allow CODE: reason` before their declaration allows, and adds errors for
/// such comments in `files` that cannot be understood or that allow nothing. `findings` are all that was found, from
/// wherever; the result is sorted as diagnostics are.
std::vector<LintFinding> without_allowed(std::vector<LintFinding> findings, std::span<const FileId> files,
                                         const SourceMap& sources);

/// What `apply_fixes` made of a file.
struct FixedText {
  std::string text;
  std::vector<Diagnostic> fixed;  ///< what was mended, in the order of places
};

/// Applies the fixes of `findings` to the text of `file`. Of fixes that touch the same bytes the first alone is
/// applied; what is left shows when the new text is linted again.
FixedText apply_fixes(FileId file, const SourceMap& sources, std::span<const LintFinding> findings);

}  // namespace placet
