// SPDX-License-Identifier: Apache-2.0
//
// The law as data: everything that the packs of a folder of rules declare, resolved and typed. A
// Rulebook is a plain value made by `compile` (grammar); it cannot be ill-typed, and the engine reads
// nothing else of the law.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placet/model/citation.hpp"
#include "placet/model/expression.hpp"
#include "placet/model/ids.hpp"
#include "placet/model/rule_test.hpp"
#include "placet/model/symbol_table.hpp"
#include "placet/model/value.hpp"
#include "placet/model/vocabulary.hpp"

namespace placet {

struct Pack {
  Symbol name;
  std::string title;
  Symbol jurisdiction;  ///< a country code; invalid for a vocabulary or an umbrella
  std::vector<std::string> languages;
  std::vector<PackId> uses;
  std::vector<PackId> visible;          ///< itself and all it uses, over any number of steps; sorted
  std::vector<std::uint8_t> rest_days;  ///< 0 is Sunday, as in std::chrono::weekday::c_encoding
  ListId holidays, workdays;
  Labels labels;
  std::vector<std::string> notes;
  Span span;
  bool operator==(const Pack&) const = default;
};

struct Authority {
  Symbol name;
  std::string title;
  std::vector<AuthorityId> within;  ///< as declared
  Labels labels;
  PackId pack;
  Span span;
  bool operator==(const Authority&) const = default;
};

struct Act {
  Symbol name;
  std::string title;
  Labels labels;
  PackId pack;
  Span span;
  bool operator==(const Act&) const = default;
};

/// One line of a list. `under` makes a taxonomy: the entry's codes are kinds of that code.
struct ListEntry {
  std::string number;         ///< "10"; may be empty
  std::vector<Symbol> codes;  ///< empty: an entry that no code stands for
  std::optional<Day> day;     ///< for a list of dates
  bool in_part = false;
  std::string text;
  Symbol under;
  std::optional<Force> since;  ///< none: always
  std::optional<Citation> by;
  Labels labels;  ///< what `text` says, in other languages
  PackId pack;    ///< the pack that wrote the entry
  Span span;
  bool operator==(const ListEntry&) const = default;
};

struct List {
  Symbol name;
  bool facts = false;  ///< read on the rule's own day, which --law-as-of does not move
  Type of;             ///< Text: the list declares the codes itself
  std::vector<Citation> sources;
  std::vector<ListEntry> entries;
  PackId pack;
  Span span;
  bool operator==(const List&) const = default;
};

struct ParameterRow {
  Value value;        ///< exact
  ConditionId where;  ///< invalid: always
  Force since;
  Citation by;
  bool operator==(const ParameterRow&) const = default;
};

/// A number of the law that changes over time or with the case. The first row that holds on the law day counts.
struct Parameter {
  Symbol name;
  std::optional<Binder> of;  ///< `of delegation d`: the slot after the agreement's; only slot, variable, entity are set
  Type type;
  std::vector<ParameterRow> rows;
  std::uint32_t slots = 1;  ///< how many slots the conditions of the rows use, the agreement's included
  PackId pack;
  Span span;
  bool operator==(const Parameter&) const = default;
};

struct Judgement {
  Symbol name;
  EntityId of;  ///< invalid: of the agreement
  AuthorityId decided_by;
  std::string asks;
  std::vector<std::string> criteria;
  Labels labels;
  PackId pack;
  Span span;
  bool operator==(const Judgement&) const = default;
};

/// A notion that rules conclude: `agreement counts as russia.treaty`.
struct Term {
  Symbol name;
  std::vector<RuleId> counted_by;      ///< rules that conclude it, sorted
  std::vector<RuleId> not_counted_by;  ///< rules that conclude the opposite, sorted
  bool operator==(const Term&) const = default;
};

enum class Strength : std::uint8_t { Practice, Guidance, Binding };

struct Unless {
  ConditionId condition;
  std::string pinpoint;
  Span span;
  bool operator==(const Unless&) const = default;
};
struct Silence {
  OperandId period;
  Deed after;
  std::string pinpoint;
  Span span;
  bool operator==(const Silence&) const = default;
};
struct Presumption {
  Path path;
  Value value;
  std::string pinpoint;
  Span span;
  bool operator==(const Presumption&) const = default;
};
struct When {
  ConditionId condition;
  Span span;
  bool operator==(const When&) const = default;
};

/// What a rule says under one reading. A rule without readings has one reading without a name; in a rule
/// with readings each holds the rule's clauses with its own in their place.
struct Reading {
  std::string name;  ///< the name, empty if the rule has no readings
  std::string title, holder;
  std::vector<Citation> sources;     ///< the first is the citation of the norm
  std::optional<Force> in_force;     ///< none only if the rule is pending
  Attestation in_force_attestation;  ///< Verified without a name if the clause gives none of its own
  std::optional<Anchor> as_of;
  std::vector<Binder> for_every;  ///< slots 1, 2, …, in the order written
  std::vector<When> when;
  Norm norm;
  std::optional<Silence> silence;
  std::vector<Unless> unless;
  std::vector<Otherwise> otherwise;
  std::vector<Presumption> presumptions;
  std::uint32_t slots = 1;        ///< how many slots its conditions use, the agreement's included
  std::vector<Symbol> variables;  ///< the name of each slot (invalid where it has none)
  bool operator==(const Reading&) const = default;
};

/// That this rule gives way to another, by `despite` or `precedence`.
struct GivesWayTo {
  RuleId stronger;
  PackId declared_in;              ///< counts only where this pack is seen
  std::string because;             ///< empty for `despite`
  bool by_kind_of_source = false;  ///< such a precedence decides between opposites and never displaces
  bool operator==(const GivesWayTo&) const = default;
};

/// One version of a rule.
struct Rule {
  Symbol name;
  std::uint32_t version = 1;  ///< 1 is the earliest
  std::string title;
  PackId pack;
  Strength strength = Strength::Binding;
  std::optional<std::string> pending;
  std::vector<Reading> readings;         ///< at least one
  std::vector<RuleId> opposites;         ///< rules that may conclude the opposite, sorted
  std::vector<GivesWayTo> gives_way_to;  ///< sorted by `stronger`
  Labels labels;
  std::vector<std::string> notes;
  Span span;
  bool operator==(const Rule&) const = default;
};

struct Rulebook {
  std::string version;  ///< of the language and of Placet, "0.1"
  SymbolTable symbols;
  std::vector<Pack> packs;
  std::vector<Entity> entities;
  std::vector<Field> fields;
  KnownVocabulary known;
  std::vector<Authority> authorities;
  std::vector<Source> sources;
  std::vector<List> lists;
  std::vector<Parameter> parameters;
  std::vector<Act> acts;
  std::vector<Judgement> judgements;
  std::vector<Term> terms;
  std::vector<Condition> conditions;
  std::vector<Operand> operands;
  std::vector<Rule> rules;  ///< sorted by pack, name and version
  std::vector<RuleTest> tests;
  ListId countries, units, units_elsewhere;  ///< core.countries, core.units, core.units-elsewhere; may be invalid

  std::string_view text(Symbol symbol) const { return symbol.valid() ? symbols.text(symbol) : std::string_view{}; }

  const Pack& operator[](PackId id) const { return packs[id.index]; }
  const Entity& operator[](EntityId id) const { return entities[id.index]; }
  const Field& operator[](FieldId id) const { return fields[id.index]; }
  const Authority& operator[](AuthorityId id) const { return authorities[id.index]; }
  const Source& operator[](SourceId id) const { return sources[id.index]; }
  const List& operator[](ListId id) const { return lists[id.index]; }
  const Parameter& operator[](ParameterId id) const { return parameters[id.index]; }
  const Act& operator[](ActId id) const { return acts[id.index]; }
  const Judgement& operator[](JudgementId id) const { return judgements[id.index]; }
  const Term& operator[](TermId id) const { return terms[id.index]; }
  const Condition& operator[](ConditionId id) const { return conditions[id.index]; }
  const Operand& operator[](OperandId id) const { return operands[id.index]; }
  const Rule& operator[](RuleId id) const { return rules[id.index]; }

  bool operator==(const Rulebook&) const = default;
};

}  // namespace placet
