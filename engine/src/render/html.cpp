// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/html.hpp"

#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

std::string escaped_text(std::string_view plain) {
  std::string out;
  out.reserve(plain.size());
  for (const char c : shown_text(plain)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string opening(std::string_view tag, const std::vector<HtmlAttribute>& attributes) {
  std::string out = '<' + std::string(tag);
  for (const auto& [name, value] : attributes) out += ' ' + std::string(name) + "=\"" + escaped_text(value) + '"';
  return out;
}

/// Elements that begin on a line of their own, so that a page can be read and compared as text.
bool begins_a_line(std::string_view tag) {
  constexpr std::string_view blocks =
      " head body header main footer nav section article h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr "
      "details summary figure blockquote pre form svg g rect text line title meta link script style "
      "testsuite properties property testcase failure error skipped system-out ";
  return blocks.find(' ' + std::string(tag) + ' ') != std::string_view::npos;
}

}  // namespace

Html& Html::operator+=(const Html& more) {
  markup_ += more.markup_;
  return *this;
}

Html operator+(Html first, const Html& second) {
  first += second;
  return first;
}

Html escaped(std::string_view plain) {
  Html html;
  html.markup_ = escaped_text(plain);
  return html;
}

Html element(std::string_view tag, const std::vector<HtmlAttribute>& attributes, const Html& content) {
  Html html;
  html.markup_ = (begins_a_line(tag) ? "\n" : "") + opening(tag, attributes) + '>' + content.markup_ + "</" +
                 std::string(tag) + '>';
  return html;
}

Html element(std::string_view tag, const Html& content) {
  return element(tag, {}, content);
}

Html element(std::string_view tag, std::string_view plain) {
  return element(tag, {}, escaped(plain));
}

Html element(std::string_view tag, const std::vector<HtmlAttribute>& attributes, std::string_view plain) {
  return element(tag, attributes, escaped(plain));
}

Html void_element(std::string_view tag, const std::vector<HtmlAttribute>& attributes) {
  Html html;
  html.markup_ = (begins_a_line(tag) ? "\n" : "") + opening(tag, attributes) + "/>";
  return html;
}

Html link_to(const std::string& address, const Html& content) {
  return address.empty() ? content : element("a", {{"href", address}}, content);
}

Html style_sheet(std::string_view css) {
  Html html;
  html.markup_ = "\n<style>" + std::string(css) + "</style>";
  return html;
}

Html joined(const std::vector<Html>& pieces, const Html& joint) {
  Html html;
  for (const Html& piece : pieces) {
    if (!html.empty()) html += joint;
    html += piece;
  }
  return html;
}

}  // namespace placet
