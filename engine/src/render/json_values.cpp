// SPDX-License-Identifier: Apache-2.0
#include "render/json_values.hpp"

#include <nlohmann/json.hpp>

#include "placet/model/assessment.hpp"

namespace placet {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json day_or_null(const std::optional<Day>& day) {
  return day ? Json(iso_text(*day)) : Json();
}

Json days_or_null(const std::optional<DayRange>& days) {
  return days ? text_or_null(iso_text(*days)) : Json();
}

Json force_json(const std::optional<Force>& force) {
  if (!force) return nullptr;
  return {{"from", text_or_null(iso_text(force->from))}, {"until", days_or_null(force->until)}};
}

Json citation_json(const Rulebook& rulebook, const Citation& citation) {
  const Source& source = rulebook[citation.source];
  Json json = {{"id", rulebook.text(source.name)},
               {"title", source.titles.empty() ? Json() : Json(source.titles.front().second)},
               {"number", text_or_null(source.number)},
               {"pinpoint", text_or_null(citation.pinpoint)},
               {"url", text_or_null(source.url)},
               {"evidence", evidence_name(citation.attestation.evidence)}};
  if (!citation.quote.empty()) json["quote"] = {{"language", citation.quote_language}, {"text", citation.quote}};
  return json;
}

Json labels_json(const Labels& labels) {
  Json json = Json::object();
  for (const auto& [language, text] : labels) json[language] = text;
  return json;
}

}  // namespace placet
