// SPDX-License-Identifier: Apache-2.0
// How cereal reads and writes ids, places, values and the vocabulary.
#pragma once

#include <cereal/types/chrono.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

#include "placet/model/symbol_table.hpp"
#include "placet/model/vocabulary.hpp"

namespace placet {

template <class Archive, class Tag>
void serialize(Archive& archive, Id<Tag>& id) {
  archive(id.index);
}

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
void save(Archive& archive, const SymbolTable& table) {
  archive(table.texts(), table.sorted());
}
template <class Archive>
void load(Archive& archive, SymbolTable& table) {
  std::vector<std::string> texts;
  std::vector<Symbol> sorted;
  archive(texts, sorted);
  table = SymbolTable::restored(std::move(texts), std::move(sorted));
}

template <class A>
void serialize(A& a, FileId& x) {
  a(x.index);
}
template <class A>
void serialize(A& a, Span& x) {
  a(x.file, x.begin, x.end);
}
template <class A>
void serialize(A& a, NumberRange& x) {
  a(x.low, x.high);
}
template <class A>
void serialize(A& a, DayRange& x) {
  a(x.first, x.last);
}
template <class A>
void serialize(A& a, Period& x) {
  a(x.months, x.days, x.working);
}
template <class A>
void serialize(A& a, PeriodRange& x) {
  a(x.low, x.high);
}
template <class A>
void serialize(A& a, Percent& x) {
  a(x.range);
}
template <class A>
void serialize(A& a, Money& x) {
  a(x.amount, x.currency);
}
template <class A>
void serialize(A& a, Code& x) {
  a(x.symbol);
}
template <class A>
void serialize(A& a, Reference& x) {
  a(x.member);
}

// --- vocabulary ----------------------------------------------------------------------------------------

template <class A>
void serialize(A& a, Type& x) {
  a(x.kind, x.entities, x.authorities, x.list, x.codes);
}
template <class A>
void serialize(A& a, Field& x) {
  a(x.name, x.entity, x.type, x.many, x.at, x.default_value, x.alterable, x.asks, x.labels, x.span);
}
template <class A>
void serialize(A& a, Entity& x) {
  a(x.name, x.owner, x.title, x.at, x.fields, x.span);
}
template <class A>
void serialize(A& a, KnownVocabulary& x) {
  a(x.agreement, x.party, x.person, x.step, x.condition, x.judgement, x.accepted, x.clause);
  a(x.agreement_id, x.agreement_stage, x.agreement_record, x.agreement_partial, x.agreement_complete, x.agreement_talks,
    x.agreement_draft, x.agreement_signature, x.agreement_entry_into_force, x.agreement_termination,
    x.agreement_subject);
  a(x.party_id, x.party_country);
  a(x.step_act, x.step_authority, x.step_party, x.step_about, x.step_outcome, x.step_day, x.step_year);
  a(x.condition_met, x.judgement_name, x.judgement_answer, x.judgement_about, x.judgement_on, x.accepted_rule,
    x.accepted_for);
}

}  // namespace placet
