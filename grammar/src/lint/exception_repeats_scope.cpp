// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/lints.hpp"
#include "lint/said.hpp"

namespace placet::lint_rules {

namespace {

bool is_shut_out(const Rulebook& book, const Said& part, const std::vector<Said>& scope) {
  return std::ranges::any_of(scope, [&](const Said& held) { return exclude_each_other(book, held, part); });
}

bool is_held_anyway(const Said& part, const std::vector<Said>& scope) {
  return std::ranges::any_of(scope, [&](const Said& held) { return says_all_of(held, part); });
}

void check(const Unless& unless, const std::vector<Said>& scope, const Subject& subject, Findings& findings) {
  const std::vector<Said> parts = conjuncts(subject.book, subject.texts, unless.condition);
  const auto shut_out = [&](const Said& part) { return is_shut_out(subject.book, part, scope); };
  const auto held_anyway = [&](const Said& part) { return is_held_anyway(part, scope); };
  if (std::ranges::any_of(parts, shut_out)) {
    findings.warn(codes::exception_repeats_scope, unless.span,
                  "where the rule applies this exception never holds: the scope says the opposite",
                  "take the exception out, or the condition out of the scope");
  } else if (std::ranges::all_of(parts, held_anyway)) {
    findings.warn(
        codes::exception_repeats_scope, unless.span,
        "wherever the rule applies this exception holds too, so nothing is ever owed",
        "see which of the two is meant: the scope says when the rule applies, `unless` when it does not bind");
  }
}

}  // namespace

void exception_repeats_scope(const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    for (const Reading& reading : rule.readings) {
      if (reading.unless.empty()) continue;
      const std::vector<Said> scope = scope_of(subject.book, subject.texts, reading);
      for (const Unless& unless : reading.unless) check(unless, scope, subject, findings);
    }
  }
}

}  // namespace placet::lint_rules
