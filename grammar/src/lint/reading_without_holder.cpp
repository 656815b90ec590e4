// SPDX-License-Identifier: Apache-2.0
#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// The head of the reading of that name: its first line in the rule.
Span head_of(const std::string& reading, Span rule, const Texts& texts) {
  const auto words = texts.words(rule);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1].text == "reading" && words[i].text == reading) return words[i].span;
  }
  return texts.name_of(rule);
}

}  // namespace

void reading_without_holder(const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    for (const Reading& reading : rule.readings) {
      if (reading.name.empty() || !reading.holder.empty()) continue;
      findings.warn(codes::reading_without_holder, head_of(reading.name, rule.span, subject.texts),
                    "nobody is named who reads the law so",
                    "add `by \"…\"`: the authority, court or author, so that readers can weigh the verdict under it");
    }
  }
}

}  // namespace placet::lint_rules
