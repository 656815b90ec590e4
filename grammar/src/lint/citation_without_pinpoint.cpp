// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/citations.hpp"
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

constexpr std::array<std::string_view, 19> part_words = {
    "annex",  "appendix", "first",   "footnote", "heading",  "last",   "one",   "opening", "order", "page",
    "passim", "preamble", "proviso", "recital",  "schedule", "second", "three", "title",   "two"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `IV`, `(i)`, `A`: a number or letter that a part of a text may bear.
bool is_mark(std::string_view word) {
  const bool roman = std::ranges::all_of(
      word, [](char c) { return std::string_view("IVXLCivxlc").find(c) != std::string_view::npos; });
  return roman || (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z');
}

/// Whether `pinpoint` names a place: anything with a number, or a word for a part of a text.
bool names_a_place(std::string_view pinpoint) {
  if (std::ranges::any_of(pinpoint, is_digit)) return true;
  for (std::size_t at = 0; at < pinpoint.size();) {
    const auto begin = std::find_if(pinpoint.begin() + static_cast<std::ptrdiff_t>(at), pinpoint.end(), is_letter);
    const auto end = std::find_if_not(begin, pinpoint.end(), is_letter);
    const std::string_view word(begin, end);
    const bool known = std::ranges::find(part_words, word) != part_words.end();
    if (!word.empty() && (known || is_mark(word))) return true;
    at = static_cast<std::size_t>(end - pinpoint.begin());
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
