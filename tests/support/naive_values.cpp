// SPDX-License-Identifier: Apache-2.0
#include "support/naive_values.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace placet::naive {
namespace {

Open joined(const Tri& a, const Tri& b) {
  Open all = a.value == Kleene::Unknown ? a.open : Open{};
  if (b.value == Kleene::Unknown) all.insert(b.open.begin(), b.open.end());
  return all;
}

constexpr Int128 endless = std::numeric_limits<std::int64_t>::max() * static_cast<Int128>(1'000'000'000);

Range numbers(const NumberRange& r) {
  return {r.low.millionths, r.high ? r.high->millionths : endless};
}

}  // namespace

Tri operator!(Tri a) {
  return {!a.value, a.open};
}
Tri operator&(const Tri& a, const Tri& b) {
  const Kleene value = both(a.value, b.value);
  return {value, value == Kleene::Unknown ? joined(a, b) : Open{}};
}
Tri operator|(const Tri& a, const Tri& b) {
  return !((!a) & (!b));
}
Tri tri(bool value) {
  return {kleene(value)};
}

Range range_of(const Value& value) {
  struct Visitor {
    Range operator()(bool b) const { return {b, b}; }
    Range operator()(Code c) const { return {c.symbol.index, c.symbol.index}; }
    Range operator()(Reference r) const { return {r.member.index, r.member.index}; }
    Range operator()(const NumberRange& n) const { return numbers(n); }
    Range operator()(const Percent& p) const { return numbers(p.range); }
    Range operator()(const Money& m) const { return numbers(m.amount); }
    Range operator()(const DayRange& d) const {
      return {d.first.time_since_epoch().count(), d.last.time_since_epoch().count()};
    }
    Range operator()(const PeriodRange& p) const {
      return {p.low.least_days(), p.high ? p.high->most_days() : endless};
    }
  };
  return std::visit(Visitor{}, value);
}

namespace {

bool in_months(const Period& p) {
  return p.days == 0 && !p.working;
}

/// The two sides of a comparison in one unit: periods written in one unit compare by their number (decision 9).
std::pair<Range, Range> sides(const Value& a, const Value& b) {
  const auto* p = std::get_if<PeriodRange>(&a);
  const auto* q = std::get_if<PeriodRange>(&b);
  if (p != nullptr && q != nullptr && p->high == p->low && q->high == q->low && in_months(p->low) &&
      in_months(q->low)) {
    return {{p->low.months, p->low.months}, {q->low.months, q->low.months}};
  }
  return {range_of(a), range_of(b)};
}

Kleene equal(Range a, Range b) {
  if (a.exact() && b.exact()) return kleene(a.low == b.low);
  return a.high < b.low || b.high < a.low ? Kleene::False : Kleene::Unknown;
}
Kleene less(Range a, Range b) {
  return a.high < b.low ? Kleene::True : a.low >= b.high ? Kleene::False : Kleene::Unknown;
}

}  // namespace

bool is_one_value(const Value& value) {
  if (const auto* period = std::get_if<PeriodRange>(&value)) return period->high == period->low;
  return range_of(value).exact();
}

Kleene compare_values(const Value& a, Comparator comparator, const Value& b) {
  const auto *m = std::get_if<Money>(&a), *n = std::get_if<Money>(&b);
  if (m != nullptr && n != nullptr && m->currency != n->currency) return Kleene::Unknown;
  const auto [left, right] = sides(a, b);
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

Have decided_step(Window window, std::vector<StatedStep> steps, bool complete, Day today) {
  const auto [first, last] = window;
  std::ranges::stable_sort(steps, {}, &StatedStep::day);
  const auto late = std::ranges::find_if(steps, [end = last](const StatedStep& s) { return s.day > end; });
  if (late != steps.begin())
    steps.erase(late, steps.end());
  else if (late != steps.end())
    std::erase_if(steps, [day = late->day](const StatedStep& s) { return s.day > day; });
  std::string state;
  Day day{};
  for (const StatedStep& step : steps) {
    if (step.outcome == "requested" && state == "given") continue;
    const bool planned = step.outcome == "given" && step.day > today;
    if (planned && state == "given" && day >= first && day <= today) continue;
    state = step.outcome;
    day = step.day;
  }
  const StepValue still = today <= last ? StepValue::Open : StepValue::False;
  if (state.empty() || state == "requested") return {complete ? still : StepValue::Unknown};
  if (state != "given" || (day > last && day <= today)) return {StepValue::False};
  if (day > today) return {still, still == StepValue::Open};
  return {day < first ? still : StepValue::True};
}

Verdict line_of(Status status, bool cure_unknown, bool unverified) {
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
    case Status::Violated: return unverified ? Verdict::Indeterminate : Verdict::NonCompliant;
    case Status::Conflict:
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: return Verdict::Indeterminate;
  }
  throw std::logic_error("a status without a line");
}

bool undecided(Status s) {
  return s == Status::NeedsFacts || s == Status::NeedsJudgement || s == Status::NeedsLaw;
}

}  // namespace placet::naive
