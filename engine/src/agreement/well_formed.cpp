// SPDX-License-Identifier: Apache-2.0
#include "agreement/well_formed.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "agreement/characters.hpp"
#include "agreement/encoding.hpp"

namespace placet {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// So many attributes are sooner looked through than looked up.
constexpr std::size_t few_attributes = 16;

bool same_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// Reads the document once. Each `read_…` begins at `at_` and leaves it behind what it read; false means that the
/// structure is broken and reading ends there. What is refused by rule only (a prefix, a DOCTYPE) is noted and read on.
class Scanner {
 public:
  Scanner(FileId file, std::string_view text, bool was_utf16) : file_(file), text_(text), was_utf16_(was_utf16) {}

  std::vector<Diagnostic> run() {
    if (check_characters(file_, text_, faults_)) read_document();
    return faults_.take();
  }

 private:
  // What is wrong.

  /// False if there is no room for more.
  bool note(DiagnosticCode code, std::size_t begin, std::size_t end, std::string message, std::string help = {},
            std::vector<RelatedPlace> related = {}) {
    faults_.add(code, span(begin, end), std::move(message), std::move(help), std::move(related));
    return !faults_.full();
  }
  Span span(std::size_t begin, std::size_t end) const {
    const auto place = [&](std::size_t offset) { return static_cast<std::uint32_t>(std::min(offset, text_.size())); };
    return {file_, place(begin), place(end)};
  }
  bool broken(std::size_t begin, std::string message, std::string help = {}) {
    note(codes::malformed_xml, begin, begin + 1, std::move(message), std::move(help));
    return false;
  }
  bool check_length(std::string_view what, std::size_t begin) {
    if (at_ - begin <= max_value_bytes) return true;
    note(codes::string_too_long, begin, begin + 1, "this " + std::string(what) + " is longer than 64 KiB",
         "shorten it, or divide it");
    return false;
  }

  // Bytes and words.

  bool done() const { return at_ >= text_.size(); }
  bool looking_at(std::string_view word) const { return text_.substr(at_).starts_with(word); }
  bool skip(std::string_view word) {
    if (!looking_at(word)) return false;
    at_ += word.size();
    return true;
  }
  bool skip_spaces() {
    const std::size_t begin = at_;
    while (!done() && is_xml_space(text_[at_])) ++at_;
    return at_ > begin;
  }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }

  bool read_name(std::string_view what, std::string_view& name) {
    const std::size_t begin = at_;
    while (!done()) {
      const Character c = read_character(text_, at_);
      if (!(at_ == begin ? is_name_start(c.point) : is_name_character(c.point))) break;
      at_ += c.size;
    }
    name = since(begin);
    if (name.empty()) return broken(begin, "expected " + std::string(what));
    return check_length("name", begin);
  }

  /// `prefix:rest` is allowed for the prefix `xml` alone, and there for attributes only.
  bool check_prefix(std::string_view name, std::size_t begin, bool of_attribute) {
    const std::size_t colon = name.find(':');
    const bool is_xml = of_attribute && colon == 3 && name.starts_with("xml:") && name.size() > 4 &&
                        is_name_start(read_character(name, 4).point) && name.find(':', 4) == std::string_view::npos;
    if (colon == std::string_view::npos || is_xml) return true;
    return note(codes::foreign_namespace, begin, begin + name.size(), "the prefix of " + quoted(name) + " is not read",
                "write the name without a prefix");
  }

  // The document.

  bool read_document() {
    skip(utf8_mark);
    if (looking_at("<?xml") && at_ + 5 < text_.size() && is_xml_space(text_[at_ + 5]) && !read_declaration())
      return false;
    bool root_seen = false;
    while (true) {
      skip_spaces();
      if (done()) break;
      if (looking_at("<!DOCTYPE")) {
        if (!skip_doctype()) return false;
      } else if (looking_at("<!--") || looking_at("<?")) {
        if (!read_aside()) return false;
      } else if (looking_at("<") && !looking_at("</") && !looking_at("<!")) {
        if (root_seen) return broken(at_, "a second root element begins here", "one document holds one agreement");
        root_seen = true;
        if (!read_elements()) return false;
      } else {
        return broken(at_, "there is text outside the root element", "delete it, or put it inside");
      }
    }
    return root_seen || broken(at_, "the document has no root element");
  }

