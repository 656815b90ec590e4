// SPDX-License-Identifier: Apache-2.0
//
// Prints syntax on a sheet, each phrase as docs/language/layout.md lays it out. One function a phrase that others
// use, by the file that defines it.
#pragma once

#include <vector>

#include "format/sheet.hpp"
#include "syntax/syntax.hpp"

namespace placet::format {

// print_values.cpp
std::string quoted(const syntax::Text& text);
std::string text_of(const syntax::Number& number);
std::string text_of(const syntax::Period& period);
std::string text_of(const syntax::FullDay& day);
std::string text_of(const syntax::Day& day);
std::string_view month_name(unsigned month);
void print(Sheet& sheet, const syntax::Name& name);
void print(Sheet& sheet, const syntax::Text& text);
void print(Sheet& sheet, const syntax::Number& number);
void print(Sheet& sheet, const syntax::Money& money);
void print(Sheet& sheet, const syntax::Period& period);
void print(Sheet& sheet, const syntax::FullDay& day);
void print(Sheet& sheet, const syntax::Path& path);
void print(Sheet& sheet, const syntax::CodeSet& codes);
void print(Sheet& sheet, const syntax::Label& label);
void print(Sheet& sheet, const syntax::Note& note);
/// `end` is where its last word ends.
void print(Sheet& sheet, const syntax::Evidence& evidence, Place end);
/// What follows `source` or `by`.
void print(Sheet& sheet, const syntax::Citation& citation);
/// `word` is `since` or `from`.
void print(Sheet& sheet, const syntax::Bounds& bounds, const char* word);
void print_names(Sheet& sheet, const std::vector<syntax::Name>& names);

// print_steps.cpp
void print(Sheet& sheet, const syntax::TimeSpan& span_of_time);
void print(Sheet& sheet, const syntax::Deed& deed);
void print(Sheet& sheet, const syntax::Anchor& anchor);
void print(Sheet& sheet, const syntax::Within& within);
void print(Sheet& sheet, const syntax::Step& step);
void print(Sheet& sheet, const syntax::Steps& steps);

// print_operands.cpp
void print(Sheet& sheet, syntax::ListKind kind, Place begin);  ///< "all of", "any of", "none of"
void print(Sheet& sheet, const syntax::Operand& operand);
void print(Sheet& sheet, const syntax::OperandSet& set);
void print(Sheet& sheet, const syntax::ParameterValue& value);
void print(Sheet& sheet, const syntax::Comparison& comparison);
void print(Sheet& sheet, const syntax::CountsAs& counts_as);

// print_conditions.cpp
void print(Sheet& sheet, const syntax::Condition& condition);
void print(Sheet& sheet, const syntax::Binder& binder);
/// Whether the condition is a lettered list alone, so that its last word is `end`.
bool is_list(const syntax::Condition& condition);
/// A condition after other words of its line: what it is a chain of is indented.
void print_hanging(Sheet& sheet, const syntax::Condition& condition);

// print_clauses.cpp
void print(Sheet& sheet, const syntax::Effect& effect);
/// The clauses in their order, one a line.
void print(Sheet& sheet, const std::vector<syntax::Clause>& clauses);

// print_types.cpp
void print(Sheet& sheet, const syntax::Entity& entity);
void print(Sheet& sheet, const syntax::List& list);
void print(Sheet& sheet, const syntax::Parameter& parameter);

// print_tests.cpp
void print(Sheet& sheet, const syntax::Test& test, const parse::Outline& outline);

// print_declarations.cpp
void print(Sheet& sheet, const syntax::Declaration& declaration, const parse::Outline& outline);

}  // namespace placet::format
