// SPDX-License-Identifier: Apache-2.0
//
// Steps that can still be taken, and days that can be moved so that they can.
#include <algorithm>
#include <type_traits>

#include "fix/changes_of_finding.hpp"

namespace placet {
namespace {

/// What a timing is counted from, if it is counted.
const Anchor* anchor_of(const Timing& timing) {
  return std::visit(
      [](const auto& of) -> const Anchor* {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, NoLaterThanDay> || std::is_same_v<T, NoEarlierThanDay>) {
          return nullptr;
        } else {
          return &of.anchor;
        }
      },
      timing);
}

/// The first day of the year in which `by 30 November of the year before E` leaves time.
Day first_day_of_year_for(const ByDayOfYear& by, Day today) {
  using std::chrono::years;
  const std::chrono::year_month_day now{today};
  const auto limit = std::chrono::month{by.month} / std::chrono::day{by.day};
  const bool over = limit < now.month() / now.day();
  const int shift = (over ? 1 : 0) + (by.side == RelativeLimit::Side::Before ? 1 : -1);
  return Day{(now.year() + years{shift}) / std::chrono::January / 1};
}

}  // namespace

std::optional<StepOnDay> ChangesOfFinding::step_of(const StepGround& step, const Binding& binding) const {
  const auto* path = std::get_if<Path>(&step.bearer.what);
  if (path == nullptr || !open_.steps()) return std::nullopt;
  StepOnDay result{step.step.deed.act, step.step.deed.authority, {}, {}, today_, {}};
  const auto bearer = bound_at(*path, binding);
  const auto* member = bearer ? std::get_if<MemberId>(&*bearer) : nullptr;
  if (member == nullptr || !member->valid()) return std::nullopt;
  if (*member != Facts::agreement()) {
    const Member& of = facts_.member(*member);
    if (of.entity != rulebook_.known.party || !of.id.valid()) return std::nullopt;
    result.party = origins_.member(facts_, *member);
  }
  const auto& object = step.step.deed.object;
  if (!object) return result;
  const auto fact = object->steps.empty() ? std::nullopt : fact_at(*object, binding);
  if (fact && rulebook_[fact->field].type.kind == TypeKind::Date) {
    result.about = rulebook_.text(rulebook_[fact->field].name);
    return result;
  }
  const auto about = bound_at(*object, binding);
  if (!about) return std::nullopt;
  if (const auto* value = std::get_if<BoundValue>(&*about)) {
    const auto* code = std::get_if<Code>(&facts_.field(value->owner, value->field).statements[value->index].value);
    if (code == nullptr) return std::nullopt;
    result.about = facts_.text(code->symbol);
    return result;
  }
  const auto* of = std::get_if<MemberId>(&*about);
  if (of == nullptr || !of->valid() || !facts_.member(*of).id.valid()) return std::nullopt;
  result.about = facts_.name_of(*of);
  return result;
}

void ChangesOfFinding::step_owed(const StepGround& step, const Ground& ground, bool in_norm) {
  if (ground.value == StepValue::True || (in_norm && ground.value == StepValue::Open)) return;
  std::optional<StepOnDay> wanted = step_of(step, ground.binding);
  if (!wanted) return;
  const Day first = std::max(today_, step.not_before.value_or(today_));
  const Day last = step.not_after.value_or(last_day);
  if (last < first) return step_over(step, ground, *wanted);
  const Day next = today_ + std::chrono::days{1};
  wanted->on = step.not_after ? last : std::max(first, next);
  StepOnDay planned = *wanted;
  if (step.decided_by.valid() && open_.planned_step(step.decided_by)) {
    planned.planned = origins_.member(facts_, step.decided_by);
  }
  if (ground.value != StepValue::Open) add(planned, step.not_before, step.not_after);
  if (in_norm || first != today_ || wanted->on == today_) return;
  // What a condition asks for counts once it was given, and not while it is planned.
  wanted->on = today_;
  add(*wanted, step.not_before, step.not_after, true);
}

/// The last day has passed: what it is counted from can be moved, if that is still to come.
void ChangesOfFinding::step_over(const StepGround& step, const Ground& ground, const StepOnDay& wanted) {
  StepOnDay over = wanted;
  over.on = step.not_after.value_or(last_day);
  add_obstacle(Obstacle::StepOver{over});
  const auto move = [&](const Path& path, std::optional<Day> to) {
    const auto fact = fact_at(path, ground.binding);
    if (!fact) return;
    const FieldFacts& stated = facts_.field(fact->member, fact->field);
    const auto* now =
        stated.presence == Presence::Stated ? std::get_if<DayRange>(&stated.statements.front().value) : nullptr;
    if (now != nullptr) move_later(*fact, to.value_or(now->last + (today_ - over.on)));
  };
  for (const Timing& timing : step.step.timings) {
    const Anchor* anchor = anchor_of(timing);
    const auto* path = anchor == nullptr ? nullptr : std::get_if<Path>(&anchor->what);
    if (path == nullptr) continue;
    const auto* by = std::get_if<ByDayOfYear>(&timing);
    move(*path, by == nullptr ? std::nullopt : std::optional(first_day_of_year_for(*by, today_)));
  }
  if (!step.step.timings.empty()) return;
  const auto& as_of = rulebook_[rule_].readings[reading_].as_of;
  const auto* own = as_of ? std::get_if<Path>(&as_of->what) : nullptr;
  const FieldId signature = rulebook_.known.agreement_signature;
  if (own != nullptr) {
    move(*own, std::nullopt);
  } else if (!as_of && signature.valid()) {
    move(Path{agreement_slot, {PathStep{{signature}}}, {}}, std::nullopt);
  }
}

/// A rule whose last day is known binds no more when the day by which it is judged is moved past it.
void ChangesOfFinding::law_ends(const ForceGround& force, const Binding& binding) {
  const Reading& reading = rulebook_[force.rule].readings[force.reading];
  if (force.rule != for_rule_ || !reading.in_force || !reading.in_force->until) return;
  const Day until = reading.in_force->until->last;
  if (until >= last_day) return;
  if (reading.as_of) {
    const auto* path = std::get_if<Path>(&reading.as_of->what);
    const auto fact = path == nullptr ? std::nullopt : fact_at(*path, binding);
    if (fact) move_later(*fact, until);
    return;
  }
  const FieldId signature = rulebook_.known.agreement_signature;
  if (signature.valid()) move_later(Fact{Facts::agreement(), signature, std::nullopt}, until);
}

}  // namespace placet
