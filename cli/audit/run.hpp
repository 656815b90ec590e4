// SPDX-License-Identifier: Apache-2.0
//
// A whole audit in its folder: begun, gone on with after it was stopped, and finished.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/audit/folder_lock.hpp"
#include "cli/audit/plan.hpp"
#include "cli/audit/tally.hpp"
#include "cli/exit_codes.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::audit {

/// How an audit ends that Ctrl-C ended: as programs do that a user ends, and beside the codes that tell a result.
inline constexpr Exit interrupted{130};

struct Finished {
  Tally tally;
  std::vector<std::string> files;  ///< names in the folder
};

/// Where an audit keeps what is not finished, in its folder.
std::filesystem::path journal_folder(const std::filesystem::path& out);

/// The plan of the audit in `out` that was begun and not finished, if there is one. Failure (66): it cannot be read.
std::optional<Plan> unfinished_plan(const std::filesystem::path& out);

/// The counts of the audit in `out`, if there is one and it is finished. Failure (66): it cannot be read.
std::optional<Tally> finished_tally(const std::filesystem::path& out);

/// Failure: a path is not there (66), or the plan does not fit the rules (64).
void check_plan(const Plan& plan, const Rulebook& rulebook);

/// Makes `out` ready for a new audit, which nobody else can write to until the lock is gone. Failure (73): it holds
/// what `placet audit` did not make, or an audit that is not finished, or another audit is writing to it.
FolderLock begin_folder(const std::filesystem::path& out, const Plan& plan);

/// Takes away what is kept of an unfinished audit, once its files are made.
void end_folder(const std::filesystem::path& out);

/// Does so for an audit that is finished and was stopped before it had. Failure (73): another audit is writing to it.
void tidy_folder(const std::filesystem::path& out);

/// Judges what is not judged yet and makes the files. None if it was interrupted: what is done is kept.
/// Failure: an input is missing (66), the plan does not fit the rules (64), something cannot be written (73).
std::optional<Finished> run_audit(const std::filesystem::path& out, const Plan& plan, const Rulebook& rulebook,
                                  unsigned jobs, bool with_progress);

}  // namespace placet::audit
