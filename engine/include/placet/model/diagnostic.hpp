// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a text that a user wrote, as a value: a permanent code, a place, one sentence,
// and what to do. Libraries return diagnostics; only the command line prints them.
//
// Messages are one sentence in lower case without a final period; text of the user stands in
// backticks; `help` says what to do; no type of C++ is ever named.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic_codes.hpp"
#include "placet/model/source_map.hpp"
#include "placet/model/span.hpp"

namespace placet {

enum class Severity { Error, Warning, Information };

/// Another place that helps to understand a diagnostic, such as the line that opened a block.
struct RelatedPlace {
  Span span;
  std::string message;
  bool operator==(const RelatedPlace&) const = default;
};

struct Diagnostic {
  DiagnosticCode code;
  Severity severity = Severity::Error;
  Span span;
  std::string message;
  /// What was read so far, such as "in rule russia.draft-clearance, clause `when`"; may be empty.
  std::string context;
  /// What to do about it; may be empty.
  std::string help;
  std::vector<RelatedPlace> related;
  bool operator==(const Diagnostic&) const = default;
};

/// Orders diagnostics by file, place, code and message, and drops repetitions.
void sort_diagnostics(std::vector<Diagnostic>& diagnostics);

/// The diagnostic as a person reads it: path, line and column, code, message, the line with a caret, context,
/// help and related places. Ends with a line break; uses no colour.
std::string render_diagnostic(const Diagnostic& diagnostic, const SourceMap& sources);

/// The member of `known` that is most like `written`, if one is near enough to be meant; else empty.
/// Nearness is the Damerau-Levenshtein distance, at most a third of the length (and at least one).
std::string_view nearest_name(std::string_view written, const std::vector<std::string_view>& known);

}  // namespace placet
