// SPDX-License-Identifier: Apache-2.0
#include "parse/outline.hpp"

#include <algorithm>

#include "parse/lexical.hpp"
#include "parse/report.hpp"

namespace placet::parse {
namespace {

constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr std::size_t longest_word = 256;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void report_text(const Outline& outline, const OutlineToken& token, bool closed, std::vector<Diagnostic>& diagnostics) {
  const Span span{outline.file, token.begin, token.end};
  if (!closed) {
    diagnostics.push_back(error_at(span, codes::unclosed_text, "the quoted text is not closed on its line",
                                   "close it with `\"`; a quotation mark inside a text is written `\\\"`"));
  } else if (token.end - token.begin > longest_text + 2) {
    diagnostics.push_back(error_at(span, codes::string_too_long, "the quoted text is longer than 64 KiB",
                                   "shorten it, or divide it into several notes"));
  }
}

void report_word(const Outline& outline, const OutlineToken& token, std::vector<Diagnostic>& diagnostics) {
  if (token.end - token.begin <= longest_word) return;
  diagnostics.push_back(error_at({outline.file, token.begin, token.end}, codes::string_too_long,
                                 "the word is longer than 256 bytes", "shorten it"));
}

std::vector<OutlineToken> tokens_of(const Outline& outline, std::vector<Diagnostic>& diagnostics) {
  const Iterator begin = outline.text.begin();
  const Iterator last = outline.text.end();
  const auto offset = [&](Iterator at) { return static_cast<std::uint32_t>(at - begin); };
  std::vector<OutlineToken> tokens;
  Iterator previous_end = outline.text.starts_with(byte_order_mark) ? begin + byte_order_mark.size() : begin;
  for (Iterator at = skip_noise(previous_end, last); at != last; at = skip_noise(previous_end, last)) {
    OutlineToken token;
    token.begin = offset(at);
    token.first_on_line = tokens.empty() || std::find(previous_end, at, '\n') != at;
    bool closed = true;
    Iterator end = end_of_word(at, last);
    if (end != at) {
      token.kind = TokenKind::Word;
    } else if (*at == '"') {
      token.kind = TokenKind::Text;
      end = end_of_text(at, last, closed);
    } else if (*at >= '0' && *at <= '9') {
      token.kind = TokenKind::Number;
      end = std::find_if_not(at, last, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
               c == '-';
      });
    } else {
      ++end;
      while (end != last && (static_cast<unsigned char>(*end) & 0xC0U) == 0x80U) ++end;
    }
    token.end = offset(end);
    if (token.kind == TokenKind::Text) report_text(outline, token, closed, diagnostics);
    if (token.kind == TokenKind::Word) report_word(outline, token, diagnostics);
    tokens.push_back(token);
    previous_end = end;
  }
  return tokens;
}

bool is_kind(const Outline& outline, std::size_t token, TokenKind kind) {
  return token < outline.tokens.size() && outline.tokens[token].kind == kind;
}

bool is_word(const Outline& outline, std::size_t token, std::string_view word) {
  return is_kind(outline, token, TokenKind::Word) && outline.word(token) == word;
}

/// `rule` and `source` also begin lines inside blocks: `rule a over b` in a precedence, `source a at "…"` in a rule.
bool begins_declaration(const Outline& outline, std::size_t token) {
  if (!outline.tokens[token].first_on_line || !is_kind(outline, token, TokenKind::Word)) return false;
  const std::string_view word = outline.word(token);
  const auto& words = declaration_words();
  if (std::find(words.begin(), words.end(), word) == words.end()) return false;
  if (word == "test") return is_kind(outline, token + 1, TokenKind::Text);
  if (!is_kind(outline, token + 1, TokenKind::Word) || is_reserved(outline.word(token + 1))) return false;
  const bool third_is_word = is_kind(outline, token + 2, TokenKind::Word) && !outline.tokens[token + 2].first_on_line;
  if (word == "rule") return !third_is_word;
  if (word == "source") return third_is_word && !is_word(outline, token + 2, "at");
  return true;
}

/// A word after an `end` that is followed by a name on its line, as no norm is: a misspelt declaration.
bool seems_to_begin_declaration(const Outline& outline, std::size_t token) {
  return token > 0 && is_word(outline, token - 1, "end") && outline.tokens[token].first_on_line &&
         is_kind(outline, token, TokenKind::Word) && !is_reserved(outline.word(token)) &&
         is_kind(outline, token + 1, TokenKind::Word) && !is_reserved(outline.word(token + 1)) &&
         !outline.tokens[token + 1].first_on_line;
}

std::vector<Chunk> chunks_of(const Outline& outline) {
  std::vector<Chunk> chunks;
  for (std::size_t token = 0; token < outline.tokens.size(); ++token) {
    if (token == 0 || begins_declaration(outline, token) || seems_to_begin_declaration(outline, token)) {
      if (!chunks.empty()) chunks.back().last = token;
      chunks.push_back({token, outline.tokens.size()});
    }
  }
  return chunks;
}

}  // namespace

const std::vector<std::string_view>& declaration_words() {
  static const std::vector<std::string_view> words = {
      "pack", "entity", "authority", "source", "list", "parameter", "act", "judgement", "rule", "precedence", "test"};
  return words;
}

const std::vector<std::string_view>& clause_words() {
  static const std::vector<std::string_view> words = {"source",  "in",      "as",       "pending",   "for",
                                                      "when",    "silence", "unless",   "otherwise", "despite",
                                                      "reading", "presume", "strength", "label",     "note"};
  return words;
}

bool begins_clause(const Outline& outline, std::size_t token) {
  if (!outline.tokens[token].first_on_line || !is_kind(outline, token, TokenKind::Word)) return false;
  const std::string_view word = outline.word(token);
  if (word == "in") return is_word(outline, token + 1, "force");
  if (word == "as") return is_word(outline, token + 1, "of");
  if (word == "for") return is_word(outline, token + 1, "every");
  const auto& words = clause_words();
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t Outline::token_at(std::uint32_t offset) const {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                      [](const OutlineToken& token, std::uint32_t at) { return token.begin < at; });
  return static_cast<std::size_t>(found - tokens.begin());
}

Outline outline_of(FileId file, std::string_view text, std::vector<Diagnostic>& diagnostics) {
  Outline outline{file, text, {}, {}};
  outline.tokens = tokens_of(outline, diagnostics);
  outline.chunks = chunks_of(outline);
  return outline;
}

}  // namespace placet::parse
