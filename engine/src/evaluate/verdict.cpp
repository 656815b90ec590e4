// SPDX-License-Identifier: Apache-2.0
#include "evaluate/verdict.hpp"

#include <algorithm>
#include <set>

namespace placet {
namespace {

void add_reasons(const Finding& finding, Verdict line, std::set<Because>& reasons) {
  switch (line) {
    case Verdict::NonCompliant: reasons.insert(Because::Violated); return;
    case Verdict::Conditional:
      reasons.insert(finding.status == Status::BreachedCureOpen ? Because::CureOpen : Because::Outstanding);
      return;
    case Verdict::NotGoverned:
    case Verdict::Compliant: return;
    case Verdict::Indeterminate: break;
  }
  if (!finding.readings.empty()) {
    reasons.insert(Because::Contested);
    return;
  }
  switch (finding.status) {
    case Status::NeedsFacts: reasons.insert(Because::Facts); break;
    case Status::NeedsJudgement: reasons.insert(Because::Judgement); break;
    case Status::NeedsLaw: reasons.insert(Because::Law); break;
    case Status::Conflict: reasons.insert(Because::Conflict); break;
    case Status::Violated: reasons.insert(Because::UnverifiedSource); break;
    case Status::BreachedCureOpen: reasons.insert(Because::CureOpen); break;
    case Status::Contested: reasons.insert(Because::Contested); break;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Outstanding:
    case Status::Excused:
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending:
    case Status::Defeated:
    case Status::CannotBeViolated: break;
  }
}

bool decides(const Finding& finding, Status status) {
  if (!finding.counts || finding.status != status) return false;
  return status != Status::Violated || finding.evidence != Evidence::Unverified;
}

}  // namespace

void conclude(JurisdictionAssessment& jurisdiction) {
  Verdict verdict = Verdict::NotGoverned;
  for (const Finding& finding : jurisdiction.findings) {
    if (finding.counts) verdict = std::max(verdict, line_of(finding));
  }
  if (!jurisdiction.unlisted.empty()) verdict = std::max(verdict, Verdict::Indeterminate);
  std::set<Because> reasons;
  for (const Finding& finding : jurisdiction.findings) {
    if (finding.counts && line_of(finding) == verdict) add_reasons(finding, verdict, reasons);
  }
  if (verdict == Verdict::Indeterminate && !jurisdiction.unlisted.empty()) reasons.insert(Because::UnlistedMembers);
  if (verdict == Verdict::NotGoverned) reasons.insert(Because::NoRuleInScope);
  if (verdict == Verdict::Compliant && !jurisdiction.remarks.empty()) reasons.insert(Because::Remarks);
  jurisdiction.verdict = verdict;
  jurisdiction.because.assign(reasons.begin(), reasons.end());
}

std::optional<Consequence> gravest(const std::vector<JurisdictionAssessment>& jurisdictions,
                                   std::optional<Consequence> Finding::*scale) {
  for (const Status status : {Status::Violated, Status::BreachedCureOpen}) {
    std::optional<Consequence> result;
    for (const JurisdictionAssessment& jurisdiction : jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        const auto& effect = finding.*scale;
        if (!decides(finding, status) || !effect) continue;
        if (!result || effect->effect.kind > result->effect.kind) result = effect;
      }
    }
    if (result) {
      result->provisional = result->provisional || status == Status::BreachedCureOpen;
      return result;
    }
  }
  return std::nullopt;
}

}  // namespace placet
