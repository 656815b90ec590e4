// SPDX-License-Identifier: Apache-2.0
// How cereal reads and writes the structs of the model. Each struct lists all its members; the round trip of whole
// rulebooks is tested.
#pragma once

#include <cereal/types/chrono.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

#include "placet/model/rulebook.hpp"

namespace placet {

template <class Archive, class Tag>
void serialize(Archive& archive, Id<Tag>& id) { archive(id.index); }

// --- values and places ---------------------------------------------------------------------------------

template <class Archive>
void save(Archive& archive, const Decimal& decimal) {
  archive(static_cast<std::int64_t>(decimal.millionths >> 64), static_cast<std::uint64_t>(decimal.millionths));
}
template <class Archive>
void load(Archive& archive, Decimal& decimal) {
  std::int64_t high = 0;
  std::uint64_t low = 0;
  archive(high, low);
  decimal.millionths = static_cast<Int128>(high) * (static_cast<Int128>(1) << 64) + static_cast<Int128>(low);
}

template <class Archive>
void save(Archive& archive, const SymbolTable& table) { archive(table.texts()); }
template <class Archive>
void load(Archive& archive, SymbolTable& table) {
  std::vector<std::string> texts;
  archive(texts);
  for (const std::string& text : texts) table.intern(text);
}

template <class A> void serialize(A& a, FileId& x) { a(x.index); }
template <class A> void serialize(A& a, Span& x) { a(x.file, x.begin, x.end); }
template <class A> void serialize(A& a, NumberRange& x) { a(x.low, x.high); }
template <class A> void serialize(A& a, DayRange& x) { a(x.first, x.last); }
template <class A> void serialize(A& a, Period& x) { a(x.months, x.days, x.working); }
template <class A> void serialize(A& a, PeriodRange& x) { a(x.low, x.high); }
template <class A> void serialize(A& a, Percent& x) { a(x.range); }
template <class A> void serialize(A& a, Money& x) { a(x.amount, x.currency); }
template <class A> void serialize(A& a, Code& x) { a(x.symbol); }
template <class A> void serialize(A& a, Reference& x) { a(x.member); }

// --- vocabulary ----------------------------------------------------------------------------------------

template <class A> void serialize(A& a, Type& x) { a(x.kind, x.entities, x.list, x.codes); }
template <class A> void serialize(A& a, Field& x) {
  a(x.name, x.entity, x.type, x.many, x.at, x.default_value, x.alterable, x.asks, x.labels, x.span);
}
template <class A> void serialize(A& a, Entity& x) { a(x.name, x.owner, x.title, x.at, x.fields, x.span); }
template <class A> void serialize(A& a, KnownVocabulary& x) {
  a(x.agreement, x.party, x.person, x.step, x.condition, x.judgement, x.accepted, x.clause);
  a(x.agreement_id, x.agreement_stage, x.agreement_record, x.agreement_partial, x.agreement_complete,
    x.agreement_talks, x.agreement_draft, x.agreement_signature, x.agreement_entry_into_force,
    x.agreement_termination, x.agreement_subject);
  a(x.party_id, x.party_country);
  a(x.step_act, x.step_authority, x.step_party, x.step_about, x.step_outcome, x.step_day, x.step_year);
  a(x.condition_met, x.judgement_name, x.judgement_answer, x.judgement_about, x.judgement_on, x.accepted_rule,
    x.accepted_for);
}

// --- expressions ---------------------------------------------------------------------------------------

template <class A> void serialize(A& a, PathStep& x) { a(x.fields); }
template <class A> void serialize(A& a, Path& x) { a(x.base, x.steps, x.span); }
template <class A> void serialize(A& a, Binder& x) {
  a(x.slot, x.variable, x.entity, x.field, x.owner, x.where, x.span);
}
template <class A> void serialize(A& a, Constant& x) { a(x.value); }
template <class A> void serialize(A& a, PathOperand& x) { a(x.path); }
template <class A> void serialize(A& a, ParameterOperand& x) { a(x.parameter, x.of); }
template <class A> void serialize(A& a, NumberOf& x) { a(x.counted); }
template <class A> void serialize(A& a, SumOf& x) { a(x.value, x.counted); }
template <class A> void serialize(A& a, HigherOf& x) { a(x.left, x.right); }
template <class A> void serialize(A& a, LowerOf& x) { a(x.left, x.right); }
template <class A> void serialize(A& a, PercentOf& x) { a(x.percent, x.whole); }
template <class A> void serialize(A& a, Operand& x) { a(x.what, x.span); }
template <class A> void serialize(A& a, Deed& x) { a(x.act, x.authority, x.object, x.span); }
template <class A> void serialize(A& a, Anchor& x) { a(x.what, x.span); }
template <class A> void serialize(A& a, BeforeAnchor& x) { a(x.anchor); }
template <class A> void serialize(A& a, AfterAnchor& x) { a(x.anchor); }
template <class A> void serialize(A& a, WithinAfter& x) { a(x.period, x.anchor); }
template <class A> void serialize(A& a, NoLaterThanDay& x) { a(x.day); }
template <class A> void serialize(A& a, NoEarlierThanDay& x) { a(x.day); }
template <class A> void serialize(A& a, RelativeLimit& x) { a(x.limit, x.side, x.period, x.anchor); }
template <class A> void serialize(A& a, ByDayOfYear& x) { a(x.month, x.day, x.side, x.anchor); }
template <class A> void serialize(A& a, ByDayOfEveryYear& x) { a(x.month, x.day, x.anchor); }
template <class A> void serialize(A& a, Step& x) { a(x.deed, x.timings, x.span); }
template <class A> void serialize(A& a, Part& x) { a(x.condition, x.letter); }
template <class A> void serialize(A& a, AllOf& x) { a(x.parts); }
template <class A> void serialize(A& a, AnyOf& x) { a(x.parts); }
template <class A> void serialize(A& a, NoneOf& x) { a(x.parts); }
template <class A> void serialize(A& a, Not& x) { a(x.part); }
template <class A> void serialize(A& a, Quantified& x) { a(x.quantifier, x.count, x.binder, x.test); }
template <class A> void serialize(A& a, Judged& x) { a(x.judgement, x.of, x.negated); }
template <class A> void serialize(A& a, Comparison& x) { a(x.left, x.comparator, x.right); }
template <class A> void serialize(A& a, InList& x) { a(x.path, x.list, x.negated); }
template <class A> void serialize(A& a, OneOf& x) { a(x.left, x.right, x.negated); }
template <class A> void serialize(A& a, Includes& x) { a(x.which, x.path, x.list, x.codes); }
template <class A> void serialize(A& a, Bearer& x) { a(x.what); }
template <class A> void serialize(A& a, Has& x) { a(x.bearer, x.step, x.negated); }
template <class A> void serialize(A& a, CountsAs& x) { a(x.path, x.term, x.negated); }
template <class A> void serialize(A& a, Condition& x) { a(x.what, x.span); }
template <class A> void serialize(A& a, MustHave& x) { a(x.join, x.steps, x.negated); }
template <class A> void serialize(A& a, MustEnsure& x) { a(x.condition); }
template <class A> void serialize(A& a, MayHave& x) { a(x.step); }
template <class A> void serialize(A& a, Power& x) { a(x.action, x.object, x.negated); }
template <class A> void serialize(A& a, Counts& x) { a(x.term, x.negated); }
template <class A> void serialize(A& a, Norm& x) { a(x.bearer, x.what, x.span); }
template <class A> void serialize(A& a, Effect& x) {
  a(x.kind, x.on, x.until, x.by, x.within, x.liability, x.text, x.span);
}
template <class A> void serialize(A& a, Cure& x) { a(x.step, x.failing_that); }
template <class A> void serialize(A& a, Otherwise& x) { a(x.effect, x.where, x.cures); }

// --- law -----------------------------------------------------------------------------------------------

template <class A> void serialize(A& a, Source& x) {
  a(x.name, x.kind, x.titles, x.number, x.dated, x.url, x.in_force_from, x.amends, x.repeals, x.labels, x.pack, x.span);
}
template <class A> void serialize(A& a, Attestation& x) { a(x.evidence, x.verified_by, x.verified_on); }
template <class A> void serialize(A& a, Citation& x) {
  a(x.source, x.pinpoint, x.quote_language, x.quote, x.attestation, x.span);
}
template <class A> void serialize(A& a, Force& x) { a(x.from, x.until); }
template <class A> void serialize(A& a, Pack& x) {
  a(x.name, x.title, x.jurisdiction, x.languages, x.uses, x.visible, x.rest_days, x.holidays, x.workdays, x.labels,
    x.notes, x.span);
}
template <class A> void serialize(A& a, Authority& x) { a(x.name, x.title, x.within, x.labels, x.pack, x.span); }
template <class A> void serialize(A& a, Act& x) { a(x.name, x.title, x.labels, x.pack, x.span); }
template <class A> void serialize(A& a, ListEntry& x) {
  a(x.number, x.codes, x.day, x.in_part, x.text, x.under, x.since, x.by, x.pack, x.span);
}
template <class A> void serialize(A& a, List& x) { a(x.name, x.facts, x.of, x.sources, x.entries, x.pack, x.span); }
template <class A> void serialize(A& a, ParameterRow& x) { a(x.value, x.where, x.since, x.by); }
template <class A> void serialize(A& a, Parameter& x) { a(x.name, x.of, x.type, x.rows, x.pack, x.span); }
template <class A> void serialize(A& a, Judgement& x) {
  a(x.name, x.of, x.decided_by, x.asks, x.criteria, x.labels, x.pack, x.span);
}
template <class A> void serialize(A& a, Term& x) { a(x.name, x.counted_by, x.not_counted_by); }
template <class A> void serialize(A& a, Unless& x) { a(x.condition, x.pinpoint, x.span); }
template <class A> void serialize(A& a, Silence& x) { a(x.period, x.after, x.pinpoint, x.span); }
template <class A> void serialize(A& a, Presumption& x) { a(x.path, x.value, x.pinpoint, x.span); }
template <class A> void serialize(A& a, When& x) { a(x.condition, x.span); }
template <class A> void serialize(A& a, Reading& x) {
  a(x.name, x.title, x.holder, x.sources, x.in_force, x.in_force_attestation, x.as_of, x.for_every, x.when, x.norm,
    x.silence, x.unless, x.otherwise, x.presumptions, x.slots, x.variables);
}
template <class A> void serialize(A& a, GivesWayTo& x) {
  a(x.stronger, x.declared_in, x.because, x.by_kind_of_source);
}
template <class A> void serialize(A& a, Rule& x) {
  a(x.name, x.version, x.title, x.pack, x.strength, x.pending, x.readings, x.opposites, x.gives_way_to, x.labels,
    x.notes, x.span);
}

// --- tests ---------------------------------------------------------------------------------------------

template <class A> void serialize(A& a, GivenFile& x) { a(x.path); }
template <class A> void serialize(A& a, GivenRecord& x) { a(x.complete); }
template <class A> void serialize(A& a, GivenStep& x) {
  a(x.party, x.negated, x.act, x.authority, x.object, x.day, x.outcome);
}
template <class A> void serialize(A& a, GivenJudgement& x) { a(x.judgement, x.about, x.yes); }
template <class A> void serialize(A& a, GivenField& x) { a(x.kind, x.path, x.value, x.value_text); }
template <class A> void serialize(A& a, Given& x) { a(x.what, x.span); }
template <class A> void serialize(A& a, ExpectRule& x) { a(x.rule, x.member, x.status); }
template <class A> void serialize(A& a, ExpectVerdict& x) { a(x.country, x.verdict); }
template <class A> void serialize(A& a, ExpectAsks& x) { a(x.fact); }
template <class A> void serialize(A& a, ExpectEffect& x) { a(x.kind); }
template <class A> void serialize(A& a, Expectation& x) { a(x.what, x.span); }
template <class A> void serialize(A& a, RuleTest& x) { a(x.title, x.as_of, x.given, x.expect, x.pack, x.span); }

template <class A> void serialize(A& a, Rulebook& x) {
  a(x.version, x.symbols, x.packs, x.entities, x.fields, x.known, x.authorities, x.sources, x.lists, x.parameters);
  a(x.acts, x.judgements, x.terms, x.conditions, x.operands, x.rules, x.tests, x.countries, x.units,
    x.units_elsewhere);
}

}  // namespace placet
