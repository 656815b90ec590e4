// SPDX-License-Identifier: Apache-2.0
#include "export/xml_text.hpp"

#include "placet/engine/html.hpp"

namespace placet {

void XmlText::open(std::string_view element, const Attributes& attributes) {
  text_ += std::string(2 * open_.size(), ' ') + '<' + std::string(element);
  for (const auto& [name, value] : attributes) {
    text_ += ' ' + std::string(name) + "=\"" + escaped(value).markup() + '"';
  }
}

void XmlText::begin(std::string_view element, const Attributes& attributes) {
  open(element, attributes);
  text_ += ">\n";
  open_.emplace_back(element);
}

void XmlText::end() {
  const std::string element = std::move(open_.back());
  open_.pop_back();
  text_ += std::string(2 * open_.size(), ' ') + "</" + element + ">\n";
}

void XmlText::empty(std::string_view element, const Attributes& attributes) {
  open(element, attributes);
  text_ += "/>\n";
}

void XmlText::text(std::string_view element, const Attributes& attributes, std::string_view content) {
  open(element, attributes);
  text_ += '>' + escaped(content).markup() + "</" + std::string(element) + ">\n";
}

}  // namespace placet
