// SPDX-License-Identifier: Apache-2.0
// One finding in the text report: what the rule wants, why the finding is what it is, on what law it rests.
#pragma once

#include <string>

#include "placet/engine/render.hpp"
#include "render/proof_text.hpp"
#include "render/words.hpp"

namespace placet {

struct FindingText {
  const Words& words;
  ProofText proofs;
  const ReportOptions& options;
  bool abandoned = false;

  /// What the rule wants, and whom and what it is about: "Consent of the Ministry (Primorsky Krai)".
  std::string title(const Finding& finding) const;
  /// "Consent of the Ministry (Primorsky Krai): broken".
  std::string title_and_status(const Finding& finding) const;
  /// Title, reason, citation, evidence and effect; the whole proof where options ask for it.
  std::string full(const Finding& finding) const;
  /// The title with the status and the name of the rule.
  std::string brief(const Finding& finding) const;
  /// A step that must still be taken, with its day and its law.
  std::string action(const Finding& finding, const Action& action) const;
  /// The parts of it: "by 15 May 2005", what is to be done by whom, and the citation with how it is known.
  std::string when(const Action& action) const;
  std::string what(const Action& action) const;
  std::string law_of_step(const Finding& finding) const;
  /// Each reading of a contested finding with its holder and its outcome.
  std::vector<std::string> reading_lines(const Finding& finding) const;
  std::string readings(const Finding& finding) const;
  /// The citation of the norm, since when it is law, how that is known, and what follows from a breach.
  std::string law(const Finding& finding) const;
  std::string consequence(const Consequence& consequence) const;
  /// Who accepted it, when and why; empty if nobody did.
  std::string accepted(const Finding& finding) const;

 private:
  const Reading& reading(const Finding& finding) const;
};

/// "met", "broken", "cannot be broken": a status in the words of the report.
std::string status_words(Status status, Language language = Language::English);

}  // namespace placet
