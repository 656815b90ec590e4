// SPDX-License-Identifier: Apache-2.0
//
// The days that steps are counted from, and the first and last day on which a step is in time
// (docs/language/meaning.md, "Days").
#include <algorithm>
#include <type_traits>

#include "evaluate/calendar.hpp"
#include "evaluate/case_date.hpp"

namespace placet {
namespace {

using std::chrono::days;

constexpr UnknownKinds fact_unknown{true, false, false};

Day next(Day day) {
  return day >= last_day ? last_day : day + days{1};
}
Day previous(Day day) {
  return day <= first_day ? first_day : day == last_day ? last_day : day - days{1};
}
DayRange next(DayRange range) {
  return {next(range.first), next(range.last)};
}
DayRange previous(DayRange range) {
  return {previous(range.first), previous(range.last)};
}

/// The day of the later of two.
DayRange latest_of(DayRange a, DayRange b) {
  return {std::max(a.first, b.first), std::max(a.last, b.last)};
}

Day day_of_year(std::chrono::year year, std::uint8_t month, std::uint8_t day) {
  const std::chrono::month m{month};
  const auto last = std::chrono::year_month_day_last{year, std::chrono::month_day_last{m}};
  return std::chrono::sys_days{year / m / std::min(std::chrono::day{day}, last.day())};
}

std::chrono::year year_of(Day day) {
  return std::chrono::year_month_day{day}.year();
}

bool is_draft(const Facts& facts) {
  return stage_is(facts, "draft");
}

}  // namespace

Evaluation::AnchorDay Evaluation::field_day(const Path& path, const Frame& frame) {
  using Kind = AnchorDay::Kind;
  const Lookup lookup = read(path, frame);
  if (lookup.state == State::Absent) return {Kind::Absent, {}, std::nullopt};
  if (const auto* day = lookup.value ? std::get_if<DayRange>(&*lookup.value) : nullptr) {
    return {Kind::Known, *day, lookup.fact};
  }
  if (is_draft(facts())) return {Kind::NoEndYet, {}, lookup.fact};
  const auto& known = rulebook().known;
  const auto* member = lookup.fact ? std::get_if<MemberId>(&lookup.fact->of) : nullptr;
  const bool of_agreement = member != nullptr && *member == Facts::agreement();
  const FieldId field = lookup.fact ? lookup.fact->field : FieldId{};
  const bool in_force = stage_is(facts(), "in-force") || stage_is(facts(), "ended");
  if (of_agreement && field == known.agreement_signature && (in_force || stage_is(facts(), "signed"))) {
    return {Kind::UnknownDay, setting_.case_date, lookup.fact};
  }
  const bool happened = of_agreement && field == known.agreement_entry_into_force && in_force;
  if (!of_agreement || happened) return {Kind::UnknownDay, {}, lookup.fact};
  const bool complete = facts().completeness.record_complete && !facts().completeness.open.contains("event");
  if (complete || facts().completeness.complete.contains("event")) return {Kind::NotHappened, {}, lookup.fact};
  return {Kind::Unknown, {}, lookup.fact};
}

/// The day of the latest of the steps that were taken or asked for. Where one may be meant, or may have been taken,
/// that is no earlier, it is not known.
Evaluation::AnchorDay Evaluation::deed_day(const Deed& deed, const Frame& frame, const Bearer* bearer) {
  using Kind = AnchorDay::Kind;
  using Course = Candidate::Course;
  const Bearer whole{Path{agreement_slot, {}, {}}};
  std::optional<DayRange> latest;
  std::optional<FactAddress> its_day;
  std::vector<Candidate> perhaps;
  for (Candidate& candidate : candidates(deed, bearer != nullptr ? *bearer : whole, frame, std::nullopt)) {
    if (candidate.course == Course::Refused || candidate.course == Course::Withdrawn) continue;
    if (candidate.matches != Kleene::True || candidate.course == Course::Unknown) {
      perhaps.push_back(std::move(candidate));
      continue;
    }
    if (!latest || latest->first < candidate.day.first) its_day = {candidate.step, rulebook().known.step_day};
    latest = latest ? latest_of(*latest, candidate.day) : candidate.day;
  }
  if (latest) std::erase_if(perhaps, [&](const Candidate& other) { return other.day.last <= latest->first; });
  if (!perhaps.empty()) {
    std::optional<FactAddress> asks;
    for (const Asked& asked : perhaps.front().asks) {
      if (const auto* field = std::get_if<AskedField>(&asked); field != nullptr && !asks)
        asks = {field->member, field->field};
    }
    if (!latest) return {Kind::Unknown, {}, asks};
    for (const Candidate& other : perhaps) latest->last = std::max(latest->last, other.day.last);
    return {Kind::UnknownDay, *latest, asks};
  }
  if (latest && !latest->unbounded()) return {Kind::Known, *latest, its_day};
  if (is_draft(facts())) return {Kind::NoEndYet, latest.value_or(DayRange{}), its_day};
  if (latest) return {Kind::UnknownDay, *latest, its_day};
  return {steps_complete() ? Kind::NotHappened : Kind::Unknown, {}, std::nullopt};
}

Evaluation::AnchorDay Evaluation::anchor_day(const Anchor& anchor, const Frame& frame, const Bearer* bearer) {
  return std::visit(
      [&](const auto& what) -> AnchorDay {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, Day>)
          return {AnchorDay::Kind::Known, DayRange::of(what), std::nullopt};
        else if constexpr (std::is_same_v<T, Path>)
          return field_day(what, frame);
        else
          return deed_day(what, frame, bearer);
      },
      anchor.what);
}

