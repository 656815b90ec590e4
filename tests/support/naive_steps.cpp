// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "support/naive_conditions.hpp"

namespace placet::naive {
namespace {

const DayRange& days_of(const FieldFacts& field) {
  return std::get<DayRange>(field.statements.front().value);
}

std::vector<Choice> truths() {
  return {{StepValue::False}, {StepValue::True}};
}

}  // namespace

// --- days ----------------------------------------------------------------------------------------------

/// "The law day is on or after `bound`": bounds written alike in one pack are one day.
Tri Conditions::at_or_after(const DayRange& law_day, const DayRange& bound) {
  if (law_day.first >= bound.last) return tri(true);
  if (law_day.last < bound.first) return tri(false);
  const std::string name = "law day " + iso_text(law_day) + " from " + iso_text(bound);
  if (law_day.exact()) return atom(name, of_law);
  const std::string group = "law day " + iso_text(law_day);
  if (const auto found = chosen_.find(group); found != chosen_.end()) {
    return at_or_after(std::get<DayRange>(*found->second.value), bound);
  }
  Atom atom{group, of_fact, {{{}, DayRange::of(law_day.first)}}};
  const auto add = [&](const DayRange& bounds) {
    for (const Day day : {bounds.first, bounds.last}) {
      if (day > law_day.first && day <= law_day.last) atom.choices.push_back({{}, DayRange::of(day)});
    }
  };
  const auto add_force = [&](const std::optional<Force>& force) {
    if (force) add(force->from);
    if (force && force->until) add(*force->until);
  };
  for (const Rule& rule : book_.rules) add_force(rule.readings.front().in_force);
  for (const List& list : book_.lists) {
    for (const ListEntry& entry : list.entries) add_force(entry.since);
  }
  for (const Parameter& parameter : book_.parameters) {
    for (const ParameterRow& row : parameter.rows) add_force(row.since);
  }
  atoms_[name] = atom;
  return {Kleene::Unknown, {name}};
}

Tri Conditions::in_force(const Force& force, const DayRange& law_day) {
  const Tri begun = at_or_after(law_day, force.from);
  return force.until ? begun & !at_or_after(law_day, *force.until) : begun;
}

/// Enough days of a range that no window can tell the others apart: those near its ends, today and any stated day.
std::vector<Day> Conditions::possible_days(const DayRange& range, int reach, std::set<Day> marks) const {
  marks.insert({range.first, range.last, dates_.today});
  for (std::uint32_t m = 0; m < facts_.size(); ++m) {
    for (const FieldFacts& field : facts_.member({m}).fields) {
      for (const Statement& statement : field.statements) {
        if (const auto* day = std::get_if<DayRange>(&statement.value)) marks.insert({day->first, day->last});
      }
    }
  }
  std::set<Day> near;
  for (const Day mark : marks) {
    for (int shift = -reach; shift <= reach; ++shift) {
      const Day day = mark + std::chrono::days{shift};
      if (day >= range.first && day <= range.last) near.insert(day);
    }
  }
  return {near.begin(), near.end()};
}

// --- steps ---------------------------------------------------------------------------------------------

/// The days that an anchor may be; last_day alone: it has not come yet.
Conditions::Windows Conditions::anchored(const Anchor& anchor, const Context& context) {
  const auto days = [&](const DayRange& range) {
    Windows result;
    for (const Day day : possible_days(range, 40, {})) result.possible.emplace_back(day, day);
    return result;
  };
  if (const auto* day = std::get_if<Day>(&anchor.what)) return {{{*day, *day}}};
  const auto* path = std::get_if<Path>(&anchor.what);
  if (path == nullptr) left_out("`date of`");
  const Operated found = walk(*path, context);
  if (found.value) return days(std::get<DayRange>(*found.value));
  if (found.absent) return {{}, true};
  const FieldId field = found.field.valid() ? found.field : path->steps.back().fields.front();
  const auto& known = book_.known;
  const bool later = stage() == "in-force" || stage() == "ended";
  const bool happened = book_[field].entity != known.agreement ||
                        (field == known.agreement_entry_into_force && later) ||
                        (field == known.agreement_signature && (later || stage() == "signed"));
  if (draft()) return {{{last_day, last_day}}};
  if (field == known.agreement_signature && happened) return days(case_date());
  if (happened) return days({first_day, dates_.today});
  const Completeness& record = facts_.completeness;
  const bool closed = (record.record_complete && !record.open.contains("event")) || record.complete.contains("event");
  return {{}, closed, !closed};
}

Conditions::Windows Conditions::windows(const Step& step, const Context& context, bool any_day) {
  if (step.timings.empty()) {
    if (any_day) return {{{first_day, last_day}}};
    Anchor anchor;
    if (context.reading->as_of)
      anchor = *context.reading->as_of;
    else
      anchor.what = Path{agreement_slot, {{{book_.known.agreement_signature}}}, {}};
    Windows until = anchored(anchor, context);
    for (Window& window : until.possible) window.first = first_day;
    return until;
  }
  if (step.timings.size() > 1) left_out("several timings");
  const auto shifted = [&](const Anchor& anchor, auto&& window_of) {
    Windows result = anchored(anchor, context);
    for (Window& window : result.possible) {
      window = window.first == last_day ? window_of(dates_.today + std::chrono::days{1}, true)
                                        : window_of(window.first, false);
    }
    return result;
  };
  const auto later = [&](Day day, const OperandId id) {
    const Operated found = operand(id, context);
    const auto* period = found.value ? std::get_if<PeriodRange>(&*found.value) : nullptr;
    if (period == nullptr || period->low.working) left_out("this period");
    return add_months(day, period->low.months) + std::chrono::days{period->low.days};
  };
  const Timing& timing = step.timings.front();
  const std::chrono::days one{1};
  if (const auto* before = std::get_if<BeforeAnchor>(&timing)) {
    return shifted(before->anchor, [&](Day e, bool to_come) {
      return Window{first_day, to_come ? last_day : e - one};
    });
  }
  if (const auto* after = std::get_if<AfterAnchor>(&timing)) {
    return shifted(after->anchor, [&](Day e, bool to_come) { return Window{to_come ? e : e + one, last_day}; });
  }
  if (const auto* within = std::get_if<WithinAfter>(&timing)) {
    return shifted(within->anchor, [&](Day e, bool to_come) {
      return Window{e, to_come ? last_day : later(e, within->period)};
    });
  }
  if (const auto* limit = std::get_if<NoLaterThanDay>(&timing)) return {{{first_day, limit->day}}};
  left_out("this timing");
}

Kleene Conditions::object_matches(const FieldFacts& about, const std::optional<Path>& object, const Context& context) {
  const bool says = about.presence == Presence::Stated;
  if (!object) return kleene(!says);
  const Bound wanted = bound_of(*object, context);
  if (std::holds_alternative<Unlisted>(wanted)) return Kleene::Unknown;
  const auto* member = std::get_if<MemberId>(&wanted);
  if (!says) {
    if (about.presence == Presence::Absent) return Kleene::False;
    if (member == nullptr) return Kleene::Unknown;
    const Member& m = facts_.member(*member);
    return facts_.complete(m.owner, m.entity) && facts_.members(m.owner, m.entity).size() == 1 ? Kleene::True
                                                                                               : Kleene::Unknown;
  }
  const std::string_view said = facts_.text(std::get<Code>(about.statements.front().value).symbol);
  if (member != nullptr) return kleene(said == facts_.name_of(*member));
  const auto& value = std::get<BoundValue>(wanted);
  const Symbol code = std::get<Code>(stated(value.owner, value.field).statements[value.index].value).symbol;
  const Symbol given = std::get<Code>(about.statements.front().value).symbol;
  if (given == code || under(code, given)) return Kleene::True;
  return under(given, code) ? Kleene::Unknown : Kleene::False;
}

Kleene Conditions::matches(const Member& step, const Deed& deed, const Bearer& bearer, const Context& context) {
  const auto of = [&](FieldId field) -> const FieldFacts& {
    const auto& fields = book_[book_.known.step].fields;
    return step.fields[static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())];
  };
  const auto code = [](const FieldFacts& field) { return std::get<Code>(field.statements.front().value).symbol; };
  const auto& known = book_.known;
  if (code(of(known.step_act)) != book_[deed.act].name) return Kleene::False;
  Kleene result = object_matches(of(known.step_about), deed.object, context);
  if (deed.authority.valid()) {
    const FieldFacts& by = of(known.step_authority);
    const std::function<bool(Symbol)> reaches = [&](Symbol name) {
      if (name == book_[deed.authority].name) return true;
      const auto found = std::ranges::find(book_.authorities, name, &Authority::name);
      return found != book_.authorities.end() &&
             std::ranges::any_of(found->within, [&](AuthorityId up) { return reaches(book_[up].name); });
    };
    const bool says = by.presence == Presence::Stated;
    result = both(result, says ? kleene(reaches(code(by))) : Kleene::Unknown);
  }
  const auto* path = std::get_if<Path>(&bearer.what);
  if (path == nullptr) left_out("bearers that are authorities");
  const Bound who = bound_of(*path, context);
  const FieldFacts& parties = of(known.step_party);
  if (who == Bound{Facts::agreement()} || parties.presence == Presence::NotStated) return result;
  if (parties.presence != Presence::Stated || std::holds_alternative<Unlisted>(who))
    return both(result, Kleene::Unknown);
  return both(result, kleene(std::ranges::any_of(parties.statements, [&](const Statement& s) {
                return Bound{std::get<Reference>(s.value).member} == who;
              })));
}

