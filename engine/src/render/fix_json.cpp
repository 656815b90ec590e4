// SPDX-License-Identifier: Apache-2.0
// Proposals as placet-fix/1: keys in a fixed order, every array in the order of the proposals.
#include <nlohmann/json.hpp>

#include "render/fix_words.hpp"
#include "render/json_values.hpp"
#include "render/report_words.hpp"

namespace placet {

namespace {

Json day_or_null(const std::optional<Day>& day) {
  return day ? Json(iso_text(*day)) : Json();
}

class FixJson {
 public:
  FixJson(const Report& report, const Fixes& fixes)
      : report_(report), fixes_(fixes), words_(report.facts.rulebook(), &report.facts), changes_(words_) {}

  Json json() const {
    const KnownVocabulary& known = book().known;
    Json json;
    json["schema"] = "placet-fix/1";
    json["agreement"] = {{"id", text_or_null(stated_code(report_.facts, known.agreement_id))},
                         {"file", report_.sources.path(report_.facts.file())},
                         {"stage", text_or_null(stated_code(report_.facts, known.agreement_stage))},
                         {"sha256", text_or_null(std::string(report_.agreement_sha256))}};
    json["today"] = iso_text(report_.assessment.dates.today);
    json["rulebook"] = {{"version", report_.rulebook_version}, {"sha256", report_.rulebook_sha256}};
    json["verdict"] = verdict_name(report_.assessment.verdict);
    json["passes"] = fixes_.passes;
    json["checks"] = fixes_.checks;
    json["stopped"] = fixes_.stopped;
    json["proposals"] = Json::array();
    for (const Proposal& proposal : fixes_.proposals) json["proposals"].push_back(proposal_json(proposal));
    json["unsettled"] = Json::array();
    for (const RuleId rule : fixes_.unsettled) json["unsettled"].push_back(words_.rule(rule));
    json["obstacles"] = Json::array();
    for (const Obstacle& obstacle : fixes_.obstacles) json["obstacles"].push_back(obstacle_json(obstacle));
    json["questions"] = Json::array();
    for (const Question& question : report_.assessment.questions) {
      json["questions"].push_back({{"ask", words_.ask(question)}, {"fact", words_.fact(question)}});
    }
    return json;
  }

 private:
  const Rulebook& book() const { return words_.rulebook(); }
  std::string name(Symbol symbol) const { return words_.name(symbol); }

  Json proposal_json(const Proposal& proposal) const {
    Json json = {{"verdict", verdict_name(proposal.assessment.verdict)}, {"changes", Json::array()}};
    for (const Change& change : proposal.changes) json["changes"].push_back(change_json(change));
    json["actions"] = Json::array();
    const Words words(book(), &proposal.facts);
    for (const Action& action : proposal.assessment.actions) {
      const AuthorityId authority = action.step.deed.authority;
      json["actions"].push_back({{"do", words.action(action)},
                                 {"act", name(book()[action.step.deed.act].name)},
                                 {"authority", authority.valid() ? Json(name(book()[authority].name)) : Json()},
                                 {"from", day_or_null(action.not_before)},
                                 {"by", day_or_null(action.due)},
                                 {"rule", words.rule(action.rule)}});
    }
    return json;
  }

  Json change_json(const Change& change) const {
    Json json = {{"kind", nullptr}, {"do", changes_.change(change, report_.assessment.dates.today)}};
    if (const auto* step = std::get_if<StepOnDay>(&change.edit)) {
      add_step(json, *step, change);
    } else if (const auto* field = std::get_if<FieldValue>(&change.edit)) {
      add_field(json, *field, change);
    } else {
      const Bound& what = std::get<LeftOut>(change.edit).what;
      json["kind"] = "leave-out";
      const auto* value = std::get_if<BoundValue>(&what);
      json["member"] = report_.facts.name_of(value != nullptr ? value->owner : std::get<MemberId>(what));
      json["field"] = value != nullptr ? Json(name(book()[value->field].name)) : Json();
      json["value"] = value != nullptr ? Json(words_.bound(what)) : Json();
    }
    const Reading& said = book()[change.rule].readings[change.reading];
    json["rule"] = words_.rule(change.rule);
    json["source"] = said.sources.empty() ? Json() : citation_json(book(), said.sources.front());
    json["at"] = nullptr;
    if (const auto place = changes_.place(change.edit)) {
      const Place at = report_.sources.locate(*place);
      json["at"] = {{"file", at.path}, {"line", at.line}, {"column", at.column}};
    }
    return json;
  }

  void add_step(Json& json, const StepOnDay& step, const Change& change) const {
    json["kind"] = step.planned.valid() ? "sooner" : "step";
    json["act"] = name(book()[step.act].name);
    json["authority"] = step.authority.valid() ? Json(name(book()[step.authority].name)) : Json();
    json["for"] = step.party.valid() ? Json(report_.facts.name_of(step.party)) : Json();
    json["about"] = text_or_null(step.about);
    json["on"] = iso_text(step.on);
    json["from"] = day_or_null(change.not_before);
    json["by"] = day_or_null(change.due);
    json["once-taken"] = change.once_taken;
  }

  void add_field(Json& json, const FieldValue& field, const Change& change) const {
    const Field& of = book()[field.field];
    json["kind"] = of.type.kind == TypeKind::Date ? "later" : "value";
    json["member"] = report_.facts.name_of(field.member);
    json["field"] = name(of.name);
    json["now"] = words_.value(report_.facts.field(field.member, field.field).statements.front().value);
    json["value"] = words_.value(field.value);
    json["or"] = Json::array();
    for (const Value& value : change.or_else) json["or"].push_back(words_.value(value));
    if (const auto day = std::get_if<DayRange>(&field.value)) json["on"] = iso_text(*day);
  }

  Json obstacle_json(const Obstacle& obstacle) const {
    constexpr const char* kinds[] = {"fixed", "past", "step-over"};
    return {{"rule", words_.rule(obstacle.rule)},
            {"kind", kinds[obstacle.what.index()]},
            {"say", changes_.obstacle(obstacle)}};
  }

  const Report& report_;
  const Fixes& fixes_;
  Words words_;
  FixWords changes_;
};

}  // namespace

std::string render_fixes_json(const Report& report, const Fixes& fixes, std::optional<std::size_t> written) {
  Json json = FixJson(report, fixes).json();
  json["written"] = written ? Json(*written + 1) : Json();
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace placet
