// SPDX-License-Identifier: Apache-2.0
//
// Of what the truth of scopes, duties and terms is put together. What they mean is said in outcome.cpp and
// conclusions.cpp.
#include <algorithm>

#include "evaluate/formulas.hpp"

namespace placet {

/// A formula that is made once.
template <class Make>
FormulaId Evaluation::Formulas::part(const Instance& instance, PartOfInstance what, const Make& make) {
  auto& parts = evaluation_.memory().of(instance).parts;
  const auto found = std::ranges::find(parts, what, [](const auto& known) { return known.first; });
  if (found != parts.end()) return evaluation_.once(found->second, make);
  Once<FormulaId> made;
  const FormulaId result = evaluation_.once(made, make);
  parts.emplace_back(what, std::move(made));
  return result;
}

FormulaId Evaluation::Formulas::of_condition(const Instance& instance, ConditionId id, Frame& frame) {
  return part(instance, {PartOfInstance::What::Condition, frame.days, id}, [&] { return of(id, frame); });
}

FormulaId Evaluation::Formulas::of_force(const Instance& instance, const Frame& frame) {
  return part(instance, {PartOfInstance::What::Force, frame.days}, [&] {
    const Force& force = *evaluation_.reading(instance).in_force;
    const PackId pack = evaluation_.rulebook()[instance.rule].pack;
    const FormulaId begun = leaf([&] { return evaluation_.on_or_after(frame.law_day, force.from, pack); });
    if (!force.until) return begun;
    const FormulaId over = leaf([&] { return evaluation_.on_or_after(frame.law_day, *force.until, pack); });
    return table_.joined(begun, FormulaTable::negated(over));
  });
}

FormulaId Evaluation::Formulas::of_scope(const Instance& instance, Frame& frame) {
  return part(instance, {PartOfInstance::What::Scope, frame.days}, [&] {
    const Reading& rule = evaluation_.reading(instance);
    FormulaId result = table_.fixed(Truth{Kleene::True, Evidence::Verified, {}, {}});
    const auto add = [&](ConditionId id) {
      if (id.valid() && !table_.is_final(result, Kleene::False)) result = table_.both(result, of(id, frame));
    };
    for (const Binder& binder : rule.for_every) add(binder.where);
    for (const When& when : rule.when) add(when.condition);
    if (table_.is_final(result, Kleene::False)) return result;
    for (const Binder& binder : rule.for_every) {
      const auto* members = std::get_if<Unlisted>(&instance.binding[binder.slot.index]);
      if (members != nullptr) result = table_.both(result, leaf([&] { return evaluation_.unlisted_exist(*members); }));
    }
    return result;
  });
}

FormulaId Evaluation::Formulas::of_duty(const Instance& instance, const Frame* user) {
  return part(instance, {PartOfInstance::What::Duty, evaluation_.days_of(instance, user)}, [&]() -> FormulaId {
    const Reading& rule = evaluation_.reading(instance);
    const auto never = [&] { return table_.fixed(Truth{Kleene::False, Evidence::Verified, {}, {}}); };
    if (evaluation_.rulebook()[instance.rule].pending) return never();
    Frame frame = evaluation_.frame_of(instance, user);
    if (frame.law_day.absent || !rule.in_force) return never();
    const FormulaId force = table_.attested(of_force(instance, frame), rule.in_force_attestation.evidence);
    if (table_.is_fixed(force) && table_.unassumed(force).value == Kleene::False) return force;
    FormulaId result = table_.both(force, of_scope(instance, frame));
    for (const Instance* other : evaluation_.stronger_than(instance)) {
      if (table_.is_final(result, Kleene::False)) break;
      result = table_.both(result, FormulaTable::negated(of_duty(*other, nullptr)));
    }
    for (const Unless& unless : rule.unless) {
      if (table_.is_final(result, Kleene::False)) break;
      result = table_.both(result, FormulaTable::negated(of_condition(instance, unless.condition, frame)));
    }
    const Evidence text = rule.sources.front().attestation.evidence;
    return table_.whole(table_.at_most(table_.where_it_holds(force, result), text));
  });
}

SidesFormula Evaluation::Formulas::of_sides(const Sides& sides, const Frame* user) {
  SidesFormula result;
  for (const Instance* instance : sides.against) result.against.emplace_back(instance->rule, of_duty(*instance, user));
  for (const Instance* instance : sides.for_it) result.for_it.emplace_back(instance->rule, of_duty(*instance, user));
  return result;
}

FormulaId Evaluation::Formulas::of_term(TermId id, const Bound& subject, const Frame& user) {
  TermFormula term{id, subject, of_sides(evaluation_.sides_of(id, subject), &user)};
  const auto fixed = [&](const auto& side) { return table_.is_fixed(side.second); };
  const auto [truth, atoms] = evaluation_.caught([&] { return concluded(term); });
  if (std::ranges::all_of(term.sides.for_it, fixed) && std::ranges::all_of(term.sides.against, fixed)) {
    return atoms.last ? table_.of_atom(truth, atoms.last) : table_.fixed(truth);
  }
  evaluation_.memory().contests.push_back(std::move(term));
  Formula formula;
  formula.kind = Formula::Kind::Term;
  formula.outside = static_cast<std::uint32_t>(evaluation_.memory().contests.size() - 1);
  formula.unassumed = truth;
  return table_.whole(table_.add(std::move(formula)));
}

}  // namespace placet
