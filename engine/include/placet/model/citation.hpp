// SPDX-License-Identifier: Apache-2.0
//
// Where a norm comes from: instruments of law, and citations that pin a rule to a place in one of
// them and say who read it.
#pragma once

#include <optional>
#include <string>

#include "placet/model/ids.hpp"
#include "placet/model/span.hpp"
#include "placet/model/value.hpp"
#include "placet/model/vocabulary.hpp"

namespace placet {

/// A statute, decree, circular, judgment or work of scholarship.
struct Source {
  Symbol name;
  Symbol kind;    ///< "federal-law", "constitution", "scholarship"; precedence speaks of kinds
  Labels titles;  ///< by language
  std::string number;
  std::optional<DayRange> dated;
  std::string url;
  std::optional<DayRange> in_force_from;
  std::vector<SourceId> amends, repeals;
  Labels labels;
  PackId pack;
  Span span;
  bool operator==(const Source&) const = default;
};

/// How a statement of law is known.
struct Attestation {
  Evidence evidence = Evidence::Unverified;
  std::string verified_by;         ///< Verified: the name
  std::optional<Day> verified_on;  ///< Verified: the day
  bool operator==(const Attestation&) const = default;
};

struct Citation {
  SourceId source;
  std::string pinpoint;
  std::string quote_language, quote;  ///< both empty if nothing is quoted
  Attestation attestation;
  Span span;
  bool operator==(const Citation&) const = default;
};

/// A stretch of time in which something is law: from its first day until, and not on, its last bound.
struct Force {
  DayRange from;                  ///< uncertain bounds are ranges; unbounded if nothing is known
  std::optional<DayRange> until;  ///< none: still in force
  bool operator==(const Force&) const = default;
};

}  // namespace placet
