// SPDX-License-Identifier: Apache-2.0
//
// Lints rule text in tests, on 1 January 2026, over the vocabulary of compile_text.hpp.
#pragma once

#include <string>
#include <vector>

#include "placet/grammar/lint.hpp"
#include "unit/grammar/lower/compile_text.hpp"

namespace placet {

inline constexpr Day lint_day = Day{std::chrono::year{2026} / 1 / 1};

struct Linted {
  Compiled compiled;
  FileId file;  ///< of the declarations
  std::vector<LintFinding> findings;
};

/// What is found in `declarations` of the pack `russia`, after what they allow.
inline Linted linted(const std::string& declarations) {
  Linted result{compile_russia(declarations), FileId{2}, {}};
  for (const std::string& error : errors_in(result.compiled)) ADD_FAILURE() << error;
  if (!result.compiled.rulebook) return result;
  const SourceMap& sources = result.compiled.sources;
  const FileId files[] = {{0}, {1}, {2}};
  result.findings = without_allowed(lint(*result.compiled.rulebook, sources, lint_day), files, sources);
  std::erase_if(result.findings, [&](const LintFinding& found) { return found.diagnostic.span.file != result.file; });
  return result;
}

/// The messages of one lint in `declarations`, each as "line message".
inline std::vector<std::string> found(const DiagnosticCode& code, const std::string& declarations) {
  const Linted result = linted(declarations);
  std::vector<std::string> messages;
  for (const LintFinding& finding : result.findings) {
    if (finding.diagnostic.code != code) continue;
    const Place place = result.compiled.sources.locate(finding.diagnostic.span);
    messages.push_back(std::to_string(place.line) + ' ' + finding.diagnostic.message);
  }
  return messages;
}

/// How grave the first finding of a lint in `declarations` is.
inline std::optional<Severity> severity_of(const DiagnosticCode& code, const std::string& declarations) {
  for (const LintFinding& finding : linted(declarations).findings) {
    if (finding.diagnostic.code == code) return finding.diagnostic.severity;
  }
  return std::nullopt;
}

/// `declarations` after the fixes.
inline std::string fixed(const std::string& declarations) {
  const Linted result = linted(declarations);
  return apply_fixes(result.file, result.compiled.sources, result.findings).text;
}

}  // namespace placet