/// Names what is counted from, whatever day that turns out to be.
std::string Evaluation::name_of(const Anchor& anchor, const Frame& frame, const Bearer* bearer) {
  if (const auto* deed = std::get_if<Deed>(&anchor.what)) {
    const Bearer whole{Path{agreement_slot, {}, {}}};
    return key_of(asked_step(*deed, bearer != nullptr ? *bearer : whole, frame));
  }
  if (const auto* day = std::get_if<Day>(&anchor.what)) return Key().add(DayRange::of(*day)).text();
  const Lookup lookup = read(std::get<Path>(anchor.what), frame);
  if (lookup.fact) return Key().add(lookup.fact->of).add(lookup.fact->field).text();
  const auto [file, begin] = std::pair<std::uint64_t, std::uint64_t>(anchor.span.file.index, anchor.span.begin);
  return Key().add(file).add(begin).add(frame.binding).text();
}

/// Names a timing by what it says: what has one name is one window, whatever the days turn out to be.
std::string Evaluation::name_of(const Timing& timing, const Frame& frame, const Bearer& bearer) {
  Key key;
  key.add(timing.index());
  std::string anchor;
  std::visit(
      [&](const auto& what) {
        if constexpr (requires { what.month; }) key.add(std::uint64_t{what.month}).add(std::uint64_t{what.day});
        if constexpr (requires { what.limit; }) key.add(static_cast<std::uint64_t>(what.limit));
        if constexpr (requires { what.side; }) key.add(static_cast<std::uint64_t>(what.side));
        if constexpr (requires { what.period; }) {
          if (const auto* length = std::get_if<Constant>(&rulebook()[what.period].what))
            key.add(length->value);
          else
            key.add(what.period).add(frame.law_day.day).add(frame.binding);
        }
        if constexpr (requires { what.anchor; }) anchor = name_of(what.anchor, frame, &bearer);
      },
      timing);
  return std::move(key).text() + anchor;
}

/// The last day of a step without a timing: the day that `as of` names, else the signature, else the case date.
Evaluation::AnchorDay Evaluation::default_day(const Frame& frame) {
  using Kind = AnchorDay::Kind;
  if (frame.rule.valid()) {
    const Reading& rule = rulebook()[frame.rule].readings[frame.reading];
    if (rule.as_of) return anchor_day(*rule.as_of, frame, nullptr);
  }
  const FieldId signature = rulebook().known.agreement_signature;
  if (!signature.valid()) return {Kind::Known, setting_.case_date, std::nullopt};
  const AnchorDay day = field_day(Path{agreement_slot, {PathStep{{signature}}}, {}}, frame);
  if (day.kind == Kind::Known || day.kind == Kind::NoEndYet) return day;
  return {setting_.case_date.exact() ? Kind::Known : Kind::UnknownDay, setting_.case_date, day.asks};
}

std::optional<PeriodRange> Evaluation::period(OperandId id, Frame& frame, UnknownKinds& why) {
  const Amount amount = operand(id, frame);
  if (amount.state == State::Known && amount.value) {
    if (const auto* range = std::get_if<PeriodRange>(&*amount.value); range != nullptr && range->high) return *range;
  }
  why = why | (amount.why == UnknownKinds{} ? fact_unknown : amount.why);
  return std::nullopt;
}

