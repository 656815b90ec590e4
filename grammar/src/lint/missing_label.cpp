// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

/// Titles are written in this language; labels carry the others.
constexpr std::string_view title_language = "en";

class LabelCheck {
 public:
  LabelCheck(const Subject& subject, Findings& findings) : subject_(subject), findings_(findings) {}

  /// `what` is "rule", "authority", …; `labels` those that it has.
  void check(std::string_view what, const Labels& labels, PackId pack, Span declaration) {
    std::string missing;
    for (const std::string& language : subject_.book[pack].languages) {
      const bool has = std::ranges::any_of(labels, [&](const auto& label) { return label.first == language; });
      if (language != title_language && !has) missing += (missing.empty() ? "" : ", ") + language;
    }
    if (missing.empty()) return;
    findings_.warn(codes::missing_label, subject_.texts.name_of(declaration),
                   "this " + std::string(what) + " has no label in a language of its pack: " + missing,
                   "add `label " + missing.substr(0, missing.find(',')) + " \"…\"`");
  }

 private:
  const Subject& subject_;
  Findings& findings_;
};

}  // namespace

void missing_label(const Subject& subject, Findings& findings) {
  const Rulebook& book = subject.book;
  LabelCheck labels(subject, findings);
  for (std::uint32_t i = 0; i < book.packs.size(); ++i) {
    labels.check("pack", book.packs[i].labels, PackId{i}, book.packs[i].span);
  }
  for (const Authority& authority : book.authorities) {
    labels.check("authority", authority.labels, authority.pack, authority.span);
  }
  for (const Act& act : book.acts) labels.check("act", act.labels, act.pack, act.span);
  for (const Judgement& judgement : book.judgements) {
    labels.check("judgement", judgement.labels, judgement.pack, judgement.span);
  }
  for (const List& list : book.lists) {
    if (list.of.kind != TypeKind::Text) continue;  // the codes of any other are declared, and labelled, elsewhere
    for (const ListEntry& entry : list.entries) {
      if (!entry.text.empty()) labels.check("code", entry.labels, entry.pack, entry.span);
    }
  }
  for (const Rule& rule : book.rules) labels.check("rule", rule.labels, rule.pack, rule.span);
}

}  // namespace placet::lint_rules
