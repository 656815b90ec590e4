// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/expected.hpp"

#include <algorithm>

#include "parse/outline.hpp"
#include "parse/rules.hpp"
#include "parse/run.hpp"

namespace placet {

namespace parse {
namespace {

/// A text that breaks off where something is to be written.
class BrokenOff {
 public:
  explicit BrokenOff(std::string_view text) : text_(text) {
    std::vector<Diagnostic> ignored;
    outline_ = outline_of({}, text, ignored);
  }

  /// Whether it ends in a comment or in a quoted text.
  bool ends_in_words_of_people() const {
    const std::size_t line = text_.rfind('\n') + 1;
    std::size_t after = line;
    if (!outline_.tokens.empty()) {
      const OutlineToken& last = outline_.tokens.back();
      bool closed = true;
      if (last.kind == TokenKind::Text) end_of_text(text_.begin() + last.begin, text_.end(), closed);
      if (!closed && last.begin >= line) return true;
      after = std::max<std::size_t>(line, last.end);
    }
    return text_.substr(after).find('#') != std::string_view::npos;
  }

  Wanted wanted() const {
    if (outline_.chunks.empty()) return between_declarations();
    const Chunk chunk = outline_.chunks.back();
    std::vector<Diagnostic> too_deep;
    if (!is_shallow(outline_, chunk, too_deep)) return {};
    bool whole = false;
    Wanted wanted = after<syntax::Declaration>(declaration, chunk.first, whole);
    if (whole) return between_declarations();
    if (wanted.phrases.empty() && wanted.tokens.empty()) wanted = in_last_line(chunk);
    return wanted;
  }

 private:
  static Wanted between_declarations() { return {declaration_words(), {}}; }

  template <class Attribute, class Grammar>
  Wanted after(const Grammar& grammar, std::size_t token, bool& whole) const {
    State state;
    state.begin = text_.begin();
    Wanted wanted;
    state.wanted = &wanted;
    Attribute dropped;
    Iterator at = text_.begin() + outline_.tokens[token].begin;
    whole = !run(grammar, at, text_.end(), state, dropped) && skip_noise(at, text_.end()) == text_.end();
    return wanted;
  }

  /// What may follow the last line of a block in which something before is broken.
  Wanted in_last_line(Chunk chunk) const {
    const std::string_view kind = outline_.word(chunk.first);
    bool whole = false;
    for (std::size_t token = chunk.last; token-- > chunk.first + 1;) {
      const std::string_view word = outline_.word(token);
      if (!outline_.tokens[token].first_on_line) continue;
      if (kind == "rule" && begins_clause(outline_, token)) return after<syntax::Clause>(clause, token, whole);
      if (kind == "entity" && word == "field") return after<syntax::Field>(field, token, whole);
      if (kind == "list" && word == "entry") return after<syntax::ListItem>(list_item, token, whole);
      if (kind == "test" && (word == "given" || word == "expect")) {
        return after<syntax::TestLine>(test_line, token, whole);
      }
    }
    return {};
  }

  std::string_view text_;
  Outline outline_;
};

bool wants(const Wanted& wanted, std::string_view token) {
  return std::ranges::find(wanted.tokens, token) != wanted.tokens.end();
}

}  // namespace
}  // namespace parse

Expected expected_at(std::string_view text, std::uint32_t offset) {
  const parse::BrokenOff broken_off(text.substr(0, offset));
  if (broken_off.ends_in_words_of_people()) return {};
  const parse::Wanted wanted = broken_off.wanted();
  Expected expected;
  expected.phrases.assign(wanted.phrases.begin(), wanted.phrases.end());
  std::ranges::sort(expected.phrases);
  expected.phrases.erase(std::unique(expected.phrases.begin(), expected.phrases.end()), expected.phrases.end());
  expected.name = parse::wants(wanted, parse::name.name) || parse::wants(wanted, parse::any_word.name);
  expected.code = parse::wants(wanted, parse::code.name);
  expected.currency = parse::wants(wanted, parse::currency.name);
  expected.month = parse::wants(wanted, parse::month.name);
  return expected;
}

bool is_name(std::string_view text) {
  parse::Iterator at = text.begin();
  syntax::Name name;
  return parse::scan_name(at, text.end(), name) && at == text.end();
}

}  // namespace placet
