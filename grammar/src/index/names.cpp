// SPDX-License-Identifier: Apache-2.0
#include "index/names.hpp"

namespace placet::index {

using syntax::match;

namespace {

const std::vector<syntax::Name>& codes_in(const syntax::EntryKey& key, std::vector<syntax::Name>& one) {
  return match(
      key, [](const syntax::CodeSet& set) -> const std::vector<syntax::Name>& { return set.value; },
      [&](const syntax::FullDay&) -> const std::vector<syntax::Name>& { return one; },
      [&](const syntax::Name& name) -> const std::vector<syntax::Name>& {
        one.push_back(name);
        return one;
      });
}

}  // namespace

void NameFinder::find(const syntax::Declaration& declaration) {
  variables_.clear();
  entity_.clear();
  in_test_ = false;
  match(
      declaration,
      [&](const syntax::Test& test) {
        in_test_ = true;
        see(test.lines);
      },
      [&](const auto& kind) { see(kind); });
}

// ---- notes -------------------------------------------------------------------------------------------------------

NameUse& NameFinder::note(NameKind kind, const syntax::Name& name, std::string within, std::uint32_t scope) {
  index_.uses.push_back({name.span, kind, name.text, std::move(within), scope, false, index_.blocks.size() - 1});
  return index_.uses.back();
}

void NameFinder::declare(NameKind kind, const syntax::Name& name, std::string within, std::uint32_t scope) {
  note(kind, name, std::move(within), scope).declares = true;
}

void NameFinder::note_all(NameKind kind, const std::vector<syntax::Name>& names) {
  for (const syntax::Name& name : names) note(kind, name);
}

void NameFinder::note_codes(const std::vector<syntax::Name>& names, const std::string& home, bool declares) {
  for (const syntax::Name& name : names) note(NameKind::Code, name, home).declares = declares;
}

// ---- clauses of rules --------------------------------------------------------------------------------------------

void NameFinder::see(const syntax::Norm& norm) {
  const std::vector<syntax::Name>& bearer = norm.bearer.value;
  if (bearer.size() == 1 && variable_called(bearer.front().text) == nullptr &&
      vocabulary_.is_authority(bearer.front().text)) {
    note(NameKind::Authority, bearer.front());
  } else {
    see(norm.bearer);
  }
  match(
      norm.verb, [&](const syntax::CountsAs& concluded) { declare(NameKind::Term, concluded.term); },
      [&](const auto& verb) { see(verb); });
}

void NameFinder::see(const syntax::HasPower& power) {
  note(NameKind::Act, power.act);
  see(power.object);
}

void NameFinder::see(const syntax::MayBe& effect) {
  note(NameKind::Authority, effect.by);
  see(effect.within);
}

void NameFinder::see(const syntax::Reading& reading) {
  declare(NameKind::Reading, reading.name, {}, ++last_scope_);
  see(reading.clauses);
}

void NameFinder::see(const syntax::Rule& rule) {
  declare(NameKind::Rule, rule.name);
  see(rule.clauses);
}

// ---- other declarations ------------------------------------------------------------------------------------------

void NameFinder::see(const syntax::Pack& pack) {
  declare(NameKind::Pack, pack.name);
  for (const syntax::PackItem& item : pack.items) {
    match(
        item, [&](const syntax::Jurisdiction& country) { see(country.value); },
        [&](const syntax::PackNames& names) {
          if (names.kind == syntax::PackNamesKind::Uses) note_all(NameKind::Pack, names.names);
          if (names.kind == syntax::PackNamesKind::Holidays || names.kind == syntax::PackNamesKind::Workdays) {
            note_all(NameKind::List, names.names);
          }
        },
        [](const auto&) {});
  }
}

void NameFinder::see(const syntax::Entity& entity) {
  entity_ = entity.name.text;
  note(NameKind::Entity, entity.name).declares = static_cast<bool>(entity.place);
  if (entity.owner) note(NameKind::Entity, *entity.owner);
  see(entity.fields);
}

void NameFinder::see(const syntax::Field& field) {
  declare(NameKind::Field, field.name, entity_);
  const std::string home = entity_ + '.' + field.name.text;
  match(
      field.type, [](syntax::PlainType) {},
      [&](const syntax::ReferenceTo& reference) {
        for (const syntax::Name& name : reference.value) {
          if (vocabulary_.is_entity({}, name.text)) note(NameKind::Entity, name);
        }
      },
      [&](const syntax::CodeSet& codes) { note_codes(codes.value, home, true); },
      [&](const syntax::MemberOf& list) { note(NameKind::List, list.value); });
  if (field.default_value) note(NameKind::Code, *field.default_value, written_type(field.type, home).codes);
}

void NameFinder::see(const syntax::Authority& authority) {
  declare(NameKind::Authority, authority.name);
  for (const syntax::AuthorityItem& item : authority.items) {
    match(
        item, [&](const syntax::AuthorityWithin& within) { note(NameKind::Authority, within.value); },
        [](const syntax::Label&) {});
  }
}

void NameFinder::see(const syntax::Source& source) {
  declare(NameKind::Source, source.name);
  for (const syntax::SourceItem& item : source.items) {
    match(
        item, [&](const syntax::SourceLink& link) { note(NameKind::Source, link.source); }, [](const auto&) {});
  }
}

void NameFinder::see(const syntax::List& list) {
  entity_ = list.name.text;
  note(NameKind::List, list.name).declares = static_cast<bool>(list.of);
  if (list.of) {
    match(
        *list.of, [&](const syntax::MemberOf& other) { note(NameKind::List, other.value); }, [](const auto&) {});
  }
  see(list.items);
}

void NameFinder::see(const syntax::Entry& entry) {
  const std::string home = vocabulary_.home_of_codes(entity_);
  std::vector<syntax::Name> one;
  note_codes(codes_in(entry.key, one), home, vocabulary_.declares_codes(entity_));
  if (entry.under) note(NameKind::Code, *entry.under, home);
  see(entry.by);
}

void NameFinder::see(const syntax::Parameter& parameter) {
  declare(NameKind::Parameter, parameter.name);
  if (parameter.owner) {
    note(NameKind::Entity, parameter.owner->entity);
    bind(parameter.owner->variable, {{parameter.owner->entity.text}, {}});
  }
  see(parameter.rows);
}

void NameFinder::see(const syntax::Judgement& judgement) {
  declare(NameKind::Judgement, judgement.name);
  if (judgement.entity) note(NameKind::Entity, *judgement.entity);
  note(NameKind::Authority, judgement.decided_by);
}

void NameFinder::see(const syntax::Precedence& precedence) {
  declare(NameKind::Precedence, precedence.name);
  for (const syntax::PrecedenceLine& line : precedence.lines) {
    if (line.of_rules) note_all(NameKind::Rule, {line.stronger, line.weaker});
  }
}

// ---- tests -------------------------------------------------------------------------------------------------------

void NameFinder::see(const syntax::GivenStep& step) {
  see(step.deed);
  if (step.outcome) note(NameKind::Code, *step.outcome, vocabulary_.type_of_field("step", "outcome").codes);
}

void NameFinder::see(const syntax::GivenFact& fact) {
  const WrittenType type = follow(fact.path.value);
  match(
      fact.value, [&](const syntax::Operand& value) { see_value(value, type); }, [](const auto&) {});
}

}  // namespace placet::index
