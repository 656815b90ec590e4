// SPDX-License-Identifier: Apache-2.0
#include "render/page_places.hpp"

#include "render/page_words.hpp"

namespace placet {

PagePlaces::PagePlaces(const Report& report, const Words& words) : report_(report), words_(words) {
  for (const JurisdictionAssessment& jurisdiction : report.assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      numbers_.emplace(&finding, findings_.size());
      findings_.push_back(&finding);
    }
  }
}

std::string PagePlaces::anchor(const Finding& finding) const {
  return "finding-" + std::to_string(numbers_.at(&finding) + 1);
}

Html PagePlaces::place(const std::optional<Span>& at) const {
  if (!at) return {};
  const Place place = report_.sources.locate(*at);
  const std::string line = std::to_string(place.line);
  if (at->file == report_.facts.file()) {
    const Html said = escaped(words_.say(Message::LineNumber, {{"line", line}}));
    return say_on_page(words_, Message::AtPlace, {{"place", link_to('#' + line_anchor(place.line), said)}});
  }
  const bool option = place.path.starts_with("--");
  return escaped(words_.say(Message::AtPlace, {{"place", std::string(place.path) + (option ? "" : ':' + line)}}));
}

void PagePlaces::cite(const Finding& finding, const std::optional<Span>& at) {
  if (!at || at->file != report_.facts.file()) return;
  citations_[report_.sources.locate(*at).line].insert(numbers_.at(&finding));
}

std::vector<const Finding*> PagePlaces::citing(std::uint32_t line) const {
  std::vector<const Finding*> found;
  const auto at = citations_.find(line);
  if (at == citations_.end()) return found;
  for (const std::size_t number : at->second) found.push_back(findings_[number]);
  return found;
}

}  // namespace placet
