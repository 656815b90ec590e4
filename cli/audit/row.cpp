// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/row.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace placet::audit {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const PartyRow& party) {
  return {
      {"id", party.id}, {"name", party.name}, {"country", party.country}, {"unit", party.unit}, {"level", party.level}};
}
Json json_of(const JurisdictionRow& row) {
  return {{"country", row.country}, {"pack", row.pack}, {"verdict", row.verdict}, {"because", row.because}};
}
Json json_of(const FindingRow& row) {
  return {{"country", row.country},   {"rule", row.rule},     {"version", row.version},
          {"about", row.about},       {"status", row.status}, {"strength", row.strength},
          {"evidence", row.evidence}, {"counts", row.counts}, {"consequence", row.consequence}};
}
Json json_of(const QuestionRow& row) {
  return {{"kind", row.kind}, {"about", row.about}, {"fact", row.fact}, {"rules", row.rules}};
}
Json json_of(const FaultRow& row) {
  return {{"code", row.code}, {"line", row.line}, {"column", row.column}, {"message", row.message}};
}
Json json_of(const ChangeRow& row) {
  return {{"rule", row.rule}, {"from", row.from}, {"to", row.to}};
}

Json json_of(const ReplayRow& row);

template <class T>
Json list_of(const std::vector<T>& rows) {
  Json json = Json::array();
  for (const T& row : rows) json.push_back(json_of(row));
  return json;
}

Json json_of(const ReplayRow& row) {
  return {{"law", row.law}, {"verdict", row.verdict}, {"changes", list_of(row.changes)}};
}

PartyRow read(const Json& json, const PartyRow*) {
  return {json.at("id"), json.at("name"), json.at("country"), json.at("unit"), json.at("level")};
}
JurisdictionRow read(const Json& json, const JurisdictionRow*) {
  return {json.at("country"), json.at("pack"), json.at("verdict"), json.at("because")};
}
FindingRow read(const Json& json, const FindingRow*) {
  return {json.at("country"),  json.at("rule"),     json.at("version"),     json.at("about"), json.at("status"),
          json.at("strength"), json.at("evidence"), json.at("consequence"), json.at("counts")};
}
QuestionRow read(const Json& json, const QuestionRow*) {
  return {json.at("kind"), json.at("about"), json.at("fact"), json.at("rules")};
}
FaultRow read(const Json& json, const FaultRow*) {
  return {json.at("code"), json.at("line"), json.at("column"), json.at("message")};
}
ChangeRow read(const Json& json, const ChangeRow*) {
  return {json.at("rule"), json.at("from"), json.at("to")};
}

ReplayRow read(const Json& json, const ReplayRow*);

template <class T>
std::vector<T> read_list(const Json& json) {
  std::vector<T> rows;
  for (const Json& item : json) rows.push_back(read(item, static_cast<const T*>(nullptr)));
  return rows;
}

ReplayRow read(const Json& json, const ReplayRow*) {
  return {json.at("law"), json.at("verdict"), read_list<ChangeRow>(json.at("changes"))};
}

void add_judged(Json& json, const Row& row) {
  json["id"] = row.id;
  json["title"] = row.title;
  json["stage"] = row.stage;
  json["date"] = row.date;
  json["date-presumed"] = row.date_presumed;
  json["law-day"] = row.law_day;
  json["because"] = row.because;
  json["consequence"] = row.consequence;
  json["assumed"] = row.assumed;
  json["gaps"] = row.gaps;
  json["parties"] = list_of(row.parties);
  json["subjects"] = row.subjects;
  json["jurisdictions"] = list_of(row.jurisdictions);
  json["findings"] = list_of(row.findings);
  json["questions"] = list_of(row.questions);
  if (!row.replays.empty()) json["replays"] = list_of(row.replays);
}

void read_judged(const Json& json, Row& row) {
  json.at("id").get_to(row.id);
  json.at("title").get_to(row.title);
  json.at("stage").get_to(row.stage);
  json.at("date").get_to(row.date);
  json.at("date-presumed").get_to(row.date_presumed);
  json.at("law-day").get_to(row.law_day);
  json.at("because").get_to(row.because);
  json.at("consequence").get_to(row.consequence);
  json.at("assumed").get_to(row.assumed);
  json.at("gaps").get_to(row.gaps);
  row.parties = read_list<PartyRow>(json.at("parties"));
  json.at("subjects").get_to(row.subjects);
  row.jurisdictions = read_list<JurisdictionRow>(json.at("jurisdictions"));
  row.findings = read_list<FindingRow>(json.at("findings"));
  row.questions = read_list<QuestionRow>(json.at("questions"));
  if (json.contains("replays")) row.replays = read_list<ReplayRow>(json.at("replays"));
}

}  // namespace

std::string written(const Row& row) {
  Json json;
  json["path"] = row.path;
  json["position"] = row.position;
  json["entry"] = row.entry;
  json["line"] = row.line;
  json["sha256"] = row.sha256;
  json["verdict"] = row.broken() ? Json() : Json(row.verdict);
  if (row.broken()) {
    json["broken"] = list_of(row.faults);
  } else {
    add_judged(json, row);
  }
  // The names of files may be any bytes; what is no UTF-8 in them is shown as such.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Row row_of(std::string_view line) {
  try {
    const Json json = Json::parse(line);
    Row row;
    json.at("path").get_to(row.path);
    json.at("position").get_to(row.position);
    json.at("entry").get_to(row.entry);
    json.at("line").get_to(row.line);
    json.at("sha256").get_to(row.sha256);
    if (json.contains("broken")) {
      row.faults = read_list<FaultRow>(json.at("broken"));
    } else {
      json.at("verdict").get_to(row.verdict);
      read_judged(json, row);
    }
    return row;
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error("this is no row of an audit: " + std::string(error.what()));
  }
}

}  // namespace placet::audit
