// SPDX-License-Identifier: Apache-2.0
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// What is known of a day that is not known, in words; empty if it is known.
std::string what_is_known(DayRange day) {
  if (day.exact()) return {};
  return day.unbounded() ? "is not known" : "is known only as " + iso_text(day);
}

void check(const Rule& rule, const Force& force, const Subject& subject, Findings& findings) {
  const auto report = [&](const std::string& which, DayRange day) {
    const std::string known = what_is_known(day);
    if (known.empty()) return;
    findings.inform(codes::day_not_known, subject.texts.clause(rule.span, "in"), "the day " + which + ' ' + known,
                    "agreements of those days stay undecided; write the day when the act or its publication names it");
  };
  report("from which this is law", force.from);
  if (force.until) report("on which this ceases to be law", *force.until);
}

}  // namespace

void day_not_known(const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    if (rule.strength != Strength::Binding) continue;
    for (const Reading& reading : rule.readings) {
      if (reading.in_force) check(rule, *reading.in_force, subject, findings);
    }
  }
}

}  // namespace placet::lint_rules
