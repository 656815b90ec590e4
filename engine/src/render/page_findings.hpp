// SPDX-License-Identifier: Apache-2.0
// Findings, steps and questions on the page about one agreement.
#pragma once

#include "placet/engine/html.hpp"
#include "render/finding_text.hpp"
#include "render/page_places.hpp"
#include "render/report_outline.hpp"

namespace placet {

/// How a reader should take a finding, as a word for the style sheet: "bad", "doubt", "todo" or "good".
std::string_view page_tone(const Finding& finding);
std::string_view page_tone(Verdict verdict);

/// A word in a frame of its tone; the tone says nothing that the word does not.
Html page_badge(std::string_view tone, std::string_view said);

class PageFindings {
 public:
  PageFindings(const FindingText& findings, PagePlaces& places) : findings_(findings), places_(places) {}

  /// Title, reason, law with its quotation, what follows, and the proof, folded.
  Html full(const Finding& finding) const;
  /// The title with the status, and the proof, folded.
  Html brief(const Finding& finding) const;
  /// When a step must be taken, by whom, under which law; with a link to its finding.
  Html step(const OwedStep& owed) const;
  Html question(const Question& question) const;

 private:
  Html reason(const Finding& finding) const;
  Html law(const Finding& finding) const;
  Html proof(const Finding& finding) const;
  Html grounds(GroundId root, std::set<GroundId>& shown) const;
  Html ground(GroundId id, std::set<GroundId>& shown) const;

  const FindingText& findings_;
  PagePlaces& places_;
};

}  // namespace placet