/// The value that every way to fill in what the stated steps leave open agrees on.
Have Conditions::have_in(const Window& window, const Deed& deed, const Bearer& bearer, const Context& context) {
  struct Possible {
    bool sure;
    std::vector<Day> days;
    std::string outcome;
  };
  const auto& known = book_.known;
  std::vector<Possible> steps;
  for (const MemberId m : facts_.members(Facts::agreement(), known.step)) {
    const Kleene match = matches(facts_.member(m), deed, bearer, context);
    if (match == Kleene::False) continue;
    const FieldFacts &day = stated(m, known.step_day), &outcome = stated(m, known.step_outcome);
    const DayRange range = day.presence == Presence::Stated ? days_of(day) : DayRange{};
    const bool says = outcome.presence == Presence::Stated;
    const std::string said(says ? facts_.text(std::get<Code>(outcome.statements.front().value).symbol) : "given");
    steps.push_back({match == Kleene::True, possible_days(range, 1, {window.first, window.second}), said});
  }
  const bool complete = facts_.complete(Facts::agreement(), known.step);
  std::optional<Have> agreed;
  const std::function<void(std::size_t, std::vector<StatedStep>)> go = [&](std::size_t i,
                                                                           std::vector<StatedStep> taken) {
    if (agreed && agreed->value == StepValue::Unknown) return;
    if (i < steps.size()) {
      if (!steps[i].sure) go(i + 1, taken);
      for (const Day day : steps[i].days) {
        taken.push_back({day, steps[i].outcome});
        go(i + 1, taken);
        taken.pop_back();
      }
      return;
    }
    for (int turn = 0; turn < 2; ++turn) {  // steps of one day stand in no order
      const Have found = decided_step(window, taken, complete, dates_.today);
      if (!agreed) agreed = found;
      if (agreed->value != found.value) agreed = Have{StepValue::Unknown};
      std::ranges::reverse(taken);
    }
  };
  go(0, {});
  return *agreed;
}

