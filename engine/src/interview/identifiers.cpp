// SPDX-License-Identifier: Apache-2.0
#include "interview/identifiers.hpp"

#include <algorithm>

namespace placet {
namespace {

constexpr std::size_t longest = 40;

/// "Primorsky Krai" as "primorsky-krai"; empty if a letter of another script would be lost.
std::string latin_words(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      words += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      return {};
    } else if (!words.empty() && words.back() != '-') {
      words += '-';
    }
  }
  words = words.substr(0, longest);
  while (words.ends_with('-')) words.pop_back();
  return words;
}

}  // namespace

bool has_identifier(EntityId entity, const Rulebook& rulebook) {
  return std::ranges::any_of(rulebook[entity].fields, [&](FieldId field) { return rulebook[field].at == "@id"; });
}

std::string identifier_of(std::string_view name, std::string_view kind, const Facts& facts) {
  const std::string words = latin_words(name);
  if (!words.empty() && !facts.find_member(words).valid()) return words;
  const std::string base = (words.empty() ? std::string(kind) : words) + '-';
  std::size_t number = 1;
  while (facts.find_member(base + std::to_string(number)).valid()) ++number;
  return base + std::to_string(number);
}

}  // namespace placet
