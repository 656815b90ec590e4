// SPDX-License-Identifier: Apache-2.0
#include "lint/texts.hpp"

namespace placet::lint_rules {

Texts::Texts(const SourceMap& sources) {
  std::vector<Diagnostic> known_already;
  for (std::uint32_t index = 0; index < sources.size(); ++index) {
    outlines_.push_back(parse::outline_of({index}, sources.text({index}), known_already));
  }
}

std::vector<Written> Texts::words(Span span) const {
  const parse::Outline& outline = outlines_[span.file.index];
  std::vector<Written> words;
  for (std::size_t at = outline.token_at(span.begin); at < outline.tokens.size(); ++at) {
    if (outline.tokens[at].end > span.end) break;
    words.push_back({outline.span(at), outline.word(at)});
  }
  return words;
}

Span Texts::name_of(Span declaration) const {
  const parse::Outline& outline = outlines_[declaration.file.index];
  const std::size_t name = outline.token_at(declaration.begin) + 1;
  return name < outline.tokens.size() ? outline.span(name) : declaration;
}

Span Texts::clause(Span rule, std::string_view word) const {
  const parse::Outline& outline = outlines_[rule.file.index];
  const std::size_t last = outline.token_at(rule.end);
  for (std::size_t at = outline.token_at(rule.begin); at < last; ++at) {
    if (outline.word(at) != word || !parse::begins_clause(outline, at)) continue;
    Span span = outline.span(at);
    for (std::size_t next = at + 1; next < last && !outline.tokens[next].first_on_line; ++next) {
      span.end = outline.tokens[next].end;
    }
    return span;
  }
  return name_of(rule);
}

Span Texts::with_blank(Span word) const {
  const parse::Outline& outline = outlines_[word.file.index];
  const std::size_t next = outline.token_at(word.end);
  const bool one_blank = next < outline.tokens.size() && outline.tokens[next].begin == word.end + 1;
  return {word.file, word.begin, word.end + (one_blank ? 1U : 0U)};
}

}  // namespace placet::lint_rules
