// SPDX-License-Identifier: Apache-2.0
// The law of several countries side by side as a page of its own.
#include "placet/engine/comparison.hpp"
#include "placet/engine/html.hpp"
#include "render/law_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--ink:#1d1f21;--quiet:#5c6166;--grid:#c9cdd1;--head:#eef1f0;--paper:#ffffff}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a9aeb3;--grid:#3a3f44;--head:#22272a;--paper:#16181a}}
body{margin:2rem;font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);
background:var(--paper)}
h1{font-size:1.4rem}
p.about,.law,.label,.none{color:var(--quiet)}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid var(--grid);padding:.6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
th{background:var(--head)}
thead th{position:sticky;top:0}
th[scope=row],thead th:first-child{width:8rem}
ul{list-style:none;margin:0;padding:0}
li+li{margin-top:.7rem}
.law,.label{font-size:.87em}
.law,.label,.reading{display:block}
code{font-size:.87em;overflow-wrap:anywhere}
.perhaps{font-weight:600}
@media print{@page{size:A4 landscape;margin:12mm}body{margin:0;font-size:8pt}thead th{position:static}
:root{--ink:#000;--quiet:#444;--grid:#999;--head:#eee;--paper:#fff}li{break-inside:avoid}}
)";

class ComparisonPage {
 public:
  ComparisonPage(const Rulebook& rulebook, const LawComparison& comparison)
      : rulebook_(rulebook), comparison_(comparison), say_(rulebook) {}

  std::string page() const {
    std::vector<std::string> names;
    for (const PackId country : comparison_.countries) names.push_back(country_name(country));
    const std::string title = "The law of " + list_words(names, "and") + " on " + day_words(comparison_.on);
    const Html head = void_element("meta", {{"charset", "utf-8"}}) +
                      void_element("meta", {{"name", "viewport"}, {"content", "width=device-width"}}) +
                      element("title", title) + style_sheet(style);
    const Html about = element("p", {{"class", "about"}},
                               "What regions and cities may agree with foreign partners, by the rules in force on this "
                               "day. Each rule names its source and how that is known; a cell without a rule says "
                               "nothing of what is allowed.");
    const Html body = element("h1", title) + about + element("table", heads() + rows());
    return "<!DOCTYPE html>" +
           element("html", {{"lang", "en"}}, element("head", head) + element("body", body)).markup() + '\n';
  }

 private:
  std::string country_name(PackId pack) const { return say_.words().country(rulebook_[pack].jurisdiction); }

  Html heads() const {
    Html cells = element("th", {{"scope", "col"}}, "");
    for (const PackId country : comparison_.countries) {
      cells += element("th", {{"scope", "col"}}, escaped(country_name(country)) + labels(rulebook_[country].labels));
    }
    return element("thead", element("tr", cells));
  }

  Html rows() const {
    Html rows;
    for (std::size_t row = 0; row < topic_count; ++row) {
      Html cells = element("th", {{"scope", "row"}}, topic_words(static_cast<Topic>(row)));
      for (const ComparedCell& of : comparison_.rows[row]) cells += cell(of);
      rows += element("tr", cells);
    }
    return element("tbody", rows);
  }

  Html cell(const ComparedCell& of) const {
    if (of.empty()) return element("td", {{"class", "none"}}, "no rule in this rulebook");
    Html items;
    for (const ComparedRule& part : of.rules) items += element("li", rule(part));
    for (const ComparedEntries& part : of.lists) items += element("li", list(part));
    for (const ComparedNumber& part : of.numbers) items += element("li", number(part));
    for (const ComparedEffect& part : of.effects) items += element("li", effect(part));
    return element("td", element("ul", items));
  }

  static Html labels(const Labels& labels) {
    Html html;
    for (const auto& [language, text] : labels) {
      html += element("span", {{"class", "label"}, {"lang", language}}, text);
    }
    return html;
  }

  Html law(const std::string& said, std::string_view name) const {
    return element("span", {{"class", "law"}}, escaped(said + " · ") + element("code", name));
  }

  Html rule(const ComparedRule& of) const {
    const Rule& rule = rulebook_[of.rule];
    Html html = escaped(rule.title) + labels(rule.labels);
    for (const std::string& reading : say_.readings(rule)) {
      html += element("span", {{"class", "law"}}, "Read as " + reading);
    }
    return html + law(say_.law(rule, of.in_force), say_.words().rule(of.rule));
  }

  Html list(const ComparedEntries& of) const {
    const List& list = rulebook_[of.list];
    Html html = element("code", say_.words().name(list.name)) +
                escaped(" on this day: " + (of.entries.empty() ? "nothing" : say_.entries(of)));
    for (const Citation& citation : list.sources) html += element("span", {{"class", "law"}}, say_.law(citation));
    return html;
  }

  Html number(const ComparedNumber& of) const {
    const Parameter& parameter = rulebook_[of.parameter];
    return element("code", say_.words().name(parameter.name)) + escaped(" on this day: " + say_.number(of)) +
           element("span", {{"class", "law"}}, say_.law(parameter.rows[of.row].by));
  }

  Html effect(const ComparedEffect& of) const {
    const Rule& rule = rulebook_[of.rule];
    const Citation& citation = rule.readings[of.reading].sources.front();
    return escaped(capitalised(say_.effect(of))) +
           law(rule.title + " · " + say_.law(citation) +
                   (of.in_force == Kleene::Unknown ? " · " + std::string(perhaps_in_force) : ""),
               say_.words().rule(of.rule));
  }

  const Rulebook& rulebook_;
  const LawComparison& comparison_;
  LawWords say_;
};

}  // namespace

std::string render_comparison_html(const Rulebook& rulebook, const LawComparison& comparison) {
  return ComparisonPage(rulebook, comparison).page();
}

}  // namespace placet
