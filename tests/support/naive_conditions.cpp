// SPDX-License-Identifier: Apache-2.0
#include "support/naive_conditions.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace placet::naive {
namespace {

const DayRange& days_of(const FieldFacts& field) {
  return std::get<DayRange>(field.statements.front().value);
}

std::vector<Choice> truths() {
  return {{StepValue::False}, {StepValue::True}};
}

}  // namespace

void left_out(const std::string& what) {
  throw std::logic_error("the naive evaluator leaves out " + what);
}

std::string bound_name(const Facts& facts, const Bound& bound) {
  if (const auto* member = std::get_if<MemberId>(&bound)) return facts.name_of(*member);
  const auto* value = std::get_if<BoundValue>(&bound);
  if (value == nullptr) return "unlisted";
  const Statement& statement = facts.field(value->owner, value->field).statements[value->index];
  return std::string(facts.text(std::get<Code>(statement.value).symbol));
}

std::string_view Conditions::stage() const {
  const FieldFacts& field = stated(Facts::agreement(), book_.known.agreement_stage);
  if (field.presence != Presence::Stated) return "unknown";
  return facts_.text(std::get<Code>(field.statements.front().value).symbol);
}

std::string Conditions::fact_key(MemberId member, FieldId field) const {
  return "fact " + std::to_string(member.index) + "." + std::to_string(field.index);
}

DayRange Conditions::case_date() const {
  const auto& known = book_.known;
  const auto of = [&](FieldId field) -> const FieldFacts& { return stated(Facts::agreement(), field); };
  const auto is_stated = [&](FieldId field) { return field.valid() && of(field).presence == Presence::Stated; };
  if (is_stated(known.agreement_signature)) return days_of(of(known.agreement_signature));
  const bool absent = of(known.agreement_signature).presence == Presence::Absent;
  if (absent && is_stated(known.agreement_entry_into_force)) return days_of(of(known.agreement_entry_into_force));
  if (draft() && !absent) return DayRange::of(dates_.today);
  DayRange bounds{first_day, dates_.today};
  for (const FieldId field : {known.agreement_talks, known.agreement_draft}) {
    if (is_stated(field)) bounds.first = std::max(bounds.first, days_of(of(field)).first);
  }
  for (const FieldId field : {known.agreement_entry_into_force, known.agreement_termination}) {
    if (is_stated(field)) bounds.last = std::min(bounds.last, days_of(of(field)).last);
  }
  return bounds;
}

Tri Conditions::atom(const std::string& key, UnknownKinds kinds) {
  if (const auto found = chosen_.find(key); found != chosen_.end()) return tri(found->second.truth == StepValue::True);
  atoms_[key] = {key, kinds, truths()};
  return {Kleene::Unknown, {key}};
}

// --- conditions ----------------------------------------------------------------------------------------

Tri Conditions::condition(ConditionId id, const Context& context) {
  return id.valid() ? visit(book_[id], id, context) : tri(true);
}

Tri Conditions::visit(const Condition& condition, ConditionId id, const Context& context) {
  const auto all = [&](const std::vector<Part>& parts, bool negated) {
    Tri result = tri(true);
    for (const Part& part : parts) {
      const Tri value = this->condition(part.condition, context);
      result = result & (negated ? !value : value);
    }
    return result;
  };
  const auto negated_if = [](bool negated, const Tri& value) { return negated ? !value : value; };
  struct Visitor {
    const decltype(all)& every;
    const decltype(negated_if)& unless;
    Conditions& self;
    ConditionId id;
    const Context& context;
    Tri operator()(const AllOf& c) const { return every(c.parts, false); }
    Tri operator()(const AnyOf& c) const { return !every(c.parts, true); }
    Tri operator()(const NoneOf& c) const { return every(c.parts, true); }
    Tri operator()(const Not& c) const { return !self.condition(c.part, context); }
    Tri operator()(const Quantified& c) const { return self.quantified(c, id, context); }
    Tri operator()(const Judged& c) const { return unless(c.negated, self.judged(c, context)); }
    Tri operator()(const Comparison& c) const { return self.compared(c, id, context); }
    Tri operator()(const InList& c) const {
      return unless(c.negated, self.in_list(self.walk(c.path, context), c.list, context));
    }
    Tri operator()(const OneOf& c) const {
      Tri any = tri(false);
      const Operated left = self.operand(c.left, context);
      for (std::size_t i = 0; i < c.right.size(); ++i) {
        const std::string key = std::to_string(id.index) + "." + std::to_string(i);
        any = any | self.compare(left, Comparator::Is, self.operand(c.right[i], context), key);
      }
      return unless(c.negated, any);
    }
    Tri operator()(const Includes& c) const { return self.includes(c, context); }
    Tri operator()(const Has& c) const {
      const Have found = self.have(c.step, c.bearer, context, false);
      if (found.never) return unless(c.negated, tri(false));
      if (found.value == StepValue::Unknown) return {Kleene::Unknown, found.open};
      const bool has = found.value == StepValue::True || (found.value == StepValue::Open && context.optimistic);
      return tri(has != c.negated);
    }
    Tri operator()(const CountsAs& c) const {
      return unless(c.negated, self.counts_as(c.term, self.bound_of(c.path, context), context));
    }
  };
  return std::visit(Visitor{all, negated_if, *this, id, context}, condition.what);
}

