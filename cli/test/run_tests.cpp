// SPDX-License-Identifier: Apache-2.0
#include "cli/test/run_tests.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/test/expectations.hpp"
#include "placet/engine/given.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet {

namespace {

std::string first_message(const std::vector<Diagnostic>& diagnostics) {
  return diagnostics.front().message;
}

class Runner {
 public:
  explicit Runner(CompiledRules& rules) : rules_(rules), evaluator_(rules.rulebook) {}

  void run(const RuleTest& test) {
    ++results.run;
    const auto facts = facts_of(test);
    if (!facts) return;
    const Assessment assessment = evaluator_.evaluate(*facts, Dates{test.as_of, std::nullopt});
    const Expectations expectations(*facts, assessment, rules_.texts, results.tested);
    for (const Expectation& expected : test.expect) {
      if (const std::string found = expectations.mismatch(expected); !found.empty()) {
        results.failures.push_back({expected.span, test.title, std::string(rules_.texts.slice(expected.span)), found});
      }
    }
  }

  TestResults results;

 private:
  std::optional<Facts> facts_of(const RuleTest& test) {
    std::optional<Facts> facts;
    for (const Given& given : test.given) {
      if (const auto* file = std::get_if<GivenFile>(&given.what)) {
        facts = sample(*file, given.span, test);
      } else {
        if (!facts) facts = empty_agreement(test);
        Checked<Facts> changed = apply_given(*std::move(facts), given);
        facts = changed ? std::optional(*std::move(changed)) : std::nullopt;
        if (!facts) fail(test, given.span, first_message(changed.diagnostics()));
      }
      if (!facts) return std::nullopt;
    }
    if (!facts) facts = empty_agreement(test);
    return facts;
  }

  void fail(const RuleTest& test, Span span, const std::string& why) {
    results.failures.push_back({span, test.title, std::string(rules_.texts.slice(span)), why});
  }

  Facts empty_agreement(const RuleTest& test) const {
    Facts facts(rules_.rulebook, test.span.file);
    facts.add_member(rules_.rulebook.known.agreement, {}, {}, test.span);
    return facts;
  }

  /// The facts of a sample, which is named relative to the file of the test and read once.
  std::optional<Facts> sample(const GivenFile& given, Span span, const RuleTest& test) {
    const std::filesystem::path rule_file(rules_.texts.path(span.file));
    const std::string path = (rule_file.parent_path() / given.path).lexically_normal().generic_string();
    const auto known = samples_.find(path);
    if (known != samples_.end()) return known->second;
    const auto text = rules_.samples.find(path);
    if (text == rules_.samples.end()) {
      fail(test, span, "there is no sample `" + path + '`');
      return std::nullopt;
    }
    const FileId file = rules_.texts.add(path, text->second);
    Checked<Facts> read = read_agreement(file, rules_.texts, rules_.rulebook);
    if (!read) {
      const Place place = rules_.texts.locate(read.diagnostics().front().span);
      fail(test, span, path + ':' + std::to_string(place.line) + ": " + first_message(read.diagnostics()));
      return std::nullopt;
    }
    return samples_.emplace(path, *std::move(read)).first->second;
  }

  CompiledRules& rules_;
  Evaluator evaluator_;
  std::map<std::string, Facts> samples_;
};

}  // namespace

TestResults run_tests(CompiledRules& rules, const std::string& under) {
  Runner runner(rules);
  for (const RuleTest& test : rules.rulebook.tests) {
    if (rules.texts.path(test.span.file).starts_with(under)) runner.run(test);
  }
  return std::move(runner.results);
}

TestResults run_test(CompiledRules& rules, const std::string& path, const std::string& title) {
  Runner runner(rules);
  for (const RuleTest& test : rules.rulebook.tests) {
    if (test.title == title && rules.texts.path(test.span.file) == path) runner.run(test);
  }
  return std::move(runner.results);
}

}  // namespace placet
