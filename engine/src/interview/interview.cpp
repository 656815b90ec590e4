// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/interview.hpp"

#include <algorithm>

#include "interview/choices.hpp"
#include "interview/identifiers.hpp"
#include "placet/engine/answers.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/engine/render.hpp"

namespace placet {
namespace {

RefusedAnswer refused_for(const std::vector<Diagnostic>& diagnostics) {
  return {{}, {}, diagnostics.front().message, diagnostics.front().help};
}

/// What stands between the commas, Chinese ones too.
std::vector<std::string_view> parts_of(std::string_view words) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= words.size();) {
    std::size_t end = words.size();
    std::size_t next = end + 1;
    for (const std::string_view comma : {",", "，", "、"}) {
      const std::size_t found = words.find(comma, at);
      if (found >= end) continue;
      end = found;
      next = found + comma.size();
    }
    parts.push_back(trimmed(words.substr(at, end - at)));
    at = next;
  }
  return parts;
}

/// The codes that `words` mean, with commas between them; of one word if not `several`. What is no choice stays as it
/// is, so that a code that is known but not offered is taken, and the reader refuses the rest.
std::optional<RefusedAnswer> codes_meant(std::string_view words, const std::vector<Choice>& choices, bool several,
                                         std::string& codes) {
  for (const std::string_view part : several ? parts_of(words) : std::vector{words}) {
    std::vector<Choice> meant = choices_meant(part, choices);
    if (meant.size() > 1) return RefusedAnswer{std::string(part), std::move(meant), {}, {}};
    codes += (codes.empty() ? "" : ",") + (meant.empty() ? std::string(part) : meant.front().code);
  }
  return std::nullopt;
}

std::optional<RefusedAnswer> yes_or_no(std::string_view words, bool& yes) {
  yes = words == "yes";
  if (yes || words == "no") return std::nullopt;
  return RefusedAnswer{{}, {}, "`" + std::string(words) + "` is no yes or no", "write `yes` or `no`"};
}

/// The same step, once members were added.
Question in_terms_of(const Facts& now, const Facts& before, const Question& question) {
  auto asked = std::get<AskedStep>(question.about);
  const auto moved = [&](Bound& bound) {
    const auto find = [&](MemberId member) { return now.find_member(before.name_of(member)); };
    if (auto* member = std::get_if<MemberId>(&bound); member != nullptr && *member != Facts::agreement()) {
      *member = find(*member);
    }
    if (auto* value = std::get_if<BoundValue>(&bound); value != nullptr && value->owner != Facts::agreement()) {
      value->owner = find(value->owner);
    }
  };
  moved(asked.bearer);
  if (asked.object) moved(*asked.object);
  return {asked, question.rules};
}

}  // namespace

Interview::Interview(const Evaluator& evaluator, const Rulebook& rulebook, const Dates& dates, std::string text)
    : evaluator_(&evaluator), rulebook_(&rulebook), dates_(dates) {
  read(std::move(text));
  // Whoever states what comes after the parties has named them all.
  for (const FieldId field : {rulebook.known.agreement_subject, rulebook.known.agreement_signature}) {
    now_.parties_named |= field.valid() && facts_->field(Facts::agreement(), field).presence == Presence::Stated;
  }
  go_on();
}

std::optional<RefusedAnswer> Interview::read(std::string text) {
  SourceMap texts;
  auto facts = read_agreement(texts.add("", text), texts, rulebook());
  if (!facts) return refused_for(facts.diagnostics());
  facts_ = *std::move(facts);
  now_.text = std::move(text);
  return std::nullopt;
}

void Interview::go_on() {
  do {
    assessment_ = evaluator_->evaluate(*facts_, dates_, Proofs::LeftOut);
    asked_ = next_of_opening();
    if (!asked_) asked_ = next_of_assessment();
  } while (!asked_ && close_lists());
}

std::vector<Choice> Interview::choices() const {
  if (!asked_ || std::holds_alternative<AskedParty>(*asked_)) return {};
  if (std::holds_alternative<AskedMore>(*asked_)) return yes_and_no();
  if (const auto* taken = std::get_if<AskedTaken>(&*asked_)) {
    std::vector<Choice> steps;
    for (const Question& step : taken->steps) {
      steps.push_back({std::to_string(steps.size() + 1), {{"en", fact_notation(step, *facts_)}}});
    }
    return steps;
  }
  const auto& about = std::get<Question>(*asked_).about;
  if (const auto* field = std::get_if<AskedField>(&about))
    return choices_of_field(field->member, field->field, *facts_);
  if (std::holds_alternative<AskedJudgement>(about)) return yes_and_no();
  if (const auto* of = std::get_if<AskedMembership>(&about)) return choices_of_membership(*of, *facts_);
  return {};
}

std::vector<Separation> Interview::parted() const {
  const auto* question = asked_ ? std::get_if<Question>(&*asked_) : nullptr;
  if (question == nullptr || question->rules.empty()) return {};
  const std::vector<std::vector<Separation>> all = separations(*facts_, *assessment_);
  const std::string wanted = fact_notation(*question, *facts_);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (fact_notation(assessment_->questions[i], *facts_) == wanted) return all[i];
  }
  return {};
}

