// SPDX-License-Identifier: Apache-2.0
#include "cli/coverage/coverage.hpp"

#include <algorithm>
#include <set>

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

bool is_outcome(Status status, Outcome outcome) {
  switch (outcome) {
    case Outcome::InForce: return applies(status);
    case Outcome::Satisfied: return status == Status::Satisfied;
    case Outcome::Violated: return is_broken(status);
    case Outcome::Excused: return status == Status::Excused;
    case Outcome::Unknown: return is_undecided(status);
    case Outcome::NotApplicable: return status == Status::NotApplicable;
    case Outcome::OutOfForce: return status == Status::NotInForce;
    case Outcome::Pending: return status == Status::Pending;
    case Outcome::DayBefore:
    case Outcome::DayOf: return false;  // they depend on the day
  }
  return false;
}

/// Why a norm can be neither violated nor open; empty if it can.
std::string why_no_breach(const Norm& norm) {
  if (std::holds_alternative<AuthorityId>(norm.bearer.what)) return "a duty of an authority gives a remark, no breach";
  if (std::holds_alternative<Counts>(norm.what)) return "a definition demands nothing";
  const auto* power = std::get_if<Power>(&norm.what);
  const bool permits = std::holds_alternative<MayHave>(norm.what) || (power != nullptr && !power->negated);
  return permits ? "a power demands nothing" : "";
}

/// Why a norm cannot be satisfied; empty if it can.
std::string why_no_satisfaction(const Norm& norm) {
  const std::string why = why_no_breach(norm);
  const bool denies = why.empty() && std::holds_alternative<Power>(norm.what);
  return denies ? "a power that is denied is overstepped wherever the rule applies" : why;
}

/// Whether the rule can be excused under all its readings; else it is contested.
bool has_exception(const Rule& rule) {
  return std::ranges::all_of(rule.readings, [](const Reading& reading) { return !reading.unless.empty(); });
}

/// The day as of which a rule is judged whatever an agreement states; none if the agreement decides.
std::optional<Day> fixed_day(const Reading& reading) {
  const Day* day = reading.as_of ? std::get_if<Day>(&reading.as_of->what) : nullptr;
  return day == nullptr ? std::nullopt : std::optional(*day);
}

/// The findings of one rule.
class Reached {
 public:
  Reached(RuleId rule, const std::vector<TestedFinding>& all) {
    for (const TestedFinding& finding : all) {
      if (finding.rule == rule) findings_.push_back(finding);
    }
  }

  bool none() const { return findings_.empty(); }
  bool has(Outcome outcome) const {
    return std::ranges::any_of(findings_, [&](const TestedFinding& f) { return is_outcome(f.status, outcome); });
  }
  bool on(Day day, bool in_force) const {
    return std::ranges::any_of(findings_, [&](const TestedFinding& finding) {
      return finding.law_day == DayRange::of(day) && is_in_force(finding.status) == in_force;
    });
  }
  /// The statuses that it had where it applied: "satisfied, needs-facts".
  std::string statuses() const {
    std::set<std::string_view> names;
    for (const TestedFinding& finding : findings_) {
      if (applies(finding.status)) names.insert(status_name(finding.status));
    }
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return list;
  }

 private:
  std::vector<TestedFinding> findings_;
};

class RuleReader {
 public:
  RuleReader(const CompiledRules& rules, RuleId rule, Reached tests, Reached cases)
      : texts_(rules.texts), rule_(rules.rulebook[rule]), tests_(std::move(tests)), cases_(std::move(cases)) {
    read_.rule = rule;
  }

  RuleCoverage run() && {
    if (rule_.pending) {
      for (const Outcome outcome : {Outcome::InForce, Outcome::Satisfied, Outcome::Violated, Outcome::Excused,
                                    Outcome::Unknown, Outcome::OutOfForce}) {
        cannot_be(outcome, "the rule is pending");
      }
      can_be(Outcome::Pending);
    } else {
      read_norm();
      read_days();
    }
    return std::move(read_);
  }

 private:
  void read_norm() {
    const Norm& norm = rule_.readings.front().norm;
    const std::string no_breach = why_no_breach(norm);
    const std::string no_satisfaction = why_no_satisfaction(norm);
    can_be(Outcome::InForce);
    can_be_unless(Outcome::Satisfied, no_satisfaction);
    can_be_unless(Outcome::Violated, no_breach);
    can_be_unless(Outcome::Excused, has_exception(rule_) ? "" : "the rule has no exception");
    can_be_unless(Outcome::Unknown, no_breach);
    // Of a duty that can be met the other outcomes say enough.
    if (!no_satisfaction.empty()) can_be(Outcome::NotApplicable);
  }

  void read_days() {
    const auto& force = rule_.readings.front().in_force;
    std::vector<std::pair<DayRange, bool>> changes;  // and whether force begins with it
    if (force) changes.emplace_back(force->from, true);
    if (force && force->until) changes.emplace_back(*force->until, false);
    std::erase_if(changes,
                  [](const auto& change) { return change.first.first == first_day || change.first.last == last_day; });
    if (changes.empty()) {
      cannot_be(Outcome::OutOfForce, "the days of its law are not known");
      return;
    }
    const std::optional<Day> fixed = fixed_day(rule_.readings.front());
    if (fixed && force->from.last <= *fixed && (!force->until || *fixed < force->until->first)) {
      cannot_be(Outcome::OutOfForce, why_fixed(*fixed));
    } else {
      can_be(Outcome::OutOfForce, "no test has a law day on which it is not in force");
    }
    for (const auto& [change, begins] : changes) {
      const Day before = change.first - std::chrono::days{1};
      add_day(Outcome::DayBefore, change, before, !begins);
      add_day(Outcome::DayOf, change, change.last, begins);
    }
  }

