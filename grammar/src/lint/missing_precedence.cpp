// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "lint/lints.hpp"
#include "lint/said.hpp"

namespace placet::lint_rules {

namespace {

bool gives_way(const Rule& weaker, RuleId stronger) {
  return std::ranges::any_of(weaker.gives_way_to, [&](const GivesWayTo& way) { return way.stronger == stronger; });
}

/// Whether some day may be in both.
bool overlap(const Force& one, const Force& other) {
  const auto begins_before_end = [](const Force& a, const Force& b) {
    return !b.until || a.from.first < b.until->last;
  };
  return begins_before_end(one, other) && begins_before_end(other, one);
}

bool share_a_day(const Reading& one, const Reading& other) {
  return one.in_force && other.in_force && overlap(*one.in_force, *other.in_force);
}

/// Who bears the norm, in words that two rules can share: an entity, an authority, or a path without its variable.
std::string bearer_words(const Rulebook& book, const Reading& reading) {
  if (const auto* authority = std::get_if<AuthorityId>(&reading.norm.bearer.what)) {
    return std::string(book.text(book[*authority].name));
  }
  const Path& path = std::get<Path>(reading.norm.bearer.what);
  if (path.base == agreement_slot) return {};
  for (const Binder& binder : reading.for_every) {
    if (binder.slot == path.base && binder.entity.valid()) return std::string(book.text(book[binder.entity].name));
  }
  return "?";
}

/// The scope of a rule as far as it speaks of its bearer and the agreement alone; the bearer is called `@`, so that
/// scopes of several rules can be compared.
std::vector<Said> scope_of_bearer(const Subject& subject, const Reading& reading) {
  const Rulebook& book = subject.book;
  const auto* bearer = std::get_if<Path>(&reading.norm.bearer.what);
  std::string_view own;
  std::set<std::string_view> others;
  for (const Binder& binder : reading.for_every) {
    const std::string_view name = book.text(binder.variable);
    if (bearer != nullptr && bearer->base == binder.slot) {
      own = name;
    } else {
      others.insert(name);
    }
  }
  std::vector<Said> scope = scope_of(book, subject.texts, reading);
  for (const Unless& unless : reading.unless) {
    std::vector<Said> parts = conjuncts(book, subject.texts, unless.condition);
    if (parts.size() != 1) continue;
    parts.front().negated = !parts.front().negated;
    scope.push_back(std::move(parts.front()));
  }
  std::erase_if(scope, [&](const Said& said) {
    return std::ranges::any_of(said.words, [&](std::string_view word) { return others.contains(word); });
  });
  for (Said& said : scope) std::ranges::replace(said.words, own, std::string_view("@"));
  return scope;
}

bool are_apart(const Subject& subject, const std::vector<Said>& one, const std::vector<Said>& other);

/// Whether the bearer is said to be something that, by every rule that says what counts as that, no bearer of `other`
/// is.
bool is_apart_by_term(const Subject& subject, const Said& said, const std::vector<Said>& other) {
  if (!said.term.valid() || said.negated || said.words.front() != "@") return false;
  const auto& definitions = subject.book[said.term].counted_by;
  return std::ranges::all_of(definitions, [&](RuleId rule) {
    const std::vector<Said> defined = scope_of_bearer(subject, subject.book[rule].readings.front());
    return are_apart(subject, defined, other);
  });
}

bool are_apart(const Subject& subject, const std::vector<Said>& one, const std::vector<Said>& other) {
  const auto excluded = [&](const Said& left, const std::vector<Said>& others) {
    return std::ranges::any_of(others,
                               [&](const Said& right) { return exclude_each_other(subject.book, left, right); }) ||
           is_apart_by_term(subject, left, others);
  };
  return std::ranges::any_of(one, [&](const Said& left) { return excluded(left, other); }) ||
         std::ranges::any_of(other, [&](const Said& right) { return excluded(right, one); });
}

bool may_meet(const Subject& subject, const Rule& one, const Rule& other) {
  const Reading& left = one.readings.front();
  const Reading& right = other.readings.front();
  if (one.strength != other.strength || !share_a_day(left, right)) return false;
  const std::string bearer = bearer_words(subject.book, left);
  const std::string other_bearer = bearer_words(subject.book, right);
  if (!bearer.empty() && !other_bearer.empty() && bearer != other_bearer) return false;
  return !are_apart(subject, scope_of_bearer(subject, left), scope_of_bearer(subject, right));
}

}  // namespace

void missing_precedence(const Subject& subject, Findings& findings) {
  const Rulebook& book = subject.book;
  for (std::uint32_t i = 0; i < book.rules.size(); ++i) {
    for (const RuleId id : book.rules[i].opposites) {
      const Rule& one = book.rules[i];
      const Rule& other = book[id];
      if (id.index < i || gives_way(one, id) || gives_way(other, RuleId{i}) || !may_meet(subject, one, other)) continue;
      auto& finding = findings.warn(
          codes::missing_precedence, one.readings.front().norm.span,
          "the rule " + quoted(book.text(other.name)) + " says the opposite, and neither goes before the other",
          "where both apply nothing follows but a conflict; write `precedence` with its reason, or keep their scopes "
          "apart");
      finding.diagnostic.related.push_back({other.readings.front().norm.span, "the opposite norm"});
    }
  }
}

}  // namespace placet::lint_rules