std::vector<Bound> Conditions::bounds_of(const Binder& binder, const Context& context) {
  const Bound owner = bound_of(binder.owner, context);
  const auto* member = std::get_if<MemberId>(&owner);
  if (member == nullptr) return {Unlisted{binder.entity, binder.field, {}}};
  std::vector<Bound> bounds;
  if (binder.entity.valid()) {
    for (const MemberId m : facts_.members(*member, binder.entity)) bounds.emplace_back(m);
    if (!facts_.complete(*member, binder.entity)) bounds.emplace_back(Unlisted{binder.entity, {}, *member});
    return bounds;
  }
  const std::size_t count = stated(*member, binder.field).statements.size();
  for (std::uint32_t i = 0; i < count; ++i) bounds.emplace_back(BoundValue{*member, binder.field, i});
  if (!facts_.complete_values(*member, binder.field)) bounds.emplace_back(Unlisted{{}, binder.field, *member});
  return bounds;
}

Tri Conditions::quantified(const Quantified& q, ConditionId id, const Context& context) {
  std::uint32_t certain = 0, possible = 0;
  Tri some = tri(false), every = tri(true);
  Open unknown;
  bool open = false;
  std::string where_bound;
  for (const Bound& bound : context.binding) where_bound += " " + bound_name(facts_, bound);
  for (const Bound& bound : bounds_of(q.binder, context)) {
    if (std::holds_alternative<Unlisted>(bound)) {
      open = true;
      continue;
    }
    Context inner = context;
    inner.binding.resize(std::max<std::size_t>(inner.binding.size(), q.binder.slot.index + 1), Facts::agreement());
    inner.binding[q.binder.slot.index] = bound;
    const Tri where = condition(q.binder.where, inner), test = condition(q.test, inner);
    const Tri holds = where & test;
    some = some | holds;
    every = every & ((!where) | test);
    certain += holds.value == Kleene::True ? 1 : 0;
    possible += holds.value != Kleene::False ? 1 : 0;
    if (holds.value == Kleene::Unknown) unknown.insert(holds.open.begin(), holds.open.end());
  }
  const Tri more = open ? atom("unlisted " + std::to_string(id.index) + where_bound, of_fact) : tri(false);
  const auto settled = [&](bool yes, bool no) {
    return yes ? tri(true) : no ? tri(false) : Tri{Kleene::Unknown, unknown};
  };
  switch (q.quantifier) {
    case Quantifier::Some: return some | more;
    case Quantifier::No: return !(some | more);
    case Quantifier::Every: return every & !more;
    case Quantifier::AtLeast: return settled(certain >= q.count, possible < q.count) | more;
    case Quantifier::AtMost: return settled(possible <= q.count, certain > q.count) & !more;
    case Quantifier::Exactly:
      if (certain > q.count || !open) {
        return settled(certain == q.count && possible == q.count, certain > q.count || possible < q.count);
      }
      return Tri{Kleene::Unknown, unknown} & more;
  }
  throw std::logic_error("a quantifier of its own");
}