  bool read_declaration() {
    at_ += 5;
    std::string_view value;
    std::size_t begin = 0;
    if (!skip_spaces() || !skip("version"))
      return broken(at_, "expected `version`", "begin with <?xml version=\"1.0\"?>");
    if (!read_declared(value, begin)) return false;
    if (value != "1.0" && !note(codes::unsupported_encoding, begin, at_, "only XML 1.0 is read")) return false;
    bool spaced = skip_spaces();
    if (spaced && skip("encoding")) {
      if (!read_declared(value, begin) || !check_encoding(value, begin)) return false;
      spaced = skip_spaces();
    }
    if (spaced && skip("standalone")) {
      if (!read_declared(value, begin)) return false;
      if (value != "yes" && value != "no") return broken(begin, "`standalone` is `yes` or `no`");
      skip_spaces();
    }
    return skip("?>") || broken(at_, "expected `?>` at the end of the declaration");
  }
  bool read_declared(std::string_view& value, std::size_t& begin) {
    skip_spaces();
    if (!skip("=")) return broken(at_, "expected `=`");
    skip_spaces();
    begin = at_;
    const char quote = done() ? '\0' : text_[at_];
    const std::size_t end = quote == '"' || quote == '\'' ? text_.find(quote, at_ + 1) : std::string_view::npos;
    if (end == std::string_view::npos) return broken(begin, "expected a quoted value");
    value = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }
  bool check_encoding(std::string_view encoding, std::size_t begin) {
    if (same_ignoring_case(encoding, was_utf16_ ? "utf-16" : "utf-8")) return true;
    return note(codes::unsupported_encoding, begin, at_,
                "the document declares the encoding " + quoted(encoding) + (was_utf16_ ? " but is UTF-16" : ""),
                "save it as UTF-8, or as UTF-16 with a byte order mark");
  }

  bool skip_doctype() {
    if (!note(codes::forbidden_construct, at_, at_ + 9, "a document type declaration is not read", "delete it"))
      return false;
    // To the `>` that closes it, past quoted texts and what stands in brackets.
    int brackets = 0;
    for (; !done(); ++at_) {
      const char c = text_[at_];
      if (c == '[') ++brackets;
      if (c == ']') --brackets;
      if (c == '"' || c == '\'') at_ = std::min(text_.find(c, at_ + 1), text_.size() - 1);
      if (c == '>' && brackets <= 0) return ++at_, true;
    }
    return broken(at_, "the document type declaration is not closed");
  }

  /// A comment or a processing instruction.
  bool read_aside() {
    const std::size_t begin = at_;
    if (skip("<!--")) {
      const std::size_t end = text_.find("--", at_);
      if (end == std::string_view::npos) return broken(begin, "this comment is not closed", "close it with `-->`");
      at_ = end + 2;
      return skip(">") || broken(end, "a comment may not hold `--`", "close it with `-->`");
    }
    at_ += 2;
    std::string_view target;
    if (!read_name("the name of a processing instruction", target)) return false;
    if (same_ignoring_case(target, "xml")) {
      return broken(begin, "an XML declaration stands at the very beginning or nowhere", "delete it");
    }
    if (!check_prefix(target, begin + 2, false)) return false;
    if (!looking_at("?>") && !skip_spaces()) return broken(at_, "expected a space or `?>`");
    const std::size_t end = text_.find("?>", at_);
    if (end == std::string_view::npos)
      return broken(begin, "this processing instruction is not closed", "close it with `?>`");
    at_ = end + 2;
    return true;
  }

  // Elements; without recursion, so that depth costs no stack.

  struct Open {
    std::string_view name;
    std::size_t begin;
  };

  bool read_elements() {
    do {
      if (done()) return unclosed();
      if (text_[at_] != '<') {
        if (!read_text()) return false;
      } else if (looking_at("<![CDATA[")) {
        if (!read_cdata()) return false;
      } else if (looking_at("<!--") || looking_at("<?")) {
        if (!read_aside()) return false;
      } else if (looking_at("</")) {
        if (!read_end_tag()) return false;
      } else if (!read_start_tag()) {
        return false;
      }
    } while (!open_.empty());
    return true;
  }
  bool unclosed() {
    const Open& open = open_.back();
    note(codes::malformed_xml, open.begin, open.begin + 1 + open.name.size(),
         "the element " + quoted(open.name) + " is not closed", "close it with `</" + std::string(open.name) + ">`");
    return false;
  }

  bool read_start_tag() {
    const Open open{{}, at_++};
    std::string_view name;
    if (!read_name("the name of an element", name) || !check_prefix(name, open.begin + 1, false)) return false;
    if (open_.size() == max_depth) {
      note(codes::nesting_too_deep, open.begin, at_, "elements are nested more than 64 deep");
      return false;
    }
    attributes_.clear();
    further_attributes_.clear();
    while (true) {
      const bool spaced = skip_spaces();
      if (skip("/>")) return true;
      if (skip(">")) break;
      if (done()) return open_.push_back({name, open.begin}), unclosed();
      if (!spaced) return broken(at_, "expected a space, `>` or `/>` in the element " + quoted(name));
      if (!read_attribute()) return false;
    }
    open_.push_back({name, open.begin});
    return true;
  }
  bool read_end_tag() {
    const std::size_t begin = at_;
    at_ += 2;
    std::string_view name;
    if (!read_name("the name of the element to close", name)) return false;
    if (open_.empty()) return broken(begin, "nothing is open that " + quoted(name) + " could close");
    if (name != open_.back().name) {
      const std::size_t opened = open_.back().begin;
      note(codes::malformed_xml, begin, at_,
           "expected `</" + std::string(open_.back().name) + ">` here, not `</" + std::string(name) + ">`", {},
           {{span(opened, opened + 1), "it was opened here"}});
      return false;
    }
    skip_spaces();
    if (!skip(">")) return broken(at_, "expected `>`");
    open_.pop_back();
    return true;
  }

