// SPDX-License-Identifier: Apache-2.0
#include "render/mentions.hpp"

#include <type_traits>

namespace placet {

void Mentions::add_scope(const Reading& reading) {
  for (const Binder& binder : reading.for_every) add_for_every(binder);
  for (const When& when : reading.when) add(when.condition);
}

void Mentions::add_exceptions(const Reading& reading) {
  for (const Unless& unless : reading.unless) add(unless.condition);
  for (const Otherwise& otherwise : reading.otherwise) add(otherwise.where);
}

void Mentions::forget() {
  entities.clear();
  fields.clear();
  lists.clear();
  parameters.clear();
  other_party = false;
}

void Mentions::add_norm(const Reading& reading) {
  if (reading.silence) add(reading.silence->period);
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, MustHave>) {
          for (const Step& step : what.steps) add(step);
        } else if constexpr (std::is_same_v<T, MustEnsure>) {
          add(what.condition);
        } else if constexpr (std::is_same_v<T, MayHave>) {
          add(what.step);
        } else if constexpr (std::is_same_v<T, Power>) {
          add(what.object);
        } else {
          static_assert(std::is_same_v<T, Counts>);
        }
      },
      reading.norm.what);
}

void Mentions::add_for_every(const Binder& binder) {
  add_range(binder);
  denies_own_country_ = false;
  add(binder.where);
  add(binder.owner);
  if (binder.entity == rulebook_.known.party && denies_own_country_) others_.insert(binder.slot);
}

void Mentions::add_range(const Binder& binder) {
  if (binder.entity.valid())
    entities.insert(binder.entity);
  else
    fields.insert(binder.field);
}

void Mentions::add_quantified(const Binder& binder) {
  add_range(binder);
  if (binder.entity == rulebook_.known.party)
    others_.insert(binder.slot);
  else
    others_.erase(binder.slot);  // a slot serves several variables, one after the other
  add(binder.owner);
  add(binder.where);
}

bool Mentions::asks_whose_law(const Comparison& comparison) const {
  const auto* path = std::get_if<PathOperand>(&rulebook_[comparison.left].what);
  const auto* constant = std::get_if<Constant>(&rulebook_[comparison.right].what);
  if (path == nullptr || constant == nullptr || path->path.steps.size() != 1) return false;
  const auto* code = std::get_if<Code>(&constant->value);
  return path->path.steps.front().fields.front() == rulebook_.known.party_country && code != nullptr &&
         code->symbol == jurisdiction_;
}

void Mentions::add(ConditionId id) {
  if (!id.valid()) return;
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, AllOf> || std::is_same_v<T, AnyOf> || std::is_same_v<T, NoneOf>) {
          for (const Part& part : what.parts) add(part.condition);
        } else if constexpr (std::is_same_v<T, Not>) {
          add(what.part);
        } else if constexpr (std::is_same_v<T, Quantified>) {
          add_quantified(what.binder);
          add(what.test);
        } else if constexpr (std::is_same_v<T, Judged>) {
          if (what.of) add(*what.of);
        } else if constexpr (std::is_same_v<T, Comparison>) {
          if (asks_whose_law(what)) {
            denies_own_country_ = denies_own_country_ || what.comparator == Comparator::IsNot;
          } else {
            add(what.left);
            add(what.right);
          }
        } else if constexpr (std::is_same_v<T, InList>) {
          add(what.path);
          lists.insert(what.list);
        } else if constexpr (std::is_same_v<T, OneOf>) {
          add(what.left);
          for (const OperandId operand : what.right) add(operand);
        } else if constexpr (std::is_same_v<T, Includes>) {
          add(what.path);
          if (what.list.valid()) lists.insert(what.list);
          for (const OperandId operand : what.codes) add(operand);
        } else if constexpr (std::is_same_v<T, Has>) {
          if (const auto* path = std::get_if<Path>(&what.bearer.what)) add(*path);
          add(what.step);
        } else {
          static_assert(std::is_same_v<T, CountsAs>);
          add(what.path);
        }
      },
      rulebook_[id].what);
}

void Mentions::add(OperandId id) {
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, PathOperand>) {
          add(what.path);
        } else if constexpr (std::is_same_v<T, ParameterOperand>) {
          parameters.insert(what.parameter);
          if (what.of) add(*what.of);
        } else if constexpr (std::is_same_v<T, NumberOf>) {
          add_quantified(what.counted);
        } else if constexpr (std::is_same_v<T, SumOf>) {
          add_quantified(what.counted);
          add(what.value);
        } else if constexpr (std::is_same_v<T, HigherOf> || std::is_same_v<T, LowerOf>) {
          add(what.left);
          add(what.right);
        } else if constexpr (std::is_same_v<T, PercentOf>) {
          add(what.whole);
        } else {
          static_assert(std::is_same_v<T, Constant>);
        }
      },
      rulebook_[id].what);
}

void Mentions::add(const Path& path) {
  if (others_.contains(path.base)) other_party = true;
  for (const PathStep& step : path.steps) fields.insert(step.fields.begin(), step.fields.end());
}

void Mentions::add(const Step& step) {
  add(step.deed);
  for (const Timing& timing : step.timings) add(timing);
}

void Mentions::add(const Deed& deed) {
  if (deed.object) add(*deed.object);
}

void Mentions::add(const Anchor& anchor) {
  if (const auto* deed = std::get_if<Deed>(&anchor.what)) add(*deed);
  if (const auto* path = std::get_if<Path>(&anchor.what)) add(*path);
}

void Mentions::add(const Timing& timing) {
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (requires { what.period; }) add(what.period);
        if constexpr (requires { what.anchor; }) {
          add(what.anchor);
        } else {
          static_assert(std::is_same_v<T, NoLaterThanDay> || std::is_same_v<T, NoEarlierThanDay>);
        }
      },
      timing);
}

}  // namespace placet
