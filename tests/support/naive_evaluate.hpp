// SPDX-License-Identifier: Apache-2.0
//
// A second evaluator, for tests: recursive, slow and plain, written from docs/language/meaning.md. It gives
// statuses and verdicts; evidence, proofs, actions, consequences and questions are left out. Of the language it knows
// what the random rulebooks of the tests are written in (tests/property/random_case.hpp). Not in it: money,
// percentages, sums, working days, several timings of one step, `date of DEED`, silence, judgements of members, fields
// of fields, lists of days or of facts, `--law-as-of`. It throws std::logic_error where it meets most of them.
#pragma once

#include "support/naive_report.hpp"

namespace placet::naive {

/// Judges `facts` on the day `today`. Takes time exponential in what is unknown, and throws std::length_error where
/// that is too long.
Report evaluate(const Rulebook& rulebook, const Facts& facts, Day today);

}  // namespace placet::naive
