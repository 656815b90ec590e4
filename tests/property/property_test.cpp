// SPDX-License-Identifier: Apache-2.0
// What docs/language/meaning.md promises of every rulebook and every agreement, tried on random small ones. A failure
// prints its seed; PLACET_SEED=N tries that one alone.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <stdexcept>

#include "placet/engine/render.hpp"
#include "property/property_case.hpp"
#include "property/random_case.hpp"
#include "property/seeds.hpp"
#include "support/naive_evaluate.hpp"
#include "support/replay_proof.hpp"

namespace placet {
namespace {

constexpr int agreements_each = 10;

std::string case_text(const std::vector<std::string>& rules, const AgreementText& agreement) {
  return joined(rules) + agreement.xml();
}

/// Calls `claim` with random agreements under each of the seeded rulebooks; `text` shows both.
void for_each_case(
    const std::function<void(PropertyCase& placet, const Facts& facts, const std::string& text)>& claim) {
  for_each_seed([&](Dice& dice) {
    const std::vector<std::string> rules = random_rules(dice, true);
    PropertyCase placet({joined(rules)});
    for (int i = 0; i < agreements_each; ++i) {
      const AgreementText agreement = random_agreement(dice);
      claim(placet, placet.facts(agreement.xml()), case_text(rules, agreement));
    }
  });
}

/// Nothing where so much is unknown that trying everything would take too long.
std::optional<naive::Report> second_opinion(const Rulebook& rulebook, const Facts& facts) {
  try {
    return naive::evaluate(rulebook, facts, property_today);
  } catch (const std::length_error&) {
    return std::nullopt;
  }
}

TEST(Meaning, IsTheSameToASecondEvaluator) {
  std::uint64_t compared = 0;
  for_each_case([&](PropertyCase& placet, const Facts& facts, const std::string& text) {
    const std::optional<naive::Report> second = second_opinion(placet.rulebook(), facts);
    compared += second ? 1 : 0;
    if (!second) return;
    EXPECT_EQ(naive::text_of(naive::report_of(placet.judge(facts), facts)), naive::text_of(*second)) << text;
  });
  RecordProperty("compared", std::to_string(compared));
}

bool owes_nothing(Status s) {
  return s == Status::Excused || s == Status::Defeated || s == Status::NotApplicable || s == Status::NotInForce;
}

/// The findings of the random rules whose norm is that something counts as a term; they never count in a verdict.
bool concludes_term(const Rulebook& rulebook, const std::string& finding) {
  return std::ranges::any_of(rulebook.rules, [&](const Rule& rule) {
    const bool named = finding.find(" " + std::string(rulebook.text(rule.name)) + "/") != std::string::npos;
    return named && std::holds_alternative<Counts>(rule.readings.front().norm.what);
  });
}

/// Whether a decided status may become another when more is known.
bool may_become(Status before, Status after, bool of_term) {
  if (before == after) return true;
  if (of_term && before == Status::CannotBeViolated && after == Status::Conflict) return true;
  if (before == Status::Excused && after == Status::Satisfied) return true;
  if (owes_nothing(before)) return owes_nothing(after);
  return before == Status::CannotBeViolated &&
         (owes_nothing(after) || after == Status::Satisfied || after == Status::Cured || after == Status::Contested);
}

bool decided(Status s) {
  switch (s) {
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw:
    case Status::Conflict:
    case Status::Contested:
    case Status::BreachedCureOpen: return false;
    case Status::Satisfied:
    case Status::Violated:
    case Status::Cured:
    case Status::Outstanding:
    case Status::Excused:
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending:
    case Status::Defeated:
    case Status::CannotBeViolated: return true;
  }
  return true;
}

TEST(Facts, NeverOverturnADecidedStatus) {
  for_each_seed([](Dice& dice) {
    const std::vector<std::string> rules = random_rules(dice, false);
    PropertyCase placet({joined(rules)});
    for (int i = 0; i < agreements_each; ++i) {
      const AgreementText more = random_agreement(dice), less = fewer_facts(more, dice);
      const Facts known = placet.facts(more.xml()), less_known = placet.facts(less.xml());
      const naive::Report after = naive::report_of(placet.judge(known), known);
      for (const auto& [name, status] : naive::report_of(placet.judge(less_known), less_known).findings) {
        const auto found = after.findings.find(name);
        if (found == after.findings.end() || !decided(status)) continue;
        EXPECT_TRUE(may_become(status, found->second, concludes_term(placet.rulebook(), name)))
            << name << ": " << status_name(status) << " became " << status_name(found->second) << '\n'
            << case_text(rules, more) << '\n'
            << less.xml();
      }
    }
  });
}

TEST(Order, OfRulesFilesAndFactsDoesNotMatter) {
  for_each_seed([](Dice& dice) {
    std::vector<std::string> rules = random_rules(dice, true);
    AgreementText agreement = random_agreement(dice);
    PropertyCase placet({joined(rules)});
    const Facts facts = placet.facts(agreement.xml());
    const std::string wanted = naive::text_of(naive::report_of(placet.judge(facts), facts));
    const std::string text = case_text(rules, agreement);
    dice.shuffle(rules);
    dice.shuffle(agreement.elements);
    PropertyCase shuffled(rules);
    const Facts other = shuffled.facts(agreement.xml());
    EXPECT_EQ(naive::text_of(naive::report_of(shuffled.judge(other), other)), wanted) << text;
  });
}

TEST(Compliant, IsNeverSaidWhileARuleThatCountsIsUndecided) {
  for_each_seed([](Dice& dice) {
    PropertyCase placet({joined(random_rules(dice, true))});
    for (int i = 0; i < agreements_each; ++i) {
      const Facts facts = placet.facts(random_agreement(dice).xml());
      const Assessment assessment = placet.judge(facts);
      for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
        if (jurisdiction.verdict > Verdict::Compliant) continue;
        for (const Finding& finding : jurisdiction.findings) {
          EXPECT_FALSE(finding.counts && !decided(finding.status) && finding.status != Status::Contested);
        }
      }
    }
  });
}

TEST(Proofs, ReplayGroundByGround) {
  for_each_case([](PropertyCase& placet, const Facts& facts, const std::string& text) {
    EXPECT_EQ(replay_proof(placet.judge(facts), placet.rulebook()), std::vector<std::string>{}) << text;
  });
}

/// What every question is about that an assessment asks, and the rules that ask it.
std::vector<std::pair<std::size_t, std::vector<RuleId>>> questions_of(const Assessment& assessment) {
  std::vector<std::pair<std::size_t, std::vector<RuleId>>> result;
  for (const Question& question : assessment.questions) result.emplace_back(question.about.index(), question.rules);
  return result;
}

/// The report for people, of which the proof of rules that do not apply is no part.
std::string text_report(const PropertyCase& placet, const Facts& facts, const Assessment& assessment) {
  return render_text({facts, assessment, placet.texts(), "0", "", ""}, {});
}

TEST(Proofs, ChangeNothingElseWhenTheyAreLeftOut) {
  for_each_case([](PropertyCase& placet, const Facts& facts, const std::string& text) {
    const Assessment whole = placet.judge(facts), bare = placet.judge(facts, Proofs::LeftOut);
    EXPECT_TRUE(bare.proof.grounds.empty());
    EXPECT_EQ(naive::text_of(naive::report_of(bare, facts)), naive::text_of(naive::report_of(whole, facts))) << text;
    EXPECT_EQ(bare.because, whole.because) << text;
    EXPECT_EQ(questions_of(bare), questions_of(whole)) << text;
    const Assessment part = placet.judge(facts, Proofs::OfWhatApplies);
    EXPECT_EQ(text_report(placet, facts, part), text_report(placet, facts, whole)) << text;
    EXPECT_LE(part.proof.grounds.size(), whole.proof.grounds.size());
  });
}

/// All that rows of an audit tell of an assessment, but for the findings of rules that ask nothing.
std::string what_applies(Assessment assessment, const Facts& facts) {
  std::string text = assessment.law_day ? iso_text(*assessment.law_day) : "several law days";
  for (JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    std::erase_if(jurisdiction.findings, [](const Finding& finding) {
      return finding.status == Status::NotApplicable || finding.status == Status::NotInForce;
    });
    for (const Finding& finding : jurisdiction.findings) {
      text += '\n' + naive::instance_name(facts, jurisdiction.pack, finding.rule, finding.binding);
      if (finding.law_day) text += ' ' + iso_text(*finding.law_day);
      text += finding.counts ? " counts on " : " on ";
      text += std::string(evidence_name(finding.evidence)) + ' ' + std::to_string(finding.actions.size());
    }
    for (const Remark& remark : jurisdiction.remarks) {
      text += "\nremark " + std::to_string(static_cast<int>(remark.kind)) + ' ' + std::to_string(remark.rule.index);
    }
    for (const Because because : jurisdiction.because) text += '\n' + std::string(because_name(because));
  }
  text += '\n' + naive::text_of(naive::report_of(assessment, facts));
  for (const Because because : assessment.because) text += std::string(because_name(because)) + ' ';
  return text + std::to_string(assessment.actions.size()) + " actions";
}

TEST(Findings, AreTheSameWhenRulesThatDoNotApplyAreNotListed) {
  std::size_t left_out = 0;
  for_each_case([&](PropertyCase& placet, const Facts& facts, const std::string& text) {
    const Assessment whole = placet.judge(facts, Proofs::LeftOut);
    const Assessment brief = placet.judge(facts, Proofs::LeftOut, Listed::WhatApplies);
    EXPECT_EQ(what_applies(brief, facts), what_applies(whole, facts)) << text;
    EXPECT_EQ(questions_of(brief), questions_of(whole)) << text;
    if (!whole.jurisdictions.empty())
      left_out += whole.jurisdictions[0].findings.size() - brief.jurisdictions[0].findings.size();
  });
  EXPECT_GT(left_out, 0U);
}

TEST(Findings, AreTheSameWhenNothingIsAsked) {
  std::size_t asked = 0;
  for_each_case([&](PropertyCase& placet, const Facts& facts, const std::string& text) {
    Assessment asking = placet.judge(facts, Proofs::LeftOut, Listed::WhatApplies);
    Assessment brief = placet.judge(facts, Proofs::LeftOut, Listed::WithoutQuestions);
    EXPECT_TRUE(brief.questions.empty()) << text;
    asked += asking.questions.size();
    ASSERT_EQ(brief.jurisdictions.size(), asking.jurisdictions.size()) << text;
    for (std::size_t i = 0; i < brief.jurisdictions.size(); ++i) {
      EXPECT_EQ(brief.jurisdictions[i].unlisted.empty(), asking.jurisdictions[i].unlisted.empty()) << text;
      brief.jurisdictions[i].unlisted.clear();
      asking.jurisdictions[i].unlisted.clear();
    }
    asking.questions.clear();
    EXPECT_EQ(what_applies(brief, facts), what_applies(asking, facts)) << text;
  });
  EXPECT_GT(asked, 0U);
}

std::string whole_output(PropertyCase& placet, const std::string& xml) {
  const Facts facts = placet.facts(xml);
  const Assessment assessment = placet.judge(facts);
  const Report report{facts, assessment, placet.texts(), "0", "", ""};
  return render_json(report, {true, true, false}, true) + render_text(report, {true, true, false});
}

TEST(Output, IsTheSameInEveryRunAndTimeZone) {
  const char* zone = std::getenv("TZ");
  const std::string before = zone != nullptr ? zone : "";
  for_each_seed([](Dice& dice) {
    const std::string rules = joined(random_rules(dice, true)), xml = random_agreement(dice).xml();
    std::vector<std::string> outputs;
    for (const char* place : {"UTC", "Asia/Vladivostok", "ODD+23:59"}) {
      ASSERT_EQ(setenv("TZ", place, 1), 0);
      tzset();
      PropertyCase placet({rules});
      outputs.push_back(whole_output(placet, xml));
    }
    EXPECT_EQ(outputs[0], outputs[1]);
    EXPECT_EQ(outputs[0], outputs[2]);
  });
  ASSERT_EQ(setenv("TZ", before.c_str(), 1), 0);
  tzset();
}

}  // namespace
}  // namespace placet