Tri Conditions::judged(const Judged& j, const Context& context) {
  const auto& known = book_.known;
  const std::string about = j.of ? bound_name(facts_, bound_of(*j.of, context)) : "";
  for (const MemberId m : facts_.members(Facts::agreement(), known.judgement)) {
    const FieldFacts &name = stated(m, known.judgement_name), &answer = stated(m, known.judgement_answer);
    if (facts_.text(std::get<Code>(name.statements.front().value).symbol) != book_.text(book_[j.judgement].name))
      continue;
    if (answer.presence != Presence::Stated) continue;
    const FieldFacts& of = stated(m, known.judgement_about);
    if (of.presence == Presence::Stated && facts_.text(std::get<Code>(of.statements.front().value).symbol) != about)
      continue;
    const FieldFacts& on = stated(m, known.judgement_on);
    if (on.presence == Presence::Stated && days_of(on).first > dates_.today) continue;
    return tri(std::get<bool>(answer.statements.front().value));
  }
  return atom("judged " + std::to_string(j.judgement.index) + " " + about, of_judgement);
}

// --- comparisons and lists -----------------------------------------------------------------------------

Tri Conditions::compared(const Comparison& c, ConditionId id, const Context& context) {
  return compare(operand(c.left, context), c.comparator, operand(c.right, context), std::to_string(id.index));
}

Tri Conditions::compare(const Operated& left, Comparator comparator, const Operated& right, const std::string& key) {
  const auto settle = [&](const Operated& a, const Operated& b) {
    if (a.absent || b.absent) return kleene(comparator == Comparator::IsNot);
    return a.value && b.value ? compare_values(*a.value, comparator, *b.value) : Kleene::Unknown;
  };
  Kleene value = settle(left, right);
  if (value != Kleene::Unknown) return {value};
  const auto constant = [](const Operated& o) {
    return o.fact.empty() && o.open.empty() && o.value && is_one_value(*o.value);
  };
  const Operated& fact = left.fact.empty() ? right : left;
  if (!fact.fact.empty() && constant(&fact == &left ? right : left)) {
    if (const auto found = chosen_.find(fact.fact); found != chosen_.end()) {
      const Operated chosen{found->second.value, !found->second.value};
      value = &fact == &left ? settle(chosen, right) : settle(left, chosen);
      if (value != Kleene::Unknown) return {value};
    } else {
      const std::string name = fact.fact + " by " + key;
      // An agreement that is no draft was signed on one of the days that the case date can be.
      const bool undated = !fact.value && fact.field == book_.known.agreement_signature && !draft();
      atoms_[name] = {fact.fact, of_fact, choices(fact.field, undated ? Value{case_date()} : fact.value)};
      return {Kleene::Unknown, {name}};
    }
  }
  Open open = left.open;
  open.insert(right.open.begin(), right.open.end());
  if (!open.empty()) return {Kleene::Unknown, open};
  return atom("compare " + key + " " + left.fact + " " + right.fact, of_fact);
}

/// Absent and every value that a constant of the rulebook or a stated value singles out, within what is stated.
std::vector<Choice> Conditions::choices(FieldId field, const std::optional<Value>& range) const {
  const Type& type = book_[field].type;
  if (type.kind == TypeKind::YesNo) return {{{}, false}, {{}, true}, {{}, std::nullopt}};
  std::vector<Choice> found;
  if (!range) found.push_back({});
  const auto add = [&](const Value& value) {
    const bool fits =
        !range || (range->index() == value.index() && compare_values(value, Comparator::Is, *range) != Kleene::False);
    const auto same = [&](const Choice& c) { return c.value == value; };
    if (fits && std::ranges::none_of(found, same)) found.push_back({{}, value});
  };
  if (type.kind == TypeKind::OneOf) {
    for (const Symbol code : type.codes) add(Code{code});
    if (!type.list.valid()) return found;
    for (const ListEntry& entry : book_[type.list].entries) {
      for (const Symbol code : entry.codes) add(Code{code});
    }
    return found;
  }
  const auto around = [&](const Value& value) {
    add(value);
    if (const auto* day = std::get_if<DayRange>(&value)) {
      for (const Day d : {day->first - std::chrono::days{1}, day->last + std::chrono::days{1}}) add(DayRange::of(d));
    } else if (const auto* number = std::get_if<NumberRange>(&value)) {
      const Int128 n = number->low.millionths;
      if (n > 0) add(NumberRange::of({n - 1}));
      add(NumberRange::of({n + 1}));
    }
  };
  for (const Operand& operand : book_.operands) {
    const auto* constant = std::get_if<Constant>(&operand.what);
    if (constant != nullptr) around(constant->value);
  }
  for (const Parameter& parameter : book_.parameters) {
    for (const ParameterRow& row : parameter.rows) around(row.value);
  }
  if (type.kind == TypeKind::Country) add(Code{Symbol{Symbol::none - 1}});  // one that no rule names
  if (found.empty()) found.push_back({{}, range});                          // no constant lies in what is stated
  return found;
}

