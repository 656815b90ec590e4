// SPDX-License-Identifier: Apache-2.0
// The sentences of reports in every language: engine/messages/<language>.json holds them, one template each, and
// `placet_make_messages` makes them the enumerators of Message and a table when Placet is built.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "placet/engine/language.hpp"
#include "render/message_keys.hpp"

namespace placet {

/// What stands in place of `{name}` in a template.
struct Argument {
  std::string_view name;
  std::string text;
};
using Arguments = std::initializer_list<Argument>;

/// The sentence in `language`. Where the language lacks it, it is the English one, and marked so.
std::string say(Language language, Message message, Arguments arguments = {});
std::string say(Language language, Message message, std::span<const Argument> arguments);

/// The same for a number of things, which stands in place of `{count}`: in the plural form that the language takes for
/// that number, by the rules of Unicode's CLDR.
std::string say_counted(Language language, Message message, std::size_t count, Arguments arguments = {});

/// A text that exists in English only, marked so where reports speak another language.
std::string in_english(Language language, const std::string& text);

/// " --lang ru", which makes a command answer in the language of the report; nothing for English.
std::string option_of(Language language);

/// A template in its plural forms; a language that has fewer repeats them, and one that lacks the message has none.
enum class PluralForm : std::uint8_t { One, Few, Many, Other };
using MessageForms = std::array<std::string_view, 4>;

/// Every message of `language`, by its key. Made when Placet is built.
std::span<const MessageForms> messages_in(Language language);

/// The form that `language` takes for `count` things.
PluralForm plural_form(Language language, std::size_t count);

}  // namespace placet
