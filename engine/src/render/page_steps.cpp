// SPDX-License-Identifier: Apache-2.0
// All lengths are whole pixels of a drawing 1000 wide.
#include "render/page_steps.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "render/layout.hpp"
#include "render/report_outline.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int width = 1000;
constexpr int plot_left = 490;
constexpr int plot_right = width - 12;
constexpr int head_height = 58;
constexpr int row_height = 44;
constexpr int foot_height = 24;
constexpr std::size_t label_columns = 58;
constexpr std::size_t state_columns = 65;

constexpr std::string_view style = R"(
.timeline text{font:14px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.timeline .quiet{fill:var(--quiet);font-size:13px}
.timeline .grid{stroke:var(--line)}
.timeline .window{fill:var(--none);fill-opacity:.25}
.timeline .day{stroke:var(--ink);stroke-width:1.5}
.timeline .today{stroke-dasharray:5 4}
.timeline .taken{stroke-width:2}
.timeline .good{fill:var(--good);stroke:var(--good)}
.timeline .bad{fill:var(--bad);stroke:var(--bad)}
.timeline .todo{fill:var(--todo);stroke:var(--todo)}
.timeline .doubt{fill:var(--doubt);stroke:var(--doubt)}
)";

/// A step that a norm asks for, once for all findings that ask for it.
struct StepRow {
  std::string what;
  std::optional<Day> not_before, not_after;
  std::optional<DayRange> taken;
  StepValue value = StepValue::Unknown;

  bool has_day() const { return not_before || not_after || taken; }
  Day sort_day() const { return not_after ? *not_after : taken ? taken->last : not_before.value_or(last_day); }
  bool operator==(const StepRow&) const = default;
};

class StepRows {
 public:
  StepRows(const Report& report, const Words& words) : report_(report), words_(words) {}

  std::vector<StepRow> rows() {
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (finding.counts && !is_idle(finding.status) && finding.ground.valid()) collect(finding.ground, false);
      }
    }
    std::ranges::stable_sort(rows_, {}, [](const StepRow& row) { return row.sort_day(); });
    return std::move(rows_);
  }

 private:
  /// Steps under what a norm requires or what mends its breach; those of its conditions are not owed.
  void collect(GroundId id, bool owed) {
    if (!seen_.insert({id, owed}).second) return;
    const Ground& ground = report_.assessment.proof[id];
    if (const auto* step = std::get_if<StepGround>(&ground.about); step != nullptr && owed) add(ground, *step);
    owed = owed || std::holds_alternative<DutyGround>(ground.about) || std::holds_alternative<CureGround>(ground.about);
    for (const GroundId child : ground.because) collect(child, owed);
  }

  void add(const Ground& ground, const StepGround& step) {
    const Scope scope = words_.scope(ground.binding);
    const std::string deed = capitalised(words_.deed(step.step.deed, scope));
    const std::string what = words_.say(Message::Aside, {{"text", deed}, {"aside", words_.bearer(step.bearer, scope)}});
    StepRow row{what, step.not_before, step.not_after, taken_on(step), ground.value};
    if (row.has_day() && std::ranges::find(rows_, row) == rows_.end()) rows_.push_back(std::move(row));
  }

  std::optional<DayRange> taken_on(const StepGround& step) const {
    const FieldId day = words_.rulebook().known.step_day;
    if (!step.decided_by.valid() || !day.valid()) return std::nullopt;
    const auto& statements = report_.facts.field(step.decided_by, day).statements;
    const auto* stated = statements.empty() ? nullptr : std::get_if<DayRange>(&statements.front().value);
    return stated == nullptr || stated->unbounded() ? std::nullopt : std::optional(*stated);
  }

  const Report& report_;
  const Words& words_;
  std::vector<StepRow> rows_;
  std::set<std::pair<GroundId, bool>> seen_;
};

/// The days that the drawing spans, with room at both ends.
struct Calendar {
  Day first = last_day, last = first_day;

