// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/doc/pages.hpp"

namespace placet {

namespace {

/// The authorities of the site that stand within this one.
std::vector<Html> parts_of(const Links& links, const Book& book, AuthorityId id) {
  std::vector<Html> items;
  const auto& authorities = book.rulebook().authorities;
  for (std::uint32_t index = 0; index < authorities.size(); ++index) {
    const bool within = std::ranges::find(authorities[index].within, id) != authorities[index].within.end();
    if (within && book.holds(authorities[index].pack)) items.push_back(links.link(AuthorityId{index}));
  }
  return items;
}

std::vector<Html> decisions_of(const Links& links, const Book& book, AuthorityId id) {
  std::vector<Html> items;
  const auto& judgements = book.rulebook().judgements;
  for (std::uint32_t index = 0; index < judgements.size(); ++index) {
    const bool decides = judgements[index].decided_by == id && book.holds(judgements[index].pack);
    if (decides) items.push_back(links.link(JudgementId{index}));
  }
  return items;
}

}  // namespace

Page authority_page(const Links& links, const Book& book, AuthorityId id) {
  const Authority& of = book.rulebook()[id];
  std::vector<Html> wholes;
  for (const AuthorityId whole : of.within) wholes.push_back(links.link(whole));
  Html html = labels(of.labels) + paragraph("about", escaped("An authority: ") + element("code", book.name(of.name)));
  html += section("It is part of", list_of(wholes));
  html += section("Parts of it", list_of(parts_of(links, book, id)));
  html += section("It decides", list_of(decisions_of(links, book, id)));
  html += section("Rules that name it", rules_that_speak_of(links, book, &Spoken::authorities, id));
  html += as_written(links, book, of.span);
  return {links.address(id), of.title, "Authority", links.link(of.pack), html};
}

}  // namespace placet
