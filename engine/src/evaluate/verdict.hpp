// SPDX-License-Identifier: Apache-2.0
//
// From findings to the verdict of a country, its reasons and its consequence (docs/language/meaning.md,
// "From findings to a verdict").
#pragma once

#include <optional>
#include <vector>

#include "evaluate/findings.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

/// Sets verdict and reasons of a country from its findings, unlisted members and remarks.
void conclude(JurisdictionAssessment& jurisdiction);

/// The gravest effect on one scale among the findings that decide; ties by rule name.
std::optional<Consequence> gravest(const std::vector<JurisdictionAssessment>& jurisdictions,
                                   std::optional<Consequence> Finding::*scale);

}  // namespace placet
