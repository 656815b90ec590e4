// SPDX-License-Identifier: Apache-2.0
//
// Of what the truth of a condition is put together. What its leaves mean is said in conditions.cpp.
#include <type_traits>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

constexpr Truth holds{Kleene::True, Evidence::Verified, {}, {}};

bool counts(Quantifier quantifier) {
  return quantifier != Quantifier::Every && quantifier != Quantifier::Some && quantifier != Quantifier::No;
}

}  // namespace

FormulaId Evaluation::Formulas::of(ConditionId id, Frame& frame) {
  std::vector<GroundId> unused;
  const auto leaf_if = [&](bool affirms, const auto& compute) {
    return FormulaTable::negated_if(!affirms, leaf(compute));
  };
  const auto all = [&](const std::vector<Part>& parts, bool negates) {
    FormulaId result = table_.fixed(holds);
    for (const Part& part : parts) {
      if (table_.is_final(result, Kleene::False)) break;
      result = table_.both(result, FormulaTable::negated_if(negates, of(part.condition, frame)));
    }
    return result;
  };
  const FormulaId result = std::visit(
      [&](const auto& what) -> FormulaId {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, AllOf>)
          return all(what.parts, false);
        else if constexpr (std::is_same_v<T, AnyOf>)
          return FormulaTable::negated(all(what.parts, true));
        else if constexpr (std::is_same_v<T, NoneOf>)
          return all(what.parts, true);
        else if constexpr (std::is_same_v<T, Not>)
          return FormulaTable::negated(of(what.part, frame));
        else if constexpr (std::is_same_v<T, Quantified>)
          return counts(what.quantifier) ? leaf([&] { return evaluation_.counted_quantifier(id, what, frame); })
                                         : of(id, what, frame);
        else if constexpr (std::is_same_v<T, Judged>)
          return leaf_if(!what.negated, [&] { return evaluation_.judged(what, frame, unused); });
        else if constexpr (std::is_same_v<T, Comparison>)
          return leaf([&] { return evaluation_.comparison(id, what, frame, unused); });
        else if constexpr (std::is_same_v<T, InList>)
          return leaf_if(!what.negated, [&] { return evaluation_.in_list(what, frame, unused); });
        else if constexpr (std::is_same_v<T, OneOf>)
          return leaf_if(!what.negated, [&] { return evaluation_.one_of(id, what, frame, unused); });
        else if constexpr (std::is_same_v<T, Includes>)
          return leaf_if(what.which != Includes::Which::None,
                         [&] { return evaluation_.includes(id, what, frame, unused); });
        else if constexpr (std::is_same_v<T, Has>)
          return of(id, what, frame);
        else
          return of(what, frame);
      },
      evaluation_.rulebook()[id].what);
  return table_.whole(result);
}

/// Every member keeps the test, or none meets it.
FormulaId Evaluation::Formulas::of(ConditionId id, const Quantified& what, Frame& frame) {
  const bool every = what.quantifier == Quantifier::Every;
  const Collection& members = evaluation_.collection(what.binder, frame);
  FormulaId none = table_.fixed(holds);  // fails the test, or meets it
  Running variable(frame, what.binder);
  for (const Bound& member : members.members) {
    variable.is(member);
    const FormulaId where = what.binder.where.valid() ? of(what.binder.where, frame) : table_.fixed(holds);
    const FormulaId test = FormulaTable::negated_if(every, of(what.test, frame));
    none = table_.both(none, FormulaTable::negated(table_.joined(where, test)));
    if (table_.is_final(none, Kleene::False)) break;
  }
  if (members.unlisted && !table_.is_final(none, Kleene::False)) {
    const FormulaId others = leaf([&] { return evaluation_.unlisted_members(id, *members.unlisted, frame); });
    none = table_.both(none, FormulaTable::negated_if(!every, others));
  }
  return FormulaTable::negated_if(what.quantifier == Quantifier::Some, none);
}

FormulaId Evaluation::Formulas::of(const CountsAs& what, Frame& frame) {
  if (const auto subject = evaluation_.resolve(what.path, frame))
    return FormulaTable::negated_if(what.negated, of_term(what.term, *subject, frame));
  std::vector<GroundId> unused;
  const FormulaId open = leaf([&] { return evaluation_.counts_as(what, frame, unused); });
  return FormulaTable::negated_if(what.negated && !table_.is_fixed(open), open);
}

}  // namespace placet
