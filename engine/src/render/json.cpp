// SPDX-License-Identifier: Apache-2.0
// The verdict as placet-verdict/1: keys in a fixed order, every vector in the order of the assessment.
#include <nlohmann/json.hpp>
#include <set>

#include "placet/engine/render.hpp"
#include "render/acceptance.hpp"
#include "render/assumptions.hpp"
#include "render/json_values.hpp"
#include "render/missed_steps.hpp"
#include "render/outstanding_json.hpp"
#include "render/proof_text.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

class JsonReport {
 public:
  JsonReport(const Report& report, const ReportOptions& options)
      : report_(report), options_(options), words_(report.facts.rulebook(), &report.facts) {}

  Json verdict() const {
    const Assessment& assessment = report_.assessment;
    Json json;
    json["schema"] = "placet-verdict/1";
    json["agreement"] = agreement();
    json["dates"] = {{"today", iso_text(assessment.dates.today)},
                     {"case", text_or_null(iso_text(assessment.case_date))},
                     {"law", days_or_null(assessment.law_day)}};
    json["rulebook"] = rulebook();
    json["verdict"] = verdict_name(assessment.verdict);
    json["because"] = because(assessment.because);
    json["consequence"] = consequence_of_verdict(assessment.consequence);
    json["liability"] = liability(assessment.liability, true);
    json["counts"] = counts();
    json["assumed"] = assumed();
    json["gaps"] = gaps();
    json["jurisdictions"] = Json::array();
    for (const auto& jurisdiction : assessment.jurisdictions) {
      json["jurisdictions"].push_back(jurisdiction_json(jurisdiction));
    }
    json["actions"] = Json::array();
    for (const Action& action : assessment.actions) json["actions"].push_back(action_json(action, words_));
    json["missed"] = missed();
    json["questions"] = Json::array();
    const auto parted = separations(report_.facts, assessment);
    for (std::size_t i = 0; i < assessment.questions.size(); ++i) {
      json["questions"].push_back(question_json(assessment.questions[i], parted[i], words_, report_.sources));
    }
    json["remarks"] = Json::array();
    for (const auto& jurisdiction : assessment.jurisdictions) {
      for (const Remark& remark : jurisdiction.remarks) {
        json["remarks"].push_back(remark_words(remark, &jurisdiction, words_, report_));
      }
    }
    for (const Remark& remark : assessment.remarks) {
      json["remarks"].push_back(remark_words(remark, nullptr, words_, report_));
    }
    return json;
  }

 private:
  std::string name(Symbol symbol) const { return words_.name(symbol); }
  const Rulebook& book() const { return words_.rulebook(); }
  std::string member_name(MemberId member) const { return report_.facts.name_of(member); }

  Json agreement() const {
    const KnownVocabulary& known = book().known;
    return {{"id", text_or_null(stated_code(report_.facts, known.agreement_id))},
            {"file", report_.sources.path(report_.facts.file())},
            {"stage", text_or_null(stated_code(report_.facts, known.agreement_stage))},
            {"sha256", text_or_null(std::string(report_.agreement_sha256))}};
  }

  Json rulebook() const {
    std::set<std::string> countries;
    for (const Pack& pack : book().packs) {
      if (pack.jurisdiction.valid()) countries.insert(name(pack.jurisdiction));
    }
    return {{"version", report_.rulebook_version}, {"sha256", report_.rulebook_sha256}, {"jurisdictions", countries}};
  }

  static Json because(const std::vector<Because>& reasons) {
    Json json = Json::array();
    for (const Because reason : reasons) json.push_back(because_name(reason));
    return json;
  }

  Json counts() const {
    const Weight weight = weight_of(report_.assessment);
    return {{"broken", weight.broken},     {"accepted", weight.accepted},   {"actions", weight.actions},
            {"disputed", weight.disputed}, {"undecided", weight.undecided}, {"questions", weight.questions}};
  }

