// SPDX-License-Identifier: Apache-2.0
// How cereal reads and writes the law and its tests. Each struct lists all its members; the round trip of whole
// rulebooks is tested.
#pragma once

#include <cereal/types/map.hpp>

#include "compiled/serialize_expressions.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

template <class A>
void serialize(A& a, Source& x) {
  a(x.name, x.kind, x.titles, x.number, x.dated, x.url, x.in_force_from, x.amends, x.repeals, x.labels, x.pack, x.span);
}
template <class A>
void serialize(A& a, Attestation& x) {
  a(x.evidence, x.verified_by, x.verified_on);
}
template <class A>
void serialize(A& a, Citation& x) {
  a(x.source, x.pinpoint, x.quote_language, x.quote, x.attestation, x.span);
}
template <class A>
void serialize(A& a, Force& x) {
  a(x.from, x.until);
}
template <class A>
void serialize(A& a, Pack& x) {
  a(x.name, x.title, x.jurisdiction, x.languages, x.uses, x.visible, x.rest_days, x.holidays, x.workdays, x.labels,
    x.notes, x.span);
}
template <class A>
void serialize(A& a, Authority& x) {
  a(x.name, x.title, x.within, x.labels, x.pack, x.span);
}
template <class A>
void serialize(A& a, Act& x) {
  a(x.name, x.title, x.labels, x.pack, x.span);
}
template <class A>
void serialize(A& a, ListEntry& x) {
  a(x.number, x.codes, x.day, x.in_part, x.text, x.under, x.since, x.by, x.labels, x.pack, x.span);
}
template <class A>
void serialize(A& a, List& x) {
  a(x.name, x.facts, x.of, x.sources, x.entries, x.pack, x.span);
}
template <class A>
void serialize(A& a, ParameterRow& x) {
  a(x.value, x.where, x.since, x.by);
}
template <class A>
void serialize(A& a, Parameter& x) {
  a(x.name, x.of, x.type, x.rows, x.slots, x.pack, x.span);
}
template <class A>
void serialize(A& a, Judgement& x) {
  a(x.name, x.of, x.decided_by, x.asks, x.criteria, x.labels, x.pack, x.span);
}
template <class A>
void serialize(A& a, Term& x) {
  a(x.name, x.counted_by, x.not_counted_by);
}
template <class A>
void serialize(A& a, Unless& x) {
  a(x.condition, x.pinpoint, x.span);
}
template <class A>
void serialize(A& a, Silence& x) {
  a(x.period, x.after, x.pinpoint, x.span);
}
template <class A>
void serialize(A& a, Presumption& x) {
  a(x.path, x.value, x.pinpoint, x.span);
}
template <class A>
void serialize(A& a, When& x) {
  a(x.condition, x.span);
}
template <class A>
void serialize(A& a, Reading& x) {
  a(x.name, x.title, x.holder, x.sources, x.in_force, x.in_force_attestation, x.as_of, x.for_every, x.when, x.norm,
    x.silence, x.unless, x.otherwise, x.presumptions, x.slots, x.variables);
}
template <class A>
void serialize(A& a, GivesWayTo& x) {
  a(x.stronger, x.declared_in, x.because, x.by_kind_of_source);
}
template <class A>
void serialize(A& a, Rule& x) {
  a(x.name, x.version, x.title, x.pack, x.strength, x.pending, x.readings, x.opposites, x.gives_way_to, x.labels,
    x.notes, x.span);
}

// --- tests ---------------------------------------------------------------------------------------------

template <class A>
void serialize(A& a, GivenFile& x) {
  a(x.path);
}
template <class A>
void serialize(A& a, GivenRecord& x) {
  a(x.complete);
}
template <class A>
void serialize(A& a, GivenStep& x) {
  a(x.party, x.negated, x.act, x.authority, x.object, x.day, x.outcome);
}
template <class A>
void serialize(A& a, GivenJudgement& x) {
  a(x.judgement, x.about, x.yes);
}
template <class A>
void serialize(A& a, GivenField& x) {
  a(x.kind, x.path, x.value, x.value_text);
}
template <class A>
void serialize(A& a, Given& x) {
  a(x.what, x.span);
}
template <class A>
void serialize(A& a, ExpectRule& x) {
  a(x.rule, x.member, x.status);
}
template <class A>
void serialize(A& a, ExpectVerdict& x) {
  a(x.country, x.verdict);
}
template <class A>
void serialize(A& a, ExpectAsks& x) {
  a(x.fact);
}
template <class A>
void serialize(A& a, ExpectEffect& x) {
  a(x.kind);
}
template <class A>
void serialize(A& a, Expectation& x) {
  a(x.what, x.span);
}
template <class A>
void serialize(A& a, RuleTest& x) {
  a(x.title, x.as_of, x.given, x.expect, x.pack, x.span);
}

/// All but the tests, which are kept apart.
template <class A>
void serialize(A& a, Rulebook& x) {
  a(x.version, x.symbols, x.packs, x.entities, x.fields, x.known, x.authorities, x.sources, x.lists, x.parameters);
  a(x.acts, x.judgements, x.terms, x.conditions, x.operands, x.rules, x.countries, x.units, x.units_elsewhere);
}

}  // namespace placet
