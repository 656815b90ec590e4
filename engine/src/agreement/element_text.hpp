// SPDX-License-Identifier: Apache-2.0
//
// The bytes of one element of a document that is known to be well-formed, where its text is to be changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ElementText {
  TextRange whole;           ///< from `<` to the last `>`
  std::size_t name_end = 0;  ///< the end of the name in the start tag
  TextRange content;         ///< between start and end tag; empty behind `<name/>`
  bool has_end_tag = false;
};

/// The element whose `<` stands at `begin`.
ElementText element_at(std::string_view text, std::size_t begin);

/// What stands between the quotation marks of the attribute whose name stands at `begin`.
TextRange attribute_value(std::string_view text, std::size_t begin);

/// The content of an element without the spaces around it, if it is nothing but characters.
std::optional<TextRange> plain_content(std::string_view text, const ElementText& element);

/// Where the elements that stand directly in `parent` begin, in the order of the text.
std::vector<std::size_t> children_of(std::string_view text, const ElementText& parent);

/// The name of the element whose `<` stands at `begin`.
std::string_view element_name(std::string_view text, std::size_t begin);

/// `range` with its line, if it is alone on it.
TextRange with_its_line(std::string_view text, TextRange range);

/// The end of the line that holds the byte at `at`, before its line break.
std::size_t end_of_line(std::string_view text, std::size_t at);
/// The line break that the text uses.
std::string_view line_break(std::string_view text);

/// `value` as it may stand in an element or an attribute.
std::string escaped_for_xml(std::string_view value);

}  // namespace placet
