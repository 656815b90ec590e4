// SPDX-License-Identifier: Apache-2.0
// The law of several countries side by side as placet-compare/1.
#include <nlohmann/json.hpp>

#include "placet/engine/comparison.hpp"
#include "placet/model/assessment.hpp"
#include "render/json_values.hpp"
#include "render/law_words.hpp"

namespace placet {

namespace {

std::string_view in_force_name(Kleene holds) {
  return holds == Kleene::True ? "yes" : "unknown";
}

class ComparisonJson {
 public:
  ComparisonJson(const Rulebook& rulebook, const LawComparison& comparison)
      : rulebook_(rulebook), comparison_(comparison), say_(rulebook) {}

  Json json() const {
    Json json = {{"schema", "placet-compare/1"}, {"on", iso_text(comparison_.on)}};
    json["countries"] = Json::array();
    for (const PackId pack : comparison_.countries) {
      const Pack& of = rulebook_[pack];
      json["countries"].push_back({{"pack", rulebook_.text(of.name)},
                                   {"country", rulebook_.text(of.jurisdiction)},
                                   {"title", of.title},
                                   {"labels", labels_json(of.labels)}});
    }
    json["rows"] = Json::array();
    for (std::size_t row = 0; row < topic_count; ++row) {
      const auto topic = static_cast<Topic>(row);
      Json cells = Json::array();
      for (const ComparedCell& cell : comparison_.rows[row]) cells.push_back(cell_json(cell));
      json["rows"].push_back({{"topic", topic_name(topic)}, {"title", topic_words(topic)}, {"cells", cells}});
    }
    return json;
  }

 private:
  Json cell_json(const ComparedCell& of) const {
    Json json = {
        {"rules", Json::array()}, {"lists", Json::array()}, {"numbers", Json::array()}, {"effects", Json::array()}};
    for (const ComparedRule& part : of.rules) json["rules"].push_back(rule_json(part));
    for (const ComparedEntries& part : of.lists) json["lists"].push_back(list_json(part));
    for (const ComparedNumber& part : of.numbers) json["numbers"].push_back(number_json(part));
    for (const ComparedEffect& part : of.effects) json["effects"].push_back(effect_json(part));
    return json;
  }

  Json rule_json(const ComparedRule& of) const {
    const Rule& rule = rulebook_[of.rule];
    const Reading& said = rule.readings.front();
    Json json = {{"rule", rulebook_.text(rule.name)},
                 {"version", rule.version},
                 {"title", rule.title},
                 {"labels", labels_json(rule.labels)},
                 {"strength", strength_name(rule.strength)}};
    json["in-force"] = in_force_name(of.in_force);
    json["since"] = force_json(said.in_force);
    json["evidence"] = evidence_name(evidence_of(said));
    json["sources"] = Json::array();
    for (const Citation& citation : said.sources) json["sources"].push_back(citation_json(rulebook_, citation));
    json["readings"] = Json::array();
    for (const Reading& reading : rule.readings) {
      if (reading.name.empty()) continue;
      json["readings"].push_back(
          {{"name", reading.name}, {"title", reading.title}, {"holder", text_or_null(reading.holder)}});
    }
    return json;
  }

  Json list_json(const ComparedEntries& of) const {
    const List& list = rulebook_[of.list];
    Json json = {{"list", rulebook_.text(list.name)}, {"sources", Json::array()}, {"entries", Json::array()}};
    for (const Citation& citation : list.sources) json["sources"].push_back(citation_json(rulebook_, citation));
    for (const ComparedEntries::Entry& part : of.entries) {
      const ListEntry& entry = list.entries[part.index];
      Json codes = Json::array();
      for (const Symbol code : entry.codes) codes.push_back(rulebook_.text(code));
      json["entries"].push_back({{"number", text_or_null(entry.number)},
                                 {"codes", codes},
                                 {"day", entry.day ? Json(iso_text(*entry.day)) : Json()},
                                 {"in-part", entry.in_part},
                                 {"text", text_or_null(entry.text)},
                                 {"in-force", in_force_name(part.in_force)},
                                 {"since", force_json(entry.since)},
                                 {"source", entry.by ? citation_json(rulebook_, *entry.by) : Json()}});
    }
    return json;
  }

  Json number_json(const ComparedNumber& of) const {
    const Parameter& parameter = rulebook_[of.parameter];
    const ParameterRow& row = parameter.rows[of.row];
    return {{"parameter", rulebook_.text(parameter.name)},
            {"value", say_.number({of.parameter, of.row, Kleene::True})},
            {"in-force", in_force_name(of.in_force)},
            {"since", force_json(row.since)},
            {"source", citation_json(rulebook_, row.by)}};
  }

  Json effect_json(const ComparedEffect& of) const {
    const Rule& rule = rulebook_[of.rule];
    const Reading& said = rule.readings[of.reading];
    return {{"kind", effect_name(said.otherwise[of.otherwise].effect.kind)},
            {"says", say_.effect(of)},
            {"rule", rulebook_.text(rule.name)},
            {"version", rule.version},
            {"strength", strength_name(rule.strength)},
            {"reading", text_or_null(said.name)},
            {"in-force", in_force_name(of.in_force)},
            {"source", citation_json(rulebook_, said.sources.front())}};
  }

  const Rulebook& rulebook_;
  const LawComparison& comparison_;
  LawWords say_;
};

}  // namespace

std::string render_comparison_json(const Rulebook& rulebook, const LawComparison& comparison) {
  return ComparisonJson(rulebook, comparison).json().dump(2);
}

}  // namespace placet
