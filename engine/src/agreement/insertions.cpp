// SPDX-License-Identifier: Apache-2.0
#include "agreement/insertions.hpp"

#include <algorithm>
#include <optional>

#include "agreement/element_text.hpp"

namespace placet {
namespace {

Replacement put_at(std::size_t at, std::string text) {
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), std::move(text)};
}

/// What may follow an element on its line and still belong to it.
bool is_comment_or_blank(std::string_view rest) {
  const std::size_t first = rest.find_first_not_of(" \t");
  if (first == std::string_view::npos) return true;
  rest = rest.substr(first, rest.find_last_not_of(" \t") + 1 - first);
  return rest.starts_with("<!--") && rest.find("-->") == rest.size() - 3;
}

/// What stands before the element on its line, if that is nothing but blanks.
std::optional<std::string> indent_of(std::string_view text, std::size_t element) {
  const std::size_t line = text.rfind('\n', element) + 1;  // npos + 1 is 0
  const std::string_view before = text.substr(line, element - line);
  if (before.find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
  return std::string(before);
}

/// Each element on a line of its own.
std::string lines(std::string_view text, const std::string& indent, const std::vector<std::string>& elements) {
  std::string result;
  for (const std::string& element : elements) result += std::string(line_break(text)) + indent + element;
  return result;
}

/// The first children of an element that has none.
Replacement first_children(std::string_view text, std::size_t parent, const std::vector<std::string>& elements) {
  const ElementText element = element_at(text, parent);
  const std::string indent = indent_of(text, parent).value_or("");
  const std::string inside = lines(text, indent + "  ", elements);
  const std::string last_line = std::string(line_break(text)) + indent;
  if (!element.has_end_tag) {
    // `<party id="p"/>` gets an end tag.
    const std::size_t last = text.find_last_not_of(" \t\r\n/>", element.whole.end - 1);
    return {static_cast<std::uint32_t>(last + 1), static_cast<std::uint32_t>(element.whole.end),
            '>' + inside + last_line + "</" + std::string(element_name(text, parent)) + '>'};
  }
  const std::string_view content = text.substr(element.content.begin, element.content.end - element.content.begin);
  return put_at(element.content.begin, content.find('\n') == std::string_view::npos ? inside + last_line : inside);
}

/// `name="value"` in the start tag of the element that begins at `element`.
std::optional<TextRange> find_attribute(std::string_view text, std::size_t element, std::string_view name) {
  const std::size_t end = element_at(text, element).content.begin;
  std::size_t begin = element_at(text, element).name_end;
  while ((begin = text.find_first_not_of(" \t\r\n/>", begin)) < end) {
    const TextRange value = attribute_value(text, begin);
    if (text.substr(begin, text.find_first_of("= \t\r\n", begin) - begin) == name) {
      return TextRange{begin, value.end + 1};
    }
    begin = value.end + 1;
  }
  return std::nullopt;
}

}  // namespace

Replacement insertion_after(std::string_view text, std::size_t neighbour, const std::vector<std::string>& elements) {
  const std::size_t end = element_at(text, neighbour).whole.end;
  const std::optional<std::string> indent = indent_of(text, neighbour);
  if (!indent) {
    std::string joined;
    for (const std::string& element : elements) joined += element;
    return put_at(end, joined);
  }
  const std::size_t line_end = end_of_line(text, end);
  const std::size_t at = is_comment_or_blank(text.substr(end, line_end - end)) ? line_end : end;
  return put_at(at, lines(text, *indent, elements));
}

Replacement insertion_into(std::string_view text, std::size_t parent, const std::vector<std::string>& elements,
                           const std::vector<std::string>& order) {
  const auto rank = [&](std::string_view name) { return std::ranges::find(order, name) - order.begin(); };
  const std::vector<std::size_t> children = children_of(text, element_at(text, parent));
  if (children.empty()) return first_children(text, parent, elements);
  const auto own = rank(element_name(elements.front(), 0));
  const auto before = std::ranges::find_if(children.rbegin(), children.rend(),
                                           [&](std::size_t child) { return rank(element_name(text, child)) <= own; });
  if (before != children.rend()) return insertion_after(text, *before, elements);
  const std::string indent = indent_of(text, children.front()).value_or("");
  return put_at(element_at(text, parent).content.begin, lines(text, indent, elements));
}

Replacement attribute_put(std::string_view text, std::size_t element, const std::string& attribute) {
  const std::string_view name = std::string_view(attribute).substr(0, attribute.find('='));
  if (const std::optional<TextRange> known = find_attribute(text, element, name)) {
    return {static_cast<std::uint32_t>(known->begin), static_cast<std::uint32_t>(known->end), attribute};
  }
  const std::size_t last = text.find_last_not_of(" \t\r\n/>", element_at(text, element).content.begin - 1);
  return put_at(last + 1, ' ' + attribute);
}

std::string attribute_of(std::string_view text, std::size_t element, std::string_view name) {
  const std::optional<TextRange> known = find_attribute(text, element, name);
  if (!known) return {};
  const TextRange value = attribute_value(text, known->begin);
  return std::string(text.substr(value.begin, value.end - value.begin));
}

}  // namespace placet
