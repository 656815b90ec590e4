// SPDX-License-Identifier: Apache-2.0
//
// The instances of a rule: one for every way to bind its variables, members not listed included.
#include <algorithm>

#include "evaluate/evaluation.hpp"

namespace placet {

void Evaluation::bind(std::size_t position, Instance& instance, std::vector<Instance>& found) {
  const Reading& rule = reading(instance);
  if (position == rule.for_every.size()) {
    found.push_back(instance);
    found.back().number = instances_made_++;
    return;
  }
  const Binder& binder = rule.for_every[position];
  Frame frame{instance.binding, instance.rule, instance.reading, {}, {}, std::nullopt, nullptr};
  const Collection& members = collection(binder, frame);
  const auto& known = rulebook().known;
  for (const Bound& member : members.members) {
    if (binder.entity.valid() && binder.entity == known.party && known.party_country.valid()) {
      const Presence country = facts().field(std::get<MemberId>(member), known.party_country).presence;
      if (country == Presence::NotStated || country == Presence::Unknown) continue;  // a gap of its own
    }
    instance.binding[binder.slot.index] = member;
    bind(position + 1, instance, found);
  }
  if (members.unlisted) {
    const bool outer = instance.unlisted;
    instance.unlisted = true;
    instance.binding[binder.slot.index] = *members.unlisted;
    bind(position + 1, instance, found);
    instance.unlisted = outer;
  }
}

const std::vector<Instance>& Evaluation::instances(RuleId rule) {
  return once(memory().instances[rule], [&] {
    Instance instance{rule, reading_of(rule), {}, false, 0};
    instance.binding.resize(std::max<std::size_t>(reading(instance).slots, 1), Bound{Facts::agreement()});
    std::vector<Instance> found;
    bind(0, instance, found);
    return found;
  });
}

bool Evaluation::may_hold(const Need& need) {
  Frame frame{Binding(need.slots, Bound{Facts::agreement()}), {}, 0, {}, setting_.case_date, std::nullopt, nullptr};
  frame.law_day.day = setting_.law_day();
  const auto may = [&] {
    return std::ranges::none_of(need.conditions,
                                [&](ConditionId id) { return condition(id, frame).value == Kleene::False; });
  };
  bool result = false;
  if (need.of == nullptr) {
    result = may();
  } else {
    const Collection& members = collection(*need.of, frame);
    Running variable(frame, *need.of);
    result = members.unlisted || std::ranges::any_of(members.members, [&](const Bound& member) {
               variable.is(member);
               return may();
             });
  }
  return !take_contested_reads().empty() || result;
}

std::optional<Bound> Evaluation::bearer_of(const Instance& instance) {
  const auto* path = std::get_if<Path>(&reading(instance).norm.bearer.what);
  if (path == nullptr) return std::nullopt;
  if (const auto bound = resolve(*path, instance)) return bound;
  return Bound{Unlisted{{}, path->steps.empty() ? FieldId{} : path->steps.back().fields.front(), Facts::agreement()}};
}

Evaluation::Frame Evaluation::frame_of(const Instance& instance, const Frame* user) {
  Frame frame{instance.binding, instance.rule, instance.reading, {}, setting_.case_date, std::nullopt, nullptr};
  const FieldId signature = rulebook().known.agreement_signature;
  if (signature.valid()) {
    const Bound agreement = Facts::agreement();
    frame.law_day.asks = FactAddress{agreement, signature};
    // Accounts of the day that differ are told apart, as are those of any other fact.
    if (facts().field(Facts::agreement(), signature).contested())
      frame.own_day = std::get<DayRange>(*read_field(agreement, {signature}, frame).value);
  }
  frame.law_day.day = frame.own_day;
  const auto& as_of = reading(instance).as_of;
  if (as_of) {
    const AnchorDay day = anchor_day(*as_of, frame, nullptr);
    using Kind = AnchorDay::Kind;
    frame.law_day = {day.day, day.kind == Kind::Absent || day.kind == Kind::NotHappened, day.asks};
    frame.own_day = day.day;
  } else if (user != nullptr) {
    frame.law_day = user->law_day;
    frame.own_day = user->own_day;
  }
  if (setting_.dates.law_as_of) frame.law_day.day = DayRange::of(*setting_.dates.law_as_of);
  frame.days = memory().name_of_days(frame);
  return frame;
}

Evaluation::Frame& Evaluation::own_frame(const Instance& instance) {
  Once<Frame>& known = memory().of(instance).frame;
  once(known, [&] { return frame_of(instance); });
  return *known.result;
}

}  // namespace placet
