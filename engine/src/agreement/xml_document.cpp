// SPDX-License-Identifier: Apache-2.0
#include "agreement/xml_document.hpp"

#include <algorithm>
#include <cassert>

#include "agreement/characters.hpp"

namespace placet {
namespace {

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_xml_space(text[at])) ++at;
  return at;
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

}  // namespace

XmlDocument::XmlDocument(FileId file, std::string_view text) : file_(file), text_(text), parsed_(text) {
  [[maybe_unused]] const pugi::xml_parse_result result =
      document_.load_buffer_inplace(parsed_.data(), parsed_.size(), pugi::parse_default, pugi::encoding_utf8);
  assert(result);
}

Span XmlDocument::span(std::size_t begin, std::size_t end) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Span XmlDocument::place(pugi::xml_node element) const {
  const auto name = static_cast<std::size_t>(element.offset_debug());
  return span(name - 1, name + std::string_view(element.name()).size());
}

AttributePlace XmlDocument::place(pugi::xml_attribute attribute) const {
  const auto begin = static_cast<std::size_t>(attribute.name() - parsed_.data());
  const std::size_t quote = text_.find_first_of("\"'", begin);
  const std::size_t end = text_.find(text_[quote], quote + 1);
  return {span(begin, end + 1), span(quote + 1, end)};
}

Span XmlDocument::text_place(pugi::xml_node element) const {
  const pugi::xml_node first = element.find_child(is_text);
  if (!first) return place(element);
  const auto from = static_cast<std::size_t>(first.offset_debug());
  const std::size_t begin = skip_spaces(text_, from);
  std::size_t end = std::min(text_.find('<', begin), text_.size());
  while (end > begin && is_xml_space(text_[end - 1])) --end;
  return span(begin, end);
}

std::string text_of(pugi::xml_node element) {
  std::string text;
  bool apart = false;  // what comes next from what stands there
  for (const pugi::xml_node child : element.children()) {
    if (!is_text(child)) continue;
    const std::string_view value = child.value();
    for (std::size_t at = 0; at < value.size();) {
      const std::size_t word = skip_spaces(value, at);
      apart = apart || word > at;
      for (at = word; at < value.size() && !is_xml_space(value[at]);) ++at;
      if (at == word) break;
      if (apart && !text.empty()) text += ' ';
      apart = false;
      text += value.substr(word, at - word);
    }
  }
  return text;
}

bool passes(pugi::xml_node element, const XmlStep& step) {
  return std::ranges::all_of(step.tests, [&](const XmlTest& test) {
    const pugi::xml_attribute attribute = element.attribute(test.attribute.c_str());
    return test.missing ? attribute.empty() : !attribute.empty() && attribute.value() == std::string_view(test.value);
  });
}

}  // namespace placet
