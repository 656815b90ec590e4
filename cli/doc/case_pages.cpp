// SPDX-License-Identifier: Apache-2.0
// The list of the cases and the page of each.
#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

Html verdicts(const Links& links, const Book& book, const CaseRecord& one) {
  std::vector<Html> items;
  for (const auto& [pack, verdict] : one.verdicts) {
    const std::string said(plain_verdict(verdict));
    const Html country = book.holds(pack) ? links.link(pack) : escaped(book.rulebook()[pack].title);
    items.push_back(country + escaped(": " + said));
  }
  return joined(items, escaped("; "));
}

}  // namespace

Page case_page(const Links& links, const Book& book, const CaseRecord& one) {
  Table table({"Rule", "Whom and what it is about", "Outcome", "What follows"});
  for (const Meeting& meeting : one.meetings) {
    if (!book.holds(book.rulebook()[meeting.rule].pack)) continue;
    table.row({link_to(links.version(meeting.rule), escaped(book.rulebook()[meeting.rule].title)),
               escaped(meeting.about), escaped(plain_status(meeting.status)), escaped(meeting.consequence)});
  }
  Html html = paragraph("about", element("code", one.name)) +
              paragraph("verdict", escaped("Verdict: " + std::string(plain_verdict(one.verdict))));
  if (one.verdicts.size() > 1) html += element("p", verdicts(links, book, one));
  html += section("Rules that it meets", table.html());
  html += section("The report", element("pre", links.linked(one.report)));
  return {Links::address(one), one.title, "Case", link_to("cases.html", escaped("Cases")), html};
}

Page cases_page(const Links& links, const Book& book) {
  Table table({"Case", "Verdict", "By country", "File"});
  for (const CaseRecord& one : book.cases()) {
    table.row(
        {Links::link(one), escaped(plain_verdict(one.verdict)), verdicts(links, book, one), element("code", one.name)});
  }
  const Html about = paragraph("about", "Agreements that were judged by these rules.");
  return {"cases.html", "Cases", "", {}, about + table.html()};
}

}  // namespace placet
