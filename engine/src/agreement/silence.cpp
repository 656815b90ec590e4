// SPDX-License-Identifier: Apache-2.0
#include "agreement/silence.hpp"

#include <algorithm>

#include "agreement/characters.hpp"

namespace placet {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_xml_space(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool has_word(pugi::xml_attribute attribute, std::string_view what) {
  const std::vector<std::string_view> words = words_of(attribute.value());
  return std::ranges::find(words, what) != words.end();
}

}  // namespace placet
