// SPDX-License-Identifier: Apache-2.0
//
// The permanent codes of diagnostics. A code is never given a new meaning; each has a page
// docs/diagnostics/<id>.md with a bad and a good example, and a test that triggers it.
//   P01xx  names and types in rulebooks        P02xx  the syntax of rulebooks
//   P03xx  agreements                          P04xx  limits and encodings of any input
#pragma once

#include <span>
#include <string_view>

namespace placet {

struct DiagnosticCode {
  std::string_view id;
  std::string_view name;
  bool operator==(const DiagnosticCode&) const = default;
};

namespace codes {
inline constexpr DiagnosticCode unknown_field{"P0101", "unknown-field"};
inline constexpr DiagnosticCode unknown_name{"P0102", "unknown-name"};
inline constexpr DiagnosticCode duplicate_name{"P0103", "duplicate-name"};
inline constexpr DiagnosticCode name_without_prefix{"P0104", "name-without-prefix"};
inline constexpr DiagnosticCode pack_not_used{"P0105", "pack-not-used"};
inline constexpr DiagnosticCode pack_block{"P0106", "pack-block"};
inline constexpr DiagnosticCode type_mismatch{"P0107", "type-mismatch"};
inline constexpr DiagnosticCode undeclared_code{"P0108", "undeclared-code"};
inline constexpr DiagnosticCode ambiguous_name{"P0109", "ambiguous-name"};
inline constexpr DiagnosticCode unbound_variable{"P0110", "unbound-variable"};
inline constexpr DiagnosticCode variable_bound_twice{"P0111", "variable-bound-twice"};
inline constexpr DiagnosticCode cycle{"P0112", "cycle"};
inline constexpr DiagnosticCode overlapping_versions{"P0113", "overlapping-versions"};
inline constexpr DiagnosticCode term_never_concluded{"P0114", "term-never-concluded"};
inline constexpr DiagnosticCode missing_clause{"P0115", "missing-clause"};
inline constexpr DiagnosticCode repeated_clause{"P0116", "repeated-clause"};
inline constexpr DiagnosticCode missing_consequence{"P0117", "missing-consequence"};
inline constexpr DiagnosticCode consequence_forbidden{"P0118", "consequence-forbidden"};
inline constexpr DiagnosticCode single_reading{"P0119", "single-reading"};
inline constexpr DiagnosticCode too_many_readings{"P0120", "too-many-readings"};
inline constexpr DiagnosticCode not_a_collection{"P0121", "not-a-collection"};
inline constexpr DiagnosticCode object_of_step{"P0122", "object-of-step"};
inline constexpr DiagnosticCode not_a_bearer{"P0123", "not-a-bearer"};
inline constexpr DiagnosticCode misplaced_clause{"P0124", "misplaced-clause"};
inline constexpr DiagnosticCode invalid_value{"P0125", "invalid-value"};
inline constexpr DiagnosticCode many_values{"P0126", "many-values"};
inline constexpr DiagnosticCode one_value{"P0127", "one-value"};
inline constexpr DiagnosticCode bounds_out_of_order{"P0128", "bounds-out-of-order"};
inline constexpr DiagnosticCode unknown_status{"P0129", "unknown-status"};
inline constexpr DiagnosticCode not_affected{"P0130", "not-affected"};
inline constexpr DiagnosticCode invalid_path{"P0131", "invalid-path"};
inline constexpr DiagnosticCode syntax_expected{"P0201", "unexpected-text"};
inline constexpr DiagnosticCode missing_end{"P0202", "missing-end"};
inline constexpr DiagnosticCode mixed_and_or{"P0203", "mixed-and-or"};
inline constexpr DiagnosticCode unclosed_text{"P0204", "unclosed-text"};
inline constexpr DiagnosticCode no_such_day{"P0205", "no-such-day"};
inline constexpr DiagnosticCode malformed_xml{"P0301", "malformed-xml"};
inline constexpr DiagnosticCode unsupported_encoding{"P0302", "unsupported-encoding"};
inline constexpr DiagnosticCode forbidden_construct{"P0303", "forbidden-construct"};
inline constexpr DiagnosticCode foreign_namespace{"P0304", "foreign-namespace"};
inline constexpr DiagnosticCode unknown_element{"P0305", "unknown-element"};
inline constexpr DiagnosticCode unknown_attribute{"P0306", "unknown-attribute"};
inline constexpr DiagnosticCode unreadable_value{"P0307", "unreadable-value"};
inline constexpr DiagnosticCode code_not_known{"P0308", "code-not-known"};
inline constexpr DiagnosticCode second_value{"P0309", "second-value"};
inline constexpr DiagnosticCode stated_and_absent{"P0310", "stated-and-absent"};
inline constexpr DiagnosticCode unknown_reference{"P0311", "unknown-reference"};
inline constexpr DiagnosticCode unit_of_another_country{"P0312", "unit-of-another-country"};
inline constexpr DiagnosticCode repeated_id{"P0313", "repeated-id"};
inline constexpr DiagnosticCode no_agreement{"P0314", "no-agreement"};
inline constexpr DiagnosticCode input_too_large{"P0401", "input-too-large"};
inline constexpr DiagnosticCode nesting_too_deep{"P0402", "nesting-too-deep"};
inline constexpr DiagnosticCode string_too_long{"P0403", "string-too-long"};
inline constexpr DiagnosticCode invalid_utf8{"P0404", "invalid-utf8"};
inline constexpr DiagnosticCode too_many_members{"P0405", "too-many-members"};

/// Every code, by id: a new one is added above and here, and nowhere else.
inline constexpr DiagnosticCode all[] = {
    unknown_field,        unknown_name,         duplicate_name,
    name_without_prefix,  pack_not_used,        pack_block,
    type_mismatch,        undeclared_code,      ambiguous_name,
    unbound_variable,     variable_bound_twice, cycle,
    overlapping_versions, term_never_concluded, missing_clause,
    repeated_clause,      missing_consequence,  consequence_forbidden,
    single_reading,       too_many_readings,    not_a_collection,
    object_of_step,       not_a_bearer,         misplaced_clause,
    invalid_value,        many_values,          one_value,
    bounds_out_of_order,  unknown_status,       not_affected,
    invalid_path,         syntax_expected,      missing_end,
    mixed_and_or,         unclosed_text,        no_such_day,
    malformed_xml,        unsupported_encoding, forbidden_construct,
    foreign_namespace,    unknown_element,      unknown_attribute,
    unreadable_value,     code_not_known,       second_value,
    stated_and_absent,    unknown_reference,    unit_of_another_country,
    repeated_id,          no_agreement,         input_too_large,
    nesting_too_deep,     string_too_long,      invalid_utf8,
    too_many_members,
};
}  // namespace codes

/// Every code, by id.
std::span<const DiagnosticCode> all_diagnostic_codes();

}  // namespace placet
