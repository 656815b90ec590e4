// SPDX-License-Identifier: Apache-2.0
// The theorems of docs/assurance.md that property_test.cpp and questions_test.cpp do not try: each with random
// rulebooks and agreements that are looked through for one that breaks it. A failure prints its seed; PLACET_SEED=N
// tries that one alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <locale>
#include <regex>
#include <sstream>
#include <thread>

#include "placet/engine/fix.hpp"
#include "placet/engine/render.hpp"
#include "placet/engine/verdict_line.hpp"
#include "property/property_case.hpp"
#include "property/random_case.hpp"
#include "property/seeds.hpp"

namespace placet {
namespace {

constexpr int agreements_each = 8;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

/// The rule with a strength of its own instead of the one it has. A practice can state no effect.
std::string with_strength(const std::string& rule, const std::string& strength) {
  std::istringstream lines(replaced(rule, "  strength guidance\n", ""));
  std::string result;
  bool has_effect = false;
  for (std::string line; std::getline(lines, line);) {
    const bool effect = line.starts_with("  otherwise ");
    if (effect && strength == "practice") {
      line = has_effect ? "" : "  otherwise no effect stated";
      has_effect = true;
    }
    result += (line == "end" ? "  strength " + strength + "\nend" : line) + "\n";
  }
  return result;
}

std::vector<const Finding*> findings_of(const Assessment& assessment) {
  std::vector<const Finding*> all;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) all.push_back(&finding);
  }
  return all;
}

/// Whether the rule prevails for its bearer: it was held against every rule that concludes the opposite.
bool prevails(Status status) {
  return status == Status::Satisfied || status == Status::Violated || status == Status::Outstanding ||
         status == Status::Cured || status == Status::BreachedCureOpen;
}

bool concludes_power_or_term(const Rulebook& rulebook, RuleId rule) {
  const Norm& norm = rulebook[rule].readings.front().norm;
  return std::holds_alternative<Power>(norm.what) || std::holds_alternative<Counts>(norm.what);
}

TEST(Consistent, AConclusionAndItsOppositeAreNeverBothHeld) {
  int opposed = 0;
  for_each_seed([&](Dice& dice) {
    const std::vector<std::string> rules = random_rules(dice, true);
    PropertyCase placet({joined(rules)});
    for (int i = 0; i < agreements_each; ++i) {
      const std::string xml = random_agreement(dice).xml();
      const Facts facts = placet.facts(xml);
      const Assessment assessment = placet.judge(facts);
      const std::vector<const Finding*> findings = findings_of(assessment);
      for (const Finding* one : findings) {
        if (!concludes_power_or_term(placet.rulebook(), one->rule)) continue;
        for (const Finding* other : findings) {
          const auto& opposites = placet.rulebook()[one->rule].opposites;
          if (!std::ranges::binary_search(opposites, other->rule) || one->bearer != other->bearer) continue;
          ++opposed;
          EXPECT_FALSE(prevails(one->status) && prevails(other->status)) << joined(rules) << xml;
        }
      }
    }
  });
  EXPECT_TRUE(one_seed_alone() || opposed > 100)
      << opposed << " pairs: too few rules oppose each other for this to mean anything";
}

