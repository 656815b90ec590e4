// SPDX-License-Identifier: Apache-2.0
//
// From a file to a judged agreement, as `check` and `why` do it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_codes.hpp"
#include "cli/options.hpp"
#include "placet/engine/compiled_rulebook.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/fix.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/engine/render.hpp"
#include "placet/model/checked.hpp"
#include "placet/model/diagnostic.hpp"
#include "placet/model/rule_test.hpp"

namespace placet {

/// An agreement with what was concluded of it.
struct JudgedAgreement {
  FileId file;  ///< the bytes that were read; the facts are of another text if they had to be converted
  Facts facts;
  Assessment assessment;
  std::string sha256;
};

/// A file from which nothing can be judged; what is wrong in it was written to standard error.
class BrokenAgreement : public Failure {
 public:
  BrokenAgreement(const std::string& message, std::vector<Diagnostic> what_is_wrong)
      : Failure(Exit::BrokenAgreement, message), diagnostics(std::move(what_is_wrong)) {}
  std::vector<Diagnostic> diagnostics;
};

/// The exit code of a verdict: `fail_on` is what `--fail-on` names, empty for the verdict's own code.
Exit exit_of(const Assessment& assessment, const std::string& fail_on);

class Judge {
 public:
  /// Loads the rules. Failure: as `load_law`, or a wrong option (64).
  explicit Judge(const CommonOptions& options);
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  /// Reads and judges one file. Failure: missing (66), a BrokenAgreement (65), or a `--given` that does not fit it
  /// (64).
  JudgedAgreement judge(const std::string& path, Proofs proofs = Proofs::Recorded);
  /// The same of `text`, which is named `path`.
  JudgedAgreement judge(const std::string& path, std::string text, Proofs proofs = Proofs::Recorded);

  /// The same facts under the law of each day, as `--law-as-of` would judge them.
  std::vector<Assessment> under_laws(const JudgedAgreement& judged, const std::vector<Day>& days) const;

  const Evaluator& evaluator() const { return evaluator_; }

  /// What renderers need of a judged agreement, which must outlive it.
  Report report(const JudgedAgreement& judged) const;

  /// The smallest lawful changes that make it pass.
  Fixes fixes(const JudgedAgreement& judged);
  /// A changed text of the agreement, which is UTF-8, in the encoding of its file.
  std::string as_in_file(const JudgedAgreement& judged, std::string text) const;
  /// The facts of the bytes of an agreement, with the options, read beside the files; nothing if they cannot be read.
  std::optional<Facts> read_again(const std::string& bytes);
  Assessment evaluate(const Facts& facts) const { return evaluator_.evaluate(facts, dates_); }

  /// The rules, and every agreement that was read.
  const SourceMap& texts() const { return rules_.texts; }
  const Rulebook& rulebook() const { return rules_.rulebook; }
  CompiledRules& rules() { return rules_; }

 private:
  Checked<Facts> with_options(Facts facts, std::string& option) const;

  const CommonOptions& options_;
  CompiledRules rules_;
  std::vector<Given> given_;
  FileId assumed_;  ///< stands for the option --assume-complete in messages
  Dates dates_;
  // Invariant: both refer to rules_, so that a judge is never copied.
  AgreementForm form_;
  Evaluator evaluator_;
};

}  // namespace placet
