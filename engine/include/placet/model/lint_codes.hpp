// SPDX-License-Identifier: Apache-2.0
//
// The permanent codes of lints (P05xx): what is doubtful in rulebooks that compile. They stand apart from the other
// codes because lints are added often and only few files read them; the same promises hold (diagnostic_codes.hpp).
#pragma once

#include "placet/model/diagnostic_codes.hpp"

namespace placet {

namespace codes {
inline constexpr DiagnosticCode malformed_suppression{"P0501", "malformed-suppression"};
inline constexpr DiagnosticCode unused_suppression{"P0502", "unused-suppression"};
inline constexpr DiagnosticCode citation_without_pinpoint{"P0503", "citation-without-pinpoint"};
inline constexpr DiagnosticCode old_verification{"P0504", "old-verification"};
inline constexpr DiagnosticCode gap_between_versions{"P0505", "gap-between-versions"};
inline constexpr DiagnosticCode no_effect_stated{"P0506", "no-effect-stated"};
inline constexpr DiagnosticCode exception_without_source{"P0507", "exception-without-source"};
inline constexpr DiagnosticCode missing_precedence{"P0508", "missing-precedence"};
inline constexpr DiagnosticCode term_outside_its_dates{"P0509", "term-outside-its-dates"};
inline constexpr DiagnosticCode exception_repeats_scope{"P0510", "exception-repeats-scope"};
inline constexpr DiagnosticCode double_negative{"P0511", "double-negative"};
inline constexpr DiagnosticCode deep_quantifiers{"P0512", "deep-quantifiers"};
inline constexpr DiagnosticCode missing_label{"P0513", "missing-label"};
inline constexpr DiagnosticCode reading_without_holder{"P0514", "reading-without-holder"};
inline constexpr DiagnosticCode unused_declaration{"P0515", "unused-declaration"};
inline constexpr DiagnosticCode day_not_known{"P0516", "day-not-known"};
inline constexpr DiagnosticCode untested_outcome{"P0517", "untested-outcome"};

/// Every code of a lint, by id: a new one is added above and here, and nowhere else.
inline constexpr DiagnosticCode lints[] = {
    malformed_suppression,  unused_suppression,      citation_without_pinpoint, old_verification,
    gap_between_versions,   no_effect_stated,        exception_without_source,  missing_precedence,
    term_outside_its_dates, exception_repeats_scope, double_negative,           deep_quantifiers,
    missing_label,          reading_without_holder,  unused_declaration,        day_not_known,
    untested_outcome,
};
}  // namespace codes

/// Every code of a lint, by id.
std::span<const DiagnosticCode> all_lint_codes();

}  // namespace placet