/// An agreement of which everything is known: what random agreements may leave out is stated, and days are exact.
AgreementText known_agreement(Dice& dice, bool draft = false) {
  AgreementText a{draft ? "draft" : dice.pick({"signed", "in-force"}), "complete", {}};
  const std::string signature = draft ? "2005-06-15" : dice.pick({"2005-02-10", "2005-04-30", "2005-05-01"});
  a.elements = {"<binding>" + dice.pick({"yes", "no"}) + "</binding>",
                "<written>" + dice.pick({"yes", "no"}) + "</written>",
                "<size>" + dice.pick({"2", "3", "4", "5", "6"}) + "</size>",
                "<event name=\"signature\" on=\"" + signature + "\"/>",
                "<party id=\"a1\"><country>RU</country><level>region</level></party>",
                "<party id=\"b1\"><country>" + dice.pick({"CN", "RU"}) + "</country><level>" +
                    dice.pick({"region", "state"}) + "</level></party>",
                "<judgement name=\"utopia.local\" answer=\"" + dice.pick({"yes", "no"}) + "\"/>"};
  if (!draft) a.elements.push_back("<event name=\"entry-into-force\" on=\"2005-05-10\"/>");
  a.elements.push_back("<subject>" + dice.pick({"trade", "border-trade"}) + "</subject>");
  if (dice.one_in(2)) a.elements.push_back("<delegation id=\"d1\" persons=\"" + dice.pick({"3", "6"}) + "\"/>");
  // One of a kind: a consent that was given and refused on one day is not known to be either.
  for (const char* act : {"consent", "notice", "report"}) {
    if (dice.one_in(2)) continue;
    a.elements.push_back("<step act=\"" + std::string(act) + "\" of=\"" +
                         dice.pick({"utopia.ministry", "utopia.government"}) + "\" for=\"" + dice.pick({"a1", "b1"}) +
                         "\" outcome=\"" + dice.pick({"given", "refused"}) + "\" on=\"" +
                         dice.pick({"2005-02-10", "2005-04-30", "2005-05-12"}) + "\"/>");
  }
  return a;
}

/// The rules without bounds that the law leaves open, and without steps for one subject or delegation, of which the
/// steps of these agreements do not speak.
std::string without_doubts(const std::vector<std::string>& rules) {
  const std::string exact = replaced(joined(rules), "between 1 April 2005 and 1 June 2005", "1 May 2005");
  const std::regex for_one(R"((consent|notice|report)( of utopia\.\w+)? for [sd]\b)");
  return std::regex_replace(replaced(exact, "in force from 2005", "in force from 1 January 2005"), for_one, "$1$2");
}

bool undecided(Status status) {
  return status == Status::NeedsFacts || status == Status::NeedsJudgement || status == Status::NeedsLaw;
}

TEST(Classical, NothingIsUnknownWhereEverythingIsKnown) {
  int judged = 0;
  for_each_seed([&](Dice& dice) {
    const std::string rules = without_doubts(random_rules(dice, false));
    PropertyCase placet({rules});
    for (int i = 0; i < agreements_each; ++i) {
      const std::string xml = known_agreement(dice).xml();
      const Facts facts = placet.facts(xml);
      const Assessment assessment = placet.judge(facts);
      const std::vector<const Finding*> findings = findings_of(assessment);
      // Two rules that contradict each other leave what they conclude open, and the law has to say which goes first.
      if (std::ranges::any_of(findings, [](const Finding* f) { return f->status == Status::Conflict; })) continue;
      ++judged;
      for (const Finding* finding : findings) EXPECT_FALSE(undecided(finding->status)) << rules << xml;
      for (const Ground& ground : assessment.proof.grounds) {
        EXPECT_NE(ground.value, StepValue::Unknown) << rules << xml;
      }
      EXPECT_TRUE(assessment.questions.empty()) << rules << xml;
      if (testing::Test::HasFailure()) return;
    }
  });
  EXPECT_TRUE(one_seed_alone() || judged > 100) << judged;
}

/// How many grounds it takes to judge an agreement with so many delegations.
std::size_t grounds_with(PropertyCase& placet, int delegations) {
  std::string xml =
      "<agreement id=\"a\" stage=\"signed\" record=\"complete\"><party id=\"a1\"><country>RU</country></party>";
  for (int i = 0; i < delegations; ++i) xml += "<delegation id=\"d" + std::to_string(i) + "\" persons=\"6\"/>";
  const Facts facts = placet.facts(xml + "</agreement>");
  return placet.judge(facts).proof.grounds.size();
}

