// SPDX-License-Identifier: Apache-2.0
// What stands where in a report, whatever its format: the findings of each country by what a reader does about them,
// the steps by day, the questions under the country whose rules ask them.
#pragma once

#include <map>
#include <vector>

#include "placet/model/assessment.hpp"

namespace placet {

/// A step that must still be taken, with the finding that asks for it.
struct OwedStep {
  const Finding* finding;
  const Action* action;
};

struct CountryOutline {
  const JurisdictionAssessment* of;
  std::vector<const Finding*> broken;           ///< on a source that was read or quoted
  std::vector<const Finding*> broken_if_true;   ///< if the source, which nobody saw, says what is claimed
  std::vector<const Finding*> broken_accepted;  ///< someone with authority has accepted it, which changes no verdict
  std::vector<const Finding*> in_conflict;
  std::vector<const Finding*> disputed;  ///< between readings
  std::vector<const Finding*> outstanding;
  std::vector<OwedStep> to_do;                ///< by day
  std::vector<const Question*> to_answer;     ///< in the order of the assessment
  std::vector<const Finding*> asked_about;    ///< undecided, with a question whose answer may decide
  std::vector<const Finding*> undecided;      ///< those about which nothing is asked here
  std::vector<const Finding*> accepted_open;  ///< accepted while it is open, or no breach of binding law
  std::map<Status, std::size_t> settled;      ///< how many findings that count came to each end
};

struct Outline {
  std::vector<CountryOutline> countries;
  std::vector<const Question*> to_answer;  ///< questions that no rule of a judged country asks
};

/// The outline refers to `assessment`, which must outlive it.
Outline outline_of(const Assessment& assessment);

/// By the last day on which each step counts, then by the first; those without a day last.
void sort_by_day(std::vector<OwedStep>& steps);

/// Whether nothing is left to do, to answer or to mend about a finding that applies.
bool settles(Status status);
/// Whether the rule does not reach the agreement, so that reports leave the finding out unless all are asked for.
bool is_idle(Status status);

}  // namespace placet
