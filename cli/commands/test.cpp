// SPDX-License-Identifier: Apache-2.0
// placet test [PATH…]: runs the tests beside rules and says which rules lack one.
#include <memory>

#include "cli/author_targets.hpp"
#include "cli/commands/commands.hpp"
#include "cli/coverage/reports.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "cli/test/run_tests.hpp"

namespace placet {

namespace {

struct TestOptions : CommonOptions {
  std::vector<std::string> paths;
};

std::string indented(const std::string& text, const std::string& indent) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (at > 0) out += indent;
    out += text.substr(at, end - at) + '\n';
    at = end + 1;
  }
  return out;
}

std::string failure_text(const TestFailure& failure, const SourceMap& texts) {
  const Place place = texts.locate(failure.span);
  std::string text =
      "FAILED " + std::string(place.path) + ':' + std::to_string(place.line) + "  " + failure.title + '\n';
  text += "  expected: " + indented(failure.expected, "            ");
  text += "  found:    " + indented(failure.found, "            ");
  return text;
}

std::string missing_text(const std::vector<RuleCoverage>& coverage, const Rulebook& rulebook) {
  std::string text;
  std::size_t rules = 0;
  for (const RuleCoverage& rule : coverage) {
    std::string outcomes;
    for (const std::string& outcome : missing_outcomes(rule)) outcomes += (outcomes.empty() ? ": " : ", ") + outcome;
    if (outcomes.empty()) continue;
    ++rules;
    text += "  " + rule_title(rulebook, rule.rule) + outcomes + '\n';
  }
  return rules == 0 ? "" : std::to_string(rules) + " rules lack a test:\n" + text;
}

Exit test_target(const AuthorTarget& target, const TestOptions& options, std::string& out) {
  CompiledRules rules = load_rules(target.rules);
  const TestResults results = run_tests(rules, target.under);
  for (const TestFailure& failure : results.failures) out += failure_text(failure, rules.texts);
  if (!options.quiet) out += missing_text(coverage_of(rules, results.tested, {}, target.under), rules.rulebook);
  out += std::to_string(results.run) + " tests, " + std::to_string(results.failures.size()) + " expectations failed\n";
  return results.failures.empty() ? Exit::Compliant : Exit::NonCompliant;
}

Exit test(const TestOptions& options) {
  std::string out;
  std::vector<Exit> codes;
  for (const AuthorTarget& target : author_targets(options.paths, options.rules)) {
    codes.push_back(test_target(target, options, out));
  }
  deliver(options, out);
  return gravest(codes);
}

}  // namespace

void add_test(CLI::App& app, Run& run) {
  auto options = std::make_shared<TestOptions>();
  CLI::App* command = app.add_subcommand("test", "Run the tests beside rules");
  add_author_paths(*command, options->paths);
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return test(*options); }; });
}

}  // namespace placet
