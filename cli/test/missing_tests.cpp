// SPDX-License-Identifier: Apache-2.0
#include "cli/test/missing_tests.hpp"

#include <algorithm>

namespace placet {

namespace {

bool is_undecided(Status status) {
  return status == Status::NeedsFacts || status == Status::NeedsJudgement || status == Status::NeedsLaw ||
         status == Status::Contested;
}

bool is_broken(Status status) {
  return status == Status::Violated || status == Status::BreachedCureOpen || status == Status::Cured ||
         status == Status::Contested;
}

bool is_in_force(Status status) {
  return status != Status::NotInForce && status != Status::Pending;
}

bool applies(Status status) {
  return is_in_force(status) && status != Status::NotApplicable;
}

bool is_duty(const Rule& rule) {
  const auto& norm = rule.readings.front().norm.what;
  return std::holds_alternative<MustHave>(norm) || std::holds_alternative<MustEnsure>(norm);
}

class Tested {
 public:
  Tested(RuleId rule, const std::vector<TestedFinding>& all) {
    for (const TestedFinding& finding : all) {
      if (finding.rule == rule) findings_.push_back(finding);
    }
  }

  bool with(bool (*wanted)(Status)) const {
    return std::ranges::any_of(findings_, [&](const TestedFinding& finding) { return wanted(finding.status); });
  }
  bool in_force_on(Day day, bool in_force) const {
    return std::ranges::any_of(findings_, [&](const TestedFinding& finding) {
      return finding.law_day == DayRange::of(day) && is_in_force(finding.status) == in_force;
    });
  }

 private:
  std::vector<TestedFinding> findings_;
};

/// The days around one end of a stretch of force: out of force on one of them, in force on the other.
void ask_for_days(DayRange change, bool begins, const Tested& tested, std::vector<std::string>& outcomes) {
  if (change.first == first_day || change.last == last_day) return;
  const Day before = change.first - std::chrono::days{1};
  if (!tested.in_force_on(before, !begins)) outcomes.push_back("the day before " + iso_text(change));
  if (!tested.in_force_on(change.last, begins)) outcomes.push_back("the day of " + iso_text(change));
}

std::vector<std::string> missing_of(const Rule& rule, const Tested& tested) {
  std::vector<std::string> outcomes;
  const auto want = [&](bool (*wanted)(Status), const char* name) {
    if (!tested.with(wanted)) outcomes.emplace_back(name);
  };
  if (rule.pending) {
    want([](Status s) { return s == Status::Pending; }, "pending");
    return outcomes;
  }
  const bool authority_bears = std::holds_alternative<AuthorityId>(rule.readings.front().norm.bearer.what);
  if (is_duty(rule) && !authority_bears) {
    want(is_broken, "violated");
    want([](Status s) { return s == Status::Satisfied; }, "satisfied");
    want(is_undecided, "unknown");
  } else {
    want(applies, "applies");
    want([](Status s) { return s == Status::NotApplicable; }, "does not apply");
  }
  const auto& force = rule.readings.front().in_force;
  if (force) ask_for_days(force->from, true, tested, outcomes);
  if (force && force->until) ask_for_days(*force->until, false, tested, outcomes);
  return outcomes;
}

}  // namespace

std::vector<MissingTests> missing_tests(const CompiledRules& rules, const TestResults& results,
                                        const std::string& under) {
  std::vector<MissingTests> missing;
  for (std::uint32_t index = 0; index < rules.rulebook.rules.size(); ++index) {
    const Rule& rule = rules.rulebook.rules[index];
    if (!rules.texts.path(rule.span.file).starts_with(under)) continue;
    auto outcomes = missing_of(rule, Tested({index}, results.tested));
    if (!outcomes.empty()) missing.push_back({{index}, std::move(outcomes)});
  }
  return missing;
}

}  // namespace placet
