// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/cycles.hpp"
#include "lower/declarations.hpp"
#include "lower/types.hpp"
#include "lower/values.hpp"
#include "placet/model/xml_path.hpp"

namespace placet::lower {

namespace {

std::optional<Value> lower_default(Workspace& work, PackId pack, const Type& type, const syntax::Name& written) {
  if (type.kind == TypeKind::YesNo && (written.text == "yes" || written.text == "no")) return written.text == "yes";
  if (type.kind != TypeKind::YesNo && !has_codes(type) && !is_broken(type)) {
    work.reports.error(codes::type_mismatch, written.span, describe(work.book, type) + " has no default",
                       "take `default` out: only `yes`, `no` or a code can follow it");
    return std::nullopt;
  }
  if (has_code(work, type, written.text, pack)) return Code{work.symbol(written.text)};
  report_no_code(work, type, written.text, written.span, pack);
  return std::nullopt;
}

/// Reports a field that its entity has already.
bool is_new(Workspace& work, EntityId entity, const syntax::Name& name, FieldId id) {
  const auto [field, added] = work.names.fields.try_emplace(std::pair{entity, name.text}, id);
  if (!added) {
    work.reports.error(codes::duplicate_name, name.span, "the field " + quoted(name.text) + " is declared twice",
                       "give one of them another name, or remove it",
                       {{work.book[field->second].span, "first declared here"}});
  }
  return added;
}

/// Reports a place in the XML that the reader of agreements would not find; money needs the currency beside it.
void check_at(Workspace& work, const syntax::Text& at, bool is_money) {
  const std::optional<XmlPlace> place = parse_xml_place(at.text);
  if (place && place->currency.has_value() == is_money) return;
  work.reports.error(codes::invalid_path, at.span,
                     quoted(at.text) + " is no path to " + (is_money ? "money" : "a place in the XML"),
                     is_money ? "name the attributes of amount and currency, as in \"@amount @currency\""
                              : "write element names and at most one attribute, as in \"event[@name='talks']/@on\"");
}

void add_field(Workspace& work, PackId pack, EntityId entity, const syntax::Field& written) {
  const FieldId id{static_cast<std::uint32_t>(work.book.fields.size())};
  if (!is_new(work, entity, written.name, id)) return;
  Field field;
  field.name = work.symbol(written.name.text);
  field.entity = entity;
  field.type = lower_type(work, pack, written.type);
  field.many = written.many;
  field.at = written.at.text;
  check_at(work, written.at, field.type.kind == TypeKind::Money);
  field.alterable = written.alterable;
  field.asks = text_of(written.asks);
  field.labels = lower_labels(written.labels);
  field.span = written.span;
  work.book.fields.push_back(std::move(field));
  work.book.entities[entity.index].fields.push_back(id);
}

/// The entities that a block `entity NAME [of OWNER] adds` extends: one, or none after an error.
EntityId extended_entity(Workspace& work, const syntax::Entity& written) {
  const auto called = work.names.entities.find(written.name.text);
  if (!written.owner || called == work.names.entities.end()) return resolve_entity(work, written.name);
  for (const EntityId entity : called->second) {
    const EntityId owner = work.book[entity].owner;
    if (owner.valid() && work.book.text(work.book[owner].name) == written.owner->text) return entity;
  }
  work.reports.error(codes::unknown_name, written.owner->span,
                     quoted(written.name.text) + " does not belong to " + quoted(written.owner->text),
                     "name its owner, or leave `of` out");
  return {};
}

void lower_owners(Workspace& work, const Declarations& declarations) {
  std::uint32_t next = 0;
  for (const auto& [pack, written] : declarations.entities) {
    if (!written->place) continue;
    Entity& entity = work.book.entities[next++];
    check_at(work, written->place->at, false);
    if (written->owner) entity.owner = resolve_entity(work, *written->owner);
  }
  Graph owners;
  for (const Entity& entity : work.book.entities) {
    auto& owner = owners.emplace_back();
    if (entity.owner.valid()) owner.push_back(entity.owner.index);
  }
  for (const auto& cycle : find_cycles(owners)) {
    const Entity& entity = work.book.entities[cycle.front()];
    work.reports.error(codes::cycle, entity.span,
                       "the entity " + quoted(work.book.text(entity.name)) + " belongs to itself in the end",
                       "every entity belongs to the agreement, over one or more owners");
  }
  for (const auto& [name, called] : work.names.entities) {
    for (std::size_t i = 1; i < called.size(); ++i) {
      if (work.book[called[i]].owner != work.book[called[i - 1]].owner) continue;
      work.reports.error(
          codes::duplicate_name, work.book[called[i]].span, "the entity " + quoted(name) + " is declared twice",
          "add fields with `entity " + name + " adds`", {{work.book[called[i - 1]].span, "first declared here"}});
    }
  }
}

}  // namespace

EntityId resolve_entity(Workspace& work, const syntax::Name& name) {
  const auto called = work.names.entities.find(name.text);
  if (called == work.names.entities.end()) {
    std::vector<std::string_view> known;
    for (const auto& [other, ids] : work.names.entities) known.push_back(other);
    work.reports.unknown(codes::unknown_name, name.span, "entity", name.text, known,
                         "declare it, or name one that is declared");
    return {};
  }
  if (called->second.size() == 1) return called->second.front();
  work.reports.error(codes::ambiguous_name, name.span, "several entities are called " + quoted(name.text),
                     "name one that is called so alone");
  return {};
}

void lower_entities(Workspace& work, const Declarations& declarations) {
  lower_owners(work, declarations);
  std::uint32_t next = 0;
  for (const auto& [pack, written] : declarations.entities) {
    const InContext context(work.reports, "in entity " + written->name.text);
    const EntityId entity = written->place ? EntityId{next++} : extended_entity(work, *written);
    if (!entity.valid()) continue;
    for (const auto& field : written->fields) {
      if (!written->place) check_prefix(work, pack, field.name);
      add_field(work, pack, entity, field);
    }
  }
}

void lower_defaults(Workspace& work, const Declarations& declarations) {
  std::uint32_t next = 0;
  for (const auto& [pack, written] : declarations.entities) {
    const InContext context(work.reports, "in entity " + written->name.text);
    for (const auto& field : written->fields) {
      if (next == work.book.fields.size() || work.book.fields[next].span != field.span) continue;
      Field& lowered = work.book.fields[next++];
      if (field.default_value) lowered.default_value = lower_default(work, pack, lowered.type, *field.default_value);
    }
  }
}

KnownVocabulary find_known_vocabulary(const Workspace& work) {
  KnownVocabulary known;
  const auto entity = [&](std::string_view name) {
    const auto called = work.names.entities.find(name);
    return called == work.names.entities.end() ? EntityId{} : called->second.front();
  };
  const auto field = [&](EntityId of, std::string_view name) {
    const auto found = work.names.fields.find(std::pair{of, std::string(name)});
    return found == work.names.fields.end() ? FieldId{} : found->second;
  };
  known.agreement = entity("agreement");
  known.party = entity("party");
  known.person = entity("person");
  known.step = entity("step");
  known.condition = entity("condition");
  known.judgement = entity("judgement");
  known.accepted = entity("accepted");
  known.clause = entity("clause");
  known.agreement_id = field(known.agreement, "id");
  known.agreement_stage = field(known.agreement, "stage");
  known.agreement_record = field(known.agreement, "record");
  known.agreement_partial = field(known.agreement, "partial");
  known.agreement_complete = field(known.agreement, "complete");
  known.agreement_talks = field(known.agreement, "talks");
  known.agreement_draft = field(known.agreement, "draft");
  known.agreement_signature = field(known.agreement, "signature");
  known.agreement_entry_into_force = field(known.agreement, "entry-into-force");
  known.agreement_termination = field(known.agreement, "termination");
  known.agreement_subject = field(known.agreement, "subject");
  known.party_id = field(known.party, "id");
  known.party_country = field(known.party, "country");
  known.step_act = field(known.step, "act");
  known.step_authority = field(known.step, "authority");
  known.step_party = field(known.step, "party");
  known.step_about = field(known.step, "about");
  known.step_outcome = field(known.step, "outcome");
  known.step_day = field(known.step, "day");
  known.step_year = field(known.step, "year");
  known.condition_met = field(known.condition, "met");
  known.judgement_name = field(known.judgement, "name");
  known.judgement_answer = field(known.judgement, "answer");
  known.judgement_about = field(known.judgement, "about");
  known.judgement_on = field(known.judgement, "day");
  known.accepted_rule = field(known.accepted, "rule");
  known.accepted_for = field(known.accepted, "party");
  return known;
}

}  // namespace placet::lower
