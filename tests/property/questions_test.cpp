// SPDX-License-Identifier: Apache-2.0
// What docs/language/meaning.md promises of questions: no fact that is left out decides a finding, and those that are
// asked mostly do. A failure prints its seed; PLACET_SEED=N tries that one alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "placet/engine/given.hpp"
#include "property/property_case.hpp"
#include "property/random_case.hpp"
#include "property/seeds.hpp"

namespace placet {
namespace {

constexpr std::uint64_t rulebooks = 40;
constexpr int agreements_each = 3;
constexpr int completions = 12;
/// The line of what cannot be said yet.
constexpr int undecided = 3;

/// The line of the table of verdicts for what the random rules can come to; their sources are all reported.
int line_of(Status status, bool cure_unknown) {
  switch (status) {
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending: return 0;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Excused:
    case Status::Defeated:
    case Status::CannotBeViolated: return 1;
    case Status::Outstanding: return 2;
    case Status::BreachedCureOpen: return cure_unknown ? undecided : 2;
    case Status::Conflict:
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: return undecided;
    case Status::Violated: return 4;
  }
  return undecided;
}

/// The line in which all readings of a finding fall; a reading that does not count is as good as met.
int line_of(const Finding& finding) {
  if (finding.status != Status::Contested) return line_of(finding.status, finding.cure_unknown);
  std::set<int> lines;
  for (const ReadingResult& reading : finding.readings) {
    lines.insert(std::max(1, line_of(reading.status, reading.cure_unknown)));
  }
  return lines.size() == 1 ? *lines.begin() : undecided;
}

using Place = std::pair<std::uint32_t, std::size_t>;
using Lines = std::map<Place, int>;

/// The line of every finding that may count, by its rule and its place among the findings of the rule.
Lines lines_of(const Assessment& assessment, const Rulebook& rulebook) {
  Lines lines;
  std::map<std::uint32_t, std::size_t> count;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      const Rule& rule = rulebook[finding.rule];
      const bool may_count =
          rule.strength == Strength::Binding && !std::holds_alternative<Counts>(rule.readings.front().norm.what);
      if (may_count) lines[{finding.rule.index, count[finding.rule.index]++}] = line_of(finding);
    }
  }
  return lines;
}

/// A yes-no field or a number of the agreement, of which every value can be tried.
struct TriedFact {
  std::string name;
  FieldId field;
  std::vector<Value> values;
};

std::vector<TriedFact> tried_facts(const Rulebook& rulebook) {
  std::vector<TriedFact> facts;
  for (const FieldId field : rulebook[rulebook.known.agreement].fields) {
    const std::string name(rulebook.text(rulebook[field].name));
    if (name == "binding" || name == "written") facts.push_back({name, field, {true, false}});
    if (name != "size") continue;
    facts.push_back({name, field, {}});
    for (int size = 0; size <= 8; ++size) {
      facts.back().values.emplace_back(NumberRange::of(Decimal{size * std::int64_t{1'000'000}}));
    }
  }
  return facts;
}

void state(Facts& facts, FieldId field, const Value& value) {
  Statement statement;
  statement.value = value;
  facts.field(Facts::agreement(), field) = {Presence::Stated, {statement}, {}};
}

bool is_open(const Facts& facts, FieldId field) {
  const Presence presence = facts.field(Facts::agreement(), field).presence;
  return presence == Presence::NotStated || presence == Presence::Unknown;
}

bool is_asked(const Assessment& assessment, FieldId field) {
  return std::ranges::any_of(assessment.questions, [&](const Question& question) {
    const auto* of = std::get_if<AskedField>(&question.about);
    return of != nullptr && of->member == Facts::agreement() && of->field == field;
  });
}

/// The agreement with every other fact that can be tried stated at random, or left as it is.
Facts completed(Facts facts, const std::vector<TriedFact>& tried, FieldId but, Dice& dice) {
  for (const TriedFact& fact : tried) {
    if (fact.field == but || !is_open(facts, fact.field) || dice.one_in(4)) continue;
    state(facts, fact.field, fact.values[dice.roll(fact.values.size())]);
  }
  return facts;
}

/// A finding, undecided as things are, that two values of the fact put in different lines under some values of the
/// other facts.
std::optional<Place> parted_finding(const PropertyCase& placet, const Facts& facts, const TriedFact& fact,
                                    const std::vector<TriedFact>& tried, const Lines& now, Dice& dice) {
  for (int i = 0; i < completions; ++i) {
    Facts known = completed(facts, tried, fact.field, dice);
    std::optional<Lines> first;
    for (const Value& value : fact.values) {
      state(known, fact.field, value);
      const Lines lines = lines_of(placet.judge(known), placet.rulebook());
      if (!first) first = lines;
      for (const auto& [place, line] : lines) {
        const auto before = now.find(place);
        if (before == now.end() || before->second != undecided) continue;
        const auto other = first->find(place);
        if (other != first->end() && other->second != line) return place;
      }
    }
  }
  return std::nullopt;
}

TEST(Questions, LeaveOutNoFactThatDecidesAFinding) {
  std::size_t asked = 0;
  std::size_t changing = 0;
  std::size_t unasked = 0;
  for_each_seed(
      [&](Dice& dice) {
        std::string rules;
        for (const std::string& rule : random_rules(dice, false)) rules += rule;
        PropertyCase placet({rules});
        const std::vector<TriedFact> tried = tried_facts(placet.rulebook());
        for (int i = 0; i < agreements_each; ++i) {
          const std::string xml = random_agreement(dice).xml();
          const Facts facts = placet.facts(xml);
          const Assessment assessment = placet.judge(facts);
          const Lines now = lines_of(assessment, placet.rulebook());
          for (const TriedFact& fact : tried) {
            if (!is_open(facts, fact.field)) continue;
            const auto parted = parted_finding(placet, facts, fact, tried, now, dice);
            if (is_asked(assessment, fact.field)) {
              ++asked;
              changing += parted ? 1 : 0;
            } else {
              ++unasked;
              EXPECT_FALSE(parted) << fact.name << " is not asked, but decides "
                                   << placet.rulebook().text(placet.rulebook()[RuleId{parted->first}].name) << '\n'
                                   << rules << xml;
            }
          }
        }
      },
      rulebooks);
  if (one_seed_alone()) return;
  EXPECT_GT(unasked, 0U);
  EXPECT_GT(2 * changing, asked) << "few of the facts that are asked decide anything";
}

}  // namespace
}  // namespace placet
