// SPDX-License-Identifier: Apache-2.0
//
// What an audit keeps of one agreement: a row of verdicts.jsonl (docs/formats/placet-audit-row-1.schema.json). Every
// other output is made from such rows, so that whoever has the rows has the whole audit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace placet::audit {

struct PartyRow {
  std::string id, name, country, unit, level;  ///< each may be empty: not stated
  bool operator==(const PartyRow&) const = default;
};

struct JurisdictionRow {
  std::string country, pack, verdict;
  std::vector<std::string> because;
  bool operator==(const JurisdictionRow&) const = default;
};

struct FindingRow {
  std::string country, rule;
  std::uint32_t version = 1;
  std::string about;  ///< "Primorsky Krai, delegation d1"; empty for the agreement as a whole
  std::string status, strength, evidence;
  std::string consequence;  ///< in plain words; empty if there is none
  bool counts = false;      ///< whether it takes part in the verdict
  bool operator==(const FindingRow&) const = default;
};

struct QuestionRow {
  std::string kind;   ///< "fact", "judgement", "list" or "members"
  std::string about;  ///< the same for every agreement that asks it: "binding of agreement"
  std::string fact;   ///< of this agreement, in the notation of `--given`
  std::vector<std::string> rules;
  bool operator==(const QuestionRow&) const = default;
};

/// Why nothing was judged. `code` is that of a diagnostic, or empty where the file could not be read at all.
struct FaultRow {
  std::string code;
  std::uint64_t line = 0, column = 0;  ///< in the file that `Row::path` names; 0: not known
  std::string message;
  bool operator==(const FaultRow&) const = default;
};

/// A rule whose result is another one under another law: "not-in-force" also where it does not apply, "unlisted" where
/// it may apply to members that the record does not list.
struct ChangeRow {
  std::string rule, from, to;
  bool operator==(const ChangeRow&) const = default;
};
struct ReplayRow {
  std::string law, verdict;  ///< of which day
  std::vector<ChangeRow> changes;
  bool operator==(const ReplayRow&) const = default;
};

struct Row {
  std::string path;            ///< as given, or as found under what was given
  std::uint64_t position = 1;  ///< among the agreements of the file, from 1
  std::string entry;           ///< of an archive: the name of the file in it
  std::uint64_t line = 1;      ///< on which the agreement begins
  std::string sha256;
  std::vector<FaultRow> faults;  ///< if there is one, nothing below is stated
  std::string id, title, stage;
  std::string date;            ///< the day that decides the law; empty if nothing is known of it
  bool date_presumed = false;  ///< no day is stated: that of the audit
  std::string law_day;         ///< empty where rules use several
  std::string verdict;
  std::vector<std::string> because;
  std::string consequence;
  std::vector<std::string> assumed;  ///< collections taken to be complete
  std::vector<std::string> gaps;     ///< countries without a rulebook, and `?` for a country that is not known
  std::vector<PartyRow> parties;
  std::vector<std::string> subjects;
  std::vector<JurisdictionRow> jurisdictions;
  std::vector<FindingRow> findings;  ///< all but those of rules that do not apply or are not in force
  std::vector<QuestionRow> questions;
  std::vector<ReplayRow> replays;
  bool operator==(const Row&) const = default;

  bool broken() const { return !faults.empty(); }
};

/// The row as one line of JSON, its line break included.
std::string written(const Row& row);
/// The row that `written` wrote. Throws std::runtime_error if the line is none.
Row row_of(std::string_view line);

}  // namespace placet::audit
