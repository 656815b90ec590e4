// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

class ListPage {
 public:
  ListPage(const Links& links, const Book& book, ListId id)
      : links_(links), book_(book), id_(id), of_(book.rulebook()[id]) {}

  Page page() const { return {links_.address(id_), book_.name(of_.name), "List", links_.link(of_.pack), content()}; }

 private:
  Html content() const {
    Html html;
    if (of_.facts) html += paragraph("about", "A list of facts: it is read as it stood on the day of the case.");
    for (const Citation& cited : of_.sources) html += law(links_, book_, cited);
    html += section("Entries", entries());
    html += section("Rules that read it", rules_that_speak_of(links_, book_, &Spoken::lists, id_));
    return html + as_written(links_, book_, of_.span);
  }

  Html entries() const {
    Table table({"Entry", "What it says", "Listed", "Law"});
    for (const ListEntry& entry : of_.entries) {
      if (!book_.holds(entry.pack)) continue;
      table.row({held(entry), escaped(entry.text) + remarks(entry) + labels(entry.labels),
                 escaped(entry.since ? plain_force(*entry.since) : "always"),
                 entry.by ? law(links_, book_, *entry.by) : Html{}});
    }
    return table.html();
  }

  /// The number of an entry and the codes that stand for it.
  Html held(const ListEntry& entry) const {
    Html html = escaped(entry.number);
    if (entry.day) html += escaped(plain_day(*entry.day));
    std::vector<Html> codes;
    for (const Symbol code : entry.codes) {
      const std::string said = plain_code(book_.rulebook(), of_, code);
      const std::string written = book_.name(code);
      codes.push_back((said == written ? Html{} : escaped(said + " ")) + element("code", written));
    }
    if (!html.empty() && !codes.empty()) html += escaped(" ");
    return html + joined(codes, escaped(", "));
  }

  Html remarks(const ListEntry& entry) const {
    Html html;
    if (entry.in_part) html += escaped(" (in part)");
    if (entry.under.valid()) html += escaped(" (a kind of ") + element("code", book_.name(entry.under)) + escaped(")");
    return html;
  }

  const Links& links_;
  const Book& book_;
  ListId id_;
  const List& of_;
};

}  // namespace

Page list_page(const Links& links, const Book& book, ListId list) {
  return ListPage(links, book, list).page();
}

}  // namespace placet
