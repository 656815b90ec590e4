// SPDX-License-Identifier: Apache-2.0
// placet audit PATH… --out DIR: judges an archive, each agreement under the law of its own day.
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <thread>

#include "cli/audit/merge.hpp"
#include "cli/audit/run.hpp"
#include "cli/audit/words.hpp"
#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"

namespace placet {

namespace {

struct AuditOptions : CommonOptions {
  std::vector<std::string> paths, replay_law;
  std::string shard;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  bool resume = false;
  bool sqlite = false;
};

Day replay_day(const std::string& text) {
  const auto range = parse_iso_range(text);
  if (range && range->exact()) return range->first;
  throw Failure(Exit::Usage, "--replay-law takes days such as 2004-05-02,2015-07-24, not `" + text + '`');
}

audit::Plan plan_of(const AuditOptions& options, const CompiledRules& rules) {
  const Dates dates = dates_of(options);
  audit::Plan plan;
  plan.paths = options.paths;
  plan.rulebook_version = rules.rulebook.version;
  plan.rulebook_sha256 = rules.sha256;
  plan.today = dates.today;
  plan.law_as_of = dates.law_as_of;
  plan.assume_complete = options.assume_complete;
  for (const std::string& day : options.replay_law) plan.replay_law.push_back(replay_day(day));
  plan.database = options.sqlite;
  try {
    if (!options.shard.empty()) plan.shard = audit::shard_of(options.shard);
  } catch (const std::runtime_error& error) {
    throw Failure(Exit::Usage, "--shard: " + std::string(error.what()));
  }
  return plan;
}

/// An audit goes on as it was begun, whatever day it is now. Failure (64): something else is asked for.
void check_resumed(const AuditOptions& options, const CompiledRules& rules, const audit::Plan& begun) {
  if (begun.rulebook_sha256 != rules.sha256) {
    throw Failure(Exit::Usage, "the rules are not those under which the audit in `" + options.out + "` was begun");
  }
  if (options.paths.empty()) return;
  audit::Plan named = plan_of(options, rules);
  if (options.today.empty()) named.today = begun.today;
  if (named == begun) return;
  throw Failure(Exit::Usage, "the audit in `" + options.out +
                                 "` was begun with other paths or options; with `--out` and `--resume` alone it goes "
                                 "on as it was begun");
}

/// An audit whose folder is ready for this run and for no other.
struct BegunAudit {
  audit::Plan plan;
  audit::FolderLock lock;
};

BegunAudit begun_audit(const AuditOptions& options, const CompiledRules& rules) {
  if (options.resume) {
    if (auto begun = audit::unfinished_plan(options.out)) {
      check_resumed(options, rules, *begun);
      return {*std::move(begun), audit::FolderLock(options.out)};
    }
  }
  if (options.paths.empty()) {
    throw Failure(Exit::Usage,
                  "name what to audit: folders, files, archives, patterns, @list, or - for standard input");
  }
  audit::Plan plan = plan_of(options, rules);
  audit::check_plan(plan, rules.rulebook);
  audit::FolderLock lock = audit::begin_folder(options.out, plan);
  return {std::move(plan), std::move(lock)};
}

/// Without `--fail-on` an audit that ran is a success, whatever it found: what it found is its result.
Exit exit_of(const audit::Tally& tally, const std::string& fail_on) {
  if (fail_on.empty()) return Exit::Compliant;
  if (tally.broken > 0) return Exit::BrokenAgreement;
  constexpr std::array<Exit, 3> codes{Exit::NonCompliant, Exit::Indeterminate, Exit::Conditional};
  for (std::size_t verdict = 0; verdict < codes.size(); ++verdict) {
    const std::string_view name = audit::verdicts_by_gravity[verdict];
    if (fail_on == "broken") break;
    if (tally.verdicts[verdict] > 0) return codes[verdict];
    if (name == fail_on) break;
  }
  return Exit::Compliant;
}

void say_finished(const CommonOptions& options, const audit::Finished& finished) {
  if (options.quiet) return;
  write_output(audit::tally_words(finished.tally) + "in " + options.out + ": " + audit::joined(finished.files, ", ") +
               '\n');
}

Exit audit_archive(const AuditOptions& options) {
  if (options.out.empty()) throw Failure(Exit::Usage, "name the folder to write to: --out DIR");
  const CompiledRules rules = load_law(options.rules);
  const auto earlier = options.resume ? audit::finished_tally(options.out) : std::nullopt;
  if (earlier) {
    audit::tidy_folder(options.out);
    if (!options.quiet) write_output(audit::tally_words(*earlier) + "in " + options.out + ", finished before\n");
    return exit_of(*earlier, options.fail_on);
  }
  const BegunAudit begun = begun_audit(options, rules);
  const auto finished = audit::run_audit(options.out, begun.plan, rules.rulebook, options.jobs, !options.quiet);
  if (!finished) {
    std::fputs("placet: the audit was interrupted; what is done is kept, and `--resume` goes on with it\n", stderr);
    return audit::interrupted;
  }
  say_finished(options, *finished);
  return exit_of(finished->tally, options.fail_on);
}

struct MergeOptions : CommonOptions {
  std::vector<std::string> folders;
};

Exit merge(const MergeOptions& options) {
  const CompiledRules rules = load_law(options.rules);
  const std::vector<std::filesystem::path> folders(options.folders.begin(), options.folders.end());
  const audit::Plan plan = audit::merged_plan(folders);
  if (plan.rulebook_sha256 != rules.sha256) {
    throw Failure(Exit::Usage, "the audits were made under other rules than those that are used now");
  }
  const audit::FolderLock lock = audit::begin_folder(options.out, plan);
  const audit::Finished finished = audit::merge_audits(folders, options.out, plan, rules.rulebook);
  say_finished(options, finished);
  return Exit::Compliant;
}

void add_merge(CLI::App& audit, Run& run) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command = audit.add_subcommand("merge", "Join finished audits to what one audit of all of them gives");
  command->add_option("folders", options->folders, "Folders that audits were written to")->required()->type_name("DIR");
  command->add_option("--out", options->out, "The folder to write to")->required()->type_name("DIR");
  command->add_option("--rules", options->rules, "A folder of rules, instead of those built in")->type_name("DIR");
  command->add_flag("-q,--quiet", options->quiet, "Write nothing to standard output");
  command->callback([options, &run] { run = [options] { return merge(*options); }; });
}

void add_options(CLI::App& command, AuditOptions& options) {
  command.add_option("paths", options.paths, "Folders, files, archives, patterns, @list; - reads standard input")
      ->type_name("PATH");
  command.add_option("--out", options.out, "The folder to write to (required)")->type_name("DIR");
  command.add_option("--rules", options.rules, "A folder of rules, instead of those built in")->type_name("DIR");
  command.add_option("--today", options.today, "The day on which it is judged (default: the system's)")
      ->type_name("DATE");
  command.add_option("--law-as-of", options.law_as_of, "The law of this day for all (default: each its own)")
      ->type_name("DATE");
  command
      .add_option("--assume-complete", options.assume_complete,
                  "Collections that the archive lists completely, such as step,delegation")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES");
  command.add_option("--jobs", options.jobs, "How many are judged at a time (default: the cores)")
      ->check(CLI::Range(1U, 1024U))
      ->type_name("N");
  command.add_flag("--sqlite", options.sqlite, "Make the database audit.sqlite too");
  command
      .add_option("--replay-law", options.replay_law,
                  "Also judge all by the law of these days, and say which verdicts change and by which rule")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("DATES");
  command.add_option("--shard", options.shard, "Only one part of several, such as 3/8, chosen by the agreement's id")
      ->type_name("I/N");
  command.add_flag("--resume", options.resume, "Go on with an audit that was stopped");
  command
      .add_option("--fail-on", options.fail_on, "What ends with an exit code other than 0; broken documents then do")
      ->check(CLI::IsMember({"non-compliant", "indeterminate", "conditional", "broken"}))
      ->type_name("VERDICT");
  command.add_flag("-q,--quiet", options.quiet, "Write nothing to standard output or the terminal");
  command.add_flag("-v,--verbose", options.verbose, "Log to standard error");
}

}  // namespace

void add_audit(CLI::App& app, Run& run) {
  auto options = std::make_shared<AuditOptions>();
  CLI::App* command = app.add_subcommand("audit", about_audit);
  add_options(*command, *options);
  add_merge(*command, run);
  command->callback([options, command, &run] {
    if (command->get_subcommands().empty()) run = [options] { return audit_archive(*options); };
  });
}

}  // namespace placet
