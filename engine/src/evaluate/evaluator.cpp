// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "evaluate/case_date.hpp"
#include "evaluate/findings.hpp"
#include "evaluate/prepared_rules.hpp"
#include "evaluate/remarks.hpp"
#include "evaluate/verdict.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/questions.hpp"

namespace placet {
namespace {

std::vector<MemberId> all_members(const Setting& setting, EntityId entity) {
  return entity.valid() ? setting.facts.members(Facts::agreement(), entity) : std::vector<MemberId>{};
}

/// The countries of a party: one, or one for each account where accounts differ.
std::set<Symbol> countries_of(const Setting& setting, MemberId party) {
  std::set<Symbol> result;
  const FieldId field = setting.rulebook.known.party_country;
  if (!field.valid()) return result;
  const FieldFacts& stated = setting.facts.field(party, field);
  if (stated.presence != Presence::Stated) return result;
  for (const Statement& statement : stated.statements) result.insert(std::get<Code>(statement.value).symbol);
  return result;
}

/// Whether the agreement says that the law of no state binds the party, as with an international organisation.
bool bound_by_no_state(const Setting& setting, MemberId party) {
  const FieldId field = setting.rulebook.known.party_country;
  return field.valid() && setting.facts.field(party, field).presence == Presence::Absent;
}

/// Whether a `basis` of the agreement names the pack.
bool named_as_basis(const Setting& setting, const Pack& pack) {
  const Rulebook& rulebook = setting.rulebook;
  for (std::uint32_t i = 0; i < rulebook.entities.size(); ++i) {
    if (rulebook.text(rulebook.entities[i].name) != "basis") continue;
    for (const MemberId basis : setting.facts.members(Facts::agreement(), EntityId{i})) {
      for (const FieldId field : rulebook.entities[i].fields) {
        const FieldFacts& stated = setting.facts.field(basis, field);
        for (const Statement& statement : stated.statements) {
          const auto* code = std::get_if<Code>(&statement.value);
          if (code != nullptr && setting.facts.text(code->symbol) == rulebook.text(pack.name)) return true;
        }
      }
    }
  }
  return false;
}

/// The packs that judge this agreement, by country code, umbrellas last.
std::vector<JurisdictionAssessment> jurisdictions_of(const Setting& setting, const std::vector<bool>& has_rules) {
  const Rulebook& rulebook = setting.rulebook;
  std::vector<JurisdictionAssessment> result;
  std::set<PackId> seen_by_countries;
  const std::vector<MemberId> parties = all_members(setting, rulebook.known.party);
  std::vector<std::set<Symbol>> countries;
  for (const MemberId party : parties) countries.push_back(countries_of(setting, party));
  for (std::uint32_t i = 0; i < rulebook.packs.size(); ++i) {
    const Pack& pack = rulebook.packs[i];
    if (!pack.jurisdiction.valid()) continue;
    JurisdictionAssessment jurisdiction;
    jurisdiction.pack = PackId{i};
    jurisdiction.country = pack.jurisdiction;
    for (std::size_t party = 0; party < parties.size(); ++party) {
      if (countries[party].contains(pack.jurisdiction)) jurisdiction.parties.push_back(parties[party]);
    }
    if (jurisdiction.parties.empty()) continue;
    seen_by_countries.insert(pack.visible.begin(), pack.visible.end());
    result.push_back(std::move(jurisdiction));
  }
  std::ranges::sort(result, {}, [&](const JurisdictionAssessment& j) { return rulebook.text(j.country); });
  for (std::uint32_t i = 0; i < rulebook.packs.size(); ++i) {
    const bool umbrella = !rulebook.packs[i].jurisdiction.valid() && has_rules[i];
    if (!umbrella || !(seen_by_countries.contains(PackId{i}) || named_as_basis(setting, rulebook.packs[i]))) continue;
    JurisdictionAssessment line;
    line.pack = PackId{i};
    line.parties = parties;
    result.push_back(std::move(line));
  }
  return result;
}

std::vector<Gap> gaps_of(const Setting& setting, Questions& questions) {
  const Rulebook& rulebook = setting.rulebook;
  std::vector<Gap> result;
  std::set<std::pair<std::string_view, Symbol>> uncovered;
  const std::vector<MemberId> parties = all_members(setting, rulebook.known.party);
  for (const MemberId party : parties) {
    const std::set<Symbol> countries = countries_of(setting, party);
    if (countries.empty() && !bound_by_no_state(setting, party)) {
      result.push_back({{}, party});
      if (rulebook.known.party_country.valid()) ask(questions, AskedField{party, rulebook.known.party_country}, {});
    }
    for (const Symbol country : countries) {
      const bool covered =
          std::ranges::any_of(rulebook.packs, [&](const Pack& p) { return p.jurisdiction == country; });
      if (!covered) uncovered.emplace(setting.facts.text(country), country);
    }
  }
  if (parties.empty() && rulebook.known.party.valid()) {
    ask(questions, AskedMembers{Unlisted{rulebook.known.party, {}, Facts::agreement()}}, {});
  }
  for (const auto& [name, country] : uncovered) result.push_back({country, {}});
  return result;
}

void sort_actions(std::vector<Action>& actions, const Rulebook& rulebook) {
  std::ranges::stable_sort(actions, [&](const Action& a, const Action& b) {
    return std::tuple(!a.due, a.due.value_or(Day{}), rulebook.text(rulebook[a.rule].name)) <
           std::tuple(!b.due, b.due.value_or(Day{}), rulebook.text(rulebook[b.rule].name));
  });
}

/// Those that settle most first; what the record may leave out last.
std::vector<Question> sorted(const Questions& questions) {
  std::vector<Question> result;
  for (const auto& [key, open] : questions) result.push_back(open.question);
  const auto rank = [](const Question& q) {
    return std::pair(std::holds_alternative<AskedMembers>(q.about), -static_cast<std::int64_t>(q.rules.size()));
  };
  std::ranges::stable_sort(result, {}, rank);
  return result;
}

void conclude_overall(Assessment& assessment, const Setting& setting) {
  std::set<Because> reasons;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    assessment.verdict = std::max(assessment.verdict, jurisdiction.verdict);
  }
  const bool no_party =
      setting.rulebook.known.party.valid() && all_members(setting, setting.rulebook.known.party).empty();
  const bool unknown_country = std::ranges::any_of(assessment.gaps, [](const Gap& gap) { return gap.party.valid(); });
  if ((no_party || unknown_country) && assessment.verdict <= Verdict::Indeterminate) {
    assessment.verdict = Verdict::Indeterminate;
    reasons.insert(Because::Facts);
  }
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    if (jurisdiction.verdict == assessment.verdict)
      reasons.insert(jurisdiction.because.begin(), jurisdiction.because.end());
  }
  if (assessment.verdict == Verdict::Compliant) {
    const bool remarks =
        std::ranges::any_of(assessment.jurisdictions, [](const auto& j) { return !j.remarks.empty(); });
    if (remarks) reasons.insert(Because::Remarks);
  }
  if (assessment.verdict == Verdict::NotGoverned) reasons.insert(Because::NoRuleInScope);
  if (!assessment.gaps.empty()) reasons.insert(Because::Gap);
  assessment.because.assign(reasons.begin(), reasons.end());
}

