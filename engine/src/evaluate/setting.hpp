// SPDX-License-Identifier: Apache-2.0
//
// What an evaluation is given, and what it makes of a rule: setting, choices, instances and outcomes.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "evaluate/evaluated_truth.hpp"
#include "evaluate/list_matches.hpp"
#include "evaluate/open_atom.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

/// The day on which a rule is read. `asks` is the fact that would make it exact.
struct LawDay {
  DayRange day;
  bool absent = false;
  std::optional<FactAddress> asks;
  bool operator==(const LawDay&) const = default;
};

/// Which reading of each rule with readings is taken, and which of the accounts of each contested field.
struct Choices {
  std::vector<std::pair<RuleId, std::uint32_t>> readings;
  struct Account {
    MemberId member;
    FieldId field;
    std::uint32_t statement;
    auto operator<=>(const Account&) const = default;
  };
  std::vector<Account> accounts;
  auto operator<=>(const Choices&) const = default;
};

/// What is the same for all evaluations of one agreement.
struct Setting {
  const Rulebook& rulebook;
  const Facts& facts;
  ListMatches& list_matches;
  Dates dates;
  DayRange case_date;
  bool case_date_presumed = false;
  /// The day on which rules are read that name none.
  DayRange law_day() const { return dates.law_as_of ? DayRange::of(*dates.law_as_of) : case_date; }
};

/// A rule under one reading for one binding.
struct Instance {
  RuleId rule;
  std::uint32_t reading = 0;
  Binding binding;
  bool unlisted = false;     ///< one of the variables stands for members not listed
  std::uint32_t number = 0;  ///< among all instances of its evaluation
};

/// What a rule comes to for one instance.
struct Outcome {
  Status status = Status::NotApplicable;
  bool decided = true;
  Evidence evidence = Evidence::Verified;
  UnknownKinds why;
  LawDay law_day;
  std::optional<std::uint32_t> excused_by;
  std::vector<RuleId> by;
  std::optional<Consequence> consequence, liability;
  std::vector<Action> actions;
  std::optional<Day> due;
  bool used_presumption = false;
  bool cure_unknown = false;  ///< BreachedCureOpen: it is not known whether the cure was taken
  GroundId ground;
};

}  // namespace placet
