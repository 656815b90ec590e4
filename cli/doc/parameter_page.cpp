// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

Page parameter_page(const Links& links, const Book& book, ParameterId id) {
  const Parameter& of = book.rulebook()[id];
  Table table({"Number", "Law", "Source"});
  for (const ParameterRow& row : of.rows) {
    table.row(
        {links.prose(plain_row(book.rulebook(), of, row)), escaped(plain_force(row.since)), law(links, book, row.by)});
  }
  Html html = paragraph("about",
                        "A number of the law that changes over time or with the case: the first row that "
                        "holds on the day of the law counts.");
  html += section("What it is", table.html());
  html += section("Rules that read it", rules_that_speak_of(links, book, &Spoken::parameters, id));
  html += as_written(links, book, of.span);
  return {links.address(id), book.name(of.name), "Number", links.link(of.pack), html};
}

}  // namespace placet
