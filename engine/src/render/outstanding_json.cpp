// SPDX-License-Identifier: Apache-2.0
#include "render/outstanding_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "render/question_words.hpp"

namespace placet {

namespace {

Json bearer_json(const Bearer& bearer, const Binding& binding, const Words& words) {
  if (const auto* authority = std::get_if<AuthorityId>(&bearer.what)) {
    return words.name(words.rulebook()[*authority].name);
  }
  const Path& path = std::get<Path>(bearer.what);
  const bool plain = path.steps.empty() && path.base.index < binding.size();
  return plain ? bound_json(binding[path.base.index], words) : Json(words.path(path, words.scope(binding)));
}

/// What the authority is called, by language; null where any will do.
Json authority_names(AuthorityId id, const Words& words) {
  if (!id.valid()) return nullptr;
  const Authority& authority = words.rulebook()[id];
  Json names = {{"en", authority.title}};
  for (const auto& [language, text] : authority.labels) names[language] = text;
  return names;
}

Json law_json(RuleId rule, const Words& words) {
  const auto& sources = words.rulebook()[rule].readings.front().sources;
  return sources.empty() ? Json() : citation_json(words.rulebook(), sources.front());
}

/// One answer and the lines of the table of verdicts that it leaves the finding.
Json answer_json(const Question& question, const Answer& answer, const Words& words) {
  return {{"answer", answer_words(question, answer, words)},
          {"lightest", verdict_name(answer.lightest)},
          {"gravest", verdict_name(answer.gravest)}};
}

Json reason_json(const Question& question, RuleId id, const std::vector<Separation>& separations, const Words& words) {
  const Rule& rule = words.rulebook()[id];
  Json json = {
      {"rule", words.rule(id)}, {"title", rule.title}, {"source", law_json(id, words)}, {"separates", nullptr}};
  const auto parted = std::ranges::find(separations, id, &Separation::rule);
  if (parted != separations.end()) {
    json["separates"] = {{"lighter", answer_json(question, parted->lighter, words)},
                         {"graver", answer_json(question, parted->graver, words)}};
  }
  return json;
}

Json statement_json(const AnswerXml& answer, const Words& words, const SourceMap& sources) {
  if (answer.xml.empty()) return nullptr;
  Json json = {{"xml", answer.xml},
               {"attribute", answer.attribute},
               {"into", words.facts()->name_of(answer.into)},
               {"line", sources.locate(words.facts()->member(answer.into).place).line},
               {"instead-of-line", nullptr}};
  if (answer.instead_of) json["instead-of-line"] = sources.locate(*answer.instead_of).line;
  return json;
}

}  // namespace

Json bound_json(const Bound& bound, const Words& words) {
  if (const auto* member = std::get_if<MemberId>(&bound))
    return member->valid() ? Json(words.facts()->name_of(*member)) : Json();
  return words.bound(bound);
}

Json action_json(const Action& action, const Words& words) {
  const Rulebook& book = words.rulebook();
  const Deed& deed = action.step.deed;
  Json json = {{"do", words.action(action)},
               {"act", words.name(book[deed.act].name)},
               {"authority", deed.authority.valid() ? Json(words.name(book[deed.authority].name)) : Json()},
               {"for", bearer_json(action.bearer, action.binding, words)},
               {"about", deed.object ? Json(words.path(*deed.object, words.scope(action.binding))) : Json()},
               {"from", day_or_null(action.not_before)},
               {"by", day_or_null(action.due)},
               {"rule", words.rule(action.rule)},
               {"title", book[action.rule].title},
               {"authority-names", authority_names(deed.authority, words)},
               {"when", words.step(action.step, words.scope(action.binding))},
               {"source", law_json(action.rule, words)}};
  if (action.negated) json["drop"] = true;
  if (action.alternative) json["alternative"] = true;
  return json;
}

Json missed_json(const Finding& finding, const MissedStep& missed, const Words& words) {
  const Rulebook& book = words.rulebook();
  const Deed& deed = missed.step->step.deed;
  return {{"do", capitalised(words.deed(deed, words.scope(finding.binding)))},
          {"act", words.name(book[deed.act].name)},
          {"authority", deed.authority.valid() ? Json(words.name(book[deed.authority].name)) : Json()},
          {"for", bearer_json(missed.step->bearer, finding.binding, words)},
          {"by", iso_text(missed.last_day)},
          {"rule", words.rule(finding.rule)},
          {"remedies", missed.remedies}};
}

Json question_json(const Question& question, const std::vector<Separation>& separations, const Words& words,
                   const SourceMap& sources) {
  constexpr const char* kinds[] = {"fact", "fact", "judgement", "fact", "members"};
  Json rules = Json::array();
  Json because = Json::array();
  for (const RuleId rule : question.rules) {
    rules.push_back(words.rule(rule));
    because.push_back(reason_json(question, rule, separations, words));
  }
  return {{"ask", words.ask(question)},
          {"fact", words.fact(question)},
          {"kind", kinds[question.about.index()]},
          {"who", who_answers(question, words)},
          {"rules", rules},
          {"settles", question.rules.size()},
          {"because", because},
          {"state", statement_json(answer_xml(question, separations, *words.facts()), words, sources)}};
}

}  // namespace placet
