// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/plain_words.hpp"

#include "render/finding_text.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

std::string plain_day(Day day) {
  return day_words(day);
}

std::string plain_days(DayRange range) {
  return days_words(range);
}

std::string plain_force(const Force& force) {
  return force_words(force);
}

std::string plain_evidence(Evidence evidence) {
  return evidence_words(evidence);
}

std::string plain_attestation(const Attestation& attestation) {
  return attestation_words(attestation);
}

std::string plain_citation(const Rulebook& rulebook, const Citation& citation) {
  return Words(rulebook, nullptr).citation(citation);
}

std::string plain_source(const Rulebook& rulebook, SourceId source) {
  return Words(rulebook, nullptr).source(source);
}

std::string plain_authority(const Rulebook& rulebook, AuthorityId authority) {
  return Words(rulebook, nullptr).authority(authority);
}

std::string plain_country(const Rulebook& rulebook, Symbol code) {
  return Words(rulebook, nullptr).country(code);
}

std::string plain_code(const Rulebook& rulebook, const List& list, Symbol code) {
  const Words words(rulebook, nullptr);
  return list.of.kind == TypeKind::Text ? words.name(code) : words.value_of(Code{code}, list.of);
}

std::string plain_row(const Rulebook& rulebook, const Parameter& parameter, const ParameterRow& row) {
  const Words words(rulebook, nullptr);
  Scope scope;
  if (parameter.of && parameter.of->variable.valid()) {
    scope.names[parameter.of->slot.index] = words.name(parameter.of->variable);
  }
  const std::string value = words.value_of(row.value, parameter.type);
  return row.where.valid() ? value + " where " + words.condition(row.where, scope) : value;
}

std::string plain_status(Status status) {
  return status_words(status);
}

std::string plain_verdict(Verdict verdict) {
  return verdict_words(verdict);
}

std::string agreement_title(const Facts& facts) {
  return title_of(Words(facts.rulebook(), &facts));
}

std::string finding_about(const Facts& facts, const Finding& finding) {
  return Words(facts.rulebook(), &facts).about(finding);
}

std::string plain_consequence(const Facts& facts, const Consequence& consequence) {
  const Words words(facts.rulebook(), &facts);
  return words.effect(consequence.effect, words.scope(consequence.binding));
}

}  // namespace placet
