// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/interview_text.hpp"

#include <algorithm>

#include "render/interview_words.hpp"
#include "render/layout.hpp"
#include "render/question_words.hpp"

namespace placet {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t most_matches = 12;

std::string lines_of(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += wrapped(item, 2 * indent, indent);
  return text;
}

/// "RU-PRI Primorsky Krai", "memorandum (Memorandum of understanding)".
std::string choice_words(const Choice& choice, Language language) {
  const std::string* name = nullptr;
  for (const std::string_view wanted : {language_tag(language), std::string_view("en")}) {
    const auto found = std::ranges::find(choice.names, wanted, &Labels::value_type::first);
    if (name == nullptr && found != choice.names.end()) name = &found->second;
  }
  if (name == nullptr && !choice.names.empty()) name = &choice.names.front().second;
  return name == nullptr ? choice.code : choice.code + " – " + *name;
}

std::string numbered(std::size_t number, const std::string& text) {
  return std::to_string(number) + "  " + text;
}

std::string numbered_choices(const Interview& interview, Language language) {
  std::vector<std::string> items;
  if (const auto* taken = std::get_if<AskedTaken>(&*interview.asked())) {
    const Words words(interview.rulebook(), &interview.facts(), language);
    for (const Question& step : taken->steps) items.push_back(numbered(items.size() + 1, step_words(step, words)));
    return lines_of(items);
  }
  const std::vector<Choice> choices = interview.choices();
  if (choices.empty() || choices.size() > most_numbered || choices.front().code == "yes") return {};
  for (const Choice& choice : choices) items.push_back(numbered(items.size() + 1, choice_words(choice, language)));
  return lines_of(items);
}

std::string listed(const std::vector<Choice>& choices, Language language) {
  std::vector<std::string> items;
  for (const Choice& choice : choices) items.push_back(choice_words(choice, language));
  return lines_of(items);
}

/// The answers that are too many to be numbered each time, and few enough to be read.
std::string unnumbered_choices(const Interview& interview, Language language) {
  const std::vector<Choice> choices = interview.choices();
  const bool shown = choices.size() > most_numbered && choices.size() <= most_shown;
  return shown ? listed(choices, language) : std::string{};
}

/// The rules that ask, each once.
std::vector<RuleId> rules_of(const Asked& asked) {
  std::vector<RuleId> rules;
  if (const auto* more = std::get_if<AskedMore>(&asked)) rules = more->rules;
  if (const auto* question = std::get_if<Question>(&asked)) rules = question->rules;
  if (const auto* taken = std::get_if<AskedTaken>(&asked)) {
    for (const Question& step : taken->steps) rules.insert(rules.end(), step.rules.begin(), step.rules.end());
  }
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

}  // namespace

std::string render_asked(const Interview& interview, Language language) {
  const Words words(interview.rulebook(), &interview.facts(), language);
  const auto* question = std::get_if<Question>(&*interview.asked());
  const std::string judge = question == nullptr ? "" : words.who(*question);
  const std::string by = judge.empty() ? "" : words.say(Message::ToBeJudgedBy, {{"authority", judge}});
  return wrapped(asked_words(*interview.asked(), words), 0) + (by.empty() ? "" : wrapped(capitalised(by), indent)) +
         numbered_choices(interview, language) + wrapped(answer_form(interview, words), indent);
}

std::string render_help(const Interview& interview, Language language) {
  const Words words(interview.rulebook(), &interview.facts(), language);
  const Asked& asked = *interview.asked();
  const Question why{asked_about(asked), rules_of(asked)};
  if (why.rules.empty()) {
    return wrapped(words.say(Message::InterviewOpening), indent) + unnumbered_choices(interview, language) +
           wrapped(answer_form(interview, words), indent) + wrapped(words.say(Message::InterviewWords), indent);
  }
  std::string text = wrapped(words.say(Message::InterviewWhy), indent);
  for (const std::string& reason : reasons_to_ask(why, interview.parted(), words)) {
    text += wrapped(reason, 3 * indent, 2 * indent);
  }
  if (!std::holds_alternative<AskedTaken>(asked)) {
    text += wrapped(words.say(Message::InterviewWho, {{"who", who_answers(why, words)}}), indent);
  }
  return text + wrapped(answer_form(interview, words), indent) + wrapped(words.say(Message::InterviewWords), indent);
}

std::string render_refused(const RefusedAnswer& refused, std::string_view line, Language language) {
  if (!refused.message.empty()) {
    const std::string what = in_english(language, refused.message);
    const std::string help = refused.help.empty() || !refused.matches.empty() ? "." : ": " + refused.help + '.';
    return wrapped(capitalised(what) + help, indent) + listed(refused.matches, language);
  }
  std::string text = wrapped(
      say(language, Message::InterviewMayMean, {{"words", refused.words.empty() ? std::string(line) : refused.words}}),
      indent);
  std::vector<std::string> items;
  for (const Choice& choice : refused.matches) {
    if (items.size() < most_matches) items.push_back(choice_words(choice, language));
  }
  if (refused.matches.size() > most_matches) items.emplace_back("…");
  return text + lines_of(items);
}

std::string render_note(InterviewNote note, std::string_view file, Language language) {
  const auto noted = [&](Message message) { return wrapped(say(language, message, {{"file", std::string(file)}}), 0); };
  switch (note) {
    case InterviewNote::Welcome:
      return noted(Message::InterviewWelcome) + wrapped(say(language, Message::InterviewWords), 0);
    case InterviewNote::Continued:
      return noted(Message::InterviewContinued) + wrapped(say(language, Message::InterviewWords), 0);
    case InterviewNote::NothingBefore: return wrapped(say(language, Message::InterviewNothingBefore), indent);
    case InterviewNote::NothingMore: return wrapped(say(language, Message::InterviewNothingMore), 0);
    case InterviewNote::Kept: return noted(Message::InterviewKept);
  }
  return {};
}

}  // namespace placet