  void include(Day day) {
    if (day == first_day || day == last_day) return;
    first = std::min(first, day);
    last = std::max(last, day);
  }
  void include(DayRange range) {
    include(range.first);
    include(range.last);
  }
  void add_room() {
    const days room{std::max<days::rep>((last - first).count() / 20, 15)};
    first -= room;
    last += room;
  }
  int x(Day day) const {
    const auto at = (std::clamp(day, first, last) - first).count();
    return plot_left + static_cast<int>(at * (plot_right - plot_left) / (last - first).count());
  }
  /// The first days of months between which there is room for their names.
  std::vector<Day> ticks() const {
    constexpr std::array<std::int32_t, 11> steps{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    const auto months = (last - first).count() / 30 + 1;
    const std::int32_t step =
        *std::ranges::find_if(steps, [&](auto length) { return months / length <= 6 || length == steps.back(); });
    const int from = static_cast<int>(year_month_day(first).year());
    std::vector<Day> all;
    Day day{std::chrono::year{step < 12 ? from : from - from % (step / 12)} / 1 / 1};
    for (; day <= last; day = add_months(day, step)) {
      if (day >= first) all.push_back(day);
    }
    return all;
  }
};

std::string_view tone(StepValue value) {
  switch (value) {
    case StepValue::True: return "good";
    case StepValue::False: return "bad";
    case StepValue::Open: return "todo";
    case StepValue::Unknown: return "doubt";
  }
  return {};
}

std::string shortened(std::string said, std::size_t columns) {
  if (width_of(said) <= columns) return said;
  while (width_of(said) >= columns) {
    while ((static_cast<unsigned char>(said.back()) & 0xC0U) == 0x80U) said.pop_back();
    said.pop_back();
  }
  return said + "…";
}

std::string taken_words(const StepRow& row, const Words& words) {
  if (row.taken) return words.say(Message::PageStepTaken, {{"days", days_words(*row.taken, words.language())}});
  switch (row.value) {
    case StepValue::True: return words.say(Message::PageStepMet);
    case StepValue::False: return words.say(Message::PageStepNotTaken);
    case StepValue::Open: return words.say(Message::StatusOutstanding);
    case StepValue::Unknown: return words.say(Message::PageStepNotKnown);
  }
  return {};
}

std::string state_words(const StepRow& row, const Words& words) {
  std::string said = taken_words(row, words);
  const auto add = [&](Message message, const std::optional<Day>& day) {
    if (day) said += " · " + words.say(message, {{"day", day_words(*day, words.language())}});
  };
  add(Message::PageStepFrom, row.not_before);
  add(Message::PageStepUntil, row.not_after);
  return said;
}

class StepsPicture {
 public:
  StepsPicture(const Assessment& assessment, std::vector<StepRow> rows, const Words& words)
      : assessment_(assessment), rows_(std::move(rows)), words_(words) {
    calendar_.include(assessment.dates.today);
    calendar_.include(assessment.case_date);
    for (const StepRow& row : rows_) {
      if (row.not_before) calendar_.include(*row.not_before);
      if (row.not_after) calendar_.include(*row.not_after);
      if (row.taken) calendar_.include(*row.taken);
    }
    calendar_.add_room();
  }

  Html svg() const {
    const int height = head_height + static_cast<int>(rows_.size()) * row_height + foot_height;
    const std::string name = words_.say(Message::PageSteps);
    Html html = element("title", name) + style_sheet(style) + grid(height) + days_of_case(height);
    int y = head_height;
    for (const StepRow& of : rows_) {
      html += row(of, y);
      y += row_height;
    }
    return element("svg",
                   {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"class", "timeline"},
                    {"viewBox", "0 0 " + std::to_string(width) + ' ' + std::to_string(height)},
                    {"width", std::to_string(width)},
                    {"height", std::to_string(height)},
                    {"role", "group"},
                    {"aria-label", name}},
                   html);
  }

 private:
  static Html text(int x, int y, std::string_view of_class, std::string_view said, std::string_view anchor = "start") {
    return element("text",
                   {{"class", std::string(of_class)},
                    {"x", std::to_string(x)},
                    {"y", std::to_string(y)},
                    {"text-anchor", std::string(anchor)}},
                   said);
  }
  static Html line(int x, int top, int bottom, std::string_view of_class) {
    return void_element("line", {{"class", std::string(of_class)},
                                 {"x1", std::to_string(x)},
                                 {"x2", std::to_string(x)},
                                 {"y1", std::to_string(top)},
                                 {"y2", std::to_string(bottom)}});
  }
  static Html box(int from, int to, int y, int height, std::string_view of_class) {
    return void_element("rect", {{"class", std::string(of_class)},
                                 {"x", std::to_string(from)},
                                 {"y", std::to_string(y)},
                                 {"width", std::to_string(std::max(to - from, 2))},
                                 {"height", std::to_string(height)}});
  }

