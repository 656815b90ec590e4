// SPDX-License-Identifier: Apache-2.0
// The timeline of a country as a picture. All lengths are whole pixels of a drawing 1200 wide.
#include <algorithm>
#include <array>

#include "placet/engine/timeline.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

using std::chrono::year_month_day;

constexpr int width = 1200;
constexpr int plot_left = 520;
constexpr int plot_right = width - 20;
constexpr int row_height = 20;
constexpr int group_height = 30;
constexpr int head_height = 62;
constexpr int foot_height = 28;
constexpr std::size_t label_columns = 72;
constexpr std::size_t source_columns = 120;

constexpr std::string_view style = R"(
.timeline{--ink:#1d1f21;--quiet:#5c6166;--grid:#d9dcdf;--bar:#1f6f5c;--paper:#ffffff;background:var(--paper)}
@media (prefers-color-scheme:dark){
.timeline{--ink:#e8e6e1;--quiet:#a9aeb3;--grid:#3a3f44;--bar:#6cc3a9;--paper:#16181a}}
@media print{.timeline{--ink:#000;--quiet:#444;--grid:#ccc;--bar:#1f6f5c;--paper:#fff}}
.timeline text{font:13px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.timeline .source text{font-weight:600}
.timeline .year{fill:var(--quiet);font-size:12px}
.timeline .grid{stroke:var(--grid)}
.timeline .bar{fill:var(--bar);stroke:var(--bar)}
.timeline .reported{fill-opacity:.35}
.timeline .unverified{fill-opacity:0;stroke-dasharray:3 2}
.timeline .vague{opacity:.4}
.timeline .number{font-size:11px;fill:var(--paper);text-anchor:middle}
.timeline .reported+.number,.timeline .unverified+.number{fill:var(--ink)}
.timeline .pending{fill:var(--quiet);font-style:italic}
.timeline a:hover text,.timeline a:focus text{text-decoration:underline}
)";

int year_of(Day day) {
  return static_cast<int>(year_month_day(day).year());
}

Day new_year(int year) {
  return Day{std::chrono::year{year} / 1 / 1};
}

/// `said` in at most `columns` columns; what is cut off is told by an ellipsis.
std::string shortened(std::string said, std::size_t columns) {
  if (width_of(said) <= columns) return said;
  while (width_of(said) >= columns) {
    while ((static_cast<unsigned char>(said.back()) & 0xC0U) == 0x80U) said.pop_back();
    said.pop_back();
  }
  while (!said.empty() && said.back() == ' ') said.pop_back();
  return said + "…";
}

std::string_view evidence_class(Evidence evidence) {
  switch (evidence) {
    case Evidence::Verified: return "bar verified";
    case Evidence::Reported: return "bar reported";
    case Evidence::Unverified: return "bar unverified";
  }
  return {};
}

/// The years that the drawing spans; `first` is 0 where no rule has a date.
struct Years {
  int first = 0, last = 0;

  void include(Day day) {
    if (day == first_day || day == last_day) return;
    first = first == 0 ? year_of(day) : std::min(first, year_of(day));
    last = std::max(last, year_of(day) + 1);
  }
  int x(Day day) const {
    const auto whole = (new_year(last + 1) - new_year(first)).count();
    const auto at = (std::clamp(day, new_year(first), new_year(last + 1)) - new_year(first)).count();
    return plot_left + static_cast<int>(at * (plot_right - plot_left) / whole);
  }
  /// The smallest step between labelled years for which they do not overlap.
  int step() const {
    constexpr std::array steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    return *std::ranges::find_if(steps, [&](int step) { return (last - first) / step <= 14; });
  }
};

class Picture {
 public:
  Picture(const Rulebook& rulebook, PackId pack, const RuleAddress& address)
      : rulebook_(rulebook),
        words_(rulebook, nullptr),
        pack_(rulebook[pack]),
        address_(address),
        entries_(timeline_of(rulebook, pack)) {
    for (const TimelineEntry& entry : entries_) {
      if (!entry.force) continue;
      years_.include(entry.force->from.first);
      years_.include(entry.force->from.last);
      if (!entry.force->until) continue;
      years_.include(entry.force->until->first);
      years_.include(entry.force->until->last);
    }
  }

  Html svg() {
    if (years_.first == 0) return {};
    const Html rows = all_rows();
    const int height = y_ + foot_height;
    const std::string title = "How the rules of " + pack_.title + " changed, " + std::to_string(years_.first) + " to " +
                              std::to_string(years_.last - 1);
    const std::string size = "0 0 " + std::to_string(width) + ' ' + std::to_string(height);
    return element("svg",
                   {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"class", "timeline"},
                    {"viewBox", size},
                    {"width", std::to_string(width)},
                    {"height", std::to_string(height)},
                    {"role", "group"},
                    {"aria-label", title}},
                   element("title", title) + style_sheet(style) + legend() + grid(height) + rows);
  }

 private:
  static Html label(int x, int y, std::string_view of_class, std::string_view said) {
    std::vector<HtmlAttribute> attributes{{"x", std::to_string(x)}, {"y", std::to_string(y)}};
    if (!of_class.empty()) attributes.push_back({"class", std::string(of_class)});
    return element("text", attributes, said);
  }
  static Html bar(int from, int to, int y, const std::string& of_class) {
    return void_element("rect", {{"class", of_class},
                                 {"x", std::to_string(from)},
                                 {"y", std::to_string(y)},
                                 {"width", std::to_string(std::max(to - from, 2))},
                                 {"height", std::to_string(row_height - 8)}});
  }

  static Html legend() {
    Html html;
    int x = 4;
    for (const auto& [of_class, said, room] : {std::tuple{"bar verified", "text of the act read", 190},
                                               {"bar reported", "quoted, not read", 170},
                                               {"bar unverified", "source not seen", 165},
                                               {"bar verified vague", "day not known exactly", 205}}) {
      html += bar(x, x + 34, 9, of_class) + label(x + 42, 20, "", said);
      x += room;
    }
    return html + label(x, 20, "", "1, 2, …: versions of a rule");
  }

  Html grid(int height) const {
    Html html;
    const int step = years_.step();
    const int begin = (years_.first + step - 1) / step * step;
    for (int year = begin; year <= years_.last; year += step) {
      const int x = years_.x(new_year(year));
      html += void_element("line", {{"class", "grid"},
                                    {"x1", std::to_string(x)},
                                    {"x2", std::to_string(x)},
                                    {"y1", std::to_string(head_height - 8)},
                                    {"y2", std::to_string(height - foot_height + 6)}});
      for (const int y : {head_height - 14, height - 6}) {
        html += element("text",
                        {{"class", "year"},
                         {"x", std::to_string(x)},
                         {"y", std::to_string(y)},
                         {"text-anchor", x > plot_right - 18 ? "end" : "middle"}},
                        std::to_string(year));
      }
    }
    return html;
  }

  Html all_rows() {
    Html html;
    for (std::size_t at = 0; at < entries_.size();) {
      if (at == 0 || entries_[at].source != entries_[at - 1].source) html += source(entries_[at].source);
      const Symbol rule = rulebook_[entries_[at].rule].name;
      std::size_t end = at;
      while (end < entries_.size() && entries_[end].source == entries_[at].source &&
             rulebook_[entries_[end].rule].name == rule) {
        ++end;
      }
      html += row(at, end);
      at = end;
    }
    return html;
  }

  Html source(SourceId of) {
    y_ += group_height;
    return element("g", {{"class", "source"}}, label(4, y_ - 8, "", shortened(source_words(of), source_columns)));
  }

  /// The number and the title of a source, as far as it has them.
  std::string source_words(SourceId of) const {
    const Source& source = rulebook_[of];
    const std::string shown = words_.source(of);
    const auto english = std::ranges::find_if(source.titles, [](const auto& title) { return title.first == "en"; });
    const auto& title = english == source.titles.end() ? source.titles.begin() : english;
    return title == source.titles.end() || title->second == shown ? shown : shown + " · " + title->second;
  }

  /// The row of one rule: the entries from `at` until `end` are its versions under one source.
  Html row(std::size_t at, std::size_t end) {
    const Rule& last = rulebook_[entries_[end - 1].rule];
    const std::string kind =
        last.strength == Strength::Binding ? "" : " (" + std::string(strength_name(last.strength)) + ')';
    Html html = label(14, y_ + 14, "", shortened(last.title, label_columns - kind.size()) + kind);
    const bool versions = end - at > 1 || last.version > 1;
    for (; at < end; ++at) html += version(entries_[at], versions);
    y_ += row_height;
    return link_to(address_ ? address_(entries_[end - 1].rule) : std::string{}, html);
  }

  Html version(const TimelineEntry& entry, bool numbered) const {
    const Rule& rule = rulebook_[entry.rule];
    if (!entry.force) return label(plot_left + 4, y_ + 14, "pending", "pending");
    const Attestation& known = rule.readings.front().sources.front().attestation;
    const std::string of_class(evidence_class(known.evidence));
    const Force& force = *entry.force;
    const int from = years_.x(force.from.first);
    const int to = years_.x(force.until ? force.until->last : last_day);
    const int sure_from = years_.x(force.from.last);
    const int sure_to = years_.x(force.until ? force.until->first : last_day);
    Html html = element("title", rule.title + " (" + words_.name(rule.name) + "), " + force_words(force));
    if (sure_from >= sure_to) return element("g", html + bar(from, to, y_ + 4, of_class + " vague"));
    if (from < sure_from) html += bar(from, sure_from, y_ + 4, of_class + " vague");
    if (sure_to < to) html += bar(sure_to, to, y_ + 4, of_class + " vague");
    html += bar(sure_from, sure_to, y_ + 4, of_class);
    const bool has_room = sure_to - sure_from > 12;
    if (numbered && has_room) {
      html += label((sure_from + sure_to) / 2, y_ + 14, "number", std::to_string(rule.version));
    }
    return element("g", html);
  }

  const Rulebook& rulebook_;
  Words words_;
  const Pack& pack_;
  const RuleAddress& address_;
  std::vector<TimelineEntry> entries_;
  Years years_;
  int y_ = head_height;
};

}  // namespace

Html render_timeline_svg(const Rulebook& rulebook, PackId pack, const RuleAddress& address) {
  return Picture(rulebook, pack, address).svg();
}

}  // namespace placet
