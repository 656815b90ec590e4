// SPDX-License-Identifier: Apache-2.0
// The pages that gather what all countries have: the first page, the sources, all names, the vocabulary.
#include <algorithm>
#include <array>

#include "cli/doc/names.hpp"
#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

/// What a country's rulebook holds.
struct Counts {
  std::size_t rules = 0, versions = 0, tests = 0, cases = 0;
  std::array<std::size_t, 3> by_evidence{};  // of versions, by the citation of the norm
};

Counts counts_of(const Book& book, PackId pack) {
  const Rulebook& rulebook = book.rulebook();
  Counts counts;
  for (const Rule& rule : rulebook.rules) {
    if (rule.pack != pack) continue;
    ++counts.versions;
    counts.rules += rule.version == 1 ? 1 : 0;
    ++counts.by_evidence[static_cast<std::size_t>(rule.readings.front().sources.front().attestation.evidence)];
  }
  for (const RuleTest& test : rulebook.tests) counts.tests += test.pack == pack ? 1 : 0;
  for (const CaseRecord& one : book.cases()) {
    const bool judged = std::ranges::any_of(one.verdicts, [&](const auto& verdict) { return verdict.first == pack; });
    counts.cases += judged ? 1 : 0;
  }
  return counts;
}

Html number(std::size_t count) {
  return escaped(std::to_string(count));
}

Html countries(const Links& links, const Book& book) {
  Table table({"Country", "Rules", "Versions", "Text read", "Quoted, not read", "Source not seen", "Tests", "Cases"});
  std::vector<Html> others;
  for (const PackId pack : book.packs()) {
    const Counts counts = counts_of(book, pack);
    if (counts.rules == 0) {
      others.push_back(links.link(pack));
      continue;
    }
    const auto known = [&](Evidence of) { return number(counts.by_evidence[static_cast<std::size_t>(of)]); };
    table.row({links.link(pack), number(counts.rules), number(counts.versions), known(Evidence::Verified),
               known(Evidence::Reported), known(Evidence::Unverified), number(counts.tests), number(counts.cases)});
  }
  Html html = table.html();
  if (!others.empty()) html += element("p", escaped("Without rules of their own: ") + joined(others, escaped(", ")));
  return html;
}

Html how_to_read() {
  const std::pair<std::string_view, std::string_view> words[] = {
      {"Binding, guidance, practice",
       "Only a binding rule can make an agreement non-compliant. Guidance says what should be done, practice what is "
       "expected though no norm asks for it."},
      {"Text read", "Whoever wrote the rule read the text of the act, in an official publication or a full copy."},
      {"Quoted, not read", "The rule rests on a quotation, a translation or a work about the act."},
      {"Source not seen", "Neither: the rule is what the act is believed to say."},
      {"Version", "Law that changed stands as versions of one rule; an agreement is judged by that of its day."},
      {"Since, from … to …", "The last day named is the last day in force. Some day means that the day is not known."},
      {"Gives way to, goes before", "Where two rules apply and cannot both hold, this says which of them does."},
      {"As written", "The rule itself, in the language that Placet reads. All other words are made from it."}};
  Html html;
  for (const auto& [term, meaning] : words) html += element("dt", term) + element("dd", meaning);
  return element("dl", html);
}

}  // namespace

Page front_page(const Links& links, const Book& book) {
  Html html = paragraph("about",
                        "The law that limits what regions and cities may agree with foreign partners, rule by rule, "
                        "each with its source, its dates and its tests.");
  html += section("Countries", countries(links, book));
  std::vector<Html> more{link_to("sources.html", escaped("Sources")), link_to("names.html", escaped("All names")),
                         link_to("vocabulary.html", escaped("What an agreement can state"))};
  if (!book.cases().empty()) more.push_back(link_to("cases.html", escaped("Cases")));
  html += section("Across countries", list_of(more));
  html += section("How to read these pages", how_to_read());
  return {"index.html", "Rulebooks", "", {}, html};
}

Page sources_page(const Links& links, const Book& book) {
  Html html = paragraph("about", "Statutes, decrees, judgments, circulars and works of scholarship, by country.");
  const Rulebook& rulebook = book.rulebook();
  for (const PackId pack : book.packs()) {
    std::vector<std::pair<std::string, SourceId>> own;
    for (std::uint32_t index = 0; index < rulebook.sources.size(); ++index) {
      if (rulebook.sources[index].pack == pack)
        own.emplace_back(book.name(rulebook.sources[index].name), SourceId{index});
    }
    std::ranges::sort(own);
    Table table({"Source", "Title", "Kind", "Dated"});
    for (const auto& [name, id] : own) {
      const Source& of = rulebook[id];
      std::vector<Html> titles;
      for (const auto& [language, title] : of.titles) titles.push_back(element("span", {{"lang", language}}, title));
      table.row({links.link(id), joined(titles, escaped(" · ")), escaped(book.name(of.kind)),
                 escaped(of.dated ? plain_days(*of.dated) : "")});
    }
    html += section(rulebook[pack].title, table.html());
  }
  return {"sources.html", "Sources", "", {}, html};
}

Page names_page(const Links& links, const Book& book) {
  Table table({"Name", "What it is", "Title"});
  for (const Named& one : names_of(links, book)) {
    table.row({link_to(one.address, element("code", one.name)), escaped(one.kind), escaped(one.title)});
  }
  return {"names.html", "All names", "", {}, table.html()};
}

Page vocabulary_page(const Links&, const Book& book) {
  Html html = paragraph("about", "What can be stated of an agreement, and where it stands in its XML.");
  const Rulebook& rulebook = book.rulebook();
  for (const Entity& entity : rulebook.entities) {
    Table table({"Field", "Question", "In the XML"});
    for (const FieldId id : entity.fields) {
      const Field& field = rulebook[id];
      table.row({element("code", book.name(field.name)), escaped(field.asks) + labels(field.labels),
                 element("code", field.at)});
    }
    const Html at = paragraph("about", escaped("In the XML: ") + element("code", entity.at));
    html += section(book.name(entity.name), escaped(entity.title) + at + table.html());
  }
  return {"vocabulary.html", "What an agreement can state", "", {}, html};
}

}  // namespace placet
