// SPDX-License-Identifier: Apache-2.0
//
// The windows of steps: the first and the last day in time, once for each day that what they are counted from may be.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {
namespace {

using std::chrono::days;

constexpr int around = 3;  // days before and after a day at which the place of a window can turn
constexpr int a_week = 7;  // the same where rest days and holidays stand between

Day clamped(Day day) {
  return std::clamp(day, first_day, last_day);
}

Day shifted(Day day, const Period& by, int direction) {
  if (day == first_day || day == last_day) return day;
  return clamped(add_months(day, direction * by.months) + days{direction * by.days});
}

}  // namespace

std::set<Day> Exporter::stated_days() const {
  std::set<Day> result{dates_.today, dates_.today + days{1}};
  for (const MemberId step : facts_.members(Facts::agreement(), book_.known.step)) {
    const FieldFacts& day = stated(step, book_.known.step_day);
    if (day.presence != Presence::Stated) continue;
    const auto& range = std::get<DayRange>(day.statements.front().value);
    result.insert({range.first, range.last});
  }
  return result;
}

/// Days of a range: its ends, and those near the marks.
std::vector<Day> Exporter::possible_days(const DayRange& range, const std::set<Day>& marks, int reach) const {
  std::set<Day> result{range.first, range.last};
  for (const Day mark : marks) {
    for (int shift = -reach; shift <= reach; ++shift) {
      const Day day = mark + days{shift};
      if (day >= range.first && day <= range.last) result.insert(day);
    }
  }
  return {result.begin(), result.end()};
}

AnchorDays Exporter::field_days(const Path& path, const Terms& terms) const {
  using Kind = AnchorDays::Kind;
  const Walked walked = walk(path, terms);
  if (walked.absent) return {Kind::NotHappened, {}, {}};
  if (const auto* day = walked.value ? std::get_if<DayRange>(&*walked.value) : nullptr) {
    return {Kind::Known, *day, walked.fact};
  }
  if (draft()) return {Kind::NoEndYet, {}, walked.fact};
  const auto& known = book_.known;
  const bool of_agreement = walked.field.valid() && book_[walked.field].entity == known.agreement;
  const bool in_force = stage() == "in-force" || stage() == "ended";
  if (of_agreement && walked.field == known.agreement_signature && (in_force || stage() == "signed")) {
    return {Kind::Known, case_date(), walked.fact};
  }
  const bool happened = of_agreement && walked.field == known.agreement_entry_into_force && in_force;
  if (!of_agreement || happened) return {Kind::Known, DayRange{}, walked.fact};
  const Completeness& record = facts_.completeness;
  const bool closed = (record.record_complete && !record.open.contains("event")) || record.complete.contains("event");
  return {closed ? Kind::NotHappened : Kind::Unknown, {}, walked.fact};
}

/// The latest step that is surely this deed, given or requested.
AnchorDays Exporter::deed_days(const Deed& deed, const Terms& terms, const Bearer* bearer) {
  using Kind = AnchorDays::Kind;
  const Bearer whole{Path{agreement_slot, {}, {}}};
  std::optional<DayRange> latest;
  std::vector<DayRange> perhaps;  // of steps that may be meant, or may have been taken
  for (const Candidate& candidate : stated_steps(deed, bearer != nullptr ? *bearer : whole, terms)) {
    const auto takes = [](const std::string& outcome) { return outcome == "given" || outcome == "requested"; };
    if (std::ranges::none_of(candidate.outcomes, takes)) continue;
    if (!candidate.sure || !std::ranges::all_of(candidate.outcomes, takes)) {
      perhaps.push_back(candidate.days);
    } else if (!latest) {
      latest = candidate.days;
    } else {
      latest = {std::max(latest->first, candidate.days.first), std::max(latest->last, candidate.days.last)};
    }
  }
  if (!latest && !perhaps.empty()) return {Kind::Unknown, {}, {}};
  const bool known = latest && std::ranges::all_of(perhaps, [&](const DayRange& d) { return d.last <= latest->first; });
  for (const DayRange& days : perhaps) latest->last = std::max(latest->last, days.last);
  if (latest && (!known || !latest->unbounded() || !draft())) return {Kind::Known, *latest, {}};
  if (draft()) return {Kind::NoEndYet, {}, {}};
  const bool complete = facts_.complete(Facts::agreement(), book_.known.step);
  return {complete ? Kind::NotHappened : Kind::Unknown, {}, {}};
}

AnchorDays Exporter::anchor(const Anchor& anchor, const Terms& terms, const Bearer* bearer) {
  if (const auto* day = std::get_if<Day>(&anchor.what)) return {AnchorDays::Kind::Known, DayRange::of(*day), {}};
  if (const auto* path = std::get_if<Path>(&anchor.what)) return field_days(*path, terms);
  return deed_days(std::get<Deed>(anchor.what), terms, bearer);
}

