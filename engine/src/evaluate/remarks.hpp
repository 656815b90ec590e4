// SPDX-License-Identifier: Apache-2.0
//
// What changes no verdict but should be seen: guidance and practice that are not met, duties of
// authorities, findings that someone accepted, events of a draft that have passed.
#pragma once

#include "evaluate/evaluation.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

/// Marks the findings that `accepted` members of the agreement name, and adds the remarks of a country.
/// `stale` receives the accepted members that met no open or broken finding here.
void add_remarks(JurisdictionAssessment& jurisdiction, const Setting& setting, std::vector<MemberId>& stale);

/// Remarks about the agreement itself, whatever the country.
std::vector<Remark> general_remarks(const Setting& setting, const std::vector<MemberId>& stale);

}  // namespace placet
