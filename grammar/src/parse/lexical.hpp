// SPDX-License-Identifier: Apache-2.0
//
// The words of the language, character by character: plain functions that the grammar (config.hpp) and the outline of
// a file (outline.hpp) share, so that both see the same words.
//
// A `scan_…` function reads one token that begins at `first`. If there is one it fills its value, moves `first` to
// the token's end and gives true; else it leaves `first` alone.
#pragma once

#include <string_view>

#include "syntax/syntax.hpp"

namespace placet::parse {

using Iterator = std::string_view::const_iterator;

/// Skips white space, comments (`#` to the end of the line) and the word `the`.
Iterator skip_noise(Iterator first, Iterator last);

/// The end of the word (letters, digits, `-`, with `.` between parts) that begins at `first`; `first` if none does.
Iterator end_of_word(Iterator first, Iterator last);

/// The end of the quoted text that begins at `first`, past its closing quote. A text that is not closed on its line
/// ends there, and `closed` is false.
Iterator end_of_text(Iterator first, Iterator last, bool& closed);

/// Words that can never be names, because a clause may begin with them or they may follow a name inside one.
bool is_reserved(std::string_view word);

/// The number of the month that is called so (1 to 12), or 0.
unsigned month_of(std::string_view word);

/// True if the calendar has that day; a month or day of 0 is not stated and never wrong.
bool exists(int year, unsigned month, unsigned day);

/// A word that is not reserved; so also a code such as `RU` or `IN-GJ`, where names and codes may both stand.
bool scan_name(Iterator& first, Iterator last, syntax::Name& name);
/// Any word but `end`, reserved or not, where nothing but a word can stand: codes in braces, keys of entries, statuses.
bool scan_word(Iterator& first, Iterator last, syntax::Name& name);
bool scan_text(Iterator& first, Iterator last, syntax::Text& text);
bool scan_code(Iterator& first, Iterator last, syntax::Code& code);
bool scan_currency(Iterator& first, Iterator last, syntax::Code& code);
bool scan_number(Iterator& first, Iterator last, syntax::Number& number);
bool scan_full_day(Iterator& first, Iterator last, syntax::FullDay& day);
bool scan_some_day(Iterator& first, Iterator last, syntax::SomeDay& day);
bool scan_month(Iterator& first, Iterator last, unsigned& month);

}  // namespace placet::parse
