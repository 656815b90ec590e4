// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/agreement_place.hpp"

#include <algorithm>

namespace placet::lsp {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool ends_word(char c) {
  return is_space(c) || std::string_view("<>\"'=/|").find(c) != std::string_view::npos;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  AgreementPlace scan() {
    while (at_ < text_.size()) {
      if (text_[at_] != '<') {
        ++at_;
      } else if (!skip("<!--", "-->") && !skip("<![CDATA[", "]]>") && !skip("<?", "?>") && !skip("<!", ">")) {
        tag();
      }
    }
    return std::move(place_);
  }

 private:
  /// Skips what begins with `begin`; where its `end` is missing the place is in it.
  bool skip(std::string_view begin, std::string_view end) {
    if (!text_.substr(at_).starts_with(begin)) return false;
    const std::size_t found = text_.find(end, at_ + begin.size());
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    if (found == std::string_view::npos) place_.part = XmlPart::Other;
    return true;
  }

  std::string word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  void tag() {
    ++at_;
    const bool closes = at_ < text_.size() && text_[at_] == '/';
    if (closes) ++at_;
    place_.element = word();
    place_.attributes.clear();
    place_.part = closes ? XmlPart::Other : XmlPart::ElementName;
    if (at_ == text_.size()) return;
    while (at_ < text_.size()) {
      if (text_[at_] == '>') return end_tag(closes, at_ > 0 && text_[at_ - 1] == '/');
      if (!attribute()) ++at_;
    }
  }

  /// Reads an attribute, or the space before one; false if none is there.
  bool attribute() {
    const std::size_t before = at_;
    skip_space();
    if (at_ > before) place_.part = XmlPart::AttributeName;
    std::string name = word();
    if (name.empty() || at_ == text_.size()) return at_ > before;
    place_.attributes.push_back(name);
    skip_space();
    if (at_ == text_.size() || text_[at_] != '=') return true;
    ++at_;
    skip_space();
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) value(std::move(name));
    return true;
  }

  void value(std::string name) {
    const std::size_t end = text_.find(text_[at_], at_ + 1);
    place_.part = end == std::string_view::npos ? XmlPart::AttributeValue : XmlPart::Other;
    if (end == std::string_view::npos) place_.attribute = std::move(name);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  void end_tag(bool closes, bool is_empty) {
    ++at_;
    place_.part = XmlPart::Content;
    if (closes) {
      const auto opened = std::ranges::find(place_.open.rbegin(), place_.open.rend(), place_.element);
      if (opened != place_.open.rend()) place_.open.erase(opened.base() - 1, place_.open.end());
    } else if (!is_empty) {
      place_.open.push_back(place_.element);
    }
    place_.element.clear();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  AgreementPlace place_;
};

}  // namespace

AgreementPlace agreement_place(std::string_view text, std::uint32_t offset) {
  return Scanner(text.substr(0, offset)).scan();
}

const ElementShape* shape_at(const DocumentShape& shape, const std::vector<std::string>& names) {
  if (shape.elements.empty()) return nullptr;
  const auto root = std::ranges::find(names, shape.elements.front().name);
  if (root == names.end()) return nullptr;
  const ElementShape* element = &shape.elements.front();
  for (auto name = root + 1; name != names.end(); ++name) {
    const auto child = element->children.find(*name);
    if (child == element->children.end()) return nullptr;
    element = &shape.elements[child->second];
  }
  return element;
}

std::uint32_t xml_word_begin(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && !ends_word(text[offset - 1])) --offset;
  return offset;
}

std::uint32_t xml_word_end(std::string_view text, std::uint32_t offset) {
  while (offset < text.size() && !ends_word(text[offset])) ++offset;
  return offset;
}

}  // namespace placet::lsp
