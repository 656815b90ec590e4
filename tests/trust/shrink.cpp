// SPDX-License-Identifier: Apache-2.0
#include "trust/shrink.hpp"

#include <functional>
#include <stdexcept>

namespace placet::trust {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end + 1 - at));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return lines;
}

/// Takes out what can be taken out of `parts` while `still` holds.
void drop_what_can_go(std::vector<std::string>& parts, const std::function<bool()>& still) {
  for (std::size_t i = parts.size(); i-- > 0;) {
    const std::vector<std::string> before = parts;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    if (!still()) parts = before;
  }
}

}  // namespace

std::string difference_of(const Pair& pair) {
  try {
    const JudgedPair judged(pair);
    return difference(judged.answer(), solve({&judged.facts()}, {property_today, std::nullopt}).front());
  } catch (const std::runtime_error&) {  // without the part that was taken out it does not compile
    return {};
  }
}

Pair shrunk(const Pair& pair) {
  Pair small = pair;
  const auto differs = [&] { return !difference_of(small).empty(); };
  drop_what_can_go(small.rules, differs);
  drop_what_can_go(small.agreement.elements, differs);
  for (std::string& rule : small.rules) {
    std::vector<std::string> clauses = lines_of(rule);
    drop_what_can_go(clauses, [&] {
      rule.clear();
      for (const std::string& clause : clauses) rule += clause;
      return differs();
    });
    rule.clear();
    for (const std::string& clause : clauses) rule += clause;
  }
  return small;
}

}  // namespace placet::trust
