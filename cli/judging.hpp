// SPDX-License-Identifier: Apache-2.0
//
// From a file to a judged agreement, as `check` and `why` do it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/exit_codes.hpp"
#include "cli/options.hpp"
#include "placet/engine/compiled_rulebook.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/render.hpp"

namespace placet {

/// An agreement with what was concluded of it.
struct JudgedAgreement {
  Facts facts;
  Assessment assessment;
  std::string sha256;
};

class Judge {
 public:
  /// Loads the rules. Failure: as `load_law`, or a wrong option (64).
  explicit Judge(const CommonOptions& options);
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  /// Reads and judges one file. Failure: missing (66), broken (65; its diagnostics are written to standard error), or
  /// a `--given` that does not fit it (64).
  JudgedAgreement judge(const std::string& path);

  /// What renderers need of a judged agreement, which must outlive it.
  Report report(const JudgedAgreement& judged) const;

  const Rulebook& rulebook() const { return rules_.rulebook; }
  CompiledRules& rules() { return rules_; }

 private:
  Facts stated_facts(Facts facts);

  const CommonOptions& options_;
  CompiledRules rules_;
  Dates dates_;
  Evaluator evaluator_;  // Invariant: refers to rules_, so that a judge is never copied.
};

}  // namespace placet