bool Conditions::under(Symbol code, Symbol ancestor) const {
  for (const List& list : book_.lists) {
    for (const ListEntry& entry : list.entries) {
      if (!entry.under.valid() || std::ranges::find(entry.codes, code) == entry.codes.end()) continue;
      if (entry.under == ancestor || under(entry.under, ancestor)) return true;
    }
  }
  return false;
}

Tri Conditions::in_list(const Operated& operated, ListId list, const Context& context) {
  if (operated.absent) return tri(false);
  if (operated.value) return listed(std::get<Code>(*operated.value).symbol, list, context);
  if (const auto found = chosen_.find(operated.fact); found != chosen_.end()) {
    if (!found->second.value) return tri(false);
    return listed(std::get<Code>(*found->second.value).symbol, list, context);
  }
  const std::string name = operated.fact + " in " + std::to_string(list.index);
  atoms_[name] = {operated.fact, of_fact, choices(operated.field, std::nullopt)};
  return {Kleene::Unknown, {name}};
}

Tri Conditions::listed(Symbol code, ListId id, const Context& context) {
  const List& list = book_[id];
  Tri certain = tri(false), possible = tri(false);
  for (const ListEntry& entry : list.entries) {
    const DayRange day = list.facts ? *context.own_day : *context.law_day;
    const Tri force = entry.since ? in_force(*entry.since, day) : tri(true);
    for (const Symbol listed : entry.codes) {
      const bool inside = listed == code || under(code, listed);
      if (inside && !entry.in_part) certain = certain | force;
      if ((inside && entry.in_part) || under(listed, code)) possible = possible | force;
    }
  }
  if (possible.value == Kleene::False) return certain;
  return certain |
         (possible & atom("member " + std::to_string(code.index) + " in " + std::to_string(id.index), of_fact));
}

Tri Conditions::includes(const Includes& c, const Context& context) {
  Path owner = c.path;
  const FieldId field = owner.steps.back().fields.front();
  owner.steps.pop_back();
  const Bound holder = bound_of(owner, context);
  const auto* member = std::get_if<MemberId>(&holder);
  if (member == nullptr) left_out("`includes` of members not listed");
  const auto held = [&](auto&& test) {
    Tri any = tri(false);
    for (const Statement& s : stated(*member, field).statements) any = any | test(std::get<Code>(s.value).symbol);
    return any;
  };
  const bool open = !facts_.complete_values(*member, field);
  const auto or_unlisted = [&](const Tri& value, const std::string& what) {
    return open ? value | atom("includes " + fact_key(*member, field) + " " + what, of_fact) : value;
  };
  if (c.list.valid()) {
    if (c.which == Includes::Which::All) left_out("`includes all of` a list");
    const Tri any = held([&](Symbol code) { return listed(code, c.list, context); });
    const Tri value = or_unlisted(any, "list " + std::to_string(c.list.index));
    return c.which == Includes::Which::None ? !value : value;
  }
  Tri any = tri(false), all = tri(true);
  for (const OperandId id : c.codes) {
    const Symbol wanted = std::get<Code>(*operand(id, context).value).symbol;
    const std::string name = std::to_string(wanted.index);
    const Tri one = or_unlisted(held([&](Symbol code) {
                                  if (code == wanted || under(code, wanted)) return tri(true);
                                  return under(wanted, code)
                                             ? atom("member " + std::to_string(code.index) + " of " + name, of_fact)
                                             : tri(false);
                                }),
                                name);
    any = any | one;
    all = all & one;
  }
  return c.which == Includes::Which::All ? all : c.which == Includes::Which::None ? !any : any;
}

// --- operands ------------------------------------------------------------------------------------------

}  // namespace placet::naive
