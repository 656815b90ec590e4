// SPDX-License-Identifier: Apache-2.0
#include "parse/failure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parse/lexical.hpp"
#include "parse/report.hpp"

namespace placet::parse {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

/// Marks and words of other languages, or of plain English, and what is written here.
constexpr std::array<WordPair, 33> other_words = {{
    {"=", "`is`"},
    {"==", "`is`"},
    {">", "`is more than` or `is at least`"},
    {"<", "`is less than` or `is at most`"},
    {"!", "`not`"},
    {"&", "`and`"},
    {"|", "`or`"},
    {"if", "`when`"},
    {"provided", "`when`"},
    {"except", "`unless`"},
    {"else", "`otherwise`"},
    {"then", "the norm on a line of its own"},
    {"shall", "`must`"},
    {"should", "`must`, with `strength guidance`"},
    {"can", "`may` or `has power to`"},
    {"cannot", "`must not` or `has no power to`"},
    {"equals", "`is`"},
    {"contains", "`includes`"},
    {"greater", "`more than`"},
    {"fewer", "`less than`"},
    {"smaller", "`less than`"},
    {"larger", "`more than`"},
    {"than", "`more than` or `less than`"},
    {"true", "`yes`"},
    {"false", "`no`"},
    {"each", "`every`"},
    {"forall", "`for every`"},
    {"exists", "`some … satisfies`"},
    {"\xE2\x80\x9C", "straight quotation marks `\"`"},
    {"\xE2\x80\x9D", "straight quotation marks `\"`"},
    {"\xC2\xAB", "straight quotation marks `\"`"},
    {"'", "double quotation marks `\"`"},
    {"%", "`percent`"},
}};

bool is_word(const Outline& outline, std::size_t token) {
  return outline.tokens[token].kind == TokenKind::Word;
}

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += quoted(words[i]);
  }
  return text;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string found_at(const Outline& outline, Chunk chunk, std::size_t token) {
  if (token < chunk.last) return quoted(shortened(outline.word(token)));
  return token < outline.tokens.size() ? "the next declaration" : "the end of the file";
}

std::string advice_for_month(std::string_view found) {
  std::string capitalised(found);
  if (!capitalised.empty() && capitalised[0] >= 'a' && capitalised[0] <= 'z') {
    capitalised[0] = static_cast<char>(capitalised[0] - 'a' + 'A');
  }
  if (capitalised == found || month_of(capitalised) == 0) return {};
  return "months begin with a capital: " + quoted(capitalised);
}

/// What to write in place of `found`, where `candidates` would have fitted; empty if nothing comes to mind.
std::string advice_for(std::string_view found, const std::vector<std::string_view>& candidates) {
  const auto known =
      std::find_if(other_words.begin(), other_words.end(), [&](const WordPair& pair) { return pair.first == found; });
  if (known != other_words.end()) return "write " + std::string(known->second);
  const std::string_view nearest = found.size() < 2 ? std::string_view{} : nearest_name(found, candidates);
  if (!nearest.empty()) return "did you mean " + quoted(nearest) + "?";
  return advice_for_month(found);
}

std::vector<std::string_view> tried_at(const Failure& failure, std::uint32_t offset) {
  const auto found = failure.tried.find(offset);
  return found == failure.tried.end() ? std::vector<std::string_view>{} : found->second;
}

/// Where the grammar went further than the phrase it gave up, along a phrase of several words such as
/// `has no power to`, the place is there.
void move_to_furthest(Failure& failure) {
  constexpr std::size_t most_words = 6;
  if (failure.tried.empty()) return;
  const auto& [offset, words] = *failure.tried.rbegin();
  if (offset <= failure.offset || words.size() > most_words) return;
  failure.expected = joined(words);
  failure.offset = offset;
}

/// The words that opened the innermost block that is open before the token `until`.
std::size_t innermost_opening(const Outline& outline, Chunk chunk, std::size_t until) {
  std::vector<std::size_t> open = {chunk.first};
  for (std::size_t token = chunk.first + 1; token < until; ++token) {
    const std::string_view word = outline.word(token);
    const bool opens_list = token + 2 < until && (word == "all" || word == "any" || word == "none") &&
                            outline.word(token + 1) == "of" && outline.word(token + 2) == "(";
    if (word == "reading" || opens_list) open.push_back(token);
    if (word == "end" && open.size() > 1) open.pop_back();
  }
  return open.back();
}

/// Where the grammar would take `end`: true if what stands there can only belong to an outer block.
bool leaves_block_open(const Outline& outline, Chunk chunk, std::size_t token) {
  if (token == chunk.last || begins_clause(outline, token)) return true;
  const std::string_view block = outline.word(innermost_opening(outline, chunk, token));
  const bool in_list = block == "all" || block == "any" || block == "none";
  return in_list && outline.tokens[token].first_on_line && is_word(outline, token);
}

std::string name_of_clause(const Outline& outline, std::size_t token) {
  const std::string_view word = outline.word(token);
  if (word == "in" || word == "as" || word == "for") {
    return std::string(word) + " " + std::string(outline.word(token + 1));
  }
  return std::string(word);
}

