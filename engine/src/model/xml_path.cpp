// SPDX-License-Identifier: Apache-2.0
#include "placet/model/xml_path.hpp"

namespace placet {
namespace {

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads a path from the left; each `read_…` takes what it reads off `rest_`.
class PathReader {
 public:
  explicit PathReader(std::string_view text) : rest_(text) {}

  std::optional<XmlPlace> read() {
    XmlPlace place;
    do {
      std::optional<XmlPath> path = read_path();
      if (!path) return std::nullopt;
      place.alternatives.push_back(std::move(*path));
    } while (take("|"));
    if (take(" ")) {
      std::string name;
      if (!take("@") || !read_name(name) || place.alternatives.size() > 1) return std::nullopt;
      place.currency = std::move(name);
    }
    if (!rest_.empty()) return std::nullopt;
    return place;
  }

 private:
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool read_name(std::string& name) {
    std::size_t size = 0;
    while (size < rest_.size() && is_name_byte(rest_[size])) ++size;
    name = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return !name.empty() && name != ".";
  }
  std::optional<XmlPath> read_path() {
    XmlPath path;
    if (take(".")) return path;
    do {
      if (take("@")) return read_name(path.attribute) ? std::optional(path) : std::nullopt;
      XmlStep step;
      if (!read_name(step.element)) return std::nullopt;
      while (take("[")) {
        if (!read_test(step.tests.emplace_back())) return std::nullopt;
      }
      path.steps.push_back(std::move(step));
    } while (take("/"));
    return path;
  }
  bool read_test(XmlTest& test) {
    if (take("not(@")) {
      test.missing = true;
      return read_name(test.attribute) && take(")]");
    }
    if (!take("@") || !read_name(test.attribute) || !take("='")) return false;
    const std::size_t end = rest_.find('\'');
    if (end == std::string_view::npos) return false;
    test.value = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return take("]");
  }

  std::string_view rest_;
};

}  // namespace

std::optional<XmlPlace> parse_xml_place(std::string_view at) {
  return PathReader(at).read();
}

}  // namespace placet
