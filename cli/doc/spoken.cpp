// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/spoken.hpp"

#include <type_traits>

namespace placet {

namespace {

class Collector {
 public:
  explicit Collector(const Rulebook& rulebook) : rulebook_(rulebook) {}

  Spoken spoken;

  void add(const Reading& reading) {
    for (const Binder& binder : reading.for_every) add(binder);
    for (const When& when : reading.when) add(when.condition);
    for (const Unless& unless : reading.unless) add(unless.condition);
    for (const Otherwise& otherwise : reading.otherwise) add(otherwise);
    if (reading.as_of) add(*reading.as_of);
    if (reading.silence) {
      add(reading.silence->period);
      add(reading.silence->after);
    }
    add(reading.norm);
  }

  void add(ConditionId id) {
    if (id.valid()) std::visit([&](const auto& what) { add_condition(what); }, rulebook_[id].what);
  }

 private:
  template <class T>
  void add_condition(const T& what) {
    if constexpr (std::is_same_v<T, AllOf> || std::is_same_v<T, AnyOf> || std::is_same_v<T, NoneOf>) {
      for (const Part& part : what.parts) add(part.condition);
    } else if constexpr (std::is_same_v<T, Not>) {
      add(what.part);
    } else if constexpr (std::is_same_v<T, Quantified>) {
      add(what.binder);
      add(what.test);
    } else if constexpr (std::is_same_v<T, Judged>) {
      spoken.judgements.insert(what.judgement);
    } else if constexpr (std::is_same_v<T, Comparison>) {
      add(what.left);
      add(what.right);
    } else if constexpr (std::is_same_v<T, InList>) {
      spoken.lists.insert(what.list);
    } else if constexpr (std::is_same_v<T, OneOf>) {
      add(what.left);
      for (const OperandId operand : what.right) add(operand);
    } else if constexpr (std::is_same_v<T, Includes>) {
      if (what.list.valid()) spoken.lists.insert(what.list);
      for (const OperandId operand : what.codes) add(operand);
    } else if constexpr (std::is_same_v<T, Has>) {
      add(what.bearer);
      add(what.step);
    } else {
      static_assert(std::is_same_v<T, CountsAs>);
      spoken.terms.insert(what.term);
    }
  }

  void add(OperandId id) {
    std::visit([&](const auto& what) { add_operand(what); }, rulebook_[id].what);
  }

  template <class T>
  void add_operand(const T& what) {
    if constexpr (std::is_same_v<T, ParameterOperand>) {
      spoken.parameters.insert(what.parameter);
    } else if constexpr (std::is_same_v<T, NumberOf> || std::is_same_v<T, SumOf>) {
      add(what.counted);
    } else if constexpr (std::is_same_v<T, HigherOf> || std::is_same_v<T, LowerOf>) {
      add(what.left);
      add(what.right);
    } else if constexpr (std::is_same_v<T, PercentOf>) {
      add(what.whole);
    } else {
      static_assert(std::is_same_v<T, Constant> || std::is_same_v<T, PathOperand>);
    }
  }

  void add(const Binder& binder) { add(binder.where); }

  void add(const Bearer& bearer) {
    if (const auto* authority = std::get_if<AuthorityId>(&bearer.what)) spoken.authorities.insert(*authority);
  }

  void add(const Deed& deed) {
    spoken.acts.insert(deed.act);
    if (deed.authority.valid()) spoken.authorities.insert(deed.authority);
  }

  void add(const Anchor& anchor) {
    if (const auto* deed = std::get_if<Deed>(&anchor.what)) add(*deed);
  }

  void add(const Step& step) {
    add(step.deed);
    for (const Timing& timing : step.timings) {
      std::visit(
          [&](const auto& of) {
            if constexpr (requires { of.period; }) add(of.period);
            if constexpr (requires { of.anchor; }) add(of.anchor);
          },
          timing);
    }
  }

  void add(const Norm& norm) {
    add(norm.bearer);
    std::visit(
        [&](const auto& what) {
          using T = std::decay_t<decltype(what)>;
          if constexpr (std::is_same_v<T, MustHave>) {
            for (const Step& step : what.steps) add(step);
          } else if constexpr (std::is_same_v<T, MustEnsure>) {
            add(what.condition);
          } else if constexpr (std::is_same_v<T, MayHave>) {
            add(what.step);
          } else if constexpr (std::is_same_v<T, Counts>) {
            spoken.terms.insert(what.term);
          } else {
            static_assert(std::is_same_v<T, Power>);
          }
        },
        norm.what);
  }

  void add(const Effect& effect) {
    if (effect.by.valid()) spoken.authorities.insert(effect.by);
    if (effect.until) add(*effect.until);
    if (effect.within) {
      add(effect.within->period);
      add(effect.within->anchor);
    }
  }

  void add(const Otherwise& otherwise) {
    add(otherwise.effect);
    add(otherwise.where);
    for (const Cure& cure : otherwise.cures) {
      add(cure.step);
      if (cure.failing_that) add(*cure.failing_that);
    }
  }

  const Rulebook& rulebook_;
};

}  // namespace

Spoken spoken_of(const Rulebook& rulebook, const Rule& rule) {
  Collector collector(rulebook);
  for (const Reading& reading : rule.readings) collector.add(reading);
  return std::move(collector.spoken);
}

Spoken spoken_of(const Rulebook& rulebook, const Parameter& parameter) {
  Collector collector(rulebook);
  for (const ParameterRow& row : parameter.rows) collector.add(row.where);
  return std::move(collector.spoken);
}

}  // namespace placet
