// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/book.hpp"

#include <algorithm>

namespace placet {

namespace {

bool lies_in(Span part, Span whole) {
  return part.file == whole.file && part.begin >= whole.begin && part.end <= whole.end;
}

template <class Thing>
const std::vector<Thing>& found_or_none(const std::map<Symbol, std::vector<Thing>>& by_rule, Symbol rule) {
  static const std::vector<Thing> none;
  const auto found = by_rule.find(rule);
  return found == by_rule.end() ? none : found->second;
}

}  // namespace

Book::Book(const CompiledRules& rules, const std::string& under, const TestResults& tests,
           const std::vector<CaseRecord>& cases)
    : rules_(rules), cases_(cases) {
  find_packs(under);
  for (const Rule& rule : rulebook().rules) spoken_.push_back(spoken_of(rulebook(), rule));
  find_tests(tests);
  find_cases();
}

void Book::find_packs(const std::string& under) {
  const auto is_meant = [&](Span span) { return rules_.texts.path(span.file).starts_with(under); };
  std::set<PackId> meant;
  for (std::uint32_t index = 0; index < rulebook().packs.size(); ++index) {
    if (is_meant(rulebook().packs[index].span)) meant.insert({index});
  }
  // A path may name one file of a pack, which need not be that of its `pack` block.
  for (const Rule& rule : rulebook().rules) {
    if (is_meant(rule.span)) meant.insert(rule.pack);
  }
  for (const PackId pack : meant) packs_.insert(rulebook()[pack].visible.begin(), rulebook()[pack].visible.end());
}

void Book::find_tests(const TestResults& results) {
  for (const RuleTest& test : rulebook().tests) {
    const bool holds = std::ranges::none_of(
        results.failures, [&](const TestFailure& failure) { return lies_in(failure.span, test.span); });
    std::set<Symbol> named;
    for (const Expectation& expected : test.expect) {
      if (const auto* of = std::get_if<ExpectRule>(&expected.what)) named.insert(of->rule);
    }
    for (const Symbol rule : named) tests_[rule].push_back({&test, holds});
  }
}

void Book::find_cases() {
  for (const CaseRecord& one : cases_) {
    for (const Meeting& meeting : one.meetings) met_[rulebook()[meeting.rule].name].push_back({&one, &meeting});
  }
}

bool Book::holds(const Term& term) const {
  const auto told = [&](RuleId rule) { return holds(rulebook()[rule].pack); };
  return std::ranges::any_of(term.counted_by, told) || std::ranges::any_of(term.not_counted_by, told);
}

std::vector<RuleId> Book::versions(Symbol name) const {
  std::vector<RuleId> found;
  for (std::uint32_t index = 0; index < rulebook().rules.size(); ++index) {
    if (rulebook().rules[index].name == name) found.push_back({index});
  }
  return found;
}

std::vector<RuleId> Book::rules_by_name() const {
  std::vector<RuleId> found;
  for (std::uint32_t index = 0; index < rulebook().rules.size(); ++index) {
    const Rule& rule = rulebook().rules[index];
    if (rule.version == 1 && holds(rule.pack)) found.push_back({index});
  }
  return found;
}

const std::vector<TestBeside>& Book::tests(Symbol rule) const {
  return found_or_none(tests_, rule);
}

const std::vector<CaseMet>& Book::cases(Symbol rule) const {
  return found_or_none(met_, rule);
}

}  // namespace placet