Evaluation::Window Evaluation::window_of(const Step& step, const Bearer& bearer, Frame& frame,
                                         DefaultWindow otherwise) {
  Window window;
  if (step.timings.empty()) {
    if (otherwise == DefaultWindow::AnyDay) return window;
    const AnchorDay day = default_day(frame);
    using Kind = AnchorDay::Kind;
    if (day.asks && !(day.kind == Kind::Known && day.day.exact())) window.asks.push_back(asked_for(*day.asks));
    if (day.kind == Kind::Known || day.kind == Kind::UnknownDay)
      window.not_after = day.day;
    else if (day.kind == Kind::NoEndYet)
      window.end_open = true;
    else if (day.kind == Kind::Unknown)
      window.unknown = true;
    else
      window.not_applicable = true;
    if (window.unknown || !window.not_after.exact()) window.why = fact_unknown;
    const auto* as_of = frame.rule.valid() ? &rulebook()[frame.rule].readings[frame.reading].as_of : nullptr;
    if (!window.exact() && as_of != nullptr && *as_of) window.counted_from = name_of(**as_of, frame, nullptr);
    return window;
  }
  for (const Timing& timing : step.timings) {
    narrow(window, timing, bearer, frame);
    if (!window.exact()) window.counted_from += name_of(timing, frame, bearer);
  }
  return window;
}

void Evaluation::narrow(Window& window, const Timing& timing, const Bearer& bearer, Frame& frame) {
  const Pack& pack = rulebook()[frame.rule.valid() ? rulebook()[frame.rule].pack : view_];
  const auto start = [&](DayRange day) { window.not_before = latest_of(window.not_before, day); };
  const auto end = [&](DayRange day) {
    window.not_after = {std::min(window.not_after.first, day.first), std::min(window.not_after.last, day.last)};
    if (!window.not_after.exact()) window.why = window.why | fact_unknown;
  };
  // Calls `apply` with the day of the anchor; else says what an anchor without a day does to the window.
  const auto counted_from = [&](const Anchor& anchor, bool starts, const auto& apply) {
    const AnchorDay day = anchor_day(anchor, frame, &bearer);
    if (day.asks && (day.kind != AnchorDay::Kind::Known || !day.day.exact())) {
      window.asks.push_back(asked_for(*day.asks));
    }
    switch (day.kind) {
      case AnchorDay::Kind::Known: apply(day.day); break;
      case AnchorDay::Kind::UnknownDay:
        apply(day.day);
        window.why = window.why | fact_unknown;
        break;
      case AnchorDay::Kind::NoEndYet:
        window.end_open = true;
        if (starts) start({last_day, last_day});  // it counts only from a day that has not come
        break;
      case AnchorDay::Kind::NotHappened:
      case AnchorDay::Kind::Absent: window.not_applicable = true; break;
      case AnchorDay::Kind::Unknown:
        window.unknown = true;
        window.why = window.why | fact_unknown;
        break;
    }
  };
  const auto with_period = [&](OperandId id, const auto& apply) {
    if (const auto range = period(id, frame, window.why))
      apply(*range);
    else
      window.unknown = true;
  };
  const auto moved = [&](DayRange from, const PeriodRange& by, int direction) {
    const DayRange least = shifted(rulebook(), pack, from, by.low, direction);
    const DayRange most = shifted(rulebook(), pack, from, *by.high, direction);
    return DayRange{std::min(least.first, most.first), std::max(least.last, most.last)};
  };
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, BeforeAnchor>) {
          counted_from(what.anchor, false, [&](DayRange day) { end(previous(day)); });
        } else if constexpr (std::is_same_v<T, AfterAnchor>) {
          counted_from(what.anchor, true, [&](DayRange day) { start(next(day)); });
        } else if constexpr (std::is_same_v<T, WithinAfter>) {
          counted_from(what.anchor, true, [&](DayRange day) {
            start(day);
            with_period(what.period, [&](const PeriodRange& by) { end(moved(day, by, 1)); });
          });
        } else if constexpr (std::is_same_v<T, NoLaterThanDay>) {
          end(DayRange::of(what.day));
        } else if constexpr (std::is_same_v<T, NoEarlierThanDay>) {
          start(DayRange::of(what.day));
        } else if constexpr (std::is_same_v<T, RelativeLimit>) {
          const bool later = what.limit == RelativeLimit::Limit::NoLater;
          const bool before = what.side == RelativeLimit::Side::Before;
          counted_from(what.anchor, !later && !before, [&](DayRange day) {
            with_period(what.period, [&](const PeriodRange& by) {
              const DayRange limit = moved(day, by, before ? -1 : 1);
              if (later)
                end(limit);
              else
                start(limit);
              if (!later && before) end(previous(day));
            });
          });
        } else if constexpr (std::is_same_v<T, ByDayOfYear>) {
          counted_from(what.anchor, false, [&](DayRange day) {
            const int shift = what.side == RelativeLimit::Side::Before ? -1 : 1;
            const auto limit = [&](Day of) {
              return of == first_day || of == last_day
                         ? of
                         : day_of_year(year_of(of) + std::chrono::years{shift}, what.month, what.day);
            };
            end({limit(day.first), limit(day.last)});
          });
        } else {
          static_assert(std::is_same_v<T, ByDayOfEveryYear>);  // a step of its own for each year, see steps.cpp
        }
      },
      timing);
}

}  // namespace placet
