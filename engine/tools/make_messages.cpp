// SPDX-License-Identifier: Apache-2.0
//
// Writes message_keys.hpp, the enumeration Message, and messages_table.cpp, the function messages_in of
// render/messages.hpp, from the files <language>.json of a folder. Runs when the project is built, and refuses
// messages that English lacks, plural forms that a language has not, and templates that cannot be filled.
//   placet_make_messages <messages> <message_keys.hpp> <messages_table.cpp>
#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// The plural forms that the numbers of a language take, by Unicode's CLDR; `other` is the last.
struct Spoken {
  std::string tag;
  std::string enumerator;
  std::vector<std::string> forms;
};

/// In the order of Language.
const std::vector<Spoken>& languages() {
  static const std::vector<Spoken> all{{"en", "English", {"one", "other"}},
                                       {"ru", "Russian", {"one", "few", "many"}},
                                       {"zh", "Chinese", {"other"}},
                                       {"hi", "Hindi", {"one", "other"}}};
  return all;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Leaves a file alone that holds this text already, so that nothing is compiled again for it.
void write(const fs::path& path, const std::string& text) {
  if (fs::exists(path) && read(path) == text) return;
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// The names in braces of a template.
std::set<std::string> arguments_of(const std::string& text, const std::string& where) {
  std::set<std::string> names;
  for (std::size_t at = 0; (at = text.find_first_of("{}", at)) != std::string::npos;) {
    const std::size_t close = text.find_first_of("{}", at + 1);
    const bool closed = text[at] == '{' && close != std::string::npos && text[close] == '}' && close > at + 1;
    if (!closed) throw std::runtime_error(where + ": a brace stands alone in \"" + text + '"');
    names.insert(text.substr(at + 1, close - at - 1));
    at = close + 1;
  }
  return names;
}

/// The templates of a message in the order one, few, many, other.
std::array<std::string, 4> forms_of(const Json& message, const Spoken& language, const std::string& where) {
  std::array<std::string, 4> forms;
  if (message.is_string()) {
    forms.fill(message.get<std::string>());
    return forms;
  }
  constexpr std::array names{"one", "few", "many", "other"};
  for (const auto& item : message.items()) {
    if (std::ranges::find(language.forms, item.key()) == language.forms.end()) {
      throw std::runtime_error(where + ": the language has no plural form `" + item.key() + '`');
    }
  }
  const std::string rest = message.at(language.forms.back());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool own = std::ranges::find(language.forms, names[i]) != language.forms.end();
    forms[i] = own ? message.at(names[i]).get<std::string>() : rest;
  }
  return forms;
}

/// As a string_view literal; raw, so that the sentences stay readable in the generated file.
std::string literal(const std::string& text) {
  return "R\"(" + text + ")\"sv";
}

std::string keys_header(const Json& english) {
  std::string text =
      "// Made by make_messages from engine/messages.\n#pragma once\n\n#include <cstdint>\n\nnamespace placet {\n\n"
      "enum class Message : std::uint16_t {\n";
  for (const auto& item : english.items()) text += "  " + item.key() + ",\n";
  return text + "};\n\n}  // namespace placet\n";
}

/// The arguments of a message in any of its forms.
std::set<std::string> arguments_of(const std::array<std::string, 4>& forms, const std::string& where) {
  std::set<std::string> names;
  for (const std::string& form : forms) names.merge(arguments_of(form, where));
  return names;
}

/// One row a message of English, empty where the language lacks it.
std::string rows(const Json& messages, const Json& english, const Spoken& language) {
  for (const auto& item : messages.items()) {
    if (!english.contains(item.key())) throw std::runtime_error(language.tag + ".json: English has no " + item.key());
  }
  std::string text;
  for (const auto& item : english.items()) {
    text += "      {{";
    if (messages.contains(item.key())) {
      const std::string where = language.tag + ".json: " + item.key();
      const auto forms = forms_of(messages.at(item.key()), language, where);
      if (arguments_of(forms, where) != arguments_of(forms_of(item.value(), languages().front(), where), where)) {
        throw std::runtime_error(where + ": the arguments are not those of English");
      }
      for (const std::string& form : forms) text += literal(form) + ", ";
    }
    text += "}},\n";
  }
  return text;
}

void write_messages(const fs::path& folder, const fs::path& keys, const fs::path& table) {
  const Json english = Json::parse(read(folder / "en.json"));
  std::string text =
      "// Made by make_messages from engine/messages.\n#include \"render/messages.hpp\"\n\nnamespace placet {\n\n"
      "using namespace std::string_view_literals;\n\nstd::span<const MessageForms> messages_in(Language language) {\n";
  for (const Spoken& language : languages()) {
    const Json messages = Json::parse(read(folder / (language.tag + ".json")));
    text +=
        "  static constexpr MessageForms " + language.tag + "[] = {\n" + rows(messages, english, language) + "  };\n";
  }
  text += "  switch (language) {\n";
  for (const Spoken& language : languages()) {
    text += "    case Language::" + language.enumerator + ": return " + language.tag + ";\n";
  }
  write(keys, keys_header(english));
  write(table, text + "  }\n  return en;\n}\n\n}  // namespace placet\n");
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 4) {
    std::cerr << "usage: placet_make_messages <messages> <message_keys.hpp> <messages_table.cpp>\n";
    return 64;
  }
  try {
    write_messages(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& failure) {
    std::cerr << "placet_make_messages: " << failure.what() << '\n';
    return 1;
  }
  return 0;
}
