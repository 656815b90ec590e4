// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/describe.hpp"

#include <algorithm>
#include <tuple>

#include "placet/engine/plain_words.hpp"
#include "placet/engine/render.hpp"

namespace placet::audit {

namespace {

class Described {
 public:
  Described(const Facts& facts, const Assessment& assessment)
      : facts_(facts), assessment_(assessment), rulebook_(facts.rulebook()) {}

  void agreement(Row& row) const {
    const KnownVocabulary& known = rulebook_.known;
    row.id = id_of(facts_);
    row.title = agreement_title(facts_);
    row.stage = stated(Facts::agreement(), known.agreement_stage);
    row.subjects = all_stated(Facts::agreement(), known.agreement_subject);
    row.assumed.assign(facts_.completeness.assumed.begin(), facts_.completeness.assumed.end());
    if (!known.party.valid()) return;
    for (const MemberId party : facts_.members(Facts::agreement(), known.party))
      row.parties.push_back(described(party));
  }

  void conclusions(Row& row) const {
    row.date = iso_text(assessment_.case_date);
    row.date_presumed = assessment_.case_date_presumed;
    if (assessment_.law_day) row.law_day = iso_text(*assessment_.law_day);
    row.verdict = verdict_name(assessment_.verdict);
    row.because = names_of(assessment_.because);
    if (assessment_.consequence) row.consequence = effect_name(assessment_.consequence->effect.kind);
    for (const Gap& gap : assessment_.gaps) row.gaps.push_back(gap.country.valid() ? name(gap.country) : "?");
    for (const JurisdictionAssessment& jurisdiction : assessment_.jurisdictions) add(jurisdiction, row);
    for (const Question& question : assessment_.questions) row.questions.push_back(described(question));
  }

 private:
  std::string name(Symbol symbol) const {
    if (!symbol.valid()) return {};
    return std::string(rulebook_.symbols.holds(symbol) ? rulebook_.text(symbol) : facts_.text(symbol));
  }
  std::string rule_name(RuleId rule) const { return name(rulebook_[rule].name); }

  static std::vector<std::string> names_of(const std::vector<Because>& reasons) {
    std::vector<std::string> names;
    for (const Because reason : reasons) names.emplace_back(because_name(reason));
    return names;
  }

  /// The codes or texts that are stated of a field, which may be one that the vocabulary leaves out.
  std::vector<std::string> all_stated(MemberId member, FieldId field) const {
    std::vector<std::string> texts;
    if (!field.valid()) return texts;
    for (const Statement& statement : facts_.field(member, field).statements) {
      if (const auto* code = std::get_if<Code>(&statement.value)) texts.push_back(name(code->symbol));
    }
    return texts;
  }
  std::string stated(MemberId member, FieldId field) const {
    const std::vector<std::string> texts = all_stated(member, field);
    return texts.empty() ? std::string() : texts.front();
  }
  FieldId field_of(EntityId entity, std::string_view called) const {
    const std::vector<FieldId>& fields = rulebook_[entity].fields;
    const auto found =
        std::ranges::find_if(fields, [&](FieldId field) { return rulebook_.text(rulebook_[field].name) == called; });
    return found == fields.end() ? FieldId{} : *found;
  }

  PartyRow described(MemberId party) const {
    const EntityId entity = rulebook_.known.party;
    return {facts_.name_of(party), english(party, field_of(entity, "name")),
            stated(party, rulebook_.known.party_country), stated(party, field_of(entity, "unit")),
            stated(party, field_of(entity, "level"))};
  }
  /// The name in English, or the first one.
  std::string english(MemberId member, FieldId field) const {
    if (!field.valid()) return {};
    for (const Statement& statement : facts_.field(member, field).statements) {
      const auto* code = std::get_if<Code>(&statement.value);
      if (code != nullptr && name(statement.language) == "en") return name(code->symbol);
    }
    return stated(member, field);
  }

  void add(const JurisdictionAssessment& jurisdiction, Row& row) const {
    const std::string country = name(jurisdiction.country);
    row.jurisdictions.push_back({country, name(rulebook_[jurisdiction.pack].name),
                                 std::string(verdict_name(jurisdiction.verdict)), names_of(jurisdiction.because)});
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.status == Status::NotApplicable || finding.status == Status::NotInForce) continue;
      const Rule& rule = rulebook_[finding.rule];
      row.findings.push_back({country, name(rule.name), rule.version, finding_about(facts_, finding),
                              std::string(status_name(finding.status)), std::string(strength_name(rule.strength)),
                              std::string(evidence_name(finding.evidence)),
                              finding.consequence ? plain_consequence(facts_, *finding.consequence) : "",
                              finding.counts});
    }
  }

  QuestionRow described(const Question& question) const {
    QuestionRow row;
    std::tie(row.kind, row.about) = std::visit([this](const auto& asked) { return subject_of(asked); }, question.about);
    row.fact = fact_notation(question, facts_);
    for (const RuleId rule : question.rules) row.rules.push_back(rule_name(rule));
    return row;
  }

  using Subject = std::pair<std::string, std::string>;  // kind and words of a question

  Subject subject_of(const AskedField& asked) const {
    const Field& field = rulebook_[asked.field];
    return {"fact", name(field.name) + " of " + name(rulebook_[field.entity].name)};
  }
  Subject subject_of(const AskedStep& asked) const {
    const std::string act = name(rulebook_[asked.act].name);
    return {"fact", asked.authority.valid() ? act + " of " + name(rulebook_[asked.authority].name) : act};
  }
  Subject subject_of(const AskedJudgement& asked) const {
    return {"judgement", "judged " + name(rulebook_[asked.judgement].name)};
  }
  Subject subject_of(const AskedMembership& asked) const {
    return {"list", "entry of " + name(rulebook_[asked.list].name)};
  }
  Subject subject_of(const AskedMembers& asked) const {
    const Unlisted& members = asked.members;
    return {"members",
            "every " + name(members.entity.valid() ? rulebook_[members.entity].name : rulebook_[members.field].name)};
  }

  const Facts& facts_;
  const Assessment& assessment_;
  const Rulebook& rulebook_;
};

}  // namespace

std::string id_of(const Facts& facts) {
  const FieldId field = facts.rulebook().known.agreement_id;
  if (!field.valid()) return {};
  const auto& statements = facts.field(Facts::agreement(), field).statements;
  const auto* code = statements.empty() ? nullptr : std::get_if<Code>(&statements.front().value);
  if (code == nullptr) return {};
  const Rulebook& rulebook = facts.rulebook();
  return std::string(rulebook.symbols.holds(code->symbol) ? rulebook.text(code->symbol) : facts.text(code->symbol));
}

void describe(const Facts& facts, const Assessment& assessment, Row& row) {
  const Described described(facts, assessment);
  described.agreement(row);
  described.conclusions(row);
}

}  // namespace placet::audit
