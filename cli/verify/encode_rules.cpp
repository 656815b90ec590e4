// SPDX-License-Identifier: Apache-2.0
//
// Rules: their instances, whether they apply, what displaces and opposes them, and when they are broken.
#include <algorithm>

#include "cli/verify/encoder.hpp"

namespace placet::verify {

Encoder::Encoder(World& world, const Rulebook& book, PackId view, std::optional<Day> law_as_of)
    : world_(world), book_(book), view_(view), law_as_of_(law_as_of) {
  for (const Operand& operand : book.operands) {
    if (const auto* number = std::get_if<NumberOf>(&operand.what)) counted_.insert(number->counted.entity);
  }
  for (const Condition& condition : book.conditions) {
    const auto* quantified = std::get_if<Quantified>(&condition.what);
    if (quantified != nullptr && quantified->count > 1) counted_.insert(quantified->binder.entity);
  }
}

bool Encoder::visible(PackId pack) const {
  return std::ranges::binary_search(book_[view_].visible, pack);
}
bool opposes(const Rulebook& book, RuleId a, RuleId b) {
  return std::ranges::binary_search(book[a].opposites, b);
}

bool gives_way(const Rulebook& book, PackId view, RuleId weaker, RuleId stronger, bool by_name_only) {
  if (book[weaker].strength == Strength::Binding && book[stronger].strength != Strength::Binding) return false;
  const auto declared = [&](RuleId from, RuleId to, bool by_name) {
    return std::ranges::any_of(book[from].gives_way_to, [&](const GivesWayTo& g) {
      const bool seen = std::ranges::binary_search(book[view].visible, g.declared_in);
      return g.stronger == to && seen && g.by_kind_of_source != by_name;
    });
  };
  if (declared(weaker, stronger, true)) return true;
  return !by_name_only && !declared(stronger, weaker, true) && declared(weaker, stronger, false);
}

bool Encoder::gives_way(RuleId weaker, RuleId stronger, bool by_name_only) const {
  return verify::gives_way(book_, view_, weaker, stronger, by_name_only);
}

z3::expr Encoder::judged_here() {
  const Symbol country = book_[view_].jurisdiction;
  if (!country.valid() || !book_.known.party.valid() || !book_.known.party_country.valid()) return world_.truth(true);
  std::vector<z3::expr> some;
  for (const SlotIndex party : slots(the_agreement, book_.known.party)) {
    const FieldVariable& of = field(party, book_.known.party_country);
    some.push_back(world_.slot(party).exists && of.stated && of.value == world_.code(text(country)));
  }
  return world_.any_of(some);
}

// --- instances -----------------------------------------------------------------------------------------

void Encoder::bind(std::size_t position, const Reading& of, Instance& made, bool distinct,
                   std::vector<Instance>& found) {
  if (position == of.for_every.size()) {
    found.push_back(made);
    return;
  }
  const Binder& binder = of.for_every[position];
  for (const auto& [exists, place] : members(binder, made.frame)) {
    Instance next = made;
    next.frame.binding[binder.slot.index] = place;
    next.exists = made.exists && exists;
    bind(position + 1, of, next, distinct, found);
    // Any other unused member of the collection would only change names.
    const bool used = std::ranges::find(made.frame.binding, place) != made.frame.binding.end();
    if (distinct && !used) break;
  }
}

std::vector<Instance> Encoder::instances(RuleId id, bool distinct, const Frame* user) {
  const Rule& rule = book_[id];
  std::vector<Instance> found;
  if (rule.pending) return found;
  for (std::uint32_t k = 0; k < rule.readings.size(); ++k) {
    const Reading& of = rule.readings[k];
    const FieldId signature = book_.known.agreement_signature;
    z3::expr case_day = world_.whole("day of the case");
    if (signature.valid() && limited_.insert("day of the case").second) {
      const FieldVariable& signed_on = field(the_agreement, signature);
      world_.define(z3::implies(signed_on.stated, signed_on.value == case_day));
      world_.write_down(signed_on.stated);
    }
    Instance made{{id, k, std::vector<Place>(std::max(of.slots, 1U)), case_day, case_day},
                  world_.truth(true),
                  world_.truth(true)};
    if (rule.readings.size() > 1) {
      const z3::expr chosen = world_.whole("reading of " + text(rule.name) + ' ' + std::to_string(rule.version));
      world_.define(chosen >= 0 && chosen < static_cast<int>(rule.readings.size()));
      made.exists = chosen == static_cast<int>(k);
    }
    if (user != nullptr && !of.as_of) {
      made.frame.law_day = user->law_day;
      made.frame.own_day = user->own_day;
    }
    std::vector<Instance> bound;
    bind(0, of, made, distinct, bound);
    for (Instance& instance : bound) {
      if (of.as_of) {
        const AnchorDay day = anchor(*of.as_of, nullptr, instance.frame);
        instance.exists = instance.exists && !day.never;
        instance.frame.law_day = instance.frame.own_day = day.day;
      }
      if (law_as_of_) instance.frame.law_day = world_.day(*law_as_of_);
      found.push_back(instance);
    }
  }
  return found;
}

// --- whether a rule applies ------------------------------------------------------------------------------

z3::expr Encoder::in_scope(const Instance& instance) {
  const Frame& frame = instance.frame;
  const Reading& of = reading(frame);
  std::vector<z3::expr> parts{instance.exists, judged_here()};
  parts.push_back(of.in_force ? in_force(*of.in_force, frame.law_day, book_[frame.rule].pack) : world_.truth(false));
  for (const Binder& binder : of.for_every) parts.push_back(condition(binder.where, frame));
  for (const When& when : of.when) parts.push_back(condition(when.condition, frame));
  if (const auto* must = std::get_if<MustHave>(&of.norm.what)) {
    // A step counted from what did not happen is not owed.
    std::vector<z3::expr> owed;
    for (const Step& step : must->steps) owed.push_back(!taken(step, of.norm.bearer, frame, must->negated).never);
    parts.push_back(world_.any_of(owed));
  }
  return world_.all_of(parts);
}

z3::expr Encoder::displaced(const Instance& instance) {
  std::vector<z3::expr> any;
  const RuleId id = instance.frame.rule;
  for (std::uint32_t s = 0; s < book_.rules.size(); ++s) {
    const RuleId stronger{s};
    if (!visible(book_[stronger].pack) || opposes(book_, id, stronger) || !gives_way(id, stronger, true)) continue;
    for (const Instance& other : instances(stronger, false)) any.push_back(alike(instance, other) && duty(other));
  }
  return world_.any_of(any);
}

z3::expr Encoder::applies(const Instance& instance) {
  return in_scope(instance) && !displaced(instance);
}
z3::expr Encoder::exception(const Instance& instance, std::size_t unless) {
  return condition(reading(instance.frame).unless[unless].condition, instance.frame);
}
z3::expr Encoder::excused(const Instance& instance) {
  std::vector<z3::expr> any;
  for (std::size_t i = 0; i < reading(instance.frame).unless.size(); ++i) any.push_back(exception(instance, i));
  return world_.any_of(any);
}

z3::expr Encoder::duty(const Instance& instance) {
  std::string name = std::to_string(instance.frame.rule.index) + '/' + std::to_string(instance.frame.reading) + ' ' +
                     instance.frame.law_day.to_string() + ' ' + instance.frame.own_day.to_string();
  for (const Place& place : instance.frame.binding) {
    name += ' ' + std::to_string(place.slot) + '.' + (place.value ? std::to_string(*place.value) : "");
  }
  const auto known = remembered_.find(name);
  if (known != remembered_.end()) return known->second;
  return remembered_.emplace(name, applies(instance) && !excused(instance)).first->second;
}

z3::expr Encoder::bearer(const Instance& instance) {
  const auto* path = std::get_if<Path>(&reading(instance.frame).norm.bearer.what);
  if (path == nullptr) return world_.logic().int_val(world_.code(world_.slot(the_agreement).name));
  return value_at(*path, instance.frame).low;
}

z3::expr Encoder::alike(const Instance& a, const Instance& b) {
  const z3::expr everyone = world_.logic().int_val(world_.code(world_.slot(the_agreement).name));
  const z3::expr mine = bearer(a), theirs = bearer(b);
  z3::expr same = mine == theirs || mine == everyone || theirs == everyone;
  for (const Binder& x : reading(a.frame).for_every) {
    for (const Binder& y : reading(b.frame).for_every) {
      const bool shared = x.variable == y.variable && x.entity == y.entity && x.field == y.field;
      if (shared && a.frame.binding[x.slot.index] != b.frame.binding[y.slot.index]) return world_.truth(false);
    }
  }
  return same;
}

// --- opposites -------------------------------------------------------------------------------------------

z3::expr Encoder::same_conclusion(const Instance& a, const Instance& b) {
  const Norm &x = reading(a.frame).norm, &y = reading(b.frame).norm;
  const auto deed_of = [](const Norm& norm) -> const Deed* {
    if (const auto* may = std::get_if<MayHave>(&norm.what)) return &may->step.deed;
    const auto* must = std::get_if<MustHave>(&norm.what);
    return must != nullptr && must->steps.size() == 1 ? &must->steps.front().deed : nullptr;
  };
  z3::expr same = bearer(a) == bearer(b);
  if (const Deed* one = deed_of(x), *other = deed_of(y); one != nullptr && other != nullptr) {
    if (one->act != other->act || one->authority != other->authority) return world_.truth(false);
    if (one->object.has_value() != other->object.has_value()) return world_.truth(false);
    if (one->object) same = same && value_at(*one->object, a.frame).low == value_at(*other->object, b.frame).low;
    return same;
  }
  if (const auto* one = std::get_if<Power>(&x.what), *other = std::get_if<Power>(&y.what);
      one != nullptr && other != nullptr) {
    return one->action == other->action ? same : world_.truth(false);
  }
  const auto *one = std::get_if<Counts>(&x.what), *other = std::get_if<Counts>(&y.what);
  return one != nullptr && other != nullptr && one->term == other->term ? same : world_.truth(false);
}

/// The instances of rules that conclude the opposite of `of`, or the same.
std::vector<Instance> Encoder::on_the_side_of(RuleId rule, bool opposite, const Instance& of) {
  std::vector<Instance> found;
  std::set<RuleId> ids;
  for (const RuleId other : book_[rule].opposites) {
    if (opposite) ids.insert(other);
    for (const RuleId mine : opposite ? std::vector<RuleId>{} : book_[other].opposites) ids.insert(mine);
  }
  for (const RuleId id : ids) {
    if (!visible(book_[id].pack)) continue;
    for (Instance& instance : instances(id, false)) {
      instance.meant = same_conclusion(instance, of);
      found.push_back(std::move(instance));
    }
  }
  return found;
}

z3::expr Encoder::prevails(const Instance& instance) {
  const RuleId id = instance.frame.rule;
  if (book_[id].opposites.empty()) return world_.truth(true);
  const std::vector<Instance> with = on_the_side_of(id, false, instance);
  std::vector<z3::expr> all;
  for (const Instance& against : on_the_side_of(id, true, instance)) {
    std::vector<z3::expr> beaten{!(against.meant && duty(against))};
    for (const Instance& helper : with) {
      if (gives_way(against.frame.rule, helper.frame.rule, false)) beaten.push_back(helper.meant && duty(helper));
    }
    if (gives_way(against.frame.rule, id, false)) beaten.push_back(duty(instance));
    all.push_back(world_.any_of(beaten));
  }
  return world_.all_of(all);
}

z3::expr Encoder::counts_as(const CountsAs& what, const Frame& frame) {
  const Term& term = book_[what.term];
  const z3::expr subject = value_at(what.path, frame).low;
  const auto concluded = [&](const std::vector<RuleId>& rules) {
    std::vector<Instance> found;
    for (const RuleId id : rules) {
      if (!visible(book_[id].pack)) continue;
      for (Instance& instance : instances(id, false, &frame)) {
        instance.meant = bearer(instance) == subject;
        found.push_back(std::move(instance));
      }
    }
    return found;
  };
  const std::vector<Instance> with = concluded(term.counted_by), against = concluded(term.not_counted_by);
  std::vector<z3::expr> some, unbeaten, contradicted;
  for (const Instance& rule : with) some.push_back(rule.meant && duty(rule));
  for (const Instance& other : against) {
    std::vector<z3::expr> beaten, beats;
    for (const Instance& rule : with) {
      if (gives_way(other.frame.rule, rule.frame.rule, false)) beaten.push_back(rule.meant && duty(rule));
      if (gives_way(rule.frame.rule, other.frame.rule, false)) beats.push_back(rule.meant && duty(rule));
    }
    const z3::expr holds = other.meant && duty(other);
    unbeaten.push_back(holds && !world_.any_of(beaten));
    contradicted.push_back(holds && !world_.any_of(beaten) && beats.empty());
  }
  const z3::expr held = world_.any_of(some) && !world_.any_of(unbeaten);
  if (with.empty() || against.empty()) return what.negated ? !held : held;
  // Rules that contradict each other, none of them the stronger: the law does not say which holds.
  const z3::expr conflict = world_.any_of(some) && world_.any_of(contradicted);
  const z3::expr free = world_.flag("conflict on " + text(term.name) + ' ' + subject.to_string());
  world_.write_down(!conflict);
  const z3::expr value = held || (conflict && free);
  return what.negated ? !value : value;
}

// --- what the norm requires ------------------------------------------------------------------------------

z3::expr Encoder::met(const Instance& instance) {
  const Norm& norm = reading(instance.frame).norm;
  if (const auto* ensure = std::get_if<MustEnsure>(&norm.what)) return condition(ensure->condition, instance.frame);
  if (const auto* power = std::get_if<Power>(&norm.what)) return world_.truth(!power->negated);
  const auto* must = std::get_if<MustHave>(&norm.what);
  if (must == nullptr) return world_.truth(true);
  std::vector<z3::expr> parts;
  for (const Step& step : must->steps) {
    const Taken one = taken(step, norm.bearer, instance.frame, must->negated);
    parts.push_back(must->negated ? !one.yes : one.yes);
  }
  return must->join == MustHave::Join::All ? world_.all_of(parts) : world_.any_of(parts);
}

z3::expr Encoder::not_met(const Instance& instance) {
  const Norm& norm = reading(instance.frame).norm;
  const auto* must = std::get_if<MustHave>(&norm.what);
  if (must == nullptr || must->negated) return !met(instance);
  std::vector<z3::expr> parts;
  for (const Step& step : must->steps) {
    const Taken one = taken(step, norm.bearer, instance.frame, false);
    parts.push_back(one.missed && !one.never);
  }
  return must->join == MustHave::Join::All ? world_.any_of(parts) : world_.all_of(parts);
}

/// No cure was taken of one of the consequences that follow, or none follows.
z3::expr Encoder::breach(const Instance& instance) {
  const Reading& of = reading(instance.frame);
  std::vector<z3::expr> uncured, none;
  for (const Otherwise& otherwise : of.otherwise) {
    const z3::expr follows = condition(otherwise.where, instance.frame);
    std::vector<z3::expr> parts{follows};
    for (const Cure& cure : otherwise.cures) {
      parts.push_back(taken(cure.step, of.norm.bearer, instance.frame, true).missed);
    }
    uncured.push_back(world_.all_of(parts));
    none.push_back(!follows);
  }
  return world_.any_of(uncured) || world_.all_of(none);
}

z3::expr Encoder::broken(const Instance& instance) {
  return duty(instance) && prevails(instance) && not_met(instance) && breach(instance);
}

}  // namespace placet::verify
