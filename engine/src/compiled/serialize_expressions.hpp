// SPDX-License-Identifier: Apache-2.0
// How cereal reads and writes paths, operands, steps, conditions, norms and effects.
#pragma once

#include "compiled/serialize_values.hpp"
#include "placet/model/expression.hpp"

namespace placet {

template <class A>
void serialize(A& a, PathStep& x) {
  a(x.fields);
}
template <class A>
void serialize(A& a, Path& x) {
  a(x.base, x.steps, x.span);
}
template <class A>
void serialize(A& a, Binder& x) {
  a(x.slot, x.variable, x.entity, x.field, x.owner, x.where, x.span);
}
template <class A>
void serialize(A& a, Constant& x) {
  a(x.value);
}
template <class A>
void serialize(A& a, PathOperand& x) {
  a(x.path);
}
template <class A>
void serialize(A& a, ParameterOperand& x) {
  a(x.parameter, x.of);
}
template <class A>
void serialize(A& a, NumberOf& x) {
  a(x.counted);
}
template <class A>
void serialize(A& a, SumOf& x) {
  a(x.value, x.counted);
}
template <class A>
void serialize(A& a, HigherOf& x) {
  a(x.left, x.right);
}
template <class A>
void serialize(A& a, LowerOf& x) {
  a(x.left, x.right);
}
template <class A>
void serialize(A& a, PercentOf& x) {
  a(x.percent, x.whole);
}
template <class A>
void serialize(A& a, Operand& x) {
  a(x.what, x.span);
}
template <class A>
void serialize(A& a, Deed& x) {
  a(x.act, x.authority, x.object, x.span);
}
template <class A>
void serialize(A& a, Anchor& x) {
  a(x.what, x.span);
}
template <class A>
void serialize(A& a, BeforeAnchor& x) {
  a(x.anchor);
}
template <class A>
void serialize(A& a, AfterAnchor& x) {
  a(x.anchor);
}
template <class A>
void serialize(A& a, WithinAfter& x) {
  a(x.period, x.anchor);
}
template <class A>
void serialize(A& a, NoLaterThanDay& x) {
  a(x.day);
}
template <class A>
void serialize(A& a, NoEarlierThanDay& x) {
  a(x.day);
}
template <class A>
void serialize(A& a, RelativeLimit& x) {
  a(x.limit, x.side, x.period, x.anchor);
}
template <class A>
void serialize(A& a, ByDayOfYear& x) {
  a(x.month, x.day, x.side, x.anchor);
}
template <class A>
void serialize(A& a, ByDayOfEveryYear& x) {
  a(x.month, x.day, x.anchor);
}
template <class A>
void serialize(A& a, Step& x) {
  a(x.deed, x.timings, x.span);
}
template <class A>
void serialize(A& a, Part& x) {
  a(x.condition, x.letter);
}
template <class A>
void serialize(A& a, AllOf& x) {
  a(x.parts);
}
template <class A>
void serialize(A& a, AnyOf& x) {
  a(x.parts);
}
template <class A>
void serialize(A& a, NoneOf& x) {
  a(x.parts);
}
template <class A>
void serialize(A& a, Not& x) {
  a(x.part);
}
template <class A>
void serialize(A& a, Quantified& x) {
  a(x.quantifier, x.count, x.binder, x.test);
}
template <class A>
void serialize(A& a, Judged& x) {
  a(x.judgement, x.of, x.negated);
}
template <class A>
void serialize(A& a, Comparison& x) {
  a(x.left, x.comparator, x.right);
}
template <class A>
void serialize(A& a, InList& x) {
  a(x.path, x.list, x.negated);
}
template <class A>
void serialize(A& a, OneOf& x) {
  a(x.left, x.right, x.negated);
}
template <class A>
void serialize(A& a, Includes& x) {
  a(x.which, x.path, x.list, x.codes);
}
template <class A>
void serialize(A& a, Bearer& x) {
  a(x.what);
}
template <class A>
void serialize(A& a, Has& x) {
  a(x.bearer, x.step, x.negated);
}
template <class A>
void serialize(A& a, CountsAs& x) {
  a(x.path, x.term, x.negated);
}
template <class A>
void serialize(A& a, Condition& x) {
  a(x.what, x.span);
}
template <class A>
void serialize(A& a, MustHave& x) {
  a(x.join, x.steps, x.negated);
}
template <class A>
void serialize(A& a, MustEnsure& x) {
  a(x.condition);
}
template <class A>
void serialize(A& a, MayHave& x) {
  a(x.step);
}
template <class A>
void serialize(A& a, Power& x) {
  a(x.action, x.object, x.negated);
}
template <class A>
void serialize(A& a, Counts& x) {
  a(x.term, x.negated);
}
template <class A>
void serialize(A& a, Norm& x) {
  a(x.bearer, x.what, x.span);
}
template <class A>
void serialize(A& a, Effect& x) {
  a(x.kind, x.on, x.until, x.by, x.within, x.liability, x.text, x.span);
}
template <class A>
void serialize(A& a, Cure& x) {
  a(x.step, x.failing_that);
}
template <class A>
void serialize(A& a, Otherwise& x) {
  a(x.effect, x.where, x.cures);
}

}  // namespace placet
