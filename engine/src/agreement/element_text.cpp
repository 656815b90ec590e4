// SPDX-License-Identifier: Apache-2.0
#include "agreement/element_text.hpp"

#include <algorithm>

namespace placet {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// The end of the start tag that begins at `begin`; a `>` inside a value is none.
std::size_t tag_end(std::string_view text, std::size_t begin) {
  char quote = '\0';
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return text.size();
}

/// The end of a comment, a section of characters or an instruction at `at`; nothing if none of them begins there.
std::optional<std::size_t> passed_over(std::string_view text, std::size_t at) {
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const auto& [opening, closing] : kinds) {
    if (text.substr(at).starts_with(opening)) {
      return std::min(text.find(closing, at + opening.size()), text.size() - closing.size()) + closing.size();
    }
  }
  return std::nullopt;
}

bool is_empty_tag(std::string_view text, std::size_t end) {
  return text[end - 2] == '/';
}

}  // namespace

ElementText element_at(std::string_view text, std::size_t begin) {
  ElementText element;
  element.name_end = std::min(text.find_first_of(" \t\r\n/>", begin), text.size());
  const std::size_t start_end = tag_end(text, begin);
  element.whole = {begin, start_end};
  element.content = {start_end, start_end};
  if (is_empty_tag(text, start_end)) return element;
  element.has_end_tag = true;
  std::size_t depth = 1;
  std::size_t at = start_end;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    if (const auto end = passed_over(text, at)) {
      at = *end;
      continue;
    }
    const std::size_t end = tag_end(text, at);
    if (text[at + 1] == '/') {
      --depth;
    } else if (!is_empty_tag(text, end)) {
      ++depth;
    }
    if (depth == 0) {
      element.content.end = at;
      element.whole.end = end;
      return element;
    }
    at = end;
  }
  element.content.end = element.whole.end = text.size();
  return element;
}

TextRange attribute_value(std::string_view text, std::size_t begin) {
  const std::size_t quote = text.find_first_of("\"'", begin);
  return {quote + 1, text.find(text[quote], quote + 1)};
}

std::optional<TextRange> plain_content(std::string_view text, const ElementText& element) {
  const std::string_view content = text.substr(element.content.begin, element.content.end - element.content.begin);
  const std::size_t first = content.find_first_not_of(spaces);
  if (first == std::string_view::npos || content.find('<') != std::string_view::npos) return std::nullopt;
  return TextRange{element.content.begin + first, element.content.begin + content.find_last_not_of(spaces) + 1};
}

std::vector<std::size_t> children_of(std::string_view text, const ElementText& parent) {
  std::vector<std::size_t> children;
  std::size_t at = parent.content.begin;
  while ((at = text.find('<', at)) < parent.content.end) {
    if (const auto end = passed_over(text, at)) {
      at = *end;
      continue;
    }
    children.push_back(at);
    at = element_at(text, at).whole.end;
  }
  return children;
}

std::string_view element_name(std::string_view text, std::size_t begin) {
  return text.substr(begin + 1, element_at(text, begin).name_end - begin - 1);
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > at && text[end - 1] == '\r') --end;
  return end;
}

std::string_view line_break(std::string_view text) {
  return text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

TextRange with_its_line(std::string_view text, TextRange range) {
  const std::size_t line = text.rfind('\n', range.begin) + 1;  // npos + 1 is 0
  const std::size_t end = end_of_line(text, range.end);
  const auto blank = [&](std::size_t from, std::size_t to) {
    return text.substr(from, to - from).find_first_not_of(spaces) == std::string_view::npos;
  };
  if (!blank(line, range.begin) || !blank(range.end, end)) return range;
  const std::size_t next = text.find('\n', range.end);
  return {line, next == std::string_view::npos ? text.size() : next + 1};
}

std::string escaped_for_xml(std::string_view value) {
  std::string text;
  for (const char c : value) {
    switch (c) {
      case '&': text += "&amp;"; break;
      case '<': text += "&lt;"; break;
      case '"': text += "&quot;"; break;
      case '\'': text += "&apos;"; break;
      default: text += c;
    }
  }
  return text;
}

}  // namespace placet
