// SPDX-License-Identifier: Apache-2.0
//
// Steps and their windows. Whether a step was taken in time is a free variable for each window, since a real record
// may hold any number of steps; an agreement that is written down has at most one of each kind.
#include <algorithm>
#include <type_traits>

#include "cli/verify/encoder.hpp"

namespace placet::verify {

Encoder::AnchorDay Encoder::anchor(const Anchor& anchor, const Bearer* bearer, const Frame& frame) {
  if (const auto* day = std::get_if<Day>(&anchor.what)) return {world_.day(*day), world_.truth(false)};
  if (const auto* path = std::get_if<Path>(&anchor.what)) {
    const Amount value = value_at(*path, frame);
    return {value.low, value.absent};
  }
  const Deed& deed = std::get<Deed>(anchor.what);
  const Bearer whole{Path{agreement_slot, {}, {}}};
  std::vector<z3::expr> some;
  std::string name = "day of " + text(book_[deed.act].name);
  for (const auto& [here, step] : candidates(deed, bearer == nullptr ? whole : *bearer, frame)) {
    name += ' ' + step->day.to_string();
    some.push_back(here && step->given);
  }
  const z3::expr day = world_.whole(name), never = world_.flag("never the " + name);
  for (const auto& [here, step] : candidates(deed, bearer == nullptr ? whole : *bearer, frame)) {
    world_.write_down(z3::implies(here && step->given, day == step->day));
  }
  world_.write_down(never == !world_.any_of(some));
  return {day, never};
}

Encoder::AnchorDay Encoder::default_day(const Frame& frame) {
  if (frame.rule.valid() && reading(frame).as_of) return anchor(*reading(frame).as_of, nullptr, frame);
  return {world_.whole("day of the case"), world_.truth(false)};
}

void Encoder::narrow_by_limit(Window& window, const RelativeLimit& limit, const Bearer& bearer, const Frame& frame) {
  const AnchorDay from = anchor(limit.anchor, &bearer, frame);
  const Amount period = operand(limit.period, frame);
  const bool before = limit.side == RelativeLimit::Side::Before;
  const z3::expr early = before ? from.day - period.high : from.day + period.low;
  const z3::expr late = before ? from.day - period.low : from.day + period.high;
  window.never = window.never || from.never;
  if (limit.limit == RelativeLimit::Limit::NoLater) {
    window.last_certain = early;
    window.last_possible = late;
  } else {
    window.first_possible = early;
    window.first_certain = late;
    if (before) window.last_certain = window.last_possible = from.day - 1;
  }
}

void Encoder::narrow(Window& window, const Timing& timing, const Bearer& bearer, const Frame& frame) {
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, BeforeAnchor>) {
          const AnchorDay from = anchor(what.anchor, &bearer, frame);
          window.last_certain = window.last_possible = from.day - 1;
          window.never = window.never || from.never;
        } else if constexpr (std::is_same_v<T, AfterAnchor>) {
          const AnchorDay from = anchor(what.anchor, &bearer, frame);
          window.first_certain = window.first_possible = from.day + 1;
          window.never = window.never || from.never;
        } else if constexpr (std::is_same_v<T, WithinAfter>) {
          const AnchorDay from = anchor(what.anchor, &bearer, frame);
          const Amount period = operand(what.period, frame);
          window.first_certain = window.first_possible = from.day;
          window.last_certain = from.day + period.low;
          window.last_possible = from.day + period.high;
          window.never = window.never || from.never;
        } else if constexpr (std::is_same_v<T, NoLaterThanDay>) {
          window.last_certain = window.last_possible = world_.day(what.day);
        } else if constexpr (std::is_same_v<T, NoEarlierThanDay>) {
          window.first_certain = window.first_possible = world_.day(what.day);
        } else if constexpr (std::is_same_v<T, RelativeLimit>) {
          narrow_by_limit(window, what, bearer, frame);
        } else {
          static_assert(std::is_same_v<T, ByDayOfYear> || std::is_same_v<T, ByDayOfEveryYear>);
          const AnchorDay from = anchor(what.anchor, &bearer, frame);
          window.never = window.never || from.never;
          world_.note("a step due on a day of a year");
          window.last_certain = from.day - 400;
          window.last_possible = from.day + 800;
        }
      },
      timing);
}

