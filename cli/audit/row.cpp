// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/row.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace placet::audit {

namespace {

using Json = nlohmann::ordered_json;

/// One object of JSON, written as its parts come: rows are many, and a tree for each would cost more than the rest.
class Line {
 public:
  template <class Value, class... Rest>
  void members(std::string_view name, const Value& value, const Rest&... rest) {
    if (text_.back() != '{') text_ += ',';
    add(name);
    text_ += ':';
    add(value);
    if constexpr (sizeof...(rest) > 0) members(rest...);
  }
  std::string finished() && { return std::move(text_) + "}\n"; }

 private:
  template <class... Members>
  void object(const Members&... all) {
    text_ += '{';
    members(all...);
    text_ += '}';
  }

  void add(std::string_view text) {
    const auto plain = [](char byte) { return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\'; };
    if (std::ranges::all_of(text, plain)) {
      text_.append(1, '"').append(text).append(1, '"');
    } else {
      // The names of files may be any bytes; what is no UTF-8 in them is shown as such.
      text_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
  }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(std::nullptr_t) { text_ += "null"; }
  void add(bool value) { text_ += value ? "true" : "false"; }
  void add(std::uint64_t number) { text_ += std::to_string(number); }
  void add(std::uint32_t number) { add(std::uint64_t{number}); }
  template <class T>
  void add(const std::vector<T>& items) {
    text_ += '[';
    for (const T& item : items) {
      if (&item != items.data()) text_ += ',';
      add(item);
    }
    text_ += ']';
  }
  void add(const PartyRow& row) {
    object("id", row.id, "name", row.name, "country", row.country, "unit", row.unit, "level", row.level);
  }
  void add(const JurisdictionRow& row) {
    object("country", row.country, "pack", row.pack, "verdict", row.verdict, "because", row.because);
  }
  void add(const FindingRow& row) {
    object("country", row.country, "rule", row.rule, "version", row.version, "about", row.about, "status", row.status,
           "strength", row.strength, "evidence", row.evidence, "counts", row.counts, "consequence", row.consequence);
  }
  void add(const QuestionRow& row) {
    object("kind", row.kind, "about", row.about, "fact", row.fact, "rules", row.rules);
  }
  void add(const FaultRow& row) {
    object("code", row.code, "line", row.line, "column", row.column, "message", row.message);
  }
  void add(const ChangeRow& row) { object("rule", row.rule, "from", row.from, "to", row.to); }
  void add(const ReplayRow& row) { object("law", row.law, "verdict", row.verdict, "changes", row.changes); }

  std::string text_ = "{";
};

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
  Line line;
  line.members("path", row.path, "position", row.position, "entry", row.entry, "line", row.line, "sha256", row.sha256);
  if (row.broken()) {
    line.members("verdict", nullptr, "broken", row.faults);
    return std::move(line).finished();
  }
  line.members("verdict", row.verdict, "id", row.id, "title", row.title, "stage", row.stage, "date", row.date,
               "date-presumed", row.date_presumed, "law-day", row.law_day, "because", row.because, "consequence",
               row.consequence, "assumed", row.assumed, "gaps", row.gaps, "parties", row.parties, "subjects",
               row.subjects, "jurisdictions", row.jurisdictions, "findings", row.findings, "questions", row.questions);
  if (!row.replays.empty()) line.members("replays", row.replays);
  return std::move(line).finished();
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