std::optional<RefusedAnswer> Interview::answer(std::string_view words) {
  const State before = now_;
  const std::string_view said = trimmed(words);
  std::optional<RefusedAnswer> refused = std::visit([&](const auto& asked) { return take(asked, said); }, *asked_);
  if (refused) {
    now_ = before;
    read(before.text);
    return refused;
  }
  before_.push_back(before);
  go_on();
  return std::nullopt;
}

void Interview::skip() {
  before_.push_back(now_);
  const auto leave = [&](const Question& question) { now_.skipped.insert(fact_notation(question, *facts_)); };
  if (const auto* question = std::get_if<Question>(&*asked_)) leave(*question);
  if (const auto* more = std::get_if<AskedMore>(&*asked_)) leave({AskedMembers{more->members}, {}});
  if (const auto* taken = std::get_if<AskedTaken>(&*asked_)) std::ranges::for_each(taken->steps, leave);
  if (std::holds_alternative<AskedParty>(*asked_)) now_.parties_named = true;
  go_on();
}

bool Interview::back() {
  if (before_.empty()) return false;
  const State earlier = before_.back();
  before_.pop_back();
  now_ = earlier;
  read(earlier.text);
  go_on();
  return true;
}

std::optional<RefusedAnswer> Interview::state(const Question& question, std::string_view words) {
  const Checked<std::string> changed = with_answer(now_.text, *facts_, question, words, {});
  return changed ? read(*changed) : refused_for(changed.diagnostics());
}

std::optional<RefusedAnswer> Interview::add_member(EntityId entity, MemberId owner, const std::string& id) {
  return read(with_member(now_.text, *facts_, entity, owner, id));
}

std::optional<RefusedAnswer> Interview::take(const AskedParty&, std::string_view words) {
  if (words == "no" || words == "none") {
    now_.parties_named = true;
    return std::nullopt;
  }
  const std::string id = identifier_of(words, "party", *facts_);
  if (auto refused = add_member(rulebook().known.party, Facts::agreement(), id)) return refused;
  const std::optional<Question> name = unstated(facts_->find_member(id), "name");
  return name ? state(*name, words) : std::nullopt;
}

std::optional<RefusedAnswer> Interview::take(const AskedTaken& asked, std::string_view words) {
  const bool one = asked.steps.size() == 1;
  const Facts before = *facts_;
  std::set<std::string> taken;
  if (one && (words == "yes" || parse_iso_range(words))) {
    taken = {"1"};
  } else if (words != "no" && words != "none") {
    for (const std::string_view part : parts_of(words)) {
      std::vector<Choice> meant = choices_meant(part, choices());
      if (meant.empty()) {
        return RefusedAnswer{
            {}, {}, "`" + std::string(part) + "` is none of these steps", "write their numbers, or `none`"};
      }
      if (meant.size() > 1) return RefusedAnswer{std::string(part), std::move(meant), {}, {}};
      taken.insert(meant.front().code);
    }
  }
  const std::string day(parse_iso_range(words) && one ? words : "yes");
  for (std::size_t i = 0; i < asked.steps.size(); ++i) {
    if (!taken.contains(std::to_string(i + 1))) {
      now_.denied.insert(fact_notation(asked.steps[i], before));
    } else if (auto refused = state(in_terms_of(*facts_, before, asked.steps[i]), day)) {
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<RefusedAnswer> Interview::take(const AskedMore& asked, std::string_view words) {
  bool yes = false;
  std::string code;
  if (auto refused = codes_meant(words == "none" ? "no" : words, yes_and_no(), false, code)) return refused;
  if (auto refused = yes_or_no(code, yes)) return refused;
  if (yes) {
    const std::string kind(rulebook().text(rulebook()[asked.members.entity].name));
    const bool has_id = has_identifier(asked.members.entity, rulebook());
    return add_member(asked.members.entity, asked.members.owner, has_id ? identifier_of("", kind, *facts_) : "");
  }
  now_.denied.insert(fact_notation({AskedMembers{asked.members}, {}}, *facts_));
  // Of what others may have too, the list is complete once all have answered.
  if (asked.members.owner == Facts::agreement()) close(asked.members.entity, {});
  return std::nullopt;
}

std::optional<RefusedAnswer> Interview::take(const Question& asked, std::string_view words) {
  const auto* field = std::get_if<AskedField>(&asked.about);
  const bool several =
      field != nullptr && rulebook()[field->field].many && rulebook()[field->field].type.kind != TypeKind::Text;
  std::string codes;
  if (words == "none" || choices().empty()) {
    codes = words;
  } else if (auto refused = codes_meant(words, choices(), several, codes)) {
    return refused;
  }
  const std::string fact = fact_notation(asked, *facts_);
  if (auto refused = state(asked, codes)) {
    std::vector<Choice> all = choices();
    // Where the answers are too many to be numbered, the user has not seen them yet.
    if (all.size() > most_numbered && all.size() <= most_shown) refused->matches = std::move(all);
    return refused;
  }
  if (several) now_.denied.insert(fact);  // that there are others
  return std::nullopt;
}

}  // namespace placet
