// SPDX-License-Identifier: Apache-2.0
//
// Joins finished audits: the shards of one archive, or audits of several archives, to exactly what one audit of all of
// them gives.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/audit/run.hpp"

namespace placet::audit {

/// The plan of the audit that the audits in `folders` come to together. Failure: one is not finished (66); they were
/// made under other rules, dates or assumptions, or some shards are missing or there twice (64).
Plan merged_plan(const std::vector<std::filesystem::path>& folders);

/// Joins the rows of `folders` and makes the files in `out`, for which the folder was begun. Failure: an agreement is
/// in two of the audits (64), or as `run_audit`.
Finished merge_audits(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& out,
                      const Plan& plan, const Rulebook& rulebook);

}  // namespace placet::audit
