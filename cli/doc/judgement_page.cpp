// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/pages.hpp"

namespace placet {

Page judgement_page(const Links& links, const Book& book, JudgementId id) {
  const Judgement& of = book.rulebook()[id];
  Html html = labels(of.labels) + paragraph("about", escaped("A question that only a person can answer: ") +
                                                         element("code", book.name(of.name)));
  html += element("p", escaped("Decided by ") + links.link(of.decided_by) + escaped("."));
  std::vector<Html> criteria;
  for (const std::string& criterion : of.criteria) criteria.push_back(escaped(criterion));
  html += section("What it turns on", list_of(criteria));
  html += section("Rules that ask it", rules_that_speak_of(links, book, &Spoken::judgements, id));
  html += as_written(links, book, of.span);
  return {links.address(id), of.asks, "Judgement", links.link(of.pack), html};
}

}  // namespace placet
