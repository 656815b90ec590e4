// SPDX-License-Identifier: Apache-2.0
//
// Law and conclusions in plain English, piece by piece, for those who lay them out themselves: pages, tables, editors.
// Each is what the reports and `explain` say. Names of the rulebook stand in them as written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

/// One clause of a rule under one reading: "When the level of p is region:".
struct PlainClause {
  enum class Kind { InForce, AsOf, ForEvery, When, Norm, Silence, Unless, Presumption, Otherwise } kind;
  std::string text;
};

/// The clauses of one reading of `rule` in the order in which they are read. Citations are not among them.
std::vector<PlainClause> plain_clauses(const Rulebook& rulebook, const Rule& rule, const Reading& reading);

std::string plain_day(Day day);               ///< "15 June 2005"
std::string plain_days(DayRange range);       ///< "June 2005", "1962 to 1965"
std::string plain_force(const Force& force);  ///< "since 2 May 2004", "from 1999 …": the last day is the last in force

std::string plain_evidence(Evidence evidence);                  ///< "text read", "quoted, not read", "source not seen"
std::string plain_attestation(const Attestation& attestation);  ///< "text read by A. Reader on 21 November 2026"
std::string plain_citation(const Rulebook& rulebook, const Citation& citation);  ///< "4-ФЗ, art. 4"
std::string plain_source(const Rulebook& rulebook, SourceId source);             ///< "4-ФЗ", or its title or name

std::string plain_authority(const Rulebook& rulebook, AuthorityId authority);  ///< "the Ministry of … (МИД России)"
std::string plain_country(const Rulebook& rulebook, Symbol code);              ///< "Russian Federation"
std::string plain_code(const Rulebook& rulebook, const List& list,
                       Symbol code);  ///< "India" where `list` is of countries
std::string plain_row(const Rulebook& rulebook, const Parameter& parameter, const ParameterRow& row);

std::string plain_status(Status status);     ///< "met", "broken", "cannot be broken"
std::string plain_verdict(Verdict verdict);  ///< "not compliant"

/// The first title that the agreement states, or its id.
std::string agreement_title(const Facts& facts);
/// Whom and what a finding is about: "Primorsky Krai, delegation d1"; empty for the agreement as a whole.
std::string finding_about(const Facts& facts, const Finding& finding);
/// What follows from a breach, in the terms of the agreement.
std::string plain_consequence(const Facts& facts, const Consequence& consequence);

}  // namespace placet