  bool read_attribute() {
    const std::size_t begin = at_;
    std::string_view name;
    if (!read_name("the name of an attribute, `>` or `/>`", name)) return false;
    if (!is_first(name) && !note(codes::malformed_xml, begin, at_, "the attribute " + quoted(name) + " is stated twice",
                                 "keep one of them")) {
      return false;
    }
    skip_spaces();
    if (!skip("=")) return broken(at_, "expected `=` after the attribute " + quoted(name));
    skip_spaces();
    const char quote = done() ? '\0' : text_[at_];
    if (quote != '"' && quote != '\'')
      return broken(at_, "the value of " + quoted(name) + " stands in quotation marks");
    const std::size_t value = ++at_;
    while (!done() && text_[at_] != quote) {
      if (text_[at_] == '<') return broken(at_, "a value may not hold `<`", "write `&lt;`");
      if (text_[at_] == '&' ? !read_reference() : (++at_, false)) return false;
    }
    if (done()) return broken(value - 1, "the value of " + quoted(name) + " is not closed");
    const std::string_view text = since(value);
    if (!check_length("value", value)) return false;
    ++at_;
    if (name == "xmlns" || name.starts_with("xmlns:")) return check_namespace(name, text, begin);
    return check_prefix(name, begin, true);
  }
  /// Notes an attribute of the element; false if it has one of this name.
  bool is_first(std::string_view name) {
    if (std::ranges::find(attributes_, name) != attributes_.end()) return false;
    if (attributes_.size() == few_attributes) return further_attributes_.insert(name).second;
    attributes_.push_back(name);
    return true;
  }
  bool check_namespace(std::string_view name, std::string_view value, std::size_t begin) {
    const bool known = name == "xmlns" && (value.empty() || value == agreement_namespace || is_akoma_ntoso(value));
    return known || note(codes::foreign_namespace, begin, at_, "the namespace " + quoted(value) + " is not read",
                         "write `xmlns=\"" + std::string(agreement_namespace) + "\"`, or leave it out");
  }

  bool read_text() {
    const std::size_t begin = at_;
    while (!done() && text_[at_] != '<') {
      if (text_[at_] == ']' && looking_at("]]>")) return broken(at_, "text may not hold `]]>`", "write `]]&gt;`");
      if (text_[at_] == '&' ? !read_reference() : (++at_, false)) return false;
    }
    return check_length("text", begin);
  }
  bool read_cdata() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find("]]>", at_ + 9);
    if (end == std::string_view::npos) return broken(begin, "this CDATA section is not closed", "close it with `]]>`");
    at_ = end + 3;
    return check_length("text", begin);
  }

  bool read_reference() {
    const std::size_t begin = at_++;
    if (skip("#")) return read_character_reference(begin);
    std::string_view name;
    if (done() || !is_name_start(read_character(text_, at_).point))
      return broken(begin, "a single `&` is no text", "write `&amp;`");
    if (!read_name("the name of an entity", name)) return false;
    if (!skip(";"))
      return broken(begin, "expected `;` after " + quoted("&" + std::string(name)), "write `&amp;` for `&`");
    constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    return std::ranges::find(known, name) != known.end() ||
           note(codes::forbidden_construct, begin, at_, "the entity " + quoted(name) + " is not known",
                "write the character itself; only amp, lt, gt, quot and apos are read");
  }
  bool read_character_reference(std::size_t begin) {
    const std::uint32_t base = skip("x") ? 16 : 10;
    const std::size_t digits = at_;
    std::uint32_t point = 0;
    for (; !done(); ++at_) {
      const char c = text_[at_];
      const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                  : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                  : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                         : 99;
      if (digit >= base) break;
      point = std::min(point * base + digit, std::uint32_t{0x110000});
    }
    if (at_ == digits || !skip(";")) return broken(begin, "a character reference is `&#` with digits and `;`");
    return is_xml_character(point) ||
           broken(begin, "XML forbids the character " + name_of_character(point), "delete it");
  }

  FileId file_;
  std::string_view text_;
  bool was_utf16_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  std::vector<std::string_view> attributes_;  ///< of the element, up to `few_attributes`
  std::set<std::string_view> further_attributes_;
  Faults faults_;
};

}  // namespace

bool is_akoma_ntoso(std::string_view namespace_name) {
  return namespace_name.starts_with("http://docs.oasis-open.org/legaldocml/ns/akn/") ||
         namespace_name.starts_with("http://www.akomantoso.org/");
}

std::vector<Diagnostic> check_well_formed(FileId file, std::string_view text, bool was_utf16) {
  if (text.size() > max_document_bytes) {
    Faults faults;
    faults.add(codes::input_too_large, {file, 0, 0}, "the document is larger than 8 MiB",
               "one document holds one agreement");
    return faults.take();
  }
  return Scanner(file, text, was_utf16).run();
}

}  // namespace placet
