// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// How an inner negation is taken out: its words, and what they become. No words: it is written in another way.
struct Negation {
  std::vector<std::string_view> words;
  std::string_view plain;
  bool same_meaning = true;  ///< the negation of the negation is the plain form, also where facts are absent or open
};

/// The negation that a condition is, if it is one.
struct NegationOf {
  std::optional<Negation> operator()(const Not&) const { return Negation{{"not"}, ""}; }
  std::optional<Negation> operator()(const Judged& judged) const { return negated(judged.negated); }
  std::optional<Negation> operator()(const InList& in_list) const { return negated(in_list.negated); }
  std::optional<Negation> operator()(const OneOf& one_of) const { return negated(one_of.negated); }
  std::optional<Negation> operator()(const CountsAs& counts) const {
    if (!counts.negated) return std::nullopt;
    return Negation{{"does", "not", "count"}, "counts"};
  }
  /// Steps that can still be taken, and members not stated, are read otherwise by the two forms.
  std::optional<Negation> operator()(const Has& has) const {
    if (!has.negated) return std::nullopt;
    return Negation{{"has", "no"}, "has", false};
  }
  std::optional<Negation> operator()(const Comparison& comparison) const {
    // `is not at least 5` is an ordering: of an absent value neither it nor its opposite holds.
    const bool equality = comparison.comparator == Comparator::Is || comparison.comparator == Comparator::IsNot;
    if (comparison.comparator == Comparator::IsNot) return negated(true);
    return equality ? std::nullopt : std::optional(Negation{{"not"}, "", false});
  }
  std::optional<Negation> operator()(const Includes& includes) const {
    if (includes.which != Includes::Which::None) return std::nullopt;
    return Negation{{"none"}, "any"};
  }
  std::optional<Negation> operator()(const NoneOf&) const { return Negation{{"none"}, "any"}; }
  std::optional<Negation> operator()(const Quantified& quantified) const {
    if (quantified.quantifier != Quantifier::No) return std::nullopt;
    return Negation{{"no"}, "some"};
  }
  std::optional<Negation> operator()(const AllOf&) const { return std::nullopt; }
  std::optional<Negation> operator()(const AnyOf&) const { return std::nullopt; }

  static std::optional<Negation> negated(bool is) {
    if (!is) return std::nullopt;
    return Negation{{"not"}, ""};
  }
};

/// Where the words of `negation` stand in `condition`, from `from` on.
std::optional<Span> place_of(const Negation& negation, const Condition& condition, std::uint32_t from,
                             const Texts& texts) {
  const auto words = texts.words(condition.span);
  const auto begin = std::ranges::find_if(words, [&](const Written& word) { return word.span.begin >= from; });
  const auto found = std::search(begin, words.end(), negation.words.begin(), negation.words.end(),
                                 [](const Written& written, std::string_view word) { return written.text == word; });
  if (found == words.end()) return std::nullopt;
  const auto last = found + static_cast<std::ptrdiff_t>(negation.words.size()) - 1;
  return Span{condition.span.file, found->span.begin, last->span.end};
}

/// Where the operand before the verb ends: it may hold negations of its own.
std::uint32_t after_subject(const Rulebook& book, const Condition& condition) {
  if (const auto* comparison = std::get_if<Comparison>(&condition.what)) return book[comparison->left].span.end;
  if (const auto* one_of = std::get_if<OneOf>(&condition.what)) return book[one_of->left].span.end;
  return condition.span.begin;
}

/// Whether the words of an ordering hold its negation before what it is compared with.
bool is_before_right_side(const Rulebook& book, const Condition& condition, Span place) {
  const auto* comparison = std::get_if<Comparison>(&condition.what);
  return comparison == nullptr || place.begin < book[comparison->right].span.begin;
}

/// The edits that take both negations out.
std::vector<TextEdit> edits(Span outer, Span inner, std::string_view plain, const Texts& texts) {
  const Span first = texts.words(outer).front().span;
  return {{texts.with_blank(first), ""}, {plain.empty() ? texts.with_blank(inner) : inner, std::string(plain)}};
}

void check(const Condition& outer, const Condition& inner, const Subject& subject, Findings& findings) {
  const auto negation = std::visit(NegationOf{}, inner.what);
  if (!negation) return;
  const auto place = place_of(*negation, inner, after_subject(subject.book, inner), subject.texts);
  if (!place || !is_before_right_side(subject.book, inner, *place)) return;
  auto& finding = findings.warn(codes::double_negative, outer.span, "two negations stand inside each other",
                                "say what has to hold, without them");
  if (negation->same_meaning) finding.fix = edits(outer.span, *place, negation->plain, subject.texts);
}

}  // namespace

void double_negative(const Subject& subject, Findings& findings) {
  for (const Condition& condition : subject.book.conditions) {
    if (const auto* negation = std::get_if<Not>(&condition.what)) {
      check(condition, subject.book[negation->part], subject, findings);
    }
  }
}

}  // namespace placet::lint_rules
