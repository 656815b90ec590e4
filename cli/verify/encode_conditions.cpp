// SPDX-License-Identifier: Apache-2.0
//
// Conditions: connectives, quantifiers, comparisons, judgements and days of force.
#include <algorithm>

#include "cli/verify/encoder.hpp"

namespace placet::verify {

z3::expr Encoder::condition(ConditionId id, const Frame& frame) {
  if (!id.valid()) return world_.truth(true);
  const auto each = [&](const std::vector<Part>& parts, bool negated) {
    std::vector<z3::expr> all;
    for (const Part& part : parts) {
      const z3::expr one = condition(part.condition, frame);
      all.push_back(negated ? !one : one);
    }
    return all;
  };
  const auto negated_if = [](bool negated, const z3::expr& value) { return negated ? !value : value; };
  struct Visitor {
    const decltype(each)& parts;
    const decltype(negated_if)& turned;
    Encoder& self;
    ConditionId id;
    const Frame& frame;
    z3::expr operator()(const AllOf& c) const { return self.world_.all_of(parts(c.parts, false)); }
    z3::expr operator()(const AnyOf& c) const { return self.world_.any_of(parts(c.parts, false)); }
    z3::expr operator()(const NoneOf& c) const { return self.world_.all_of(parts(c.parts, true)); }
    z3::expr operator()(const Not& c) const { return !self.condition(c.part, frame); }
    z3::expr operator()(const Quantified& c) const { return self.quantified(c, frame); }
    z3::expr operator()(const Judged& c) const { return turned(c.negated, self.judged(c, frame)); }
    z3::expr operator()(const Comparison& c) const { return self.comparison(c, id, frame); }
    z3::expr operator()(const InList& c) const { return turned(c.negated, self.in_list(c, frame)); }
    z3::expr operator()(const OneOf& c) const {
      std::vector<z3::expr> any;
      const Amount left = self.operand(c.left, frame);
      for (std::size_t i = 0; i < c.right.size(); ++i) {
        const std::string name = "comparison " + std::to_string(id.index) + '.' + std::to_string(i);
        any.push_back(self.compared(left, Comparator::Is, self.operand(c.right[i], frame), name));
      }
      return turned(c.negated, self.world_.any_of(any));
    }
    z3::expr operator()(const Includes& c) const { return self.includes(c, frame); }
    z3::expr operator()(const Has& c) const {
      const Taken found = self.taken(c.step, c.bearer, frame, false);
      return turned(c.negated, found.yes && !found.never);
    }
    z3::expr operator()(const CountsAs& c) const { return self.counts_as(c, frame); }
  };
  return std::visit(Visitor{each, negated_if, *this, id, frame}, book_[id].what);
}

z3::expr Encoder::quantified(const Quantified& what, const Frame& frame) {
  std::vector<z3::expr> holds, fails;
  z3::expr count = world_.logic().int_val(0);
  for (const auto& [exists, place] : members(what.binder, frame)) {
    Frame inner = frame;
    inner.binding.resize(std::max<std::size_t>(inner.binding.size(), what.binder.slot.index + 1));
    inner.binding[what.binder.slot.index] = place;
    const z3::expr meant = exists && condition(what.binder.where, inner);
    const z3::expr test = condition(what.test, inner);
    holds.push_back(meant && test);
    fails.push_back(meant && !test);
    count = count + ite(meant && test, world_.logic().int_val(1), world_.logic().int_val(0));
  }
  const int limit = static_cast<int>(what.count);
  switch (what.quantifier) {
    case Quantifier::Some: return world_.any_of(holds);
    case Quantifier::No: return !world_.any_of(holds);
    case Quantifier::Every: return !world_.any_of(fails);
    case Quantifier::AtLeast: return count >= limit;
    case Quantifier::AtMost: return count <= limit;
    case Quantifier::Exactly: return count == limit;
  }
  throw std::logic_error("a quantifier of its own");
}

z3::expr Encoder::judged(const Judged& what, const Frame& frame) {
  SlotIndex about = the_agreement;
  if (what.of && what.of->steps.empty()) {
    about = frame.binding[what.of->base.index].slot;
  } else if (what.of) {
    world_.note("a judgement on what a field refers to");
    return world_.flag("judged on " + value_at(*what.of, frame).low.to_string());
  }
  return world_.judgement(text(book_[what.judgement].name), about);
}

// --- comparisons -----------------------------------------------------------------------------------------

z3::expr Encoder::comparison(const Comparison& what, ConditionId id, const Frame& frame) {
  return compared(operand(what.left, frame), what.comparator, operand(what.right, frame),
                  "comparison " + std::to_string(id.index));
}

/// True where every value of both sides says so, false where none does, and free between.
z3::expr Encoder::compared(const Amount& left, Comparator comparator, const Amount& right, const std::string& name) {
  const z3::expr present = !left.absent && !right.absent;
  if (left.low.is_int() != right.low.is_int()) {
    world_.note("a comparison of two kinds of values");
    return world_.flag(name + ' ' + left.low.to_string() + ' ' + right.low.to_string());
  }
  const bool exact = z3::eq(left.low, left.high) && z3::eq(right.low, right.high);
  const auto between = [&](const z3::expr& certain, const z3::expr& possible) {
    if (exact) return certain;
    const z3::expr free = world_.flag(name + ' ' + left.low.to_string() + ' ' + right.low.to_string());
    world_.write_down(z3::implies(present, certain == possible));
    return certain || (possible && free);
  };
  z3::expr same_currency = world_.truth(true);
  if (left.currency && right.currency) {
    same_currency = *left.currency == *right.currency;
    world_.write_down(z3::implies(present, same_currency));
  }
  const auto less = [&](const Amount& a, const Amount& b) { return between(a.high < b.low, a.low < b.high); };
  const auto at_most = [&](const Amount& a, const Amount& b) { return between(a.high <= b.low, a.low <= b.high); };
  const auto equal = [&] {
    if (exact) return left.low == right.low;
    const z3::expr certain = left.low == left.high && right.low == right.high && left.low == right.low;
    return between(certain, left.low <= right.high && right.low <= left.high);
  };
  const auto decided = [&] {
    switch (comparator) {
      case Comparator::Is:
      case Comparator::IsNot: return equal();
      case Comparator::LessThan:
      case Comparator::Before: return less(left, right);
      case Comparator::MoreThan:
      case Comparator::After: return less(right, left);
      case Comparator::AtMost:
      case Comparator::OnOrBefore: return at_most(left, right);
      case Comparator::AtLeast:
      case Comparator::OnOrAfter: return at_most(right, left);
    }
    throw std::logic_error("a comparator of its own");
  };
  z3::expr value = decided();
  if (left.currency && right.currency) {
    value = ite(same_currency, value, world_.flag(name + " in two currencies"));
  }
  return comparator == Comparator::IsNot ? !(present && value) : present && value;
}

// --- days of force ---------------------------------------------------------------------------------------

/// "The law day is on or after `bound`": bounds of one pack that are written alike are one day, which is not known.
z3::expr Encoder::begun(const DayRange& bound, const z3::expr& law_day, PackId pack) {
  if (bound.exact()) return law_day >= world_.day(bound.first);
  const z3::expr first = world_.day(bound.first), last = world_.day(bound.last);
  const z3::expr day = world_.whole("bound of " + text(book_[pack].name) + ' ' + iso_text(bound));
  world_.define(day >= first && day <= last);
  // Where nothing is known of the bound no day would be left; whether it matters is for the engine to say.
  if (!bound.unbounded()) world_.write_down(law_day < first || law_day >= last);
  return law_day >= day;
}

z3::expr Encoder::in_force(const Force& force, const z3::expr& law_day, PackId pack) {
  const z3::expr since = begun(force.from, law_day, pack);
  return force.until ? since && !begun(*force.until, law_day, pack) : since;
}

}  // namespace placet::verify