/// The part of a declaration in which `token` stands, such as "clause `when`"; may be empty.
std::string part_of(const Outline& outline, Chunk chunk, std::size_t token) {
  static constexpr std::array<std::string_view, 4> lines = {"field", "entry", "given", "expect"};
  const bool in_rule = outline.word(chunk.first) == "rule";
  for (std::size_t at = std::min(token, chunk.last - 1); at > chunk.first; --at) {
    if (!outline.tokens[at].first_on_line || !is_word(outline, at)) continue;
    const std::string_view word = outline.word(at);
    if (in_rule) {
      if (begins_clause(outline, at)) return "clause " + quoted(name_of_clause(outline, at));
      if (!is_reserved(word)) return at < token ? "the norm" : "";
    } else if (std::find(lines.begin(), lines.end(), word) != lines.end()) {
      return "line " + quoted(std::string(word) + " " + shortened(outline.word(std::min(at + 1, chunk.last - 1))));
    }
  }
  return {};
}

std::string context_of(const Outline& outline, Chunk chunk, std::size_t token) {
  const auto& words = declaration_words();
  const std::string_view word = outline.word(chunk.first);
  if (std::find(words.begin(), words.end(), word) == words.end()) return {};
  std::string context = "in " + std::string(word);
  if (chunk.first + 1 < chunk.last) context += " " + shortened(outline.word(chunk.first + 1));
  const std::string part = part_of(outline, chunk, token);
  return part.empty() ? context : context + ", " + part;
}

Diagnostic missing_end(const Outline& outline, Chunk chunk, std::size_t token) {
  const std::size_t opening = innermost_opening(outline, chunk, token);
  std::string block(outline.word(opening));
  if (opening + 1 < chunk.last) block += " " + shortened(outline.word(opening + 1));
  Diagnostic diagnostic = error_at(outline.span(opening), codes::missing_end, quoted(block) + " is not closed by `end`",
                                   "write `end` after the last line of the block");
  if (opening != chunk.first) diagnostic.context = context_of(outline, chunk, chunk.first);
  if (token < outline.tokens.size()) diagnostic.related = {{outline.span(token), "the block is still open here"}};
  return diagnostic;
}

/// The word before `token`, if it was taken for the bearer of a norm where a word of the language was meant:
/// `befor signature`, `whne country of p`. On a line of its own only a word that begins a clause can be meant.
std::optional<Diagnostic> mistaken_for_bearer(const Failure& failure, const Outline& outline, Chunk chunk,
                                              std::size_t token) {
  if (token <= chunk.first || !failure.expected.starts_with("a verb")) return std::nullopt;
  const std::size_t before = token - 1;
  const std::string_view word = outline.word(before);
  if (!is_word(outline, before) || is_reserved(word)) return std::nullopt;
  const std::string advice = advice_for(
      word, outline.tokens[before].first_on_line ? clause_words() : tried_at(failure, outline.tokens[before].begin));
  if (advice.empty()) return std::nullopt;
  Diagnostic diagnostic =
      error_at(outline.span(before), codes::syntax_expected, quoted(word) + " cannot stand here", advice);
  diagnostic.context = context_of(outline, chunk, before);
  return diagnostic;
}

std::string advice_at(const Failure& failure, const Outline& outline, Chunk chunk, std::size_t token) {
  if (token >= chunk.last) return {};
  const std::string_view found = outline.word(token);
  std::string advice = advice_for(found, tried_at(failure, outline.tokens[token].begin));
  if (advice.empty() && outline.tokens[token].kind == TokenKind::Number && token + 1 < chunk.last) {
    advice = advice_for_month(outline.word(token + 1));
  }
  if (advice.empty() && is_word(outline, token) && is_reserved(found) && !failure.expected.starts_with("`")) {
    advice = quoted(found) + " is a word of the language and cannot be a name";
  }
  return advice;
}

}  // namespace

Diagnostic explain_failure(const Failure& first_failure, const Outline& outline, Chunk chunk) {
  Failure failure = first_failure;
  move_to_furthest(failure);
  const std::size_t token = std::min(outline.token_at(failure.offset), chunk.last);
  if (failure.expected.find("`end`") != std::string::npos && leaves_block_open(outline, chunk, token)) {
    return missing_end(outline, chunk, token);
  }

  if (auto diagnostic = mistaken_for_bearer(failure, outline, chunk, token)) return *std::move(diagnostic);
  const std::uint32_t end = outline.tokens[chunk.last - 1].end;
  Diagnostic diagnostic =
      error_at(token < chunk.last ? outline.span(token) : Span{outline.file, end, end}, codes::syntax_expected,
               "expected " + failure.expected + ", found " + found_at(outline, chunk, token),
               advice_at(failure, outline, chunk, token));
  diagnostic.context = context_of(outline, chunk, token);
  return diagnostic;
}

Diagnostic explain_stray_text(const Outline& outline, std::size_t stray) {
  const std::string_view word = outline.word(stray);
  if (word == "end") {
    return error_at(outline.span(stray), codes::syntax_expected, "this `end` closes nothing",
                    "the block before it is closed already; leave one `end` out");
  }
  return error_at(outline.span(stray), codes::syntax_expected,
                  "expected a declaration such as `rule`, `source` or `list`, found " + quoted(shortened(word)),
                  advice_for(word, declaration_words()));
}

}  // namespace placet::parse
