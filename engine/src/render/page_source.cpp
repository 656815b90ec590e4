// SPDX-License-Identifier: Apache-2.0
#include "render/page_source.hpp"

#include <algorithm>

#include "render/page_words.hpp"

namespace placet {

namespace {

Html cited_by(const std::vector<const Finding*>& citing, const FindingText& findings, const PagePlaces& places) {
  std::vector<Html> links;
  for (const Finding* finding : citing) {
    links.push_back(link_to('#' + places.anchor(*finding), escaped(findings.words.rule(finding->rule))));
  }
  return element("small", {{"class", "cited-by"}},
                 say_on_page(findings.words, Message::PageCitedBy, {{"rules", joined(links, escaped(", "))}}));
}

}  // namespace

Html page_source(const Report& report, const FindingText& findings, const PagePlaces& places) {
  const std::string_view text = report.sources.text(report.facts.file());
  Html lines;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    ++number;
    const std::vector<const Finding*> citing = places.citing(number);
    const Html written = element("code", text.substr(begin, end - begin));
    const Html content = citing.empty() ? written : element("mark", written) + cited_by(citing, findings, places);
    lines += element("li", {{"id", PagePlaces::line_anchor(number)}}, content);
    begin = end + 1;
  }
  return element("ol", {{"class", "source"}}, lines);
}

}  // namespace placet
