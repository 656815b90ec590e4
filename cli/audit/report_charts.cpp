// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <numeric>

#include "cli/audit/report.hpp"
#include "cli/audit/words.hpp"
#include "placet/engine/law_changes.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet::audit {

namespace {

using Years = std::map<int, VerdictCounts>;

constexpr int chart_height = 160, left = 46, top = 8, under = 34;
constexpr int widest = 1000;

std::optional<PackId> pack_of(const Rulebook& rulebook, std::string_view country) {
  for (std::uint32_t pack = 0; pack < rulebook.packs.size(); ++pack) {
    const Pack& one = rulebook.packs[pack];
    if (rulebook.text(one.jurisdiction) == country || rulebook.text(one.name) == country) return PackId{pack};
  }
  return std::nullopt;
}

std::string country_title(const Rulebook& rulebook, const std::string& country) {
  const Symbol code = rulebook.symbols.find(country);
  const auto pack = pack_of(rulebook, country);
  if (pack && rulebook[*pack].jurisdiction.valid() && code.valid()) return plain_country(rulebook, code);
  return pack ? rulebook[*pack].title : country;
}

std::string name_of(const Rulebook& rulebook, const LawChange& change) {
  if (const auto* rule = std::get_if<RuleId>(&change.what)) return std::string(rulebook.text(rulebook[*rule].name));
  if (const auto* entry = std::get_if<DatedEntry>(&change.what)) {
    return std::string(rulebook.text(rulebook[entry->list].name));
  }
  return std::string(rulebook.text(rulebook[std::get<DatedNumber>(change.what).parameter].name));
}

/// The names of what changed, by the years in which it surely did.
std::map<int, std::set<std::string>> changes_by_year(const Rulebook& rulebook, const std::string& country) {
  std::map<int, std::set<std::string>> changes;
  const auto pack = pack_of(rulebook, country);
  if (!pack) return changes;
  for (const LawChange& change : law_changes(rulebook, *pack)) {
    const auto first = std::chrono::year_month_day(change.day.first).year();
    if (first != std::chrono::year_month_day(change.day.last).year()) continue;
    changes[static_cast<int>(first)].insert(name_of(rulebook, change));
  }
  return changes;
}

std::uint64_t sum(const VerdictCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// A picture of the years from the first to the last, a column each.
class Chart {
 public:
  Chart(const Years& years, const std::map<int, std::set<std::string>>& changes)
      : years_(years), changes_(changes), first_(years.begin()->first), last_(years.rbegin()->first) {
    for (const auto& [year, counts] : years) most_ = std::max(most_, sum(counts));
    step_ = std::clamp((widest - left) / (last_ - first_ + 1), 4, 40);
  }

  Html drawn(const std::string& title) const {
    Html inside = element("title", title) + scale();
    for (const auto& [year, counts] : years_) inside += column(year, counts);
    for (const auto& [year, names] : changes_) {
      if (year >= first_ && year <= last_) inside += mark(year, names);
    }
    inside += labels();
    const int width = left + (last_ - first_ + 1) * step_ + 30, height = top + chart_height + under;
    return element("svg",
                   {{"role", "img"},
                    {"width", std::to_string(width)},
                    {"height", std::to_string(height)},
                    {"viewBox", "0 0 " + std::to_string(width) + ' ' + std::to_string(height)}},
                   inside);
  }

 private:
  int x(int year) const { return left + (year - first_) * step_; }
  int height_of(std::uint64_t count) const {
    return static_cast<int>((count * std::uint64_t{chart_height} + most_ / 2) / most_);
  }

  static Html text(int x, int y, const std::string& anchor, const std::string& words) {
    return element("text", {{"x", std::to_string(x)}, {"y", std::to_string(y)}, {"text-anchor", anchor}}, words);
  }
  static Html line(int from_x, int to_x, int y) {
    return element("line",
                   {{"x1", std::to_string(from_x)},
                    {"x2", std::to_string(to_x)},
                    {"y1", std::to_string(y)},
                    {"y2", std::to_string(y)}},
                   Html{});
  }

  Html scale() const {
    const int right = x(last_) + step_;
    return line(left, right, top) + line(left, right, top + chart_height) +
           text(left - 5, top + 10, "end", grouped(most_)) + text(left - 5, top + chart_height, "end", "0");
  }

  /// The verdicts of a year one on the other, the gravest at the bottom. Heights are of what stands below, so that no
  /// rounding leaves a gap.
  Html column(int year, const VerdictCounts& counts) const {
    Html html;
    std::uint64_t below = 0;
    for (std::size_t verdict = 0; verdict < counts.size(); ++verdict) {
      if (counts[verdict] == 0) continue;
      const int bottom = height_of(below);
      below += counts[verdict];
      const int tall = std::max(height_of(below) - bottom, 1);
      html += element("rect",
                      {{"class", "v" + std::to_string(verdict)},
                       {"x", std::to_string(x(year))},
                       {"y", std::to_string(top + chart_height - bottom - tall)},
                       {"width", std::to_string(std::max(step_ - 1, 1))},
                       {"height", std::to_string(tall)}},
                      element("title", std::to_string(year) + ": " + grouped(counts[verdict]) + ' ' +
                                           std::string(verdicts_by_gravity[verdict])));
    }
    return html;
  }

  Html mark(int year, const std::set<std::string>& names) const {
    const int middle = x(year) + step_ / 2, y = top + chart_height + 2;
    const std::string points = std::to_string(middle) + ',' + std::to_string(y) + ' ' + std::to_string(middle - 4) +
                               ',' + std::to_string(y + 7) + ' ' + std::to_string(middle + 4) + ',' +
                               std::to_string(y + 7);
    const std::string words =
        std::to_string(year) + ": the law changed: " + placet::audit::joined({names.begin(), names.end()}, ", ");
    return element("polygon", {{"class", "change"}, {"points", points}}, element("title", words));
  }

  Html labels() const {
    const int span = last_ - first_;
    const int apart = span * step_ < 80 ? 1 : span > 60 ? 10 : span > 20 ? 5 : std::max(1, 40 / step_);
    Html html;
    for (int year = first_; year <= last_; ++year) {
      const bool shown = span < apart ? year == first_ : year % apart == 0;
      if (shown) html += text(x(year) + step_ / 2, top + chart_height + 24, "middle", std::to_string(year));
    }
    return html;
  }

  const Years& years_;
  const std::map<int, std::set<std::string>>& changes_;
  int first_, last_;
  std::uint64_t most_ = 1;
  int step_ = 10;
};

Html years_table(const Years& years, const std::map<int, std::set<std::string>>& changes,
                 const VerdictCounts* undated) {
  std::vector<Html> rows;
  const auto add = [&](const std::string& year, const VerdictCounts& counts, const std::string& changed) {
    std::vector<Html> cells{text_cell(year)};
    for (const std::uint64_t count : counts) cells.push_back(number_cell(count));
    cells.push_back(text_cell(changed));
    rows.push_back(table_row(cells));
  };
  for (const auto& [year, counts] : years) {
    const auto found = changes.find(year);
    add(std::to_string(year), counts,
        found == changes.end() ? "" : placet::audit::joined({found->second.begin(), found->second.end()}, ", "));
  }
  if (undated != nullptr) add("not known", *undated, "");
  std::vector<std::string> head{"year"};
  head.insert(head.end(), verdicts_by_gravity.begin(), verdicts_by_gravity.end());
  head.emplace_back("law that changed");
  return element("details", element("summary", "The numbers") + table("", head, rows));
}

Html country_part(const Rulebook& rulebook, const std::string& country,
                  const std::map<std::string, VerdictCounts>& by_year) {
  Years years;
  const VerdictCounts* undated = nullptr;
  for (const auto& [text, counts] : by_year) {
    int year = 0;
    const bool known = std::from_chars(text.data(), text.data() + text.size(), year).ec == std::errc{};
    if (known) years[year] = counts;
    if (!known) undated = &counts;
  }
  const auto changes = changes_by_year(rulebook, country);
  Html html = element("h3", country_title(rulebook, country));
  if (!years.empty()) {
    const std::string title = "Verdicts by year under the law of " + country_title(rulebook, country);
    html += element("div", {{"class", "wide"}, {"tabindex", "0"}}, Chart(years, changes).drawn(title));
  }
  if (undated != nullptr) {
    html += element("p", {{"class", "note"}},
                    counted(sum(*undated), "agreement", "agreements") + " whose year is not known: see the numbers.");
  }
  return html + years_table(years, changes, undated);
}

}  // namespace

Html verdicts_by_year(const ReportParts& parts) {
  Html html;
  for (const auto& [country, years] : parts.summary.countries) html += country_part(parts.rulebook, country, years);
  return html;
}

}  // namespace placet::audit