/// Room for the grounds of most agreements, so that they are not moved again and again while their number grows.
constexpr std::size_t expected_grounds = 16'384;

}  // namespace

Evaluator::Evaluator(const Rulebook& rulebook)
    : rulebook_(&rulebook), rules_(std::make_shared<const PreparedRules>(rulebook)) {}

Assessment Evaluator::evaluate(const Facts& facts, const Dates& dates, Proofs proofs, Listed listed) const {
  ListMatches list_matches(facts);
  const Setting setting = setting_of(*rulebook_, facts, list_matches, dates);
  Assessment assessment;
  assessment.dates = dates;
  assessment.case_date = setting.case_date;
  assessment.case_date_presumed = setting.case_date_presumed;
  if (const FieldId stage = rulebook_->known.agreement_stage; stage.valid()) {
    const FieldFacts& stated = facts.field(Facts::agreement(), stage);
    assessment.abandoned = stated.presence == Presence::Stated &&
                           facts.text(std::get<Code>(stated.statements.front().value).symbol) == "abandoned";
  }
  Proof* const proof = proofs != Proofs::LeftOut ? &assessment.proof : nullptr;
  if (proof != nullptr) proof->grounds.reserve(expected_grounds);
  Questions questions;
  assessment.gaps = gaps_of(setting, questions);
  assessment.jurisdictions = jurisdictions_of(setting, rules_->has_rules);
  std::vector<MemberId> stale = all_members(setting, rulebook_->known.accepted);
  LawDays law_days;
  for (JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    Findings found = find(setting, jurisdiction.pack, *rules_, {proofs, listed, proof}, questions);
    law_days.add(found.law_days);
    jurisdiction.findings = std::move(found.findings);
    jurisdiction.unlisted = std::move(found.unlisted);
    if (assessment.abandoned) {
      for (Finding& finding : jurisdiction.findings) {
        finding.consequence.reset();
        finding.liability.reset();
      }
    }
    add_remarks(jurisdiction, setting, stale);
    conclude(jurisdiction);
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.counts)
        assessment.actions.insert(assessment.actions.end(), finding.actions.begin(), finding.actions.end());
    }
  }
  assessment.remarks = general_remarks(setting, stale);
  sort_actions(assessment.actions, *rulebook_);
  if (listed != Listed::WithoutQuestions) assessment.questions = sorted(questions);
  assessment.consequence = gravest(assessment.jurisdictions, &Finding::consequence);
  assessment.liability = gravest(assessment.jurisdictions, &Finding::liability);
  assessment.law_day = law_days.shared(setting.law_day());
  conclude_overall(assessment, setting);
  return assessment;
}

std::vector<std::vector<Separation>> separations(const Facts& facts, const Assessment& assessment) {
  ListMatches list_matches(facts);
  const Setting setting = setting_of(facts.rulebook(), facts, list_matches, assessment.dates);
  const PreparedRules rules(facts.rulebook());
  Questions questions;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    find(setting, jurisdiction.pack, rules, {}, questions);
  }
  std::vector<std::vector<Separation>> result;
  for (const Question& question : assessment.questions) {
    const auto found = questions.find(key_of(question.about));
    result.push_back(found == questions.end() ? std::vector<Separation>{} : found->second.separations);
  }
  return result;
}

}  // namespace placet
