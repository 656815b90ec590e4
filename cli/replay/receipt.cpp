// SPDX-License-Identifier: Apache-2.0
#include "cli/replay/receipt.hpp"

#include <nettle/base64.h>

#include <nlohmann/json.hpp>

#include "cli/replay/cited_law.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

std::string base64(std::string_view bytes) {
  std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return text;
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

class ReceiptWriter {
 public:
  ReceiptWriter(const Report& report, const ReceiptInputs& inputs)
      : report_(report), inputs_(inputs), book_(report.facts.rulebook()) {}

  Json receipt() const {
    Json json;
    json["schema"] = "placet-receipt/1";
    json["engine"] = {{"version", inputs_.engine}};
    json["agreement"] = agreement();
    json["rulebook"] = {{"version", report_.rulebook_version}, {"sha256", report_.rulebook_sha256}};
    const Dates& dates = report_.assessment.dates;
    json["options"] = {{"today", iso_text(dates.today)},
                       {"law-as-of", dates.law_as_of ? Json(iso_text(*dates.law_as_of)) : Json()},
                       {"assume-complete", inputs_.assume_complete},
                       {"given", inputs_.given}};
    json["law"] = law();
    json["verdict"] = Json::parse(render_json(report_, {}, false));
    return json;
  }

 private:
  /// A document that is not UTF-8 was converted before it was read; its own bytes are kept.
  Json agreement() const {
    const bool utf8 = report_.sources.text(report_.facts.file()) == inputs_.agreement;
    return {{"file", report_.sources.path(report_.facts.file())},
            {"sha256", report_.agreement_sha256},
            {"encoding", utf8 ? "utf-8" : "base64"},
            {"content", utf8 ? std::string(inputs_.agreement) : base64(inputs_.agreement)}};
  }

  Json law() const {
    const CitedNames cited = cited_names(book_, report_.assessment);
    Json json = Json::array();
    for (const RuleId id : cited.rules) json.push_back(rule(book_[id]));
    for (const ParameterId id : cited.parameters) json.push_back(declaration("parameter", book_[id]));
    for (const ListId id : cited.lists) json.push_back(declaration("list", book_[id]));
    for (const JudgementId id : cited.judgements) json.push_back(declaration("judgement", book_[id]));
    for (const SourceId id : cited.sources) json.push_back(declaration("source", book_[id]));
    return json;
  }

  template <class Declared>
  Json declaration(const char* kind, const Declared& declared) const {
    return {{"kind", kind}, {"name", book_.text(declared.name)}, {"text", report_.sources.slice(declared.span)}};
  }

  Json rule(const Rule& rule) const {
    Json json = {{"kind", "rule"}, {"name", book_.text(rule.name)}, {"version", rule.version}};
    json["readings"] = Json::array();
    for (const Reading& reading : rule.readings) json["readings"].push_back(reading_json(reading));
    json["text"] = report_.sources.slice(rule.span);
    return json;
  }

  Json reading_json(const Reading& reading) const {
    Json json = {{"name", text_or_null(reading.name)}, {"in-force", nullptr}, {"sources", Json::array()}};
    if (reading.in_force) {
      const std::optional<DayRange>& until = reading.in_force->until;
      json["in-force"] = {{"from", text_or_null(iso_text(reading.in_force->from))},
                          {"until", until ? text_or_null(iso_text(*until)) : Json()}};
    }
    for (const Citation& citation : reading.sources) {
      json["sources"].push_back({{"id", book_.text(book_[citation.source].name)},
                                 {"pinpoint", text_or_null(citation.pinpoint)},
                                 {"evidence", evidence_name(citation.attestation.evidence)}});
    }
    return json;
  }

  const Report& report_;
  const ReceiptInputs& inputs_;
  const Rulebook& book_;
};

}  // namespace

std::string render_receipt(const Report& report, const ReceiptInputs& inputs) {
  return ReceiptWriter(report, inputs).receipt().dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace placet
