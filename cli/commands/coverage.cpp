// SPDX-License-Identifier: Apache-2.0
// placet coverage [PATH…]: which outcomes of each rule tests and cases reach, by provision, and why others are not.
#include <cstdio>
#include <deque>
#include <memory>

#include "cli/author_targets.hpp"
#include "cli/commands/commands.hpp"
#include "cli/coverage/reports.hpp"
#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet {

namespace {

struct CoverageOptions : CommonOptions {
  std::vector<std::string> paths;
  std::string cases;
  double fail_under = 0;
};

/// The findings of every agreement under a folder of cases, and how many agreements there are.
struct CaseFindings {
  std::size_t cases = 0;
  std::vector<TestedFinding> findings;
};

CaseFindings judge_cases(CompiledRules& rules, const std::string& folder, const Dates& dates) {
  CaseFindings found;
  if (folder.empty()) return found;
  const Evaluator evaluator(rules.rulebook);
  for (const auto& path : files_under(folder, ".xml")) {
    const FileId file = rules.texts.add(path.generic_string(), read_file(path.string()));
    const Checked<Facts> facts = read_agreement(file, rules.texts, rules.rulebook);
    if (!facts) {
      for (const Diagnostic& diagnostic : facts.diagnostics()) {
        std::fputs(render_diagnostic(diagnostic, rules.texts).c_str(), stderr);
      }
      throw Failure(Exit::BrokenAgreement, "the case `" + path.generic_string() + "` cannot be read");
    }
    ++found.cases;
    const Assessment assessment = evaluator.evaluate(*facts, dates);
    for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        found.findings.push_back({finding.rule, finding.status, finding.law_day});
      }
    }
  }
  return found;
}

std::string rendered(const std::vector<CoverageReport>& reports, const CoverageOptions& options) {
  if (options.format == "json") return coverage_json(reports);
  if (options.format == "html") return coverage_html(reports);
  return coverage_text(reports, options.verbose);
}

Exit cover(const CoverageOptions& options) {
  const Dates dates = dates_of(options);
  std::deque<CompiledRules> loaded;
  std::vector<CoverageReport> reports;
  for (const AuthorTarget& target : author_targets(options.paths, options.rules)) {
    CompiledRules& rules = loaded.emplace_back(load_rules(target.rules));
    // A rule may be tested in another file than its own, so every test is run.
    const TestResults tests = run_tests(rules, "");
    const CaseFindings cases = judge_cases(rules, options.cases, dates);
    reports.push_back({rules, tests.run, cases.cases, coverage_of(rules, tests.tested, cases.findings, target.under)});
  }
  deliver(options, rendered(reports, options));
  const bool enough = summary_of(reports).outcomes.percent() >= options.fail_under;
  return enough ? Exit::Compliant : Exit::NonCompliant;
}

}  // namespace

void add_coverage(CLI::App& app, Run& run) {
  auto options = std::make_shared<CoverageOptions>();
  CLI::App* command = app.add_subcommand("coverage", "Say which outcomes of each rule tests and cases reach");
  add_author_paths(*command, options->paths);
  add_output_options(*command, *options);
  command->add_option("--cases", options->cases, "A folder of agreements that count beside the tests (default: none)")
      ->type_name("DIR");
  command->add_option("--format", options->format, "text, json or html")
      ->check(CLI::IsMember({"text", "json", "html"}))
      ->type_name("FORMAT");
  command->add_option("--fail-under", options->fail_under, "Exit 1 if fewer of the outcomes that can be are reached")
      ->check(CLI::Range(0.0, 100.0))
      ->type_name("PERCENT");
  command->add_option("--today", options->today, "The day on which cases are judged (default: the system's)")
      ->type_name("DATE");
  command->callback([options, &run] { run = [options] { return cover(*options); }; });
}

}  // namespace placet
