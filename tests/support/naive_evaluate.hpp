// SPDX-License-Identifier: Apache-2.0
//
// A second evaluator, for tests: recursive, slow and plain, written from docs/language/meaning.md alone. It gives
// statuses and verdicts; proofs, actions, consequences and questions are left out. Not in it: sums, `percent of`,
// working days, `every year`, `date of DEED`, silence, conditions of steps, umbrella packs and bearers that are
// authorities. It throws std::logic_error where it meets one of them.
#pragma once

#include <map>
#include <set>
#include <string>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::naive {

/// What both evaluators have to agree on.
struct Report {
  Verdict verdict = Verdict::NotGoverned;
  std::map<std::string, Verdict> jurisdictions;  ///< by pack
  std::map<std::string, Status> findings;        ///< by pack, rule, version and binding: "russia russia.r/1 p=a"
  std::set<std::string> unlisted;                ///< rules that stand for members not listed: "russia russia.r/1"
  bool operator==(const Report&) const = default;
};

/// Judges `facts` on the day `dates.today`. Takes time exponential in what is unknown, and throws std::length_error
/// where that is too long.
Report evaluate(const Rulebook& rulebook, const Facts& facts, const Dates& dates);

/// An assessment of the engine in the same form.
Report report_of(const Assessment& assessment, const Facts& facts);

/// One finding a line, sorted.
std::string text_of(const Report& report);

/// "russia russia.r/1 p=a s=trade".
std::string instance_name(const Facts& facts, PackId pack, RuleId rule, const Binding& binding);

}  // namespace placet::naive
