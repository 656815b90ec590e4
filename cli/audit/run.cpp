// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/run.hpp"

#include "cli/audit/inputs.hpp"
#include "cli/audit/interruption.hpp"
#include "cli/audit/journal.hpp"
#include "cli/audit/judge_piece.hpp"
#include "cli/audit/outputs.hpp"
#include "cli/audit/progress.hpp"
#include "cli/audit/work.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

constexpr const char* journal_name = ".placet-audit";
constexpr const char* plan_name = "plan.json";

[[noreturn]] void refuse(const fs::path& out, const std::string& why) {
  throw Failure(Exit::Unwritable, "cannot write the audit to `" + out.string() + "`: " + why);
}

/// What the file system refuses while an audit is written is an output that cannot be written.
template <class Action>
auto writing(const fs::path& out, Action action) {
  try {
    return action();
  } catch (const fs::filesystem_error& error) {
    refuse(out, error.code().message());
  }
}

}  // namespace

fs::path journal_folder(const fs::path& out) {
  return out / journal_name;
}

std::optional<Plan> unfinished_plan(const fs::path& out) {
  const fs::path path = journal_folder(out) / plan_name;
  if (!fs::exists(path)) return std::nullopt;
  try {
    return plan_of(read_file(path.string()));
  } catch (const Failure&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw Failure(Exit::MissingFile, "cannot go on with `" + path.string() + "`: " + error.what());
  }
}

std::optional<Tally> finished_tally(const fs::path& out) {
  if (!fs::exists(out / summary_name) || fs::exists(journal_folder(out) / plan_name)) return std::nullopt;
  return tally_of_summary(read_file((out / summary_name).string()));
}

void check_plan(const Plan& plan, const Rulebook& rulebook) {
  const Inputs inputs(plan.paths);
  const PieceJudge judge(rulebook, plan);
}

FolderLock begin_folder(const fs::path& out, const Plan& plan) {
  return writing(out, [&] {
    if (fs::exists(out) && !fs::is_directory(out)) refuse(out, "it is a file");
    fs::create_directories(out);
    FolderLock lock(out);
    if (fs::exists(journal_folder(out) / plan_name)) {
      refuse(out, "it holds an audit that is not finished; `--resume` goes on with it");
    }
    if (!fs::is_empty(out) && !fs::exists(out / summary_name) && !fs::exists(journal_folder(out))) {
      refuse(out, "it holds files that `placet audit` did not make; name another folder or an empty one");
    }
    fs::remove_all(journal_folder(out));
    fs::create_directories(journal_folder(out));
    write_file(journal_folder(out) / plan_name, written(plan));
    return lock;
  });
}

void end_folder(const fs::path& out) {
  writing(out, [&] {
    // The plan goes first: without it nothing is left to go on with.
    fs::remove(journal_folder(out) / plan_name);
    fs::remove_all(journal_folder(out));
  });
}

void tidy_folder(const fs::path& out) {
  if (!fs::exists(journal_folder(out))) return;
  const FolderLock lock(out);
  end_folder(out);
}

std::optional<Finished> run_audit(const fs::path& out, const Plan& plan, const Rulebook& rulebook, unsigned jobs,
                                  bool with_progress) {
  const Inputs inputs(plan.paths);
  const PieceJudge judge(rulebook, plan);
  return writing(out, [&]() -> std::optional<Finished> {
    const Interruption interruption;
    Progress progress(with_progress);
    if (progress.shown()) progress.expect(inputs.bytes());
    Journal journal(journal_folder(out) / "parts");
    const Worked worked = judge_all(inputs, judge, jobs, journal, progress, interruption);
    if (worked.interrupted) return std::nullopt;
    progress.say("making the files");
    Outputs outputs(journal_folder(out) / "drafts", out, rulebook, plan);
    for (std::uint64_t block = 0; block < worked.blocks; ++block) {
      if (interruption.asked_for()) return std::nullopt;
      outputs.add(journal.rows(block));
    }
    outputs.finish();
    end_folder(out);
    return Finished{outputs.tally(), outputs.names()};
  });
}

}  // namespace placet::audit
