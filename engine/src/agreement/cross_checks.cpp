// SPDX-License-Identifier: Apache-2.0
#include "agreement/cross_checks.hpp"

#include <algorithm>
#include <optional>

#include "agreement/silence.hpp"

namespace placet {
namespace {

using Names = std::vector<std::string_view>;

/// The statements of a field, none if the vocabulary leaves the field out.
std::vector<Statement> statements(const Facts& facts, MemberId member, FieldId field) {
  return field.valid() ? facts.field(member, field).statements : std::vector<Statement>{};
}

std::string_view text_of(const Facts& facts, const Statement& statement) {
  const auto* code = std::get_if<Code>(&statement.value);
  return code ? facts.text(code->symbol) : std::string_view{};
}

std::string_view only_text(const Facts& facts, MemberId member, FieldId field) {
  const std::vector<Statement> all = statements(facts, member, field);
  return all.empty() ? std::string_view{} : text_of(facts, all.front());
}

/// Names that `partial` and `complete` may hold: entities, and fields with many values.
Names collections(const Rulebook& rulebook) {
  Names names;
  for (const Entity& entity : rulebook.entities) {
    if (entity.owner.valid()) names.push_back(rulebook.text(entity.name));
  }
  for (const Field& field : rulebook.fields) {
    if (field.many) names.push_back(rulebook.text(field.name));
  }
  return names;
}

class TogetherChecker {
 public:
  TogetherChecker(const Facts& facts, const std::set<std::string, std::less<>>& outer_ids, Faults& faults)
      : facts_(facts), outer_ids_(outer_ids), faults_(faults), rulebook_(facts.rulebook()) {}

  void check() {
    const KnownVocabulary& known = rulebook_.known;
    for (std::uint32_t i = 0; i < facts_.size() && !faults_.full(); ++i) {
      const MemberId member{i};
      const EntityId entity = facts_.member(member).entity;
      check_unit(member);
      if (entity == known.step) check_object(member, known.step_about, true);
      if (entity == known.judgement) {
        check_name(member, known.judgement_name, rulebook_.judgements, "judgement");
        check_object(member, known.judgement_about, false);
      }
      if (entity == known.accepted) check_name(member, known.accepted_rule, rulebook_.rules, "rule");
    }
  }

 private:
  /// The field of this kind with one value, where the entity has exactly one.
  FieldId only_field(EntityId entity, TypeKind kind) const {
    FieldId found;
    for (const FieldId field : rulebook_[entity].fields) {
      if (rulebook_[field].type.kind != kind || rulebook_[field].many) continue;
      if (found.valid()) return {};
      found = field;
    }
    return found;
  }

  void check_unit(MemberId member) {
    const EntityId entity = facts_.member(member).entity;
    const FieldId unit_field = only_field(entity, TypeKind::Unit);
    if (!unit_field.valid() || facts_.field(member, unit_field).statements.empty()) return;
    const std::string_view country = only_text(facts_, member, only_field(entity, TypeKind::Country));
    if (country.empty()) return;
    for (const Statement& statement : facts_.field(member, unit_field).statements) {
      const std::string_view unit = text_of(facts_, statement);
      if (unit.substr(0, unit.find('-')) == country || listed_elsewhere(unit, country)) continue;
      faults_.add(codes::unit_of_another_country, statement.place,
                  quoted(unit) + " is no subdivision of the country " + quoted(country),
                  "state the country whose law binds the party, and its own subdivision");
    }
  }
  bool listed_elsewhere(std::string_view unit, std::string_view country) const {
    if (!rulebook_.units_elsewhere.valid()) return false;
    const Symbol symbol = rulebook_.symbols.find(unit);
    return std::ranges::any_of(rulebook_[rulebook_.units_elsewhere].entries, [&](const ListEntry& entry) {
      return entry.number == country && std::ranges::find(entry.codes, symbol) != entry.codes.end();
    });
  }

