// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/parts.hpp"

#include "placet/engine/plain_words.hpp"

namespace placet {

Html section(std::string_view heading, const Html& content) {
  return content.empty() ? Html{} : element("section", element("h2", heading) + content);
}

Html section(std::string_view heading, const std::string& anchor, const Html& content) {
  return element("section", {{"id", anchor}}, element("h2", heading) + content);
}

Html paragraph(std::string_view of_class, const Html& content) {
  return element("p", {{"class", std::string(of_class)}}, content);
}

Html paragraph(std::string_view of_class, std::string_view plain) {
  return paragraph(of_class, escaped(plain));
}

Html labels(const Labels& labels) {
  std::vector<Html> pieces;
  for (const auto& [language, text] : labels) pieces.push_back(element("span", {{"lang", language}}, text));
  return pieces.empty() ? Html{} : paragraph("labels", joined(pieces, escaped(" · ")));
}

Table::Table(const std::vector<std::string>& heads) {
  for (const std::string& head : heads) heads_ += element("th", {{"scope", "col"}}, head);
}

void Table::row(const std::vector<Html>& cells) {
  Html row = element("th", {{"scope", "row"}}, cells.front());
  for (std::size_t i = 1; i < cells.size(); ++i) row += element("td", cells[i]);
  rows_ += element("tr", row);
}

Html Table::html() const {
  if (rows_.empty()) return {};
  const Html table = element("table", element("thead", element("tr", heads_)) + element("tbody", rows_));
  return element("div", {{"class", "wide"}, {"tabindex", "0"}}, table);
}

Html list_of(const std::vector<Html>& items) {
  Html html;
  for (const Html& item : items) html += element("li", item);
  return items.empty() ? Html{} : element("ul", html);
}

namespace {

Html badge(Evidence evidence, std::string_view words) {
  return element("span", {{"class", "evidence " + std::string(evidence_name(evidence))}}, words);
}

}  // namespace

Html evidence_badge(const Attestation& attestation) {
  return badge(attestation.evidence, plain_attestation(attestation));
}

Html evidence_badge(Evidence evidence) {
  return badge(evidence, plain_evidence(evidence));
}

Html quote(const Citation& citation) {
  if (citation.quote.empty()) return {};
  return element("blockquote", {{"lang", citation.quote_language}}, citation.quote);
}

Html law(const Links& links, const Book& book, const Citation& citation) {
  Html html = links.link(citation.source);
  if (!citation.pinpoint.empty()) html += escaped(", " + citation.pinpoint);
  const Labels& titles = book.rulebook()[citation.source].titles;
  Html title;
  if (!titles.empty() && titles.front().second != plain_source(book.rulebook(), citation.source)) {
    title = element("span", {{"class", "title"}, {"lang", titles.front().first}}, titles.front().second);
  }
  return element("div", {{"class", "law"}},
                 element("p", html + escaped(" ") + title + escaped(" ") + evidence_badge(citation.attestation)) +
                     quote(citation));
}

Html as_written(const Links& links, const Book& book, Span span) {
  const Place place = book.rules().texts.locate(span);
  const std::string where = std::string(place.path) + ':' + std::to_string(place.line);
  return element("details", element("summary", escaped("As written in ") + element("code", where)) +
                                element("pre", links.linked(book.rules().texts.slice(span))));
}

Html rule_list(const Links& links, const Book& book, const std::vector<RuleId>& rules) {
  std::map<std::string, RuleId> latest;  // by name
  for (const RuleId id : rules) {
    const Rule& rule = book.rulebook()[id];
    if (!book.holds(rule.pack)) continue;
    RuleId& known = latest.try_emplace(book.name(rule.name), id).first->second;
    if (rule.version > book.rulebook()[known].version) known = id;
  }
  std::vector<Html> items;
  for (const auto& [name, id] : latest) {
    const Reading& said = book.rulebook()[id].readings.front();
    std::string about = plain_citation(book.rulebook(), said.sources.front());
    if (said.in_force) about += ", " + plain_force(*said.in_force);
    items.push_back(links.link(id) + escaped(" ") + element("small", about));
  }
  return list_of(items);
}

}  // namespace placet
