// SPDX-License-Identifier: Apache-2.0
#include "render/page_words.hpp"

#include <vector>

namespace placet {

Html say_on_page(const Words& words, Message message, std::initializer_list<PageArgument> arguments) {
  // A control character, which no sentence holds, marks the place of each argument until the rest is escaped.
  std::vector<Argument> marks;
  for (const PageArgument& argument : arguments) {
    marks.push_back({argument.name, std::string(1, static_cast<char>(marks.size() + 1))});
  }
  Html html;
  std::string plain;
  for (const char c : say(words.language(), message, marks)) {
    const auto number = static_cast<unsigned char>(c);
    if (number == 0 || number > arguments.size()) {
      plain += c;
      continue;
    }
    html += escaped(plain) + (arguments.begin() + number - 1)->html;
    plain.clear();
  }
  return html + escaped(plain);
}

}  // namespace placet