  /// The object of a step or judgement: a member, and for a step also a subject or an event of the agreement.
  void check_object(MemberId member, FieldId about, bool of_step) {
    for (const Statement& statement : statements(facts_, member, about)) {
      const std::string_view name = text_of(facts_, statement);
      if ((of_step && is_subject_or_event(name)) || outer_ids_.contains(name) || facts_.find_member(name).valid())
        continue;
      faults_.add(codes::unknown_reference, statement.place, "nothing here is named " + quoted(name),
                  meant(name, ids(),
                        of_step ? "write the id of a member, a subject, or an event such as `signature`"
                                : "write the id of a member"));
    }
  }
  bool is_subject_or_event(std::string_view name) const {
    const Symbol symbol = rulebook_.symbols.find(name);
    if (!symbol.valid()) return false;
    for (const FieldId field : rulebook_[rulebook_.known.agreement].fields) {
      if (rulebook_[field].type.kind == TypeKind::Date && rulebook_[field].name == symbol) return true;
    }
    const FieldId subject = rulebook_.known.agreement_subject;
    if (!subject.valid()) return false;
    const Type& type = rulebook_[subject].type;
    if (!type.list.valid()) return std::ranges::find(type.codes, symbol) != type.codes.end();
    return std::ranges::any_of(rulebook_[type.list].entries, [&](const ListEntry& entry) {
      return std::ranges::find(entry.codes, symbol) != entry.codes.end();
    });
  }
  Names ids() const {
    Names names;
    for (std::uint32_t i = 0; i < facts_.size(); ++i) {
      if (facts_.member({i}).id.valid()) names.push_back(facts_.text(facts_.member({i}).id));
    }
    return names;
  }

  template <class Declared>
  void check_name(MemberId member, FieldId field, const std::vector<Declared>& declared, std::string_view what) {
    for (const Statement& statement : statements(facts_, member, field)) {
      const std::string_view name = text_of(facts_, statement);
      Names known;
      for (const Declared& one : declared) known.push_back(rulebook_.text(one.name));
      if (std::ranges::find(known, name) != known.end()) continue;
      faults_.add(codes::code_not_known, statement.place,
                  "no loaded rulebook has the " + std::string(what) + " " + quoted(name), meant(name, known, ""));
    }
  }

  const Facts& facts_;
  const std::set<std::string, std::less<>>& outer_ids_;
  Faults& faults_;
  const Rulebook& rulebook_;
};

}  // namespace

void read_completeness(Facts& facts, Faults& faults) {
  const KnownVocabulary& known = facts.rulebook().known;
  Completeness& completeness = facts.completeness;
  const std::string_view record = only_text(facts, Facts::agreement(), known.agreement_record);
  const bool is_draft = only_text(facts, Facts::agreement(), known.agreement_stage) == "draft";
  completeness.record_complete = record.empty() ? is_draft : record == "complete";

  const Names names = collections(facts.rulebook());
  const auto read = [&](FieldId field, std::set<std::string>& named) {
    for (const Statement& statement : statements(facts, Facts::agreement(), field)) {
      for (const std::string_view word : words_of(text_of(facts, statement))) {
        if (std::ranges::find(names, word) == names.end()) {
          faults.add(codes::code_not_known, statement.place, quoted(word) + " is no collection of the agreement",
                     meant(word, names, "name what is listed, such as `step` or `delegation`"));
        }
        named.emplace(word);
      }
    }
  };
  read(known.agreement_partial, completeness.open);
  read(known.agreement_complete, completeness.complete);
  for (const std::string& name : completeness.open) {
    if (!completeness.complete.contains(name)) continue;
    faults.add(codes::stated_and_absent, facts.member(Facts::agreement()).place,
               "the collection " + quoted(name) + " is said to be both complete and partial", "keep one of the two");
  }
}

void check_together(const Facts& facts, const std::set<std::string, std::less<>>& outer_ids, Faults& faults) {
  TogetherChecker(facts, outer_ids, faults).check();
}

}  // namespace placet
