// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"
#include "placet/engine/timeline.hpp"

namespace placet {

namespace {

class CountryPage {
 public:
  CountryPage(const Links& links, const Book& book, PackId id)
      : links_(links), book_(book), id_(id), of_(book.rulebook()[id]) {}

  Page page() const {
    return {links_.address(id_), of_.title, of_.jurisdiction.valid() ? "Country" : "Pack", {}, content()};
  }

 private:
  const Rulebook& rulebook() const { return book_.rulebook(); }

  Html content() const {
    Html html = labels(of_.labels) + about();
    for (const std::string& note : of_.notes) html += paragraph("note", escaped("Note: ") + links_.prose(note));
    html += section("How the law changed", timeline());
    html += section("Rules by source", rules());
    html += section("Sources", list_of(own<SourceId>(rulebook().sources)));
    html += section("Terms", list_of(terms()));
    html += section("Lists", list_of(own<ListId>(rulebook().lists)));
    html += section("Numbers", list_of(own<ParameterId>(rulebook().parameters)));
    html += section("Judgements", list_of(own<JudgementId>(rulebook().judgements)));
    html += section("Authorities", list_of(own<AuthorityId>(rulebook().authorities)));
    html += section("Steps", list_of(own<ActId>(rulebook().acts)));
    return html + as_written(links_, book_, of_.span);
  }

  Html about() const {
    Html html;
    if (of_.jurisdiction.valid()) {
      html += escaped("The law that parties of this country are bound by. ");
    } else {
      html += escaped("The law of no country: what it declares is there for the countries that use it. ");
    }
    std::vector<Html> used;
    for (const PackId pack : of_.uses) used.push_back(links_.link(pack));
    if (!used.empty()) html += escaped("It uses ") + joined(used, escaped(", ")) + escaped(".");
    return paragraph("about", html);
  }

  Html timeline() const {
    const Html picture = render_timeline_svg(rulebook(), id_, [&](RuleId rule) { return links_.address(rule); });
    if (picture.empty()) return {};
    return paragraph("about", "A row is a rule, a bar a version of it. The tables below say the same in words.") +
           element("figure", {{"class", "wide"}, {"tabindex", "0"}}, picture);
  }

  Html rules() const {
    Html html;
    const std::vector<TimelineEntry> entries = timeline_of(rulebook(), id_);
    for (std::size_t at = 0; at < entries.size();) {
      const SourceId source = entries[at].source;
      Table table({"Rule", "Kind", "Law", "Provision", "How it is known"});
      for (; at < entries.size() && entries[at].source == source; ++at) row(table, entries[at]);
      html += element("h3", links_.link(source)) + table.html();
    }
    return html;
  }

  void row(Table& table, const TimelineEntry& entry) const {
    const Rule& rule = rulebook()[entry.rule];
    const Citation& cited = rule.readings.front().sources.front();
    const bool versions = book_.versions(rule.name).size() > 1;
    const std::string version = versions ? ", version " + std::to_string(rule.version) : "";
    table.row({link_to(links_.version(entry.rule), escaped(rule.title)) + escaped(version),
               escaped(strength_name(rule.strength)), escaped(entry.force ? plain_force(*entry.force) : "pending"),
               escaped(cited.pinpoint), evidence_badge(cited.attestation.evidence)});
  }

  std::vector<Html> terms() const {
    std::vector<Html> items;
    for (std::uint32_t index = 0; index < rulebook().terms.size(); ++index) {
      const Term& term = rulebook().terms[index];
      const auto is_own = [&](RuleId rule) { return rulebook()[rule].pack == id_; };
      if (std::ranges::any_of(term.counted_by, is_own) || std::ranges::any_of(term.not_counted_by, is_own)) {
        items.push_back(links_.link(TermId{index}));
      }
    }
    return items;
  }

  /// Links to the things that this pack declares, by name.
  template <class Id, class Things>
  std::vector<Html> own(const Things& things) const {
    std::vector<std::pair<std::string, Id>> found;
    for (std::uint32_t index = 0; index < things.size(); ++index) {
      if (things[index].pack == id_) found.emplace_back(book_.name(things[index].name), Id{index});
    }
    std::ranges::sort(found);
    std::vector<Html> items;
    for (const auto& [name, id] : found) items.push_back(links_.link(id));
    return items;
  }

  const Links& links_;
  const Book& book_;
  PackId id_;
  const Pack& of_;
};

}  // namespace

Page country_page(const Links& links, const Book& book, PackId pack) {
  return CountryPage(links, book, pack).page();
}

}  // namespace placet