  void add_day(Outcome outcome, DayRange change, Day day, bool in_force) {
    OutcomeCoverage found{outcome, change, Reach::NotReached, {}};
    if (tests_.on(day, in_force)) {
      found.reach = Reach::ByTest;
    } else if (cases_.on(day, in_force)) {
      found.reach = Reach::ByCase;
    } else if (const auto fixed = fixed_day(rule_.readings.front()); fixed && *fixed != day) {
      found.reach = Reach::CannotBe;
      found.why = why_fixed(*fixed);
    } else {
      found.why = tests_.none() ? "no test names the rule" : "no test has the law day " + iso_text(day);
    }
    read_.outcomes.push_back(std::move(found));
  }

  void can_be(Outcome outcome, const std::string& why = "") {
    OutcomeCoverage found{outcome, std::nullopt, Reach::NotReached, {}};
    if (tests_.has(outcome)) {
      found.reach = Reach::ByTest;
    } else if (cases_.has(outcome)) {
      found.reach = Reach::ByCase;
    } else {
      found.why = tests_.none() ? "no test names the rule" : why.empty() ? why_not(outcome) : why;
    }
    read_.outcomes.push_back(std::move(found));
  }

  void can_be_unless(Outcome outcome, const std::string& why_not) {
    if (why_not.empty()) {
      can_be(outcome);
    } else {
      cannot_be(outcome, why_not);
    }
  }

  void cannot_be(Outcome outcome, const std::string& why) {
    read_.outcomes.push_back({outcome, std::nullopt, Reach::CannotBe, why});
  }

  static std::string why_fixed(Day day) { return "it is judged as of " + iso_text(day) + " whatever the agreement"; }

  std::string why_not(Outcome outcome) const {
    if (outcome == Outcome::NotApplicable) return "every test of it meets it where it applies";
    if (!tests_.has(Outcome::InForce)) return "no test meets it where it is in force and applies";
    if (outcome == Outcome::Excused) {
      const Place place = texts_.locate(rule_.readings.front().unless.front().span);
      return "no test states what its exception in line " + std::to_string(place.line) + " asks for";
    }
    return "where its tests meet it, it is " + tests_.statuses();
  }

  const SourceMap& texts_;
  const Rule& rule_;
  Reached tests_;
  Reached cases_;
  RuleCoverage read_;
};

bool is_reached(const OutcomeCoverage& outcome) {
  return outcome.reach == Reach::ByTest || outcome.reach == Reach::ByCase;
}

void add_to(CoverageSummary& summary, const RuleCoverage& rule) {
  bool has_duty = false;
  bool judged = false;
  for (const OutcomeCoverage& found : rule.outcomes) {
    if (found.reach == Reach::CannotBe) continue;
    const bool reached = is_reached(found);
    summary.outcomes.add(reached);
    if (found.outcome == Outcome::InForce) summary.in_force.add(reached);
    if (found.change) summary.boundary_days.add(reached);
    const bool of_duty = found.outcome == Outcome::Violated || found.outcome == Outcome::Satisfied;
    has_duty = has_duty || of_duty;
    judged = judged || (of_duty && reached);
  }
  ++summary.rules;
  if (has_duty) summary.violated_or_satisfied.add(judged);
}

}  // namespace

std::vector<RuleCoverage> coverage_of(const CompiledRules& rules, const std::vector<TestedFinding>& in_tests,
                                      const std::vector<TestedFinding>& in_cases, const std::string& under) {
  std::vector<RuleCoverage> coverage;
  for (std::uint32_t index = 0; index < rules.rulebook.rules.size(); ++index) {
    const RuleId rule{index};
    if (!rules.texts.path(rules.rulebook[rule].span.file).starts_with(under)) continue;
    coverage.push_back(RuleReader(rules, rule, Reached(rule, in_tests), Reached(rule, in_cases)).run());
  }
  return coverage;
}

CoverageSummary summary_of(const std::vector<RuleCoverage>& rules) {
  CoverageSummary summary;
  for (const RuleCoverage& rule : rules) add_to(summary, rule);
  return summary;
}

std::string outcome_name(const OutcomeCoverage& outcome) {
  switch (outcome.outcome) {
    case Outcome::InForce: return "in force";
    case Outcome::Satisfied: return "satisfied";
    case Outcome::Violated: return "violated";
    case Outcome::Excused: return "excused";
    case Outcome::Unknown: return "unknown";
    case Outcome::NotApplicable: return "does not apply";
    case Outcome::OutOfForce: return "out of force";
    case Outcome::DayBefore: return "the day before " + iso_text(*outcome.change);
    case Outcome::DayOf: return "the day of " + iso_text(*outcome.change);
    case Outcome::Pending: return "pending";
  }
  return {};
}

std::vector<std::string> missing_outcomes(const RuleCoverage& rule) {
  const bool has_duty = std::ranges::any_of(rule.outcomes, [](const OutcomeCoverage& found) {
    return found.outcome == Outcome::Violated && found.reach != Reach::CannotBe;
  });
  std::vector<std::string> names;
  for (const OutcomeCoverage& found : rule.outcomes) {
    const bool implied = found.outcome == Outcome::OutOfForce || (found.outcome == Outcome::InForce && has_duty);
    if (found.reach == Reach::NotReached && !implied) names.push_back(outcome_name(found));
  }
  return names;
}

}  // namespace placet
