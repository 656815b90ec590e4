// SPDX-License-Identifier: Apache-2.0
#include "lower/terms_used.hpp"

namespace placet::lower {

namespace {

/// Visits everything that a condition is made of. Parameters may speak of each other; each is visited once.
struct Walk {
  const Rulebook& book;
  std::set<TermId> terms;
  std::set<ParameterId> parameters;

  void condition(ConditionId id) {
    if (id.valid()) std::visit(*this, book[id].what);
  }
  void operand(OperandId id) {
    if (id.valid()) std::visit(*this, book[id].what);
  }

  void operator()(const AllOf& list) { parts(list.parts); }
  void operator()(const AnyOf& list) { parts(list.parts); }
  void operator()(const NoneOf& list) { parts(list.parts); }
  void operator()(const Not& negation) { condition(negation.part); }
  void operator()(const Quantified& quantified) {
    condition(quantified.binder.where);
    condition(quantified.test);
  }
  void operator()(const Judged&) {}
  void operator()(const Comparison& comparison) {
    operand(comparison.left);
    operand(comparison.right);
  }
  void operator()(const InList&) {}
  void operator()(const OneOf& one_of) {
    operand(one_of.left);
    for (const OperandId member : one_of.right) operand(member);
  }
  void operator()(const Includes& includes) {
    for (const OperandId member : includes.codes) operand(member);
  }
  void operator()(const Has& has) { step(has.step); }
  void operator()(const CountsAs& counts) { terms.insert(counts.term); }

  void operator()(const Constant&) {}
  void operator()(const PathOperand&) {}
  void operator()(const ParameterOperand& used) {
    if (!parameters.insert(used.parameter).second) return;
    for (const ParameterRow& row : book[used.parameter].rows) condition(row.where);
  }
  void operator()(const NumberOf& number) { condition(number.counted.where); }
  void operator()(const SumOf& sum) { condition(sum.counted.where); }
  void operator()(const HigherOf& higher) {
    operand(higher.left);
    operand(higher.right);
  }
  void operator()(const LowerOf& lower) {
    operand(lower.left);
    operand(lower.right);
  }
  void operator()(const PercentOf& share) { operand(share.whole); }

  void operator()(const BeforeAnchor&) {}
  void operator()(const AfterAnchor&) {}
  void operator()(const WithinAfter& within) { operand(within.period); }
  void operator()(const NoLaterThanDay&) {}
  void operator()(const NoEarlierThanDay&) {}
  void operator()(const RelativeLimit& limit) { operand(limit.period); }
  void operator()(const ByDayOfYear&) {}
  void operator()(const ByDayOfEveryYear&) {}

  void operator()(const MustHave& must) {
    for (const Step& owed : must.steps) step(owed);
  }
  void operator()(const MustEnsure& ensure) { condition(ensure.condition); }
  void operator()(const MayHave& may) { step(may.step); }
  void operator()(const Power&) {}
  void operator()(const Counts&) {}

  void parts(const std::vector<Part>& all) {
    for (const Part& part : all) condition(part.condition);
  }
  void step(const Step& taken) {
    for (const Timing& timing : taken.timings) std::visit(*this, timing);
  }
  void reading(const Reading& read) {
    for (const Binder& binder : read.for_every) condition(binder.where);
    for (const When& when : read.when) condition(when.condition);
    for (const Unless& unless : read.unless) condition(unless.condition);
    std::visit(*this, read.norm.what);
    if (read.silence) operand(read.silence->period);
    for (const Otherwise& otherwise : read.otherwise) {
      condition(otherwise.where);
      if (otherwise.effect.within) operand(otherwise.effect.within->period);
      for (const Cure& cure : otherwise.cures) step(cure.step);
    }
  }
};

}  // namespace

std::set<TermId> terms_used(const Rulebook& book, const Rule& rule) {
  Walk walk{book, {}, {}};
  for (const Reading& reading : rule.readings) walk.reading(reading);
  return std::move(walk.terms);
}

}  // namespace placet::lower