/// The last day of a step without a timing: the day `as of` names, else the signature, else the case date.
AnchorDays Exporter::default_days(const Terms& terms) {
  if (terms.reading != nullptr && terms.reading->as_of) return anchor(*terms.reading->as_of, terms, nullptr);
  const AnchorDays day = field_days(Path{agreement_slot, {{{book_.known.agreement_signature}}}, {}}, terms);
  if (day.kind == AnchorDays::Kind::Known || day.kind == AnchorDays::Kind::NoEndYet) return day;
  return {AnchorDays::Kind::Known, case_date(), day.fact};
}

/// Names what is counted from, whatever day that turns out to be.
std::string Exporter::name_of(const Anchor& anchor, const Terms& terms, const Bearer* bearer) const {
  if (const auto* day = std::get_if<Day>(&anchor.what)) return iso_text(*day);
  const Bearer whole{Path{agreement_slot, {}, {}}};
  if (const auto* deed = std::get_if<Deed>(&anchor.what)) return matter(*deed, bearer ? *bearer : whole, terms);
  const std::string fact = walk(std::get<Path>(anchor.what), terms).fact;
  return fact.empty() ? "path at " + std::to_string(anchor.span.begin) + terms_key(terms) : fact;
}

/// Names a timing by what it says: what has one name is one window, whatever the days turn out to be.
std::string Exporter::name_of(const Timing& timing, const Terms& terms, const Bearer& bearer) const {
  std::string name = " timing " + std::to_string(timing.index());
  const auto length = [&](OperandId id) {
    const auto* constant = std::get_if<Constant>(&book_[id].what);
    const auto* range = constant ? std::get_if<PeriodRange>(&constant->value) : nullptr;
    if (range == nullptr) return "operand " + std::to_string(id.index) + terms_key(terms);
    const Period& of = range->low;
    return std::to_string(of.months) + " months " + std::to_string(of.days) + (of.working ? " working days" : " days");
  };
  std::visit(
      [&](const auto& what) {
        if constexpr (requires { what.month; }) name += " by " + std::to_string(what.month * 31 + what.day);
        if constexpr (requires { what.limit; }) name += " limit " + std::to_string(static_cast<int>(what.limit));
        if constexpr (requires { what.side; }) name += " side " + std::to_string(static_cast<int>(what.side));
        if constexpr (requires { what.period; }) name += " " + length(what.period);
        if constexpr (requires { what.anchor; }) name += " of " + name_of(what.anchor, terms, &bearer);
      },
      timing);
  return name;
}

std::optional<Period> Exporter::period(OperandId id, const Terms& terms) {
  const auto& what = book_[id].what;
  std::optional<Value> value;
  if (const auto* constant = std::get_if<Constant>(&what)) value = constant->value;
  if (const auto* path = std::get_if<PathOperand>(&what)) value = walk(path->path, terms).value;
  const auto* range = value ? std::get_if<PeriodRange>(&*value) : nullptr;
  if (range == nullptr || range->high != range->low) {
    leave_out("windows whose length is a parameter of the law or is not known");
    return std::nullopt;
  }
  return range->low;
}

/// So many working days away; nothing if that needs a year whose holidays are not listed.
std::optional<Day> Exporter::working_days_away(Day from, int count, int direction, const Pack& pack) const {
  const auto lists = [&](ListId list, const auto& wanted) {
    return list.valid() && std::ranges::any_of(book_[list].entries,
                                               [&](const ListEntry& entry) { return entry.day && wanted(*entry.day); });
  };
  while (count > 0) {
    from += days{direction};
    const auto year = std::chrono::year_month_day{from}.year();
    const auto in_year = [&](Day day) { return std::chrono::year_month_day{day}.year() == year; };
    const auto same = [&](Day day) { return day == from; };
    if (!lists(pack.holidays, in_year)) return std::nullopt;
    const auto weekday = std::chrono::weekday{from}.c_encoding();
    const bool rest = std::ranges::any_of(pack.rest_days, [&](std::uint8_t day) { return day == weekday; });
    if (lists(pack.workdays, same) || !(rest || lists(pack.holidays, same))) --count;
  }
  return pack.holidays.valid() ? std::optional(from) : std::nullopt;
}

/// The day that is a period away, or each that it may be.
std::vector<Day> Exporter::days_away(Day from, const Period& by, int direction, const Terms& terms) const {
  if (!by.working || from == first_day || from == last_day) return {shifted(from, by, direction)};
  if (const auto day = working_days_away(from, by.days, direction, book_[terms.pack])) return {*day};
  const Day near = clamped(from + days{direction * by.least_days()});
  const Day far = clamped(from + days{direction * by.most_days()});
  return possible_days({std::min(near, far), std::max(near, far)}, stated_days(), around);
}

