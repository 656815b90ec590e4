// SPDX-License-Identifier: Apache-2.0
// placet lint [PATH…]: what is doubtful in rules that compile, and fixes where they are safe.
#include <fmt/format.h>

#include <cstdio>
#include <deque>
#include <memory>

#include "cli/author_targets.hpp"
#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/lint/reports.hpp"
#include "cli/lint/untested.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"

namespace placet {

namespace {

struct LintOptions : CommonOptions {
  std::vector<std::string> paths;
  bool fix = false;
};

std::vector<FileId> files_of(const SourceMap& texts) {
  std::vector<FileId> files;
  for (std::uint32_t index = 0; index < texts.size(); ++index) files.push_back({index});
  return files;
}

/// What is found in the part of `rules` that is meant. Everything is looked at: a rule may be tested, and a list used,
/// in another file.
std::vector<LintFinding> findings_in(CompiledRules& rules, const AuthorTarget& target, Day today) {
  const std::vector<FileId> files = files_of(rules.texts);
  std::vector<LintFinding> findings = lint(rules.rulebook, rules.texts, today);
  for (LintFinding& untested : untested_outcomes(rules, run_tests(rules, ""))) findings.push_back(std::move(untested));
  findings = without_allowed(std::move(findings), files, rules.texts);
  std::erase_if(findings, [&](const LintFinding& finding) {
    return !rules.texts.path(finding.diagnostic.span.file).starts_with(target.under);
  });
  return findings;
}

/// Writes what can be mended and says what was; false if nothing was.
bool mend(const CompiledRules& rules, const std::vector<LintFinding>& findings, std::string& out) {
  bool any = false;
  for (const FileId file : files_of(rules.texts)) {
    const FixedText fixed = apply_fixes(file, rules.texts, findings);
    if (fixed.fixed.empty()) continue;
    any = true;
    write_file(std::string(rules.texts.path(file)), fixed.text);
    for (const Diagnostic& mended : fixed.fixed) {
      const Place place = rules.texts.locate(mended.span);
      out += fmt::format("fixed {}:{}:{}  {} {}: {}\n", place.path, place.line, place.column, mended.code.id,
                         mended.code.name, mended.message);
    }
  }
  return any;
}

std::string rendered(const std::vector<LintReport>& reports, const LintOptions& options) {
  if (options.format == "json") return lint_json(reports);
  if (options.format == "sarif") return lint_sarif(reports, built_in_pages(), PLACET_VERSION);
  if (options.format == "github") return lint_github(reports, options.all);
  return lint_text(reports, options.all);
}

Exit lint_targets(const LintOptions& options) {
  const Day today = dates_of(options).today;
  std::deque<CompiledRules> rules;
  std::vector<LintReport> reports;
  std::string mended;
  for (const AuthorTarget& target : author_targets(options.paths, options.rules)) {
    if (options.fix && target.rules.empty()) {
      throw Failure(Exit::Usage, "the rules built in cannot be changed; name the folder whose rules --fix is to mend");
    }
    CompiledRules* read = &rules.emplace_back(load_rules(target.rules));
    auto findings = findings_in(*read, target, today);
    while (options.fix && mend(*read, findings, mended)) {
      read = &rules.emplace_back(load_rules(target.rules));
      findings = findings_in(*read, target, today);
    }
    reports.push_back({read->texts, std::move(findings)});
  }
  const bool for_people = options.format == "text";
  if (!for_people) std::fputs(mended.c_str(), stderr);
  deliver(options, (for_people ? mended : std::string{}) + rendered(reports, options));
  const LintCounts counts = count_findings(reports);
  return counts.errors + counts.warnings == 0 ? Exit::Compliant : Exit::NonCompliant;
}

}  // namespace

void add_lint(CLI::App& app, Run& run) {
  auto options = std::make_shared<LintOptions>();
  CLI::App* command = app.add_subcommand("lint", "Say what is doubtful in rules; exit code 1 on errors and warnings");
  add_author_paths(*command, options->paths);
  add_output_options(*command, *options);
  command->add_option("--format", options->format, "text, json, sarif (2.1.0) or github (workflow commands)")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}))
      ->type_name("FORMAT");
  command->add_option("--today", options->today, "The day by which evidence grows old (default: the system's)")
      ->type_name("DATE");
  command->add_flag("--fix", options->fix, "Mend in the files what can be mended without a change of meaning");
  command->add_flag("--all", options->all, "Also show what is for information only and never fails");
  command->footer("A comment `# lint allow CODE: reason` before a declaration allows what a lint finds in it.");
  command->callback([options, &run] { run = [options] { return lint_targets(*options); }; });
}

}  // namespace placet