  /// Steps whose last day has passed, with what can still be done.
  Json missed() const {
    Json json = Json::array();
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (!finding.counts) continue;
        for (const MissedStep& step : missed_steps(finding, report_, words_)) {
          json.push_back(missed_json(finding, step, words_));
        }
      }
    }
    return json;
  }

  Json assumed() const {
    Json json = Json::array();
    for (const std::string& collection : report_.facts.completeness.assumed) {
      json.push_back({{"collection", collection}, {"by", "--assume-complete"}});
    }
    for (const std::string& fact : given_facts(report_.sources)) json.push_back({{"fact", fact}, {"by", "--given"}});
    if (const auto& law = report_.assessment.dates.law_as_of) {
      json.push_back({{"law", iso_text(*law)}, {"by", "--law-as-of"}});
    }
    return json;
  }

  Json gaps() const {
    Json json = Json::array();
    for (const Gap& gap : report_.assessment.gaps) {
      if (gap.country.valid()) {
        json.push_back({{"country", name(gap.country)}, {"reason", "no rulebook"}});
      } else {
        json.push_back({{"party", member_name(gap.party)}, {"reason", "country unknown"}});
      }
    }
    return json;
  }

  Json consequence_of_verdict(const std::optional<Consequence>& consequence) const {
    if (!consequence) return nullptr;
    Json json = consequence_json(*consequence);
    json["by"] = json.contains("by") ? json["by"] : Json();
    json["rule"] = words_.rule(consequence->rule);
    json["provisional"] = consequence->provisional;
    return json;
  }

  Json consequence_json(const Consequence& consequence) const {
    Json json = {{"kind", effect_name(consequence.effect.kind)}};
    const Scope scope = words_.scope(consequence.binding);
    const auto& on = consequence.effect.on;
    if (on && (on->base != agreement_slot || !on->steps.empty())) json["on"] = words_.path(*on, scope);
    if (consequence.effect.by.valid()) json["by"] = name(book()[consequence.effect.by].name);
    if (consequence.effect.until) json["until"] = words_.deed(*consequence.effect.until, scope);
    if (consequence.provisional) json["provisional"] = true;
    if (consequence.contested) json["contested"] = true;
    return json;
  }

  Json consequence_or_null(const std::optional<Consequence>& consequence) const {
    return consequence ? consequence_json(*consequence) : Json();
  }

  Json liability(const std::optional<Consequence>& consequence, bool with_rule) const {
    if (!consequence) return nullptr;
    const Effect& effect = consequence->effect;
    const Scope scope = words_.scope(consequence->binding);
    Json json = {{"who", effect.on ? Json(words_.path(*effect.on, scope)) : Json()},
                 {"to", name(effect.liability)},
                 {"text", text_or_null(effect.text)}};
    if (with_rule) json["rule"] = words_.rule(consequence->rule);
    if (consequence->provisional) json["provisional"] = true;
    if (consequence->contested) json["contested"] = true;
    return json;
  }

  Json jurisdiction_json(const JurisdictionAssessment& jurisdiction) const {
    Json json;
    json["country"] = text_or_null(name(jurisdiction.country));
    json["pack"] = name(book()[jurisdiction.pack].name);
    json["verdict"] = verdict_name(jurisdiction.verdict);
    json["because"] = because(jurisdiction.because);
    json["parties"] = Json::array();
    for (const MemberId party : jurisdiction.parties) json["parties"].push_back(member_name(party));
    json["unlisted"] = Json::array();
    for (const UnlistedFinding& finding : jurisdiction.unlisted) json["unlisted"].push_back(unlisted_json(finding));
    json["findings"] = Json::array();
    for (const Finding& finding : jurisdiction.findings) {
      if (options_.all || !is_idle(finding.status)) json["findings"].push_back(finding_json(finding));
    }
    return json;
  }

  Json unlisted_json(const UnlistedFinding& finding) const {
    const Unlisted& members = finding.members;
    Json rules = Json::array();
    for (const RuleId rule : finding.rules) rules.push_back(words_.rule(rule));
    return {{"collection", name(members.entity.valid() ? book()[members.entity].name : book()[members.field].name)},
            {"of", member_name(members.owner)},
            {"rules", rules}};
  }

  Json binding_json(const Finding& finding) const {
    Json json = Json::object();
    const Reading& reading = book()[finding.rule].readings[finding.reading];
    for (std::size_t slot = 1; slot < finding.binding.size() && slot < reading.variables.size(); ++slot) {
      json[name(reading.variables[slot])] = bound_json(finding.binding[slot], words_);
    }
    return json;
  }

  Json by_json(const Finding& finding, const Reading& reading) const {
    Json json = Json::array();
    for (const RuleId rule : finding.by) json.push_back(words_.rule(rule));
    if (finding.excused_by) {
      const Unless& unless = reading.unless[*finding.excused_by];
      json.push_back({{"exception", words_.condition(unless.condition, words_.scope(finding.binding))},
                      {"pinpoint", text_or_null(unless.pinpoint)}});
    }
    return json;
  }

  Json finding_json(const Finding& finding) const {
    const Rule& rule = book()[finding.rule];
    const Reading& reading = rule.readings[finding.reading];
    Json json;
    json["rule"] = name(rule.name);
    json["version"] = rule.version;
    json["title"] = rule.title;
    json["bearer"] = finding.bearer ? bound_json(*finding.bearer, words_) : Json();
    json["binding"] = binding_json(finding);
    json["status"] = status_name(finding.status);
    json["strength"] = strength_name(rule.strength);
    json["counts"] = finding.counts;
    json["evidence"] = evidence_name(finding.evidence);
    json["source"] = reading.sources.empty() ? Json() : citation_json(book(), reading.sources.front());
    json["sources"] = Json::array();
    for (std::size_t i = 1; i < reading.sources.size(); ++i)
      json["sources"].push_back(citation_json(book(), reading.sources[i]));
    json["in-force"] = force_json(reading.in_force);
    json["law-day"] = days_or_null(finding.law_day);
    json["consequence"] = consequence_or_null(finding.consequence);
    json["liability"] = liability(finding.liability, false);
    json["due"] = day_or_null(finding.due);
    json["by"] = by_json(finding, reading);
    json["readings"] = Json::array();
    for (const ReadingResult& result : finding.readings) json["readings"].push_back(reading_json(result));
    json["accepted"] = accepted(finding);
    json["because"] = proof_json(finding.ground);
    return json;
  }

  Json reading_json(const ReadingResult& result) const {
    Json json = {
        {"name", result.name}, {"holder", text_or_null(result.holder)}, {"status", status_name(result.status)}};
    json["evidence"] = evidence_name(result.evidence);
    json["consequence"] = consequence_or_null(result.consequence);
    json["liability"] = liability(result.liability, false);
    json["because"] = proof_json(result.ground);
    return json;
  }

  /// Who accepted the finding, when and why.
  Json accepted(const Finding& finding) const {
    if (!finding.accepted_by.valid()) return nullptr;
    const Acceptance acceptance = acceptance_of(finding.accepted_by, words_, report_.sources);
    return {{"by", text_or_null(acceptance.by)},
            {"on", days_or_null(acceptance.on)},
            {"reason", text_or_null(acceptance.reason)},
            {"at", place_json(acceptance.place)}};
  }

  static Json place_json(const Place& place) {
    return {{"file", place.path}, {"line", place.line}, {"column", place.column}};
  }

  /// What stands under the ground of a finding, which is the rule itself.
  Json proof_json(GroundId root) const {
    Json json = Json::array();
    std::set<GroundId> shown;
    if (!root.valid()) return json;
    for (const GroundId id : report_.assessment.proof[root].because) json.push_back(ground_json(id, shown));
    return json;
  }

  Json ground_json(GroundId id, std::set<GroundId>& shown) const {
    const Ground& ground = report_.assessment.proof[id];
    Json json = {{"claim", words_.ground(ground)}, {"value", step_value_name(ground.value)}, {"at", nullptr}};
    if (ground.at) json["at"] = place_json(report_.sources.locate(*ground.at));
    json["because"] = Json::array();
    // A proof is shared where it can be; what was shown once in a finding is named again without its grounds.
    if (!shown.insert(id).second && !ground.because.empty()) {
      json["shown-above"] = true;
      return json;
    }
    for (const GroundId child : ground.because) json["because"].push_back(ground_json(child, shown));
    return json;
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
};

}  // namespace

std::string render_json(const Report& report, const ReportOptions& options, bool indented) {
  // Texts of users were checked to be UTF-8 when they were read.
  return JsonReport(report, options).verdict().dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace placet
