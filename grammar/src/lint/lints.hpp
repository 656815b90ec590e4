// SPDX-License-Identifier: Apache-2.0
//
// Every lint of this folder: one function, in a file of its own name. A new one is declared and listed here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/texts.hpp"
#include "placet/grammar/lint.hpp"

namespace placet::lint_rules {

/// What lints look at.
struct Subject {
  const Rulebook& book;
  const Texts& texts;
  Day today;
};

/// What they found so far.
class Findings {
 public:
  /// Adds a finding, to which its lint may add related places or a fix.
  LintFinding& warn(const DiagnosticCode& code, Span span, std::string message, std::string help);
  LintFinding& inform(const DiagnosticCode& code, Span span, std::string message, std::string help);

  std::vector<LintFinding> all;

 private:
  LintFinding& add(Diagnostic diagnostic);
};

/// A name of a rulebook as messages show it.
std::string quoted(std::string_view name);

using Lint = void (*)(const Subject& subject, Findings& findings);

void citation_without_pinpoint(const Subject& subject, Findings& findings);
void day_not_known(const Subject& subject, Findings& findings);
void deep_quantifiers(const Subject& subject, Findings& findings);
void double_negative(const Subject& subject, Findings& findings);
void exception_repeats_scope(const Subject& subject, Findings& findings);
void exception_without_source(const Subject& subject, Findings& findings);
void gap_between_versions(const Subject& subject, Findings& findings);
void missing_label(const Subject& subject, Findings& findings);
void missing_precedence(const Subject& subject, Findings& findings);
void no_effect_stated(const Subject& subject, Findings& findings);
void old_verification(const Subject& subject, Findings& findings);
void reading_without_holder(const Subject& subject, Findings& findings);
void term_outside_its_dates(const Subject& subject, Findings& findings);
void unused_declaration(const Subject& subject, Findings& findings);

inline constexpr Lint all_lints[] = {
    citation_without_pinpoint, day_not_known,           deep_quantifiers,
    double_negative,           exception_repeats_scope, exception_without_source,
    gap_between_versions,      missing_label,           missing_precedence,
    no_effect_stated,          old_verification,        reading_without_holder,
    term_outside_its_dates,    unused_declaration,
};

}  // namespace placet::lint_rules
