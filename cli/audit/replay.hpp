// SPDX-License-Identifier: Apache-2.0
//
// What another law would have said of an agreement: its verdict, and the rules whose results differ.
#pragma once

#include "cli/audit/row.hpp"
#include "placet/model/assessment.hpp"

namespace placet::audit {

/// `other` is the assessment of the same facts under the law of `day`. Rules are those that count in one of the two
/// verdicts, by name, each with the gravest of its results.
ReplayRow replay_of(const Rulebook& rulebook, const Assessment& own, const Assessment& other, Day day);

}  // namespace placet::audit
