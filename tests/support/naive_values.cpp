// SPDX-License-Identifier: Apache-2.0
#include "support/naive_values.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace placet::naive {
namespace {

/// The least and the most that a value may be.
struct Range {
  Int128 low, high;
};

Range range_of(const Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return {*yes, *yes};
  if (const auto* code = std::get_if<Code>(&value)) return {code->symbol.index, code->symbol.index};
  if (const auto* to = std::get_if<Reference>(&value)) return {to->member.index, to->member.index};
  if (const auto* days = std::get_if<DayRange>(&value)) {
    return {days->first.time_since_epoch().count(), days->last.time_since_epoch().count()};
  }
  const auto* number = std::get_if<NumberRange>(&value);
  if (number == nullptr) throw std::logic_error("the naive evaluator leaves out money, percentages and periods");
  constexpr Int128 endless = std::numeric_limits<std::int64_t>::max();
  return {number->low.millionths, number->high ? number->high->millionths : endless};
}

Kleene less(Range a, Range b) {
  return a.high < b.low ? Kleene::True : a.low >= b.high ? Kleene::False : Kleene::Unknown;
}

Kleene equal(Range a, Range b) {
  if (a.high < b.low || b.high < a.low) return Kleene::False;
  return a.low == a.high && b.low == b.high ? Kleene::True : Kleene::Unknown;
}

/// The one that weighs more, or both where both are unknown. A step that counts from what did not happen says nothing.
template <class Rank>
Truth joined(const Truth& a, const Truth& b, const Rank& rank) {
  if (a.never || b.never) return a.never ? b : a;
  Truth result = rank(b) < rank(a) ? b : a;
  if (!a.is(StepValue::Unknown) || !b.is(StepValue::Unknown)) return result;
  result.why = a.why | b.why;
  result.open.insert(b.open.begin(), b.open.end());
  return result;
}

}  // namespace

Truth::Truth(Kleene is, UnknownKinds kinds)
    : Truth(is == Kleene::True    ? StepValue::True
            : is == Kleene::False ? StepValue::False
                                  : StepValue::Unknown,
            kinds) {}

Truth operator!(Truth a) {
  if (a.is(StepValue::True))
    a.value = StepValue::False;
  else if (a.is(StepValue::False) || (a.is(StepValue::Open) && !a.planned))
    a.value = StepValue::True;
  return a;
}

/// F > U > O > T, as in the declaration of the values.
Truth operator&(const Truth& a, const Truth& b) {
  return joined(a, b, [](const Truth& t) { return t.value; });
}

/// T > U > O > F.
Truth operator|(const Truth& a, const Truth& b) {
  return joined(a, b, [](const Truth& t) {
    return t.is(StepValue::Unknown) ? 1 : t.is(StepValue::Open) ? 2 : t.is(StepValue::True) ? 0 : 3;
  });
}

std::string value_name(const std::optional<Value>& value) {
  return value ? std::to_string(value->index()) + ":" + std::to_string(static_cast<long>(range_of(*value).low)) : "";
}

bool is_one_value(const Value& value) {
  const Range range = range_of(value);
  return range.low == range.high;
}

Kleene compare_values(const Value& a, Comparator comparator, const Value& b) {
  const Range left = range_of(a), right = range_of(b);
  switch (comparator) {
    case Comparator::Is: return equal(left, right);
    case Comparator::IsNot: return !equal(left, right);
    case Comparator::LessThan:
    case Comparator::Before: return less(left, right);
    case Comparator::MoreThan:
    case Comparator::After: return less(right, left);
    case Comparator::AtMost:
    case Comparator::OnOrBefore: return !less(right, left);
    case Comparator::AtLeast:
    case Comparator::OnOrAfter: return !less(left, right);
  }
  throw std::logic_error("a comparator of its own");
}

Decided decided_step(Window window, std::vector<StatedStep> steps, bool complete, Day today) {
  const auto [first, last] = window;
  std::ranges::stable_sort(steps, {}, &StatedStep::day);
  const auto late = std::ranges::find_if(steps, [end = last](const StatedStep& s) { return s.day > end; });
  if (late != steps.begin()) {
    steps.erase(late, steps.end());
  } else if (late != steps.end()) {
    std::erase_if(steps, [earliest = late->day](const StatedStep& s) { return s.day > earliest; });
  }
  StatedStep deciding{{}, "requested"};
  for (const StatedStep& step : steps) {
    const bool given = deciding.outcome == "given", planned = step.outcome == "given" && step.day > today;
    const bool stands = step.outcome == "requested" || (planned && deciding.day >= first && deciding.day <= today);
    if (!given || !stands) deciding = step;
  }
  const StepValue still = today <= last ? StepValue::Open : StepValue::False;
  if (deciding.outcome == "requested") return {complete ? still : StepValue::Unknown};
  if (deciding.outcome != "given") return {StepValue::False};
  if (deciding.day > today) return {still, false, true, deciding.day >= first};
  if (deciding.day > last) return {StepValue::False};
  return deciding.day < first ? Decided{still, true} : Decided{StepValue::True};
}

Verdict line_of(Status status, bool cure_unknown) {
  switch (status) {
    case Status::NotInForce:
    case Status::Pending:
    case Status::NotApplicable: return Verdict::NotGoverned;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Excused:
    case Status::Defeated:
    case Status::CannotBeViolated: return Verdict::Compliant;
    case Status::Outstanding: return Verdict::Conditional;
    case Status::BreachedCureOpen: return cure_unknown ? Verdict::Indeterminate : Verdict::Conditional;
    case Status::Violated: return Verdict::NonCompliant;
    case Status::Conflict:
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: break;
  }
  return Verdict::Indeterminate;
}

}  // namespace placet::naive
