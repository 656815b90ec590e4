// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// The bounds with the same text are one day; others leave a gap if the earlier version may end before the later
/// begins.
bool leaves_gap(DayRange until, DayRange from) {
  return !(until == from) && until.first < from.last;
}

void check(const Rule& earlier, const Rule& later, const Subject& subject, Findings& findings) {
  const auto& before = earlier.readings.front().in_force;
  const auto& after = later.readings.front().in_force;
  if (!before || !before->until || !after || !leaves_gap(*before->until, after->from)) return;
  const bool sure = before->until->last < after->from.first;
  const std::string message = "no version of this rule is " + std::string(sure ? "law" : "surely law") + " from " +
                              iso_text(*before->until) + " until " + iso_text(after->from);
  auto& finding =
      findings.warn(codes::gap_between_versions, subject.texts.clause(later.span, "in"), message,
                    "let one version begin where the other ends, or allow the gap if the law was silent then");
  finding.diagnostic.related.push_back({subject.texts.clause(earlier.span, "in"), "the earlier version ends here"});
}

}  // namespace

void gap_between_versions(const Subject& subject, Findings& findings) {
  const auto& rules = subject.book.rules;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    const bool same = rules[i - 1].pack == rules[i].pack && rules[i - 1].name == rules[i].name;
    if (same) check(rules[i - 1], rules[i], subject, findings);
  }
}

}  // namespace placet::lint_rules
