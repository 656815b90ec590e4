// SPDX-License-Identifier: Apache-2.0
#include "lint/said.hpp"

#include <algorithm>

namespace placet::lint_rules {

namespace {

using Words = std::vector<std::string_view>;

/// What is said in one condition that is no list.
struct Saying {
  const Rulebook& book;
  const Texts& texts;
  Span span;

  Said operator()(const AllOf&) const { return {words()}; }
  Said operator()(const AnyOf&) const { return {words()}; }
  Said operator()(const NoneOf&) const { return plain("none", "any"); }
  Said operator()(const Not& negation) const {
    const Condition& part = book[negation.part];
    Said said = std::visit(Saying{book, texts, part.span}, part.what);
    said.negated = !said.negated;
    return said;
  }
  Said operator()(const Quantified& quantified) const {
    return quantified.quantifier == Quantifier::No ? plain("no", "some") : Said{words()};
  }
  Said operator()(const Judged& judged) const { return judged.negated ? plain("not", "") : Said{words()}; }
  Said operator()(const Comparison& comparison) const {
    const bool equality = comparison.comparator == Comparator::Is || comparison.comparator == Comparator::IsNot;
    const bool constant = std::holds_alternative<Constant>(book[comparison.right].what);
    const bool negated = comparison.comparator == Comparator::IsNot;
    if (equality && constant) return {words_of(comparison.left), negated, {text(comparison.right)}};
    return negated ? plain("not", "") : Said{words()};
  }
  Said operator()(const InList& in_list) const {
    return {words_in(in_list.path.span), in_list.negated, {}, in_list.list};
  }
  Said operator()(const OneOf& one_of) const {
    Said said{words_of(one_of.left), one_of.negated};
    for (const OperandId value : one_of.right) said.values.insert(text(value));
    return said;
  }
  Said operator()(const Includes& includes) const {
    return includes.which == Includes::Which::None ? plain("none", "any") : Said{words()};
  }
  Said operator()(const Has& has) const { return has.negated ? plain("no", "") : Said{words()}; }
  Said operator()(const CountsAs& counts) const {
    Said said{words(), counts.negated, {}, {}, counts.term};
    std::erase_if(said.words, [](std::string_view word) {
      return word == "does" || word == "not" || word == "count" || word == "counts";
    });
    return said;
  }

  Words words() const { return words_in(span); }
  Words words_of(OperandId operand) const { return words_in(book[operand].span); }
  Words words_in(Span where) const {
    Words all;
    for (const Written& word : texts.words(where)) all.push_back(word.text);
    return all;
  }
  std::string text(OperandId operand) const {
    std::string text;
    for (const std::string_view word : words_of(operand)) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
  }
  /// The negation of the words with `negation` replaced.
  Said plain(std::string_view negation, std::string_view replacement) const {
    Said said{words(), true};
    const auto found = std::ranges::find(said.words, negation);
    if (found != said.words.end()) {
      *found = replacement;
      if (replacement.empty()) said.words.erase(found);
    }
    return said;
  }
};

bool share_a_value(const Said& one, const Said& other) {
  return std::ranges::any_of(one.values, [&](const std::string& value) { return other.values.contains(value); });
}

bool holds_all(const std::set<std::string>& whole, const std::set<std::string>& part) {
  return std::ranges::includes(whole, part);
}

/// Whether something is in a list, and is one of values that the list never held.
bool lacks_all(const Rulebook& book, const Said& listed, const Said& valued) {
  if (listed.negated || valued.negated) return false;
  const auto& entries = book[listed.list].entries;
  return std::ranges::none_of(entries, [&](const ListEntry& entry) {
    return std::ranges::any_of(entry.codes,
                               [&](Symbol code) { return valued.values.contains(std::string(book.text(code))); });
  });
}

}  // namespace

std::vector<Said> conjuncts(const Rulebook& book, const Texts& texts, ConditionId condition) {
  if (!condition.valid()) return {};
  const Condition& whole = book[condition];
  const auto* all = std::get_if<AllOf>(&whole.what);
  if (all == nullptr) return {std::visit(Saying{book, texts, whole.span}, whole.what)};
  std::vector<Said> said;
  for (const Part& part : all->parts) {
    for (Said& one : conjuncts(book, texts, part.condition)) said.push_back(std::move(one));
  }
  return said;
}

std::vector<Said> scope_of(const Rulebook& book, const Texts& texts, const Reading& reading) {
  std::vector<Said> scope;
  const auto add = [&](ConditionId condition) {
    for (Said& one : conjuncts(book, texts, condition)) scope.push_back(std::move(one));
  };
  for (const Binder& binder : reading.for_every) add(binder.where);
  for (const When& when : reading.when) add(when.condition);
  return scope;
}

bool exclude_each_other(const Rulebook& book, const Said& one, const Said& other) {
  if (one.words != other.words) return false;
  if (one.list.valid() && !other.values.empty()) return lacks_all(book, one, other);
  if (other.list.valid() && !one.values.empty()) return lacks_all(book, other, one);
  if (one.list != other.list || one.values.empty() != other.values.empty()) return false;
  if (one.values.empty()) return one.negated != other.negated;
  if (one.negated && other.negated) return false;
  if (one.negated) return holds_all(one.values, other.values);
  if (other.negated) return holds_all(other.values, one.values);
  return !share_a_value(one, other);
}

bool says_all_of(const Said& one, const Said& other) {
  if (one.words != other.words || one.list != other.list || one.values.empty() != other.values.empty()) return false;
  if (one.values.empty()) return one.negated == other.negated;
  if (one.negated) return other.negated && holds_all(one.values, other.values);
  return other.negated ? !share_a_value(one, other) : holds_all(other.values, one.values);
}

}  // namespace placet::lint_rules
