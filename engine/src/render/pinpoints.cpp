// SPDX-License-Identifier: Apache-2.0
// Places in an instrument: "arts 3 and 4". Rulebooks write them in English, in a few forms that other languages share.
#include <algorithm>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

constexpr std::pair<std::string_view, Message> divisions[] = {
    {"art.", Message::Article},    {"arts", Message::Articles},    {"s.", Message::Section},
    {"ss", Message::Sections},     {"point", Message::Point},      {"points", Message::Points},
    {"para.", Message::Paragraph}, {"paras", Message::Paragraphs}, {"rule", Message::RuleNumber}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "3", "4(1)", "14" of "3, 4(1) and 14"; empty if anything else stands there.
std::vector<std::string> numbers_of(std::string_view text) {
  std::vector<std::string> numbers;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    std::string number(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (number == "and" && !numbers.empty()) continue;
    if (number.ends_with(',')) number.pop_back();
    if (number.empty() || !is_digit(number.front())) return {};
    numbers.push_back(std::move(number));
  }
  return numbers;
}

/// Whether it says something in English, and does not only count.
bool has_word(std::string_view text) {
  std::size_t letters = 0;
  return std::ranges::any_of(text, [&](char c) {
    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
    return letters >= 3;
  });
}

}  // namespace

std::string Words::pinpoint(const std::string& text) const {
  if (language_ == Language::English) return text;
  const std::size_t space = text.find(' ');
  const auto* division = std::ranges::find(divisions, std::string_view(text).substr(0, space),
                                           &std::pair<std::string_view, Message>::first);
  if (space != text.npos && division != std::ranges::end(divisions)) {
    const std::vector<std::string> numbers = numbers_of(std::string_view(text).substr(space + 1));
    if (!numbers.empty()) {
      return say(division->second, {{"numbers", list_words(numbers, Message::ListAnd, language_)}});
    }
  }
  return has_word(text) ? in_english(language_, text) : text;
}

}  // namespace placet