TEST(Total, TheWorkGrowsAsTheBindingsToTheDepthOfQuantifiers) {
  const std::string head = "  source utopia.statute at \"art. 1\" reported\n  in force from 2000\n";
  const std::string every = "rule utopia.every \"Every\"\n" + head +
                            "  for every delegation d of agreement\n"
                            "  agreement must ensure that persons of d is at most 5\n"
                            "  otherwise no effect stated\nend\n";
  const std::string within = "rule utopia.within \"Within\"\n" + head +
                             "  for every delegation d of agreement\n"
                             "  agreement must ensure that every delegation e of agreement satisfies "
                             "(persons of e is at most 5 or persons of d is at most 5)\n"
                             "  otherwise no effect stated\nend\n";
  PropertyCase once({every}), twice({every + within});
  for (const int count : {8, 16, 32}) {
    EXPECT_LE(grounds_with(once, 2 * count), 2 * grounds_with(once, count) + 8) << "one variable, linear";
    EXPECT_LE(grounds_with(twice, 2 * count), 4 * grounds_with(twice, count) + 8) << "two variables, quadratic";
  }
}

/// What a verdict is to a program, in the words of one language.
std::string spoken(const PropertyCase& placet, const Facts& facts, const Assessment& assessment, Language language) {
  const Report report{facts, assessment, placet.texts(), "0", "", ""};
  return render_json(report, {true, true, false, language, false}, true);
}

TEST(Language, ChangesNothingThatProgramsRead) {
  for_each_seed([](Dice& dice) {
    PropertyCase placet({joined(random_rules(dice, true))});
    const Facts facts = placet.facts(random_agreement(dice).xml());
    const Assessment assessment = placet.judge(facts);
    const Report report{facts, assessment, placet.texts(), "0", "", ""};
    for (const Language language : all_languages) {
      EXPECT_EQ(spoken(placet, facts, assessment, language), spoken(placet, facts, assessment, Language::English));
      EXPECT_FALSE(render_text(report, {true, true, false, language, false}).empty());
    }
  });
}

/// A place where numbers are written quite otherwise.
class OddNumbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
  std::string do_truename() const override { return "oui"; }
};

std::string whole_output(const std::string& rules, const std::string& xml) {
  PropertyCase placet({rules});
  const Facts facts = placet.facts(xml);
  const Assessment assessment = placet.judge(facts);
  const Report report{facts, assessment, placet.texts(), "0", "", ""};
  return render_json(report, {true, true, false}, true) + render_text(report, {true, true, false});
}

TEST(Locale, ChangesNothing) {
  for_each_seed([](Dice& dice) {
    const std::string rules = joined(random_rules(dice, true)), xml = random_agreement(dice).xml();
    const std::string wanted = whole_output(rules, xml);
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new OddNumbers));
    const std::string found = whole_output(rules, xml);
    std::locale::global(before);
    EXPECT_EQ(found, wanted);
  });
}

TEST(Threads, ThatShareAnEvaluatorFindTheSame) {
  for_each_seed([](Dice& dice) {
    PropertyCase placet({joined(random_rules(dice, true))});
    const Facts facts = placet.facts(random_agreement(dice).xml());
    std::array<std::string, 4> found;
    std::vector<std::thread> threads;
    for (std::string& text : found) {
      threads.emplace_back([&] { text = spoken(placet, facts, placet.judge(facts), Language::English); });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& text : found) EXPECT_EQ(text, found.front());
  });
}

TEST(Strength, PracticeAndGuidanceNeverVoidAnAgreement) {
  for_each_seed([](Dice& dice) {
    const std::vector<std::string> rules = random_rules(dice, true);
    for (const char* strength : {"practice", "guidance"}) {
      std::string weak;
      for (const std::string& rule : rules) weak += with_strength(rule, strength);
      PropertyCase placet({weak});
      for (int i = 0; i < agreements_each; ++i) {
        const std::string xml = random_agreement(dice).xml();
        const Facts facts = placet.facts(xml);
        const Assessment assessment = placet.judge(facts);
        EXPECT_NE(assessment.verdict, Verdict::NonCompliant) << weak << xml;
        EXPECT_FALSE(assessment.consequence.has_value()) << weak << xml;
        EXPECT_TRUE(std::ranges::none_of(findings_of(assessment), &Finding::counts)) << weak << xml;
      }
    }
  });
}

