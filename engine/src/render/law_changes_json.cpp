// SPDX-License-Identifier: Apache-2.0
// How the law of a country changed, as placet-timeline/1.
#include <nlohmann/json.hpp>

#include "placet/engine/law_changes.hpp"
#include "placet/model/assessment.hpp"
#include "render/json_values.hpp"
#include "render/law_words.hpp"

namespace placet {

namespace {

std::string_view kind_name(LawChange::Kind kind) {
  switch (kind) {
    case LawChange::Kind::Begins: return "begins";
    case LawChange::Kind::Changes: return "changes";
    case LawChange::Kind::Ends: return "ends";
  }
  return {};
}

class LawChangesJson {
 public:
  LawChangesJson(const Rulebook& rulebook, PackId pack) : rulebook_(rulebook), pack_(pack), say_(rulebook) {}

  Json json() const {
    const Pack& pack = rulebook_[pack_];
    Json json = {{"schema", "placet-timeline/1"},
                 {"pack", rulebook_.text(pack.name)},
                 {"country", rulebook_.text(pack.jurisdiction)},
                 {"title", pack.title},
                 {"labels", labels_json(pack.labels)}};
    json["changes"] = Json::array();
    for (const LawChange& change : law_changes(rulebook_, pack_)) json["changes"].push_back(change_json(change));
    json["pending"] = Json::array();
    for (const Rule& rule : rulebook_.rules) {
      if (rule.pack != pack_ || !rule.pending) continue;
      json["pending"].push_back({{"rule", rulebook_.text(rule.name)}, {"title", rule.title}, {"why", *rule.pending}});
    }
    return json;
  }

 private:
  Json change_json(const LawChange& change) const {
    Json json = {
        {"day", text_or_null(iso_text(change.day))}, {"exact", change.day.exact()}, {"change", kind_name(change.kind)}};
    std::visit([&](const auto& what) { json.update(what_json(what)); }, change.what);
    return json;
  }

  Json what_json(RuleId id) const {
    const Rule& rule = rulebook_[id];
    const Reading& said = rule.readings.front();
    Json json = {
        {"what", "rule"},      {"rule", rulebook_.text(rule.name)},  {"version", rule.version},
        {"title", rule.title}, {"labels", labels_json(rule.labels)}, {"strength", strength_name(rule.strength)}};
    json["evidence"] = evidence_name(evidence_of(said));
    json["sources"] = Json::array();
    for (const Citation& citation : said.sources) json["sources"].push_back(citation_json(rulebook_, citation));
    return json;
  }

  Json what_json(const DatedEntry& dated) const {
    const List& list = rulebook_[dated.list];
    const ListEntry& entry = list.entries[dated.index];
    Json json = {{"what", "entry"}, {"list", rulebook_.text(list.name)}, {"number", text_or_null(entry.number)}};
    json["codes"] = Json::array();
    for (const Symbol code : entry.codes) json["codes"].push_back(rulebook_.text(code));
    json["text"] = text_or_null(entry.text);
    const Citation* by = citation_of(list, entry);
    json["evidence"] = evidence_name(by == nullptr ? Evidence::Unverified : by->attestation.evidence);
    json["sources"] = Json::array();
    if (by != nullptr) json["sources"].push_back(citation_json(rulebook_, *by));
    return json;
  }

  Json what_json(const DatedNumber& dated) const {
    const Parameter& parameter = rulebook_[dated.parameter];
    const Citation& citation = parameter.rows[dated.index].by;
    return {{"what", "number"},
            {"parameter", rulebook_.text(parameter.name)},
            {"value", say_.number({dated.parameter, dated.index, Kleene::True})},
            {"evidence", evidence_name(citation.attestation.evidence)},
            {"sources", Json::array({citation_json(rulebook_, citation)})}};
  }

  const Rulebook& rulebook_;
  PackId pack_;
  LawWords say_;
};

}  // namespace

std::string render_law_changes_json(const Rulebook& rulebook, PackId pack) {
  return LawChangesJson(rulebook, pack).json().dump(2);
}

}  // namespace placet
