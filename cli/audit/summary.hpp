// SPDX-License-Identifier: Apache-2.0
//
// What an archive comes to as a whole: rows go in one after the other, in bounded memory whatever their number.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/audit/row.hpp"
#include "cli/audit/tally.hpp"

namespace placet::audit {

/// The most rows that a table of the report shows.
inline constexpr std::size_t most_rows = 5000;

struct RuleCounts {
  std::uint64_t broken = 0, owed = 0, undecided = 0, met = 0, other = 0;  ///< agreements, each by its gravest result
};

struct QuestionCounts {
  std::string kind;
  std::uint64_t agreements = 0;  ///< that ask it
  std::uint64_t last = 0;        ///< that ask nothing else: the answer settles the verdict
  std::uint64_t rules = 0;       ///< results that it can change, over all agreements
};

struct ReplayCounts {
  std::uint64_t changed = 0;                                         ///< agreements with another verdict
  std::array<VerdictCounts, verdicts_by_gravity.size()> verdicts{};  ///< from one's own law to this one
  std::map<std::string, std::uint64_t> rules;  ///< "rule: from → to", in agreements whose verdict changes
};

/// An agreement in the list of the gravest.
struct GraveRow {
  std::size_t gravity = 0;
  std::uint64_t breaches = 0;
  std::string path;
  std::uint64_t position = 1;
  std::string entry, id, title, date, parties, reason;
};
bool operator<(const GraveRow& one, const GraveRow& other);  ///< graver first, then by path and position

struct FaultyRow {
  std::string path;
  std::uint64_t position = 1;
  std::string entry;
  FaultRow fault;  ///< the first of its faults
};

class Summary {
 public:
  /// Rows come in the order of their paths and positions.
  void add(const Row& row);

  Tally tally;
  /// By country and year; the year is empty where it is not known, or only presumed.
  std::map<std::string, std::map<std::string, VerdictCounts>> countries;
  std::map<std::string, VerdictCounts> subjects;  ///< by subject; empty: none is stated
  std::map<std::string, VerdictCounts> partners;  ///< by the countries of the parties: "CN, RU"
  std::map<std::string, RuleCounts> rules;
  std::map<std::string, QuestionCounts> questions;   ///< by what they are about
  std::map<std::string, std::uint64_t> not_covered;  ///< agreements by countries without a rulebook
  std::map<std::string, ReplayCounts> replays;       ///< by the day of the law
  std::set<GraveRow> gravest;                        ///< at most `most_rows`
  std::vector<FaultyRow> broken;                     ///< at most `most_rows`, the first
  std::uint64_t undated = 0;                         ///< agreements whose day is not known to the year
  std::uint64_t open = 0;                            ///< agreements that ask something

 private:
  void add_places(const Row& row, std::size_t verdict);
  void add_rules(const Row& row);
  void add_questions(const Row& row);
  void add_replays(const Row& row);
  void add_gravest(const Row& row);
};

/// The year of a row, "1992"; empty where it is not known or only presumed.
std::string year_of(const Row& row);
/// "Primorsky Krai (RU), Heilongjiang (CN)".
std::string parties_of(const Row& row);

/// Whether a result decides a verdict as a breach, or leaves it open.
bool is_breach(const FindingRow& finding);
bool is_undecided(const FindingRow& finding);

}  // namespace placet::audit
