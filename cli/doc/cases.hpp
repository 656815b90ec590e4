// SPDX-License-Identifier: Apache-2.0
//
// Agreements that were judged to show which rules they meet.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/judging.hpp"

namespace placet {

/// One rule that applies to a case, or may apply.
struct Meeting {
  RuleId rule;
  std::string about;        ///< "Primorsky Krai"; empty for the agreement as a whole
  Status status;            ///< never NotApplicable, NotInForce or Pending
  std::string consequence;  ///< of a breach; may be empty
};

struct CaseRecord {
  std::string path;   ///< of its file, from the folder of cases, without its ending: "russia/2000-moscow/agreement"
  std::string name;   ///< the same without what all cases share: "russia/2000-moscow"
  std::string title;  ///< of the agreement
  Verdict verdict;
  std::vector<std::pair<PackId, Verdict>> verdicts;  ///< by country
  std::string report;                                ///< as `placet check` prints it
  std::vector<Meeting> meetings;                     ///< in the order of the report
};

/// Judges every `.xml` file under `folder`, in the order of their paths. Failure: as Judge::judge.
std::vector<CaseRecord> record_cases(Judge& judge, const std::filesystem::path& folder);

}  // namespace placet
