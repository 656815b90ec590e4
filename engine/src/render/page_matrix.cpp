// SPDX-License-Identifier: Apache-2.0
#include "render/page_matrix.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "render/page_findings.hpp"
#include "render/report_outline.hpp"

namespace placet {

namespace {

constexpr std::array columns{Message::PageCompetence, Message::PageProcedure, Message::PageContent, Message::PageForm,
                             Message::PageEffect};
constexpr std::size_t effect_column = columns.size() - 1;

/// The column of a rule, by what its norm is.
struct ColumnOf {
  std::size_t operator()(const Power& /*of*/) const { return 0; }
  std::size_t operator()(const MayHave& /*of*/) const { return 0; }
  std::size_t operator()(const MustHave& /*of*/) const { return 1; }
  std::size_t operator()(const MustEnsure& /*of*/) const { return 2; }
  std::size_t operator()(const Counts& /*of*/) const { return 3; }
};

struct MatrixRow {
  std::string party;
  std::array<std::vector<const Finding*>, columns.size()> cells;

  bool empty() const {
    for (const auto& cell : cells) {
      if (!cell.empty()) return false;
    }
    return true;
  }
};

class Matrix {
 public:
  Matrix(const Report& report, const FindingText& findings, const PagePlaces& places)
      : report_(report), findings_(findings), places_(places) {}

  Html table() const {
    Html rows;
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const MatrixRow& of : rows_of(jurisdiction)) rows += row(of, jurisdiction);
    }
    if (rows.empty()) return rows;
    Html heads = head(Message::PageParty);
    for (const Message column : columns) heads += head(column);
    return element("table", {{"class", "matrix"}}, element("thead", element("tr", heads)) + element("tbody", rows));
  }

 private:
  std::string say(Message message, Arguments arguments = {}) const { return findings_.words.say(message, arguments); }
  Html head(Message column) const { return element("th", {{"scope", "col"}}, say(column)); }

  std::vector<MatrixRow> rows_of(const JurisdictionAssessment& jurisdiction) const {
    std::vector<MatrixRow> rows;
    for (const MemberId party : jurisdiction.parties) rows.push_back({findings_.words.member(party), {}});
    MatrixRow whole{say(Message::PageWholeAgreement), {}};
    for (const Finding& finding : jurisdiction.findings) {
      if (is_idle(finding.status)) continue;
      const std::size_t party = party_of(finding, jurisdiction);
      MatrixRow& row = party < rows.size() ? rows[party] : whole;
      const Reading& reading = findings_.words.rulebook()[finding.rule].readings[finding.reading];
      row.cells[std::visit(ColumnOf{}, reading.norm.what)].push_back(&finding);
      if (finding.counts && finding.consequence) row.cells[effect_column].push_back(&finding);
    }
    if (!whole.empty()) rows.push_back(std::move(whole));
    return rows;
  }

  /// The party that bears the duty or that the finding is about; past the last where it is none, or several.
  static std::size_t party_of(const Finding& finding, const JurisdictionAssessment& jurisdiction) {
    const auto& parties = jurisdiction.parties;
    const auto index_of = [&](const Bound& bound) {
      const auto* member = std::get_if<MemberId>(&bound);
      const auto at = member == nullptr ? parties.end() : std::ranges::find(parties, *member);
      return static_cast<std::size_t>(at - parties.begin());
    };
    if (finding.bearer && index_of(*finding.bearer) < parties.size()) return index_of(*finding.bearer);
    for (const Bound& bound : finding.binding) {
      if (index_of(bound) < parties.size()) return index_of(bound);
    }
    return parties.size();
  }

  Html row(const MatrixRow& of, const JurisdictionAssessment& jurisdiction) const {
    const std::string country = findings_.words.pack(jurisdiction.pack);
    Html cells = element("th", {{"scope", "row"}}, escaped(of.party) + element("small", country));
    for (std::size_t column = 0; column < effect_column; ++column) cells += element("td", counts(of.cells[column]));
    return element("tr", cells + element("td", effects(of.cells[effect_column])));
  }

  /// How many findings came to each end; the first of each is linked. Ends stand in the order of their findings.
  Html counts(const std::vector<const Finding*>& findings) const {
    std::vector<std::pair<const Finding*, std::size_t>> ends;
    for (const Finding* finding : findings) {
      const auto same = std::ranges::find(ends, finding->status, [](const auto& end) { return end.first->status; });
      if (same == ends.end()) {
        ends.emplace_back(finding, 1);
      } else {
        ++same->second;
      }
    }
    std::ranges::stable_sort(ends, {}, [](const auto& end) { return settles(end.first->status); });
    std::vector<Html> items;
    for (const auto& [first, count] : ends) {
      const std::string status = status_words(first->status, findings_.words.language());
      items.push_back(
          linked(*first, say(Message::CountOfStatus, {{"number", std::to_string(count)}, {"status", status}})));
    }
    return list(items);
  }

  Html effects(const std::vector<const Finding*>& findings) const {
    std::vector<Html> items;
    std::set<std::string> said;
    for (const Finding* finding : findings) {
      const std::string effect = findings_.consequence(*finding->consequence);
      if (said.insert(effect).second) items.push_back(linked(*finding, effect));
    }
    return list(items);
  }

  Html linked(const Finding& finding, const std::string& said) const {
    return element("li", {{"class", std::string(page_tone(finding))}},
                   link_to('#' + places_.anchor(finding), escaped(said)));
  }

  Html list(const std::vector<Html>& items) const {
    if (items.empty()) return element("span", {{"class", "none"}}, say(Message::PageNothing));
    return element("ul", joined(items, {}));
  }

  const Report& report_;
  const FindingText& findings_;
  const PagePlaces& places_;
};

}  // namespace

Html page_matrix(const Report& report, const FindingText& findings, const PagePlaces& places) {
  return Matrix(report, findings, places).table();
}

}  // namespace placet
