// SPDX-License-Identifier: Apache-2.0
// Writes XML, an element a line; texts are escaped.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace placet {

class XmlText {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  void begin(std::string_view element, const Attributes& attributes = {});
  void end();
  void empty(std::string_view element, const Attributes& attributes = {});
  /// An element that holds a text and nothing else.
  void text(std::string_view element, const Attributes& attributes, std::string_view content);

  /// The document; every element has been ended.
  std::string take() { return std::move(text_); }

 private:
  void open(std::string_view element, const Attributes& attributes);

  std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::vector<std::string> open_;
};

}  // namespace placet
