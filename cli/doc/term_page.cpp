// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/pages.hpp"

namespace placet {

namespace {

/// The pack of the first rule that concludes the term: names of terms begin with it.
PackId pack_of(const Book& book, const Term& term) {
  const RuleId rule = term.counted_by.empty() ? term.not_counted_by.front() : term.counted_by.front();
  return book.rulebook()[rule].pack;
}

}  // namespace

Page term_page(const Links& links, const Book& book, TermId id) {
  const Term& of = book.rulebook()[id];
  Html html = paragraph("about", "A notion of the rulebook: what counts as it is for its rules to say.");
  html += section("Concluded by", rule_list(links, book, of.counted_by));
  html += section("Denied by", rule_list(links, book, of.not_counted_by));
  html += section("Asked for by", rules_that_speak_of(links, book, &Spoken::terms, id));
  return {links.address(id), book.name(of.name), "Term", links.link(pack_of(book, of)), html};
}

}  // namespace placet
