// SPDX-License-Identifier: Apache-2.0
// Lines of at most 80 columns: wrapping, indents and text at the right edge. Chinese characters take two columns, and
// lines may break between them; the marks of Devanagari take none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace placet {

inline constexpr std::size_t page_width = 80;

/// How many columns a UTF-8 text takes.
std::size_t width_of(std::string_view text);

/// `text`, as far as it is fit to be shown (shown_text.hpp), in lines of at most 80 columns where its words allow, each
/// after `indent` blanks; ends with a line break.
/// The first line begins after `first_indent` blanks instead.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t first_indent);
std::string wrapped(std::string_view text, std::size_t indent);

/// `left` after `indent` blanks and `right` at the right edge; on a line of its own if both do not fit.
std::string left_and_right(std::string_view left, std::string_view right, std::size_t indent);

/// `text` in capitals, where its script has them.
std::string capitals(std::string_view text);

}  // namespace placet
