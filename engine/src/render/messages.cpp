// SPDX-License-Identifier: Apache-2.0
#include "render/messages.hpp"

#include <fmt/args.h>

#include <algorithm>
#include <vector>

namespace placet {

namespace {

std::string_view template_of(Language language, Message message, PluralForm form) {
  return messages_in(language)[static_cast<std::size_t>(message)][static_cast<std::size_t>(form)];
}

std::string filled(std::string_view text, std::span<const Argument> arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  store.reserve(arguments.size(), arguments.size());
  for (const Argument& argument : arguments) {
    store.push_back(fmt::arg(std::string(argument.name).c_str(), std::cref(argument.text)));
  }
  return fmt::vformat(fmt::string_view(text.data(), text.size()), store);
}

std::string said(Language language, Message message, std::size_t count, std::span<const Argument> arguments) {
  const std::string_view text = template_of(language, message, plural_form(language, count));
  if (!text.empty()) return filled(text, arguments);
  const Language english = Language::English;
  return in_english(language, filled(template_of(english, message, plural_form(english, count)), arguments));
}

}  // namespace

std::string_view language_tag(Language language) {
  switch (language) {
    case Language::English: return "en";
    case Language::Russian: return "ru";
    case Language::Chinese: return "zh";
    case Language::Hindi: return "hi";
  }
  return {};
}

std::optional<Language> language_of(std::string_view tag) {
  const auto found = std::ranges::find(all_languages, tag, language_tag);
  return found == all_languages.end() ? std::nullopt : std::optional(*found);
}

PluralForm plural_form(Language language, std::size_t count) {
  switch (language) {
    case Language::English: return count == 1 ? PluralForm::One : PluralForm::Other;
    case Language::Hindi: return count <= 1 ? PluralForm::One : PluralForm::Other;
    case Language::Chinese: return PluralForm::Other;
    case Language::Russian: break;
  }
  const std::size_t last = count % 10;
  const bool teen = count % 100 >= 11 && count % 100 <= 14;
  if (last == 1 && !teen) return PluralForm::One;
  return last >= 2 && last <= 4 && !teen ? PluralForm::Few : PluralForm::Many;
}

std::string say(Language language, Message message, Arguments arguments) {
  return said(language, message, 2, {arguments.begin(), arguments.size()});
}

std::string say(Language language, Message message, std::span<const Argument> arguments) {
  return said(language, message, 2, arguments);
}

std::string say_counted(Language language, Message message, std::size_t count, Arguments arguments) {
  std::vector<Argument> all(arguments);
  all.push_back({"count", std::to_string(count)});
  return said(language, message, count, all);
}

std::string option_of(Language language) {
  return language == Language::English ? std::string{} : " --lang " + std::string(language_tag(language));
}

std::string in_english(Language language, const std::string& text) {
  if (language == Language::English) return text;
  const std::array<Argument, 1> arguments{{{"text", text}}};
  return filled(template_of(language, Message::InEnglish, PluralForm::Other), arguments);
}

}  // namespace placet
