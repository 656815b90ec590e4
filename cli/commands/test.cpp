// SPDX-License-Identifier: Apache-2.0
// placet test [PATH…]: runs the tests beside rules and says which rules lack one.
#include <filesystem>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "cli/test/missing_tests.hpp"
#include "cli/test/run_tests.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

struct TestOptions : CommonOptions {
  std::vector<std::string> paths;
};

/// A folder of rules, and the part of it that is meant.
struct Target {
  std::string rules;  ///< empty: those built in
  std::string under;  ///< the beginning of the paths of its files
};

bool holds_rules(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".norm") return true;
  }
  return false;
}

/// `rules` is a folder of packs; `rules/russia` a pack in it, and `rules/russia/ties.norm` a file: then the folder
/// above is compiled, as packs use each other, and only the tests of that part are run.
Target target_of(const std::string& path) {
  const fs::path given = fs::path(path).lexically_normal();
  if (!fs::exists(given)) throw Failure(Exit::MissingFile, "there is no file or folder `" + path + '`');
  const bool is_file = !fs::is_directory(given);
  const fs::path folder = given.has_filename() ? given : given.parent_path();
  if (!is_file && !holds_rules(folder)) return {folder.generic_string(), ""};
  const fs::path pack = is_file ? folder.parent_path() : folder;
  const fs::path above = pack.parent_path();
  return {above.empty() ? "." : above.generic_string(),
          above.empty() ? "./" + folder.generic_string() : folder.generic_string()};
}

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

std::string missing_text(const std::vector<MissingTests>& missing, const Rulebook& rulebook) {
  if (missing.empty()) return {};
  std::string text = std::to_string(missing.size()) + " rules lack a test:\n";
  for (const MissingTests& of : missing) {
    const Rule& rule = rulebook[of.rule];
    text += "  " + std::string(rulebook.text(rule.name));
    if (rule.version > 1) text += " version " + std::to_string(rule.version);
    std::string outcomes;
    for (const std::string& outcome : of.outcomes) outcomes += (outcomes.empty() ? ": " : ", ") + outcome;
    text += outcomes + '\n';
  }
  return text;
}

Exit test_target(const Target& target, const TestOptions& options, std::string& out) {
  CompiledRules rules = load_rules(target.rules);
  const TestResults results = run_tests(rules, target.under);
  for (const TestFailure& failure : results.failures) out += failure_text(failure, rules.texts);
  if (!options.quiet) out += missing_text(missing_tests(rules, results, target.under), rules.rulebook);
  out += std::to_string(results.run) + " tests, " + std::to_string(results.failures.size()) + " expectations failed\n";
  return results.failures.empty() ? Exit::Compliant : Exit::NonCompliant;
}

Exit test(const TestOptions& options) {
  std::vector<Target> targets;
  for (const std::string& path : options.paths) targets.push_back(target_of(path));
  if (targets.empty()) targets.push_back({options.rules, ""});
  std::string out;
  std::vector<Exit> codes;
  for (const Target& target : targets) codes.push_back(test_target(target, options, out));
  deliver(options, out);
  return gravest(codes);
}

}  // namespace

void add_test(CLI::App& app, Run& run) {
  auto options = std::make_shared<TestOptions>();
  CLI::App* command = app.add_subcommand("test", "Run the tests beside rules");
  command->add_option("paths", options->paths, "Folders of rules, packs or rule files (default: the rules built in)")
      ->type_name("PATH");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return test(*options); }; });
}

}  // namespace placet
