// SPDX-License-Identifier: Apache-2.0
//
// Texts of others as they are fit to be shown: in a terminal, on a page, in a message. What steers a terminal, turns
// the direction of a line or is no UTF-8 is shown as U+FFFD; every other character stays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace placet {

/// `text` without control characters (C0 other than tabs and line feeds, DEL, C1), without what embeds, overrides or
/// isolates a direction of writing, and without bytes that are no UTF-8: each becomes U+FFFD, a carriage return a
/// blank.
std::string shown_text(std::string_view text);

/// The same in one line: tabs, line feeds and the separators of lines and paragraphs become blanks.
std::string shown_line(std::string_view text);

/// The beginning of `text`, at most `bytes` long, that ends with a whole character.
std::string_view beginning_of(std::string_view text, std::size_t bytes);

}  // namespace placet