Windows Exporter::window_of(const Timing& timing, const Bearer& bearer, const Terms& terms) {
  Windows result;
  const auto counted_from = [&](const Anchor& from, const std::optional<Period>& by, int direction, bool starts,
                                const auto& window) {
    const AnchorDays day = anchor(from, terms, &bearer);
    using Kind = AnchorDays::Kind;
    result.never = day.kind == Kind::NotHappened;
    result.unknown = day.kind == Kind::Unknown;
    if (day.kind == Kind::NoEndYet) {
      result.possible.emplace_back(starts ? last_day : first_day, last_day);
      result.counted_from = name_of(timing, terms, bearer);
    }
    if (day.kind != Kind::Known) return;
    std::set<Day> marks = stated_days();
    if (by) {
      for (const Day mark : stated_days()) {
        for (const Day e : days_away(mark, *by, -direction, terms)) marks.insert(e);
      }
    }
    for (const Day e : possible_days(day.range, marks, by && by->working ? a_week : around)) {
      for (const Day limit : by ? days_away(e, *by, direction, terms) : std::vector{e})
        result.possible.push_back(window(e, limit));
    }
  };
  const auto with_period = [&](OperandId id, const auto& use) {
    const auto length = period(id, terms);
    if (length)
      use(*length);
    else
      result.unknown = true;
  };
  const auto before = [](Day day) { return day == last_day ? day : clamped(day - days{1}); };
  const auto after = [](Day day) { return day == last_day ? day : day + days{1}; };
  using Window = std::pair<Day, Day>;
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, BeforeAnchor>) {
          counted_from(what.anchor, {}, 1, false, [&](Day e, Day) { return Window{first_day, before(e)}; });
        } else if constexpr (std::is_same_v<T, AfterAnchor>) {
          counted_from(what.anchor, {}, 1, true, [&](Day e, Day) { return Window{after(e), last_day}; });
        } else if constexpr (std::is_same_v<T, WithinAfter>) {
          with_period(what.period, [&](const Period& by) {
            counted_from(what.anchor, by, 1, true, [&](Day e, Day limit) { return Window{e, limit}; });
          });
        } else if constexpr (std::is_same_v<T, NoLaterThanDay>) {
          result.possible.emplace_back(first_day, what.day);
        } else if constexpr (std::is_same_v<T, NoEarlierThanDay>) {
          result.possible.emplace_back(what.day, last_day);
        } else if constexpr (std::is_same_v<T, RelativeLimit>) {
          const bool later = what.limit == RelativeLimit::Limit::NoLater;
          const bool back = what.side == RelativeLimit::Side::Before;
          const int direction = back ? -1 : 1;
          with_period(what.period, [&](const Period& by) {
            counted_from(what.anchor, by, direction, !later && !back, [&](Day e, Day limit) {
              return later ? Window{first_day, limit} : Window{limit, back ? before(e) : last_day};
            });
          });
        } else if constexpr (std::is_same_v<T, ByDayOfEveryYear>) {
          const AnchorDays start = anchor(what.anchor, terms, &bearer);
          result.never = start.kind == AnchorDays::Kind::NotHappened || start.kind == AnchorDays::Kind::NoEndYet;
          result.unknown = !result.never && (start.kind == AnchorDays::Kind::Unknown || !start.range.exact());
          result.possible.emplace_back(start.range.first, last_day);
        } else {
          leave_out("windows that end on a day of a year");
          result.unknown = true;
        }
      },
      timing);
  if (result.unknown || result.possible.size() > 1) result.counted_from = name_of(timing, terms, bearer);
  return result;
}

Windows Exporter::windows(const Step& step, const Bearer& bearer, const Terms& terms, bool any_day) {
  Windows result;
  if (step.timings.empty()) {
    if (any_day) return {{{first_day, last_day}}, false, false};
    const AnchorDays last = default_days(terms);
    using Kind = AnchorDays::Kind;
    result.never = last.kind == Kind::NotHappened;
    result.unknown = last.kind == Kind::Unknown;
    if (last.kind == Kind::NoEndYet) result.possible.emplace_back(first_day, last_day);
    if (last.kind == Kind::Known) {
      for (const Day day : possible_days(last.range, stated_days(), around))
        result.possible.emplace_back(first_day, day);
    }
    const bool exact = last.kind == Kind::Known && last.range.exact();
    const auto* as_of = terms.reading != nullptr && terms.reading->as_of ? &*terms.reading->as_of : nullptr;
    if (!exact) result.counted_from = " until " + (as_of ? name_of(*as_of, terms, nullptr) : "the signature");
    return result;
  }
  if (step.timings.size() > 1) {
    const auto known = [](const Windows& w) { return w.possible.size() <= 1; };
    for (const Timing& timing : step.timings) {
      const Windows one = window_of(timing, bearer, terms);
      if (!known(one)) leave_out("steps with several windows of which the days are not known");
      result.never = result.never || one.never;
      result.unknown = result.unknown || one.unknown || !known(one);
      result.counted_from += one.counted_from;
      if (one.possible.empty()) continue;
      if (result.possible.empty()) result.possible = {{first_day, last_day}};
      auto& [first, last] = result.possible.front();
      first = std::max(first, one.possible.front().first);
      last = std::min(last, one.possible.front().second);
    }
    return result;
  }
  return window_of(step.timings.front(), bearer, terms);
}

}  // namespace placet::asp
