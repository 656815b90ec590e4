// SPDX-License-Identifier: Apache-2.0
// One agreement under the law of several days as placet-compare-law/1.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "placet/engine/compare_law.hpp"
#include "render/compare_law_words.hpp"
#include "render/json_values.hpp"
#include "render/report_words.hpp"

namespace placet {

namespace {

std::string_view kind_name(LawDifference::Kind kind) {
  switch (kind) {
    case LawDifference::Kind::Begins: return "begins";
    case LawDifference::Kind::Ends: return "ends";
    case LawDifference::Kind::Replaces: return "replaces";
    case LawDifference::Kind::ReadingLater: return "rests-on";
    case LawDifference::Kind::ReadingEarlier: return "no-longer-rests-on";
  }
  return {};
}

class CompareLawJson {
 public:
  CompareLawJson(const Facts& facts, const SourceMap& sources, const std::vector<Assessment>& assessments)
      : facts_(facts), sources_(sources), words_(facts.rulebook(), &facts), assessments_(assessments) {}

  Json json() const {
    const KnownVocabulary& known = words_.rulebook().known;
    Json json;
    json["schema"] = "placet-compare-law/1";
    json["agreement"] = {{"id", text_or_null(stated_code(facts_, known.agreement_id))},
                         {"file", sources_.path(facts_.file())}};
    json["today"] = iso_text(assessments_.front().dates.today);
    json["laws"] = Json::array();
    for (const Assessment& assessment : assessments_) json["laws"].push_back(law(assessment));
    json["changes"] = Json::array();
    for (const ChangedFinding& one : changed_findings(facts_, assessments_)) json["changes"].push_back(change(one));
    return json;
  }

 private:
  Json law(const Assessment& assessment) const {
    Json json = {{"law", day_or_null(assessment.dates.law_as_of)}, {"verdict", verdict_name(assessment.verdict)}};
    json["jurisdictions"] = Json::array();
    for (const JurisdictionAssessment& of : assessment.jurisdictions) {
      json["jurisdictions"].push_back({{"country", text_or_null(words_.name(of.country))},
                                       {"pack", words_.name(words_.rulebook()[of.pack].name)},
                                       {"verdict", verdict_name(of.verdict)}});
    }
    return json;
  }

  Json change(const ChangedFinding& one) const {
    const auto known =
        std::ranges::find_if(one.days, [](const FindingUnderLaw& day) { return day.finding != nullptr; });
    const Finding& shown = *known->finding;
    Json json = {{"pack", words_.name(words_.rulebook()[one.pack].name)},
                 {"rule", words_.rule(shown.rule)},
                 {"title", words_.rulebook()[shown.rule].title},
                 {"about", text_or_null(words_.about(shown))}};
    json["laws"] = Json::array();
    for (std::size_t day = 0; day < one.days.size(); ++day) json["laws"].push_back(under_law(one, day));
    return json;
  }

  Json under_law(const ChangedFinding& one, std::size_t day) const {
    const Finding* finding = one.days[day].finding;
    Json json = {{"law", day_or_null(assessments_[day].dates.law_as_of)},
                 {"status", finding == nullptr ? Json("not-in-force") : Json(status_name(finding->status))},
                 {"version", finding == nullptr ? Json() : Json(words_.rulebook()[finding->rule].version)}};
    json["because"] = Json::array();
    for (const LawDifference& difference : one.differences[day]) {
      json["because"].push_back({{"kind", kind_name(difference.kind)},
                                 {"what", what(difference)},
                                 {"said", difference_words(difference, words_)}});
    }
    return json;
  }

  std::string what(const LawDifference& difference) const {
    const Rulebook& book = words_.rulebook();
    if (const auto* rule = std::get_if<RuleId>(&difference.what)) return words_.rule(*rule);
    if (const auto* row = std::get_if<LawDifference::Row>(&difference.what))
      return words_.name(book[row->parameter].name);
    return words_.name(book[std::get<LawDifference::Entry>(difference.what).list].name);
  }

  const Facts& facts_;
  const SourceMap& sources_;
  Words words_;
  const std::vector<Assessment>& assessments_;
};

}  // namespace

std::string render_compare_law_json(const Facts& facts, const SourceMap& sources,
                                    const std::vector<Assessment>& assessments) {
  return CompareLawJson(facts, sources, assessments).json().dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace placet
