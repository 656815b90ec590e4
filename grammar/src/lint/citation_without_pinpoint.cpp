// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/citations.hpp"
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

constexpr std::array<std::string_view, 17> part_words = {
    "annex",    "appendix", "first",   "footnote", "heading", "last",  "one",   "opening", "page",
    "preamble", "proviso",  "recital", "schedule", "second",  "three", "title", "two"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const char* at = text.begin(); at != text.end();) {
    const char* begin = std::find_if(at, text.end(), is_letter);
    at = std::find_if_not(begin, text.end(), is_letter);
    if (begin != at) words.emplace_back(begin, at);
  }
  return words;
}

/// `IV` or `iv`; of small letters only a few, since `civil` is a word.
bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos ||
         word.find_first_not_of("ivx") == std::string_view::npos;
}

/// `section A`; as first word it may be the article.
bool is_letter_of_part(std::string_view word, std::size_t index) {
  return index > 0 && word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
}

/// Whether `pinpoint` names a place: anything with a number, or a word for a part of a text.
bool names_a_place(std::string_view pinpoint) {
  if (std::ranges::any_of(pinpoint, is_digit)) return true;
  const std::vector<std::string_view> words = words_of(pinpoint);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool known = std::ranges::find(part_words, words[i]) != part_words.end();
    if (known || is_roman(words[i]) || is_letter_of_part(words[i], i)) return true;
  }
  return false;
}

void check(const Citation& citation, Findings& findings) {
  if (names_a_place(citation.pinpoint)) return;
  const std::string message =
      citation.pinpoint.empty() ? "the citation does not say where in the source"
                                : "the pinpoint " + quoted(citation.pinpoint) + " names no article, paragraph or page";
  // Who read the text can say where it stands; who knows of it by a report often cannot.
  if (citation.attestation.evidence == Evidence::Verified) {
    findings.warn(codes::citation_without_pinpoint, citation.span, message, "write the number, such as \"art. 4(2)\"");
  } else {
    findings.inform(codes::citation_without_pinpoint, citation.span, message,
                    "write the number once the text of the act was seen");
  }
}

}  // namespace

void citation_without_pinpoint(const Subject& subject, Findings& findings) {
  for (const Citation* citation : all_citations(subject.book)) check(*citation, findings);
}

}  // namespace placet::lint_rules