TEST(Strength, WhatWeighsOnAnAgreementIsSaidByABindingRule) {
  int weighed = 0;
  for_each_seed([&](Dice& dice) {
    std::vector<std::string> rules = random_rules(dice, true);
    for (std::string& rule : rules) {
      if (dice.one_in(3)) rule = with_strength(rule, "practice");
    }
    PropertyCase placet({joined(rules)});
    for (int i = 0; i < agreements_each; ++i) {
      const Facts facts = placet.facts(known_agreement(dice).xml());
      const Assessment assessment = placet.judge(facts);
      if (!assessment.consequence) continue;
      ++weighed;
      EXPECT_EQ(placet.rulebook()[assessment.consequence->rule].strength, Strength::Binding) << joined(rules);
    }
  });
  EXPECT_TRUE(one_seed_alone() || weighed > 20) << weighed;
}

TEST(Evidence, OfNobodyAloneNeverMakesAnAgreementNonCompliant) {
  int doubted = 0;
  for_each_seed([&](Dice& dice) {
    std::vector<std::string> rules = random_rules(dice, true);
    const bool all = dice.one_in(2);
    for (std::string& rule : rules) {
      if (all || dice.one_in(2)) rule = replaced(rule, "\"art. 1\" reported", "\"art. 1\" unverified");
    }
    PropertyCase placet({joined(rules)});
    for (int i = 0; i < agreements_each; ++i) {
      const std::string xml = known_agreement(dice).xml();
      const Facts facts = placet.facts(xml);
      const Assessment assessment = placet.judge(facts);
      const std::vector<const Finding*> findings = findings_of(assessment);
      doubted += std::ranges::any_of(findings, [](const Finding* f) {
        return f->counts && f->status == Status::Violated && f->evidence == Evidence::Unverified;
      });
      if (assessment.verdict != Verdict::NonCompliant) continue;
      EXPECT_FALSE(all) << joined(rules) << xml;
      EXPECT_TRUE(std::ranges::any_of(findings,
                                      [](const Finding* f) {
                                        return f->counts && line_of(*f) == Verdict::NonCompliant &&
                                               f->evidence != Evidence::Unverified;
                                      }))
          << joined(rules) << xml;
    }
  });
  EXPECT_TRUE(one_seed_alone() || doubted > 20) << doubted;
}

TEST(Fixes, LeadWhereTheySay) {
  int proposed = 0;
  for_each_seed(
      [&](Dice& dice) {
        const std::string rules = joined(random_rules(dice, false));
        PropertyCase placet({rules});
        const Evaluator evaluator(placet.rulebook());
        for (int i = 0; i < 6; ++i) {
          const std::string xml = (dice.one_in(2) ? known_agreement(dice, true) : random_agreement(dice)).xml();
          const Facts facts = placet.facts(xml);
          const Assessment assessment = placet.judge(facts);
          const auto read = [&](const std::string& text) { return std::optional(placet.facts(text)); };
          for (const Proposal& proposal : find_fixes(evaluator, xml, facts, assessment, read).proposals) {
            ++proposed;
            const Facts changed = placet.facts(proposal.text);
            const Verdict verdict = placet.judge(changed).verdict;
            EXPECT_EQ(verdict, proposal.assessment.verdict) << rules << xml << '\n' << proposal.text;
            EXPECT_TRUE(verdict == Verdict::Compliant || verdict == Verdict::Conditional) << proposal.text;
          }
        }
      },
      40);
  EXPECT_TRUE(one_seed_alone() || proposed > 5) << proposed;
}

}  // namespace
}  // namespace placet
