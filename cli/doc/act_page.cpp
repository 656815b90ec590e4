// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/pages.hpp"

namespace placet {

Page act_page(const Links& links, const Book& book, ActId id) {
  const Act& of = book.rulebook()[id];
  Html html = labels(of.labels) + paragraph("about", "A step that the law may ask for: " + of.title + '.');
  html += section("Rules that speak of it", rules_that_speak_of(links, book, &Spoken::acts, id));
  html += as_written(links, book, of.span);
  return {links.address(id), book.name(of.name), "Step", links.link(of.pack), html};
}

}  // namespace placet
