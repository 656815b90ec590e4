// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/written_words.hpp"

#include <algorithm>

namespace placet::lsp {

namespace {

using Words = std::vector<std::string_view>;

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// The end of a quoted text or comment that begins at `at`.
std::size_t end_of_skipped(std::string_view text, std::size_t at) {
  const char close = text[at] == '"' ? '"' : '\n';
  for (std::size_t end = at + 1; end < text.size(); ++end) {
    if (close == '"' && text[end] == '\\') {
      ++end;
    } else if (text[end] == close || text[end] == '\n') {
      return end + 1;
    }
  }
  return text.size();
}

/// Where the last block begins: a line that starts with a word without a space before it, and is not `end`.
std::size_t start_of_block(std::string_view text) {
  std::size_t line = text.rfind('\n') + 1;
  while (line > 0) {
    const bool at_margin = line < text.size() && text[line] >= 'a' && text[line] <= 'z';
    if (at_margin && !text.substr(line).starts_with("end")) return line;
    line = text.rfind('\n', line - 2) + 1;
    if (line == 1) return 0;
  }
  return 0;
}

std::string_view from_end(const Words& words, std::size_t index) {
  return index < words.size() ? words[words.size() - 1 - index] : std::string_view{};
}

/// Whether the words end in a relation after `is`, or in braces of codes, so that a value follows.
bool wants_value(const Words& words) {
  return is_one_of(from_end(words, 0), {"is", "are", "not", "least", "most", "than", "{", ",", "includes", "default"});
}

}  // namespace

std::vector<std::string_view> words_before(std::string_view text, std::uint32_t offset) {
  text = text.substr(0, offset);
  Words words;
  for (std::size_t at = start_of_block(text); at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '#') {
      at = end_of_skipped(text, at);
    } else if (is_word_part(c)) {
      std::size_t end = at;
      while (end < text.size() && is_word_part(text[end])) ++end;
      if (text.substr(at, end - at) != "the") words.push_back(text.substr(at, end - at));
      at = end;
    } else {
      if (is_one_of(text.substr(at, 1), {"{", "}", ",", "(", ")"})) words.push_back(text.substr(at, 1));
      ++at;
    }
  }
  return words;
}

std::uint32_t start_of_word(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && is_word_part(text[offset - 1])) --offset;
  return offset;
}

std::vector<std::string> variables_in(const Words& words) {
  std::vector<std::string> variables;
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    const bool counted = words[i][0] >= '0' && words[i][0] <= '9';
    const bool of = words[i] == "of" && i > 0 && is_one_of(words[i - 1], {"number", "sum"});
    const bool binds = counted || of || is_one_of(words[i], {"every", "some", "no"});
    if (binds && words[i + 3] == "of" && words[i + 2] != "of") variables.emplace_back(words[i + 2]);
  }
  return variables;
}

std::vector<NameKind> kinds_after(const Words& words, const std::vector<std::string>& acts) {
  const std::string_view last = from_end(words, 0);
  const std::string_view before = from_end(words, 1);
  const bool after_act = std::ranges::find(acts, before) != acts.end();
  if (is_one_of(last, {"of", "by", "with", "to", "under"}) && after_act) {
    return {NameKind::Authority, NameKind::Variable};
  }
  if (is_one_of(last, {"have", "has"}) || (last == "no" && before == "has") || (last == "by" && before == "cured") ||
      (last == "of" && before == "date") || (last == "to" && before == "power")) {
    return {NameKind::Act};
  }
  if (is_one_of(last, {"rule", "over"})) return {NameKind::Rule};
  if (is_one_of(last, {"source", "amends", "repeals"})) return {NameKind::Source};
  if (last == "by") return {NameKind::Authority, NameKind::Source};
  if (last == "within") return {NameKind::Authority, NameKind::Parameter};
  if (last == "as" && is_one_of(before, {"counts", "count"})) return {NameKind::Term};
  if (last == "judged" || (last == "that" && before == "judged")) return {NameKind::Judgement};
  if (last == "uses") return {NameKind::Pack};
  if (is_one_of(last, {"in", "holidays", "workdays"})) return {NameKind::List};
  if (last == "of" && is_one_of(before, {"any", "all", "none"})) return {NameKind::List};
  if (last == "of" && before == "one") return {NameKind::List};
  if (is_one_of(last, {"every", "some", "no"}) || (last == "of" && is_one_of(before, {"number", "sum"}))) {
    return {NameKind::Entity, NameKind::Field};
  }
  if (last == "of") return {NameKind::Variable};
  if (wants_value(words)) return {NameKind::Code, NameKind::Variable, NameKind::Parameter};
  return {NameKind::Variable, NameKind::Field, NameKind::Parameter};
}

std::string compared_field(const Words& words) {
  if (!wants_value(words)) return {};
  std::size_t at = words.size();
  if (is_one_of(words.back(), {"{", ","})) {
    while (at > 0 && words[at - 1] != "{") --at;
    if (at > 0) --at;
  }
  static const std::vector<std::string_view> relation{"is",   "are",      "not", "at", "least", "most", "more", "less",
                                                      "than", "includes", "one", "of", "any",   "all",  "none"};
  while (at > 0 && std::ranges::find(relation, words[at - 1]) != relation.end()) --at;
  if (at == 0) return {};
  std::size_t first = at - 1;
  while (first >= 2 && words[first - 1] == "of") first -= 2;
  if (first + 1 < at) return std::string(words[first]);
  // A variable alone stands for values of the field that it was bound to: `subject s of agreement where s is`.
  for (std::size_t i = 1; i + 1 < first; ++i) {
    if (words[i] == words[first] && words[i + 1] == "of") return std::string(words[i - 1]);
  }
  return {};
}

}  // namespace placet::lsp
