// SPDX-License-Identifier: Apache-2.0
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

void check(const std::string& pinpoint, Span clause, const std::string& what, Findings& findings) {
  if (!pinpoint.empty()) return;
  findings.warn(codes::exception_without_source, clause, what + " does not say where the law states it",
                "add `at \"…\"` with its article and paragraph");
}

}  // namespace

void exception_without_source(const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    for (const Reading& reading : rule.readings) {
      for (const Unless& unless : reading.unless) check(unless.pinpoint, unless.span, "this exception", findings);
      for (const Presumption& presumed : reading.presumptions) {
        check(presumed.pinpoint, presumed.span, "this presumption", findings);
      }
      if (reading.silence) check(reading.silence->pinpoint, reading.silence->span, "this effect of silence", findings);
    }
  }
}

}  // namespace placet::lint_rules
