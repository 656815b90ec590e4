// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/words.hpp"

namespace placet::audit {

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& words, std::string_view joint) {
  std::string text;
  for (const std::string& word : words) {
    if (&word != &words.front()) text += joint;
    text += word;
  }
  return text;
}

}  // namespace placet::audit
