// SPDX-License-Identifier: Apache-2.0
//
// The parts that pages of a site share: headings, labels, tables, law and its evidence.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/doc/links.hpp"
#include "placet/engine/html.hpp"

namespace placet {

/// One page before its frame.
struct Page {
  std::string address;  ///< "rules/russia.draft-clearance.html"
  std::string title;    ///< its heading
  std::string kind;     ///< what it is a page of: "Rule"; empty for pages that gather others
  Html trail;           ///< what it belongs to; may be empty
  Html content;
};

/// A part of a page with its heading.
Html section(std::string_view heading, const Html& content);
/// A section that links lead to; `anchor` is the part of its address after `#`.
Html section(std::string_view heading, const std::string& anchor, const Html& content);
Html paragraph(std::string_view of_class, const Html& content);
Html paragraph(std::string_view of_class, std::string_view plain);

/// What a thing is called in other languages.
Html labels(const Labels& labels);

/// A table whose first column is the heading of its row.
class Table {
 public:
  explicit Table(const std::vector<std::string>& heads);
  void row(const std::vector<Html>& cells);
  bool empty() const { return rows_.empty(); }
  /// In a frame of its own that scrolls where the page is narrow; nothing if the table has no row.
  Html html() const;

 private:
  Html heads_, rows_;
};

/// `<ul>` of the items, nothing if there is none.
Html list_of(const std::vector<Html>& items);

/// How a statement of law is known, in words; never by colour alone.
Html evidence_badge(const Attestation& attestation);
Html evidence_badge(Evidence evidence);

/// A citation: its source, place and evidence, and what it quotes in the language of the act.
Html law(const Links& links, const Book& book, const Citation& citation);
Html quote(const Citation& citation);

/// Where a thing stands in the rule files, and how it is written there.
Html as_written(const Links& links, const Book& book, Span span);

/// The rules among `rules` that the site tells of, each name once, with what they cite and since when.
Html rule_list(const Links& links, const Book& book, const std::vector<RuleId>& rules);

/// The rules that speak of something of a book: `rules_that_speak_of(links, book, &Spoken::lists, list)`.
template <class Id>
Html rules_that_speak_of(const Links& links, const Book& book, std::set<Id> Spoken::*kind, Id id) {
  std::vector<RuleId> rules;
  for (std::uint32_t index = 0; index < book.rulebook().rules.size(); ++index) {
    if ((book.spoken({index}).*kind).contains(id)) rules.push_back({index});
  }
  return rule_list(links, book, rules);
}

}  // namespace placet