Encoder::Window Encoder::window(const Step& step, const Bearer& bearer, const Frame& frame, bool any_day) {
  Window window{{}, {}, {}, {}, world_.truth(false)};
  if (step.timings.empty() && !any_day) {
    const AnchorDay last = default_day(frame);
    window.last_certain = window.last_possible = last.day;
    window.never = last.never;
  }
  for (const Timing& timing : step.timings) narrow(window, timing, bearer, frame);
  return window;
}

/// The step that an agreement would state for this deed; none if its object is not among the members.
std::vector<std::pair<z3::expr, StepVariable*>> Encoder::candidates(const Deed& deed, const Bearer& bearer,
                                                                    const Frame& frame) {
  const z3::expr none = world_.truth(false);
  StepVariable like{text(book_[deed.act].name), "", {}, "", {}, none, none, none};
  if (deed.authority.valid()) like.authority = text(book_[deed.authority].name);
  if (deed.object) {
    const Place& object = frame.binding[deed.object->base.index];
    if (!deed.object->steps.empty()) {
      like.about = text(book_[deed.object->steps.back().fields.front()].name);
    } else if (object.value) {
      like.value = object.value;
    } else {
      like.about = world_.slot(object.slot).name;
    }
  }
  std::vector<std::pair<z3::expr, StepVariable*>> found;
  const auto* path = std::get_if<Path>(&bearer.what);
  const std::vector<Guarded> who = path == nullptr ? std::vector<Guarded>{{world_.truth(true), the_agreement}}
                                                   : walk(*path, path->steps.size(), frame);
  for (const Guarded& member : who) {
    StepVariable one = like;
    const bool party =
        book_.known.party.valid() && world_.slot(member.slot).entity == text(book_[book_.known.party].name);
    if (party) one.party = member.slot;
    found.emplace_back(member.guard, &world_.step(one));
  }
  return found;
}

Encoder::Taken Encoder::taken(const Step& step, const Bearer& bearer, const Frame& frame, bool any_day) {
  const Window in = window(step, bearer, frame, any_day);
  const auto stated = candidates(step.deed, bearer, frame);
  std::string name = text(book_[step.deed.act].name);
  for (const auto& [here, one] : stated) name += ' ' + one->day.to_string();
  for (const auto& bound : {in.first_possible, in.first_certain, in.last_certain, in.last_possible}) {
    name += ' ' + (bound ? bound->to_string() : "-");
  }
  const z3::expr yes = world_.flag("in time: " + name), missed = world_.flag("missed: " + name);
  if (limited_.insert(name).second) {
    std::vector<z3::expr> some, refused, late;
    for (const auto& [here, one] : stated) {
      z3::expr inside = one->given;
      z3::expr outside = here && one->given;
      if (in.first_certain) inside = inside && one->day >= *in.first_certain;
      if (in.last_certain) inside = inside && one->day <= *in.last_certain;
      outside = in.last_possible ? outside && one->day > *in.last_possible : world_.truth(false);
      some.push_back(here && inside);
      refused.push_back(here && one->refused);
      late.push_back(outside);
    }
    const z3::expr in_time = world_.any_of(some), too_late = world_.any_of(late);
    std::vector<z3::expr> untaken;
    for (const auto& [here, one] : stated) untaken.push_back(!(here && one->given));
    world_.write_down(yes == in_time);
    world_.write_down(in_time || too_late || world_.all_of(untaken));
    // A refusal is the only way to miss what has no last day; elsewhere it might touch other rules too.
    const z3::expr over = in.last_possible ? *in.last_possible < world_.day(world_.today()) : world_.any_of(refused);
    world_.write_down(missed == (!yes && over));
    world_.define(z3::implies(missed, !yes));
  }
  return {yes, in.never, missed};
}

}  // namespace placet::verify
