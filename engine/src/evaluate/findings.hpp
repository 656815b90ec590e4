// SPDX-License-Identifier: Apache-2.0
//
// The findings of one country: every rule that its pack sees, for every binding, under every reading.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "evaluate/law_days.hpp"
#include "evaluate/prepared_rules.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/questions.hpp"
#include "placet/engine/verdict_line.hpp"

namespace placet {

/// A question with what its answers part, by rule.
struct OpenQuestion {
  Question question;
  std::vector<Separation> separations;
};
/// Questions by what identifies them.
using Questions = std::map<std::string, OpenQuestion>;

struct Findings {
  std::vector<Finding> findings;  ///< sorted by rule name, version, binding
  std::vector<UnlistedFinding> unlisted;
  LawDays law_days;  ///< of all findings but those not applicable, also of those that are not listed
};

/// Whether a rule that comes to this asks nothing of the agreement, for whichever reason.
constexpr bool asks_nothing(Status status) {
  return status == Status::NotApplicable || status == Status::NotInForce;
}

/// Which findings are listed, which grounds are recorded, and in what proof; none where there is no proof.
struct Wanted {
  Proofs proofs = Proofs::LeftOut;
  Listed listed = Listed::EveryRule;
  Proof* proof = nullptr;
};

/// Judges every rule seen from `view`. Grounds are added to the proof that is wanted, and what is asked for findings
/// that count to `questions`.
Findings find(const Setting& setting, PackId view, const PreparedRules& rules, Wanted wanted, Questions& questions);

/// Adds `rule` to the question about `asked`, and for the first of its findings the answers that part it.
void ask(Questions& questions, const Asked& asked, RuleId rule,
         const std::optional<std::pair<Answer, Answer>>& answers = std::nullopt);

}  // namespace placet
