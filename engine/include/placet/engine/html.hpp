// SPDX-License-Identifier: Apache-2.0
//
// Builds HTML and SVG. A piece of Html is markup that is whole and escaped: text gets in only through `escaped` and
// `element`, so that nothing a rulebook or an agreement says can become markup. What is built is well-formed XML too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace placet {

struct HtmlAttribute {
  std::string_view name;
  std::string value;  ///< not escaped yet
};

class Html {
 public:
  Html() = default;

  Html& operator+=(const Html& more);
  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }

 private:
  friend Html escaped(std::string_view plain);
  friend Html element(std::string_view tag, const std::vector<HtmlAttribute>& attributes, const Html& content);
  friend Html void_element(std::string_view tag, const std::vector<HtmlAttribute>& attributes);
  friend Html style_sheet(std::string_view css);

  std::string markup_;
};

Html operator+(Html first, const Html& second);

/// `plain`, as far as it is fit to be shown (shown_text.hpp), escaped.
Html escaped(std::string_view plain);

/// `<tag …>content</tag>`.
Html element(std::string_view tag, const std::vector<HtmlAttribute>& attributes, const Html& content);
Html element(std::string_view tag, const Html& content);
Html element(std::string_view tag, std::string_view plain);
Html element(std::string_view tag, const std::vector<HtmlAttribute>& attributes, std::string_view plain);

/// `<tag …/>`, for elements that never hold anything.
Html void_element(std::string_view tag, const std::vector<HtmlAttribute>& attributes);

/// `<a href="address">content</a>`, or the content alone if there is no address.
Html link_to(const std::string& address, const Html& content);

/// A style sheet of our own in a document; it may not hold `<`.
Html style_sheet(std::string_view css);

/// The pieces one after the other, `joint` between them.
Html joined(const std::vector<Html>& pieces, const Html& joint);

}  // namespace placet
