// SPDX-License-Identifier: Apache-2.0
// What is asked next: what every agreement states, so that it is known whose law applies; then the questions of the
// assessment, in their order.
#include <algorithm>

#include "interview/choices.hpp"
#include "placet/engine/answers.hpp"
#include "placet/engine/interview.hpp"
#include "placet/engine/render.hpp"

namespace placet {
namespace {

bool has_rulebook(std::string_view country, const Rulebook& rulebook) {
  return std::ranges::any_of(rulebook.packs,
                             [&](const Pack& pack) { return rulebook.text(pack.jurisdiction) == country; });
}

/// Whether the law of the country that the party states is known.
bool has_rulebook(MemberId party, const Facts& facts) {
  const FieldId field = facts.rulebook().known.party_country;
  if (!field.valid()) return false;
  return std::ranges::any_of(facts.field(party, field).statements, [&](const Statement& stated) {
    const auto* code = std::get_if<Code>(&stated.value);
    return code != nullptr && has_rulebook(facts.text(code->symbol), facts.rulebook());
  });
}

bool is_step_to_take(const Question& question) {
  const auto* step = std::get_if<AskedStep>(&question.about);
  return step != nullptr && !step->step.valid();
}

}  // namespace

std::optional<Question> Interview::unstated(MemberId member, std::string_view name) const {
  for (const FieldId field : rulebook()[facts_->member(member).entity].fields) {
    if (rulebook().text(rulebook()[field].name) != name) continue;
    const Question question{AskedField{member, field}, {}};
    const Presence presence = facts_->field(member, field).presence;
    const bool open = presence == Presence::NotStated || presence == Presence::Unknown;
    if (open && !is_left(question) && can_be_stated(question, *facts_)) return question;
  }
  return std::nullopt;
}

bool Interview::is_left(const Question& question) const {
  const std::string fact = fact_notation(question, *facts_);
  return now_.skipped.contains(fact) || now_.denied.contains(fact);
}

std::optional<Question> Interview::next_of_party(MemberId party) const {
  if (auto country = unstated(party, "country")) return country;
  if (!has_rulebook(party, *facts_)) return std::nullopt;
  if (auto level = unstated(party, "level")) return level;
  return unstated(party, "unit");
}

std::optional<Asked> Interview::next_of_opening() const {
  if (auto title = unstated(Facts::agreement(), "title")) return title;
  if (rulebook().known.party.valid()) {
    const std::vector<MemberId> parties = facts_->members(Facts::agreement(), rulebook().known.party);
    for (const MemberId party : parties) {
      if (auto question = next_of_party(party)) return question;
    }
    if (!now_.parties_named) return AskedParty{parties.size()};
  }
  if (auto subject = unstated(Facts::agreement(), "subject")) return subject;
  return unstated(Facts::agreement(), "signature");
}

std::optional<Asked> Interview::asked_for(const Question& question) const {
  if (is_left(question)) return std::nullopt;
  if (is_step_to_take(question)) {
    AskedTaken taken;
    for (const Question& other : assessment_->questions) {
      if (is_step_to_take(other) && !is_left(other) && can_be_stated(other, *facts_)) taken.steps.push_back(other);
    }
    return taken.steps.empty() ? std::nullopt : std::optional<Asked>(std::move(taken));
  }
  if (const auto* step = std::get_if<AskedStep>(&question.about)) {
    if (!rulebook().known.step_day.valid()) return std::nullopt;
    std::optional<Question> day = unstated(step->step, rulebook().text(rulebook()[rulebook().known.step_day].name));
    if (day) day->rules = question.rules;
    return day;
  }
  if (const auto* listed = std::get_if<AskedMembers>(&question.about)) {
    const Unlisted& members = listed->members;
    if (!can_be_stated(question, *facts_)) return std::nullopt;
    if (members.entity.valid()) {
      return AskedMore{members, question.rules, !facts_->members(members.owner, members.entity).empty()};
    }
    const Question values{AskedField{members.owner, members.field}, question.rules};
    const bool open = facts_->field(members.owner, members.field).presence != Presence::Stated;
    return open && can_be_stated(values, *facts_) ? std::optional<Asked>(values) : std::nullopt;
  }
  return can_be_stated(question, *facts_) ? std::optional<Asked>(question) : std::nullopt;
}

std::optional<Asked> Interview::next_of_assessment() const {
  // Of steps that were just named, the days come before everything else.
  for (const Question& question : assessment_->questions) {
    if (!std::holds_alternative<AskedStep>(question.about) || is_step_to_take(question)) continue;
    if (auto asked = asked_for(question)) return asked;
  }
  for (const Question& question : assessment_->questions) {
    if (auto asked = asked_for(question)) return asked;
  }
  return std::nullopt;
}

/// States that all members of an entity, or values of a field, are listed.
bool Interview::close(EntityId entity, FieldId field) {
  const Symbol name = entity.valid() ? rulebook()[entity].name : rulebook()[field].name;
  if (facts_->completeness.complete.contains(std::string(rulebook().text(name)))) return false;
  const Question listed{AskedMembers{{entity, field, Facts::agreement()}}, {}};
  return can_be_stated(listed, *facts_) && !state(listed, "");
}

/// States of one list that it is complete, if everything that was asked of it was answered; false if there is none.
bool Interview::close_lists() {
  const auto denied = [&](const Question& question) { return now_.denied.contains(fact_notation(question, *facts_)); };
  const auto& questions = assessment_->questions;
  bool steps = false;
  bool all_steps = true;
  for (const Question& question : questions) {
    if (!is_step_to_take(question)) continue;
    steps = true;
    all_steps = all_steps && denied(question);
  }
  if (steps && all_steps) return close(rulebook().known.step, {});
  for (const Question& question : questions) {
    const auto* listed = std::get_if<AskedMembers>(&question.about);
    if (listed == nullptr) continue;
    const bool all = std::ranges::all_of(questions, [&](const Question& other) {
      const auto* of = std::get_if<AskedMembers>(&other.about);
      const bool same =
          of != nullptr && of->members.entity == listed->members.entity && of->members.field == listed->members.field;
      return !same || denied(other);
    });
    if (all && close(listed->members.entity, listed->members.field)) return true;
  }
  return false;
}

}  // namespace placet
