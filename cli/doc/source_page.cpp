// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

/// The first number in `pinpoint` by its length and digits, which order as numbers do.
std::pair<std::size_t, std::string> first_number(const std::string& pinpoint) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = std::min(pinpoint.find_first_of(digits), pinpoint.size());
  const std::size_t end = std::min(pinpoint.find_first_not_of(digits, begin), pinpoint.size());
  return {end - begin, pinpoint.substr(begin, end - begin)};
}

class SourcePage {
 public:
  SourcePage(const Links& links, const Book& book, SourceId id)
      : links_(links), book_(book), id_(id), of_(book.rulebook()[id]) {}

  Page page() const {
    return {links_.address(id_), plain_source(book_.rulebook(), id_), "Source", links_.link(of_.pack), content()};
  }

 private:
  Html content() const {
    std::string kind = book_.name(of_.kind);
    std::ranges::replace(kind, '-', ' ');
    Html html = labels(of_.titles) + labels(of_.labels) +
                paragraph("about", escaped("A " + kind + ": ") + element("code", book_.name(of_.name))) + facts();
    html += section("Provisions and the rules that rest on them", provisions());
    html += section("Also cited by", other_citations());
    return html + as_written(links_, book_, of_.span);
  }

  Html facts() const {
    std::vector<Html> items;
    if (!of_.number.empty()) items.push_back(escaped("Number: " + of_.number));
    if (of_.dated) items.push_back(escaped("Dated: " + plain_days(*of_.dated)));
    if (of_.in_force_from) items.push_back(escaped("In force from: " + plain_days(*of_.in_force_from)));
    const auto others = [&](std::string_view what, const std::vector<SourceId>& sources) {
      std::vector<Html> links;
      for (const SourceId other : sources) links.push_back(links_.link(other));
      if (!links.empty()) items.push_back(escaped(std::string(what) + ": ") + joined(links, escaped(", ")));
    };
    others("Amends", of_.amends);
    others("Repeals", of_.repeals);
    others("Amended by", those_that(&Source::amends));
    others("Repealed by", those_that(&Source::repeals));
    if (!of_.url.empty()) items.push_back(escaped("Text: ") + outside(of_.url));
    return list_of(items);
  }

  /// The sources of the site that amend, or repeal, this one.
  std::vector<SourceId> those_that(std::vector<SourceId> Source::*touched) const {
    std::vector<SourceId> found;
    const auto& sources = book_.rulebook().sources;
    for (std::uint32_t index = 0; index < sources.size(); ++index) {
      const bool touches = std::ranges::find(sources[index].*touched, id_) != (sources[index].*touched).end();
      if (touches && book_.holds(sources[index].pack)) found.push_back({index});
    }
    return found;
  }

  static Html outside(const std::string& url) {
    const bool leads_somewhere = url.starts_with("https://") || url.starts_with("http://");
    if (!leads_somewhere) return escaped(url);
    return element("a", {{"href", url}, {"rel", "external noreferrer"}}, url);
  }

  struct Provision {
    Citation cited;
    RuleId rule;
  };

  /// The citations of this source by rules, in the order of its articles as far as numbers tell it.
  std::vector<Provision> cited_provisions() const {
    std::vector<Provision> found;
    for (const RuleId first : book_.rules_by_name()) {
      for (const RuleId id : book_.versions(book_.rulebook()[first].name)) {
        for (const Citation& cited : citations_of(book_.rulebook()[id])) {
          found.push_back({cited, id});
        }
      }
    }
    std::ranges::stable_sort(found, {}, [](const Provision& one) {
      return std::pair(first_number(one.cited.pinpoint), one.cited.pinpoint);
    });
    return found;
  }

  Html provisions() const {
    Table table({"Provision", "Rule", "Law", "How it is known"});
    for (const auto& [cited, id] : cited_provisions()) {
      const Rule& rule = book_.rulebook()[id];
      const Reading& said = rule.readings.front();
      table.row({escaped(cited.pinpoint), link_to(links_.version(id), escaped(rule.title)),
                 escaped(said.in_force ? plain_force(*said.in_force) : "pending"),
                 evidence_badge(cited.attestation) + quote(cited)});
    }
    return table.empty() ? element("p", "No rule cites it.") : table.html();
  }

  /// The citations of this source in a rule, each once though several readings have it.
  std::vector<Citation> citations_of(const Rule& rule) const {
    std::vector<Citation> found;
    for (const Reading& said : rule.readings) {
      for (const Citation& cited : said.sources) {
        if (cited.source == id_ && std::ranges::find(found, cited) == found.end()) found.push_back(cited);
      }
    }
    return found;
  }

  Html other_citations() const {
    std::vector<Html> items;
    const auto& lists = book_.rulebook().lists;
    for (std::uint32_t index = 0; index < lists.size(); ++index) {
      const auto cites = [&](const Citation& cited) { return cited.source == id_; };
      const bool cited = std::ranges::any_of(lists[index].sources, cites) ||
                         std::ranges::any_of(lists[index].entries, [&](const ListEntry& entry) {
                           return book_.holds(entry.pack) && entry.by && cites(*entry.by);
                         });
      if (cited && book_.holds(lists[index].pack)) items.push_back(escaped("list ") + links_.link(ListId{index}));
    }
    const auto& parameters = book_.rulebook().parameters;
    for (std::uint32_t index = 0; index < parameters.size(); ++index) {
      const bool cited =
          std::ranges::any_of(parameters[index].rows, [&](const ParameterRow& row) { return row.by.source == id_; });
      if (cited && book_.holds(parameters[index].pack)) {
        items.push_back(escaped("number ") + links_.link(ParameterId{index}));
      }
    }
    return list_of(items);
  }

  const Links& links_;
  const Book& book_;
  SourceId id_;
  const Source& of_;
};

}  // namespace

Page source_page(const Links& links, const Book& book, SourceId source) {
  return SourcePage(links, book, source).page();
}

}  // namespace placet
