// SPDX-License-Identifier: Apache-2.0
//
// The findings of one country: every rule that its pack sees, for every binding, under every reading.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "placet/engine/verdict_line.hpp"

namespace placet {

/// Questions by what identifies them.
using Questions = std::map<std::string, Question>;

struct Findings {
  std::vector<Finding> findings;  ///< sorted by rule name, version, binding
  std::vector<UnlistedFinding> unlisted;
};

/// Judges every rule seen from `view`. `feeders` are those of `contested_feeders`; grounds are added to `proof`, if
/// there is one, and what is asked for findings that count to `questions`.
Findings find(const Setting& setting, PackId view, const std::vector<std::vector<RuleId>>& feeders, Proof* proof,
              Questions& questions);

/// Adds `rule` to the question about `asked`.
void ask(Questions& questions, const Asked& asked, RuleId rule);

}  // namespace placet
