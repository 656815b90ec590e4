// SPDX-License-Identifier: Apache-2.0
// placet doc [PATH…] --out DIR: a site of the rulebooks that a browser reads from the file system.
#include <filesystem>
#include <memory>

#include "cli/author_targets.hpp"
#include "cli/commands/commands.hpp"
#include "cli/doc/site.hpp"
#include "cli/doc/site_folder.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"

namespace placet {

namespace {

struct DocOptions : CommonOptions {
  std::vector<std::string> paths;
  std::string cases;
};

/// The one target of the command: packs use each other, so that a site is made from one folder of rules.
AuthorTarget only_target(const DocOptions& options) {
  const std::vector<AuthorTarget> targets = author_targets(options.paths, options.rules);
  if (targets.size() == 1) return targets.front();
  throw Failure(Exit::Usage, "a site is made of one folder of rules or a part of it; name one path");
}

std::string cases_folder(const DocOptions& options) {
  const bool has_default = options.cases.empty() && std::filesystem::is_directory("cases");
  return has_default ? "cases" : options.cases;
}

Exit doc(const DocOptions& options) {
  check_site_folder(options.out);
  const AuthorTarget target = only_target(options);
  CommonOptions judging;
  judging.rules = target.rules;
  judging.today = options.today;
  Judge judge(judging);
  const TestResults tests = run_tests(judge.rules(), "");
  const std::string folder = cases_folder(options);
  const std::vector<CaseRecord> cases = folder.empty() ? std::vector<CaseRecord>{} : record_cases(judge, folder);
  const auto files = site_of(Book(judge.rules(), target.under, tests, cases));
  write_site(options.out, files);
  if (!options.quiet) write_output(std::to_string(files.size()) + " files in " + options.out + '\n');
  return Exit::Compliant;
}

}  // namespace

void add_doc(CLI::App& app, Run& run) {
  auto options = std::make_shared<DocOptions>();
  CLI::App* command = app.add_subcommand("doc", "Write a site of the rulebooks: every rule, source and name on a page");
  add_author_paths(*command, options->paths);
  command->add_option("--out", options->out, "The folder to make; one that `placet doc` made is replaced")
      ->required()
      ->type_name("DIR");
  command->add_option("--cases", options->cases, "Agreements to judge and show (default: ./cases, if there is one)")
      ->type_name("DIR");
  command->add_option("--rules", options->rules, "A folder of rules, instead of those built in")->type_name("DIR");
  command->add_option("--today", options->today, "The day on which cases are judged (default: the system's)")
      ->type_name("DATE");
  command->add_flag("-q,--quiet", options->quiet, "Write nothing to standard output");
  command->add_flag("-v,--verbose", options->verbose, "Log to standard error");
  command->callback([options, &run] { run = [options] { return doc(*options); }; });
}

}  // namespace placet
