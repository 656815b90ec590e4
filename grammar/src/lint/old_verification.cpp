// SPDX-License-Identifier: Apache-2.0
#include "lint/citations.hpp"
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

constexpr std::int32_t months_of_trust = 24;

void check(const Attestation& attestation, Span span, Day today, Findings& findings) {
  if (!attestation.verified_on || add_months(*attestation.verified_on, months_of_trust) >= today) return;
  findings.warn(codes::old_verification, span,
                "the text was last read on " + iso_text(*attestation.verified_on) + ", more than two years ago",
                "read it again in its official publication and write the new day after `verified by NAME on`");
}

}  // namespace

void old_verification(const Subject& subject, Findings& findings) {
  for (const Citation* citation : all_citations(subject.book)) {
    check(citation->attestation, citation->span, subject.today, findings);
  }
  for (const Rule& rule : subject.book.rules) {
    for (const Reading& reading : rule.readings) {
      check(reading.in_force_attestation, subject.texts.clause(rule.span, "in"), subject.today, findings);
    }
  }
}

}  // namespace placet::lint_rules
