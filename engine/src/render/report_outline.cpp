// SPDX-License-Identifier: Apache-2.0
#include "render/report_outline.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace placet {

namespace {

bool breaks(Status status) {
  return status == Status::Violated || status == Status::BreachedCureOpen;
}

bool against_law(Status status) {
  return breaks(status) || status == Status::Conflict || status == Status::Contested;
}

bool undecided(Status status) {
  return status == Status::NeedsFacts || status == Status::NeedsJudgement || status == Status::NeedsLaw;
}

void sort_in(CountryOutline& country, const Finding& finding) {
  for (const Action& action : finding.actions) country.to_do.push_back({&finding, &action});
  if (settles(finding.status)) ++country.settled[finding.status];
  if (breaks(finding.status)) {
    if (finding.accepted_by.valid()) {
      country.broken_accepted.push_back(&finding);
    } else {
      (finding.evidence == Evidence::Unverified ? country.broken_if_true : country.broken).push_back(&finding);
    }
  } else if (finding.status == Status::Conflict) {
    country.in_conflict.push_back(&finding);
  } else if (finding.status == Status::Contested) {
    country.disputed.push_back(&finding);
  } else if (finding.status == Status::Outstanding) {
    country.outstanding.push_back(&finding);
  } else if (undecided(finding.status)) {
    country.undecided.push_back(&finding);
  }
}

/// The rules of a country that count, and those that members not listed may come under.
std::set<RuleId> rules_of(const JurisdictionAssessment& jurisdiction) {
  std::set<RuleId> rules;
  for (const Finding& finding : jurisdiction.findings) {
    if (finding.counts) rules.insert(finding.rule);
  }
  for (const UnlistedFinding& finding : jurisdiction.unlisted) rules.insert(finding.rules.begin(), finding.rules.end());
  return rules;
}

void take_questions(CountryOutline& country, const std::vector<Question>& questions) {
  const std::set<RuleId> here = rules_of(*country.of);
  std::set<RuleId> asked;
  for (const Question& question : questions) {
    if (std::ranges::none_of(question.rules, [&](RuleId rule) { return here.contains(rule); })) continue;
    country.to_answer.push_back(&question);
    asked.insert(question.rules.begin(), question.rules.end());
  }
  const auto is_asked = [&](const Finding* finding) { return asked.contains(finding->rule); };
  std::ranges::copy_if(country.undecided, std::back_inserter(country.asked_about), is_asked);
  std::erase_if(country.undecided, is_asked);
}

}  // namespace

bool settles(Status status) {
  return status == Status::Satisfied || status == Status::Cured || status == Status::Excused ||
         status == Status::Defeated || status == Status::CannotBeViolated || status == Status::Pending;
}

bool is_idle(Status status) {
  return status == Status::NotApplicable || status == Status::NotInForce;
}

Outline outline_of(const Assessment& assessment) {
  Outline outline;
  std::set<const Question*> asked;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    CountryOutline country{&jurisdiction, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.counts) sort_in(country, finding);
      if (finding.accepted_by.valid() && !(finding.counts && against_law(finding.status))) {
        country.accepted_open.push_back(&finding);
      }
    }
    sort_by_day(country.to_do);
    take_questions(country, assessment.questions);
    asked.insert(country.to_answer.begin(), country.to_answer.end());
    outline.countries.push_back(std::move(country));
  }
  for (const Question& question : assessment.questions) {
    if (!asked.contains(&question)) outline.to_answer.push_back(&question);
  }
  return outline;
}

void sort_by_day(std::vector<OwedStep>& steps) {
  std::ranges::stable_sort(steps, {}, [](const OwedStep& of) {
    return std::pair(of.action->due.value_or(last_day), of.action->not_before.value_or(last_day));
  });
}

}  // namespace placet
