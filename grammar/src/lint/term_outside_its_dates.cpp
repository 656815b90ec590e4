// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// The days on which some rule that `viewer` sees concludes a term.
struct Concluded {
  std::optional<DayRange> from;   ///< none: by no rule with a day
  std::optional<DayRange> until;  ///< none: without end
  Span first, last;               ///< the rules that begin and end it
};

Concluded concluded_days(const Rulebook& book, const Term& term, PackId viewer) {
  Concluded days;
  bool ends = true;
  for (const RuleId id : term.counted_by) {
    const Rule& rule = book[id];
    if (!std::ranges::binary_search(book[viewer].visible, rule.pack)) continue;
    for (const Reading& reading : rule.readings) {
      if (!reading.in_force) continue;
      const Force& force = *reading.in_force;
      if (!days.from || force.from.first < days.from->first) {
        days.from = force.from;
        days.first = rule.span;
      }
      ends = ends && force.until.has_value();
      if (force.until && (!days.until || force.until->last > days.until->last)) {
        days.until = force.until;
        days.last = rule.span;
      }
    }
  }
  if (!ends) days.until.reset();
  return days;
}

/// A term in a condition, and the days on which the condition is law.
struct Use {
  const Condition& condition;
  PackId pack;
  Force force;
};

void check(const Use& use, const Subject& subject, Findings& findings) {
  const Term& term = subject.book[std::get<CountsAs>(use.condition.what).term];
  const Concluded days = concluded_days(subject.book, term, use.pack);
  if (!days.from) return;
  const std::string name = "the term " + quoted(subject.book.text(term.name));
  const auto report = [&](const std::string& message, const std::string& help, Span related) {
    auto& finding = findings.warn(codes::term_outside_its_dates, use.condition.span, message, help);
    finding.diagnostic.related.push_back({subject.texts.clause(related, "in"), "by this rule"});
  };
  if (use.force.from.last < days.from->first) {
    report(name + " is concluded only from " + iso_text(*days.from) + " on, and used from " + iso_text(use.force.from),
           "until then nothing counts as that: add the earlier law that defines it, or begin later", days.first);
  }
  const bool goes_on = !use.force.until || (days.until && use.force.until->first > days.until->last);
  if (days.until && goes_on) {
    report(name + " is concluded only until " + iso_text(*days.until) + ", and used on",
           "from then on nothing counts as that: add the law that defines it now, or end this", days.last);
  }
}

/// An exception may come later than its rule, and end earlier: nothing is doubtful in that.
bool is_in_exception(const Rule& rule, Span condition) {
  return std::ranges::any_of(rule.readings, [&](const Reading& reading) {
    return std::ranges::any_of(reading.unless, [&](const Unless& unless) { return holds(unless.span, condition); });
  });
}

void check_in_rules(const Condition& condition, const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    if (!holds(rule.span, condition.span) || is_in_exception(rule, condition.span)) continue;
    for (const Reading& reading : rule.readings) {
      if (reading.in_force) check({condition, rule.pack, *reading.in_force}, subject, findings);
    }
  }
}

/// The citation of a row stands behind its condition.
void check_in_parameters(const Condition& condition, const Subject& subject, Findings& findings) {
  for (const Parameter& parameter : subject.book.parameters) {
    if (!holds(parameter.span, condition.span)) continue;
    const auto row = std::ranges::find_if(
        parameter.rows, [&](const ParameterRow& of) { return of.by.span.begin > condition.span.begin; });
    if (row != parameter.rows.end()) check({condition, parameter.pack, row->since}, subject, findings);
  }
}

}  // namespace

void term_outside_its_dates(const Subject& subject, Findings& findings) {
  for (const Condition& condition : subject.book.conditions) {
    if (!std::holds_alternative<CountsAs>(condition.what)) continue;
    check_in_rules(condition, subject, findings);
    check_in_parameters(condition, subject, findings);
  }
}

}  // namespace placet::lint_rules