std::string Conditions::step_key(const Deed& deed, const Bearer& bearer, const Context& context) {
  const auto* path = std::get_if<Path>(&bearer.what);
  std::string key = "step " + std::to_string(deed.act.index) + " " + std::to_string(deed.authority.index) + " ";
  if (path != nullptr) key += bound_name(facts_, bound_of(*path, context));
  return deed.object ? key + " for " + bound_name(facts_, bound_of(*deed.object, context)) : key;
}

Have Conditions::have(const Step& step, const Bearer& bearer, const Context& context, bool any_day) {
  std::string name =
      std::to_string(step.span.begin) + "." + std::to_string(step.span.file.index) + (any_day ? "!" : "");
  for (const Bound& bound : context.binding) name += " " + bound_name(facts_, bound);
  const auto seen = remembered_.find(name);
  if (seen == remembered_.end()) return have_open(remembered_[name] = have_stated(step, bearer, context, any_day));
  return have_open(seen->second);
}

/// The value as stated; an unknown one is the open atom in `open`.
Have Conditions::have_stated(const Step& step, const Bearer& bearer, const Context& context, bool any_day) {
  const Windows time = windows(step, context, any_day);
  if (time.never) return {StepValue::False, false, true};
  std::optional<Have> agreed;
  Day last = first_day;
  for (const Window& window : time.possible) {
    const Have found = have_in(window, step.deed, bearer, context);
    if (!agreed) agreed = found;
    if (agreed->value != found.value) agreed->value = StepValue::Unknown;
    last = std::max(last, window.second);
  }
  if (!agreed || time.unknown) agreed = Have{StepValue::Unknown};
  if (agreed->value != StepValue::Unknown) return *agreed;
  std::string key = step_key(step.deed, bearer, context);
  for (const Window& window : time.possible) key += " " + iso_text(window.first) + "/" + iso_text(window.second);
  return {StepValue::Unknown, dates_.today <= last, false, {key}};
}

/// A step that is not known is an atom; `planned` says that it may still be taken.
Have Conditions::have_open(const Have& stated) {
  if (stated.value != StepValue::Unknown) return stated;
  const std::string& key = *stated.open.begin();
  if (const auto found = chosen_.find(key); found != chosen_.end()) return {found->second.truth};
  std::vector<Choice> choices = truths();
  if (stated.planned) choices.push_back({StepValue::Open});
  atoms_[key] = {key, of_fact, choices};
  return {StepValue::Unknown, false, false, {key}};
}

}  // namespace placet::naive