  Html grid(int height) const {
    Html html;
    const std::vector<Day> ticks = calendar_.ticks();
    const bool years =
        std::ranges::all_of(ticks, [](Day day) { return year_month_day(day).month() == std::chrono::January; });
    for (const Day day : ticks) {
      const DayRange named{day, add_months(day, years ? 12 : 1) - days{1}};
      const int x = calendar_.x(day);
      html += line(x, head_height - 4, height - foot_height + 4, "grid") +
              text(std::clamp(x, plot_left, plot_right - 40), height - 6, "quiet", days_words(named, words_.language()),
                   "middle");
    }
    return html;
  }

  /// The day of the agreement above that of the check, so that their names never meet.
  Html days_of_case(int height) const {
    Html html;
    const auto name = [&](Day day, int y, const std::string& said) {
      const int x = calendar_.x(day);
      const bool right = x > (plot_left + plot_right) / 2;
      return text(right ? x - 5 : x + 5, y, "", said, right ? "end" : "start");
    };
    if (!assessment_.case_date_presumed && !assessment_.case_date.unbounded()) {
      const DayRange& on = assessment_.case_date;
      const Day shown = on.first == first_day ? on.last : on.first;
      if (!on.exact() && on.first != first_day && on.last != last_day) {
        html += box(calendar_.x(on.first), calendar_.x(on.last), 8, height - foot_height - 4, "window");
      }
      const std::string said = days_words(on, words_.language());
      html += line(calendar_.x(shown), 6, height - foot_height + 4, "day") +
              name(shown, 18, words_.say(Message::PageDayOfAgreement, {{"days", said}}));
    }
    const Day today = assessment_.dates.today;
    return html + line(calendar_.x(today), 26, height - foot_height + 4, "day today") +
           name(today, 38, words_.say(Message::JudgedOn, {{"day", day_words(today, words_.language())}}));
  }

  Html row(const StepRow& of, int y) const {
    const std::string state = state_words(of, words_);
    Html html = element("title", words_.say(Message::TitleAndStatus, {{"title", of.what}, {"status", state}})) +
                text(0, y + 18, "", shortened(of.what, label_columns)) +
                text(0, y + 36, "quiet", shortened(state, state_columns));
    if (of.not_before || of.not_after) {
      const int from = of.not_before ? calendar_.x(*of.not_before) : plot_left;
      const int to = of.not_after ? calendar_.x(*of.not_after + days{1}) : plot_right;
      html += box(from, to, y + 9, 20, "window");
    }
    if (of.not_after) html += line(calendar_.x(*of.not_after + days{1}), y + 5, y + 33, "day");
    if (of.taken) html += mark(of, y + 19);
    return element("g", html);
  }

  /// Round where the step was taken as it must be, a diamond elsewhere; a bar where its day is not known exactly.
  Html mark(const StepRow& of, int y) const {
    const DayRange taken{std::max(of.taken->first, calendar_.first), std::min(of.taken->last, calendar_.last)};
    const std::string of_class = "taken " + std::string(tone(of.value));
    if (!of.taken->exact()) return box(calendar_.x(taken.first), calendar_.x(taken.last), y - 4, 8, of_class);
    const std::string x = std::to_string(calendar_.x(taken.first));
    if (of.value == StepValue::True) {
      return void_element("circle", {{"class", of_class}, {"cx", x}, {"cy", std::to_string(y)}, {"r", "7"}});
    }
    const std::string path = "M" + x + ' ' + std::to_string(y - 9) + "l9 9l-9 9l-9 -9z";
    return void_element("path", {{"class", of_class}, {"d", path}});
  }

  const Assessment& assessment_;
  std::vector<StepRow> rows_;
  const Words& words_;
  Calendar calendar_;
};

}  // namespace

Html page_steps(const Report& report, const Words& words) {
  std::vector<StepRow> rows = StepRows(report, words).rows();
  if (rows.empty()) return {};
  return element("figure", element("div",
                                   {{"class", "wide"},
                                    {"tabindex", "0"},
                                    {"role", "region"},
                                    {"aria-label", words.say(Message::PageStepsPicture)}},
                                   StepsPicture(report.assessment, std::move(rows), words).svg()) +
                               element("figcaption", {{"class", "about"}}, words.say(Message::PageStepsAbout)));
}

}  // namespace placet
