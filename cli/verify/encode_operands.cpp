// SPDX-License-Identifier: Apache-2.0
//
// Operands: constants, paths, parameters, counts and sums; the members and values that binders run over.
#include <algorithm>
#include <type_traits>

#include "cli/verify/encoder.hpp"
#include "placet/model/codes.hpp"

namespace placet::verify {

namespace {

/// How many members of one collection an agreement may have that is looked for.
constexpr std::uint32_t most_parties = 3, most_counted = 4, most_members = 2;
/// Texts that no rule names, for fields where it does not matter which.
const std::vector<std::string> fillers{"JP", "NO"};

bool is_number(TypeKind kind) {
  return kind == TypeKind::Number || kind == TypeKind::Percent || kind == TypeKind::Money;
}

}  // namespace

Encoder::Amount Encoder::exactly(const z3::expr& value) {
  return {value, value, world_.truth(false), std::nullopt};
}

Encoder::Amount Encoder::unknown(const std::string& name, TypeKind kind) {
  return exactly(is_number(kind) ? world_.number(name) : world_.whole(name));
}

Encoder::Amount Encoder::constant(const Value& value) {
  z3::context& logic = world_.logic();
  const auto decimal = [&](const Decimal& number) { return logic.real_val(number.text().c_str()); };
  const auto range = [&](const NumberRange& numbers) {
    Amount amount = exactly(decimal(numbers.low));
    if (numbers.high) amount.high = decimal(*numbers.high);
    return amount;
  };
  return std::visit(
      [&](const auto& of) -> Amount {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, bool>) {
          return exactly(logic.int_val(of ? 1 : 0));
        } else if constexpr (std::is_same_v<T, Code>) {
          return exactly(logic.int_val(world_.code(text(of.symbol))));
        } else if constexpr (std::is_same_v<T, DayRange>) {
          return {
              world_.day(of.first), of.exact() ? world_.day(of.first) : world_.day(of.last), world_.truth(false), {}};
        } else if constexpr (std::is_same_v<T, NumberRange>) {
          return range(of);
        } else if constexpr (std::is_same_v<T, Percent>) {
          return range(of.range);
        } else if constexpr (std::is_same_v<T, Money>) {
          Amount amount = range(of.amount);
          amount.currency = logic.int_val(world_.code(text(of.currency)));
          return amount;
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          const Period& most = of.high.value_or(of.low);
          const z3::expr low = logic.int_val(of.low.least_days());
          const bool exact = of.low.least_days() == most.most_days();
          return {low, exact ? low : logic.int_val(most.most_days()), world_.truth(false), {}};
        } else {
          static_assert(std::is_same_v<T, Reference>);  // no rule can name a member
          return unknown("a member", TypeKind::Reference);
        }
      },
      value);
}

Encoder::Amount Encoder::operand(OperandId id, const Frame& frame) {
  return std::visit(
      [&](const auto& what) -> Amount {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, Constant>) {
          return constant(what.value);
        } else if constexpr (std::is_same_v<T, PathOperand>) {
          return value_at(what.path, frame);
        } else if constexpr (std::is_same_v<T, ParameterOperand>) {
          return parameter(what, frame);
        } else if constexpr (std::is_same_v<T, NumberOf>) {
          return counted(what.counted, std::nullopt, frame);
        } else if constexpr (std::is_same_v<T, SumOf>) {
          return counted(what.counted, what.value, frame);
        } else if constexpr (std::is_same_v<T, PercentOf>) {
          Amount whole = operand(what.whole, frame);
          const z3::expr share = world_.logic().real_val(what.percent.text().c_str()) / 100;
          const bool exact = z3::eq(whole.low, whole.high);
          whole.low = whole.low * share;
          whole.high = exact ? whole.low : whole.high * share;
          return whole;
        } else {
          const Amount left = operand(what.left, frame), right = operand(what.right, frame);
          const bool higher = std::is_same_v<T, HigherOf>;
          const z3::expr first = higher ? left.low >= right.low : left.low <= right.low;
          Amount result{ite(first, left.low, right.low), left.low, left.absent || right.absent, left.currency};
          const bool exact = z3::eq(left.low, left.high) && z3::eq(right.low, right.high);
          result.high = exact ? result.low : ite(first, left.high, right.high);
          if (left.currency && right.currency) world_.write_down(*left.currency == *right.currency);
          return result;
        }
      },
      book_[id].what);
}

// --- paths -----------------------------------------------------------------------------------------------

std::optional<FieldId> Encoder::field_of(const PathStep& step, SlotIndex slot) const {
  for (const FieldId field : step.fields) {
    if (text(book_[book_[field].entity].name) == world_.slot(slot).entity) return field;
  }
  return std::nullopt;
}

/// Where the first `steps` fields of a path lead: to each of these members if its guard holds.
std::vector<Encoder::Guarded> Encoder::walk(const Path& path, std::size_t steps, const Frame& frame) {
  std::vector<Guarded> at{{world_.truth(true), frame.binding[path.base.index].slot}};
  for (std::size_t i = 0; i < steps; ++i) {
    std::vector<Guarded> next;
    for (const Guarded& from : at) {
      const auto of = field_of(path.steps[i], from.slot);
      if (!of) continue;
      const FieldVariable& reference = field(from.slot, *of);
      for (const EntityId entity : book_[*of].type.entities) {
        const SlotIndex owner = the_agreement;
        if (book_[entity].owner != book_.known.agreement) continue;
        for (const SlotIndex to : slots(owner, entity)) {
          const z3::expr here = reference.stated && reference.value == world_.code(world_.slot(to).name);
          next.push_back({from.guard && here, to});
        }
      }
    }
    at = std::move(next);
  }
  return at;
}

Encoder::Amount Encoder::value_at(const Path& path, const Frame& frame) {
  const Place& base = frame.binding[path.base.index];
  if (path.steps.empty()) {
    if (base.value) return exactly(world_.value(*base.value).value);
    return exactly(world_.logic().int_val(world_.code(world_.slot(base.slot).name)));
  }
  std::optional<Amount> result;
  for (const Guarded& member : walk(path, path.steps.size() - 1, frame)) {
    const auto of = field_of(path.steps.back(), member.slot);
    if (!of) continue;
    if (book_[*of].many) {
      world_.note("one value of `" + text(book_[*of].name) + "`, of which there are many");
      continue;
    }
    const Amount here = field_value(field(member.slot, *of), frame);
    if (!result) {
      result = here;
      result->absent = !member.guard || here.absent;
      continue;
    }
    const bool exact = z3::eq(here.low, here.high) && z3::eq(result->low, result->high);
    result->low = ite(member.guard, here.low, result->low);
    result->high = exact ? result->low : ite(member.guard, here.high, result->high);
    result->absent = ite(member.guard, here.absent, result->absent);
    if (here.currency) result->currency = ite(member.guard, *here.currency, *result->currency);
  }
  if (result) return *result;
  const FieldId field = path.steps.back().fields.front();
  Amount none = unknown("value of " + text(book_[field].name), book_[field].type.kind);
  none.absent = book_[field].many ? world_.flag("absent " + text(book_[field].name)) : world_.truth(true);
  return none;
}

Encoder::Amount Encoder::field_value(const FieldVariable& variable, const Frame& frame) {
  Amount amount = exactly(variable.value);
  amount.absent = !variable.stated;
  if (variable.kind == TypeKind::Money) amount.currency = variable.currency;
  if (!frame.rule.valid()) return amount;
  for (const Presumption& presumed : reading(frame).presumptions) {
    for (const Guarded& owner : walk(presumed.path, presumed.path.steps.size() - 1, frame)) {
      const auto of = field_of(presumed.path.steps.back(), owner.slot);
      if (!of || owner.slot != variable.slot || text(book_[*of].name) != variable.field) continue;
      const z3::expr silent = owner.guard && variable.silent && !variable.stated;
      const Amount value = constant(presumed.value);
      amount.low = ite(silent, value.low, amount.low);
      amount.high = amount.low;
      amount.absent = amount.absent && !silent;
    }
  }
  return amount;
}

// --- members and what they may be ------------------------------------------------------------------------

const std::vector<SlotIndex>& Encoder::slots(SlotIndex owner, EntityId entity) {
  const bool party = entity == book_.known.party;
  const bool not_empty = party || entity == book_.known.clause;
  const std::uint32_t count = counted_.contains(entity) ? most_counted : party ? most_parties : most_members;
  return world_.members(owner, text(book_[entity].name), count, not_empty);
}

const std::vector<std::uint32_t>& Encoder::values(SlotIndex owner, FieldId id) {
  const auto& found = world_.values(owner, text(book_[id].name), most_members, id == book_.known.agreement_subject);
  for (const std::uint32_t value : found) {
    limit(world_.value(value).value, world_.value(value).exists, book_[id].type, owner);
  }
  return found;
}

FieldVariable& Encoder::field(SlotIndex slot, FieldId id) {
  FieldVariable& found = world_.field(slot, text(book_[id].name), book_[id].type.kind);
  limit(found.value, found.stated, book_[id].type, slot);
  if (id == book_.known.party_country && limited_.insert("there " + found.value.to_string()).second) {
    world_.define(z3::implies(world_.slot(slot).exists, found.stated));
  }
  if (id == book_.known.agreement_stage && limited_.insert("stage").second) world_.write_down(found.stated);
  return found;
}

std::vector<std::string> Encoder::codes_of(const Type& type) {
  std::vector<std::string> codes;
  if (type.kind == TypeKind::OneOf) {
    for (const Symbol code : type.codes) codes.push_back(text(code));
    if (!type.list.valid()) return codes;
    for (const ListEntry& entry : book_[type.list].entries) {
      for (const Symbol code : entry.codes) codes.push_back(text(code));
    }
    return codes;
  }
  if (type.kind == TypeKind::Country || type.kind == TypeKind::Unit) {
    const bool country = type.kind == TypeKind::Country;
    for (const std::string& name : book_.symbols.texts()) {
      if (country ? find_country(name) != nullptr : find_unit(name) != nullptr) codes.push_back(name);
    }
    if (country) codes.insert(codes.end(), fillers.begin(), fillers.end());
    return codes;
  }
  if (type.kind == TypeKind::Authority) {
    for (const Authority& authority : book_.authorities) codes.push_back(text(authority.name));
  } else if (type.kind == TypeKind::Act) {
    for (const Act& act : book_.acts) codes.push_back(text(act.name));
  } else if (type.kind == TypeKind::Language) {
    codes = {"en", "hi", "ru", "zh"};
  }
  return codes;
}

/// Tells which values a variable can be written down with.
void Encoder::limit(const z3::expr& value, const z3::expr& when, const Type& type, SlotIndex slot) {
  if (!limited_.insert("limit " + value.to_string()).second) return;
  switch (type.kind) {
    case TypeKind::OneOf: world_.define(z3::implies(when, one_of(value, codes_of(type)))); break;
    case TypeKind::Country:
    case TypeKind::Language:
    case TypeKind::Authority:
    case TypeKind::Act: world_.write_down(one_of(value, codes_of(type))); break;
    case TypeKind::Unit: {
      if (!book_.known.party.valid() || text(book_[book_.known.party].name) != world_.slot(slot).entity) break;
      const FieldVariable country = field(slot, book_.known.party_country);
      std::vector<z3::expr> any;
      for (const std::string& unit : codes_of(type)) {
        const int of = world_.code(unit.substr(0, unit.find('-')));
        any.push_back(value == world_.code(unit) && country.value == of);
      }
      world_.write_down(z3::implies(when, world_.any_of(any)));
      break;
    }
    case TypeKind::Reference: {
      std::vector<z3::expr> any;
      for (const EntityId entity : type.entities) {
        if (book_[entity].owner != book_.known.agreement) continue;
        for (const SlotIndex to : slots(the_agreement, entity)) {
          any.push_back(world_.slot(to).exists && value == world_.code(world_.slot(to).name));
        }
      }
      for (const Authority& authority : book_.authorities) {
        if (type.authorities) any.push_back(value == world_.code(text(authority.name)));
      }
      world_.define(z3::implies(when, world_.any_of(any)));
      break;
    }
    case TypeKind::Money: world_.define(value >= 0); break;
    case TypeKind::Text: world_.write_down(value >= 0 && value <= world_.code("another")); break;
    case TypeKind::Date:
    case TypeKind::Number:
    case TypeKind::Percent:
    case TypeKind::Period:
    case TypeKind::YesNo: break;
  }
}

std::vector<std::pair<z3::expr, Place>> Encoder::members(const Binder& binder, const Frame& frame) {
  std::vector<std::pair<z3::expr, Place>> found;
  for (const Guarded& owner : walk(binder.owner, binder.owner.steps.size(), frame)) {
    if (binder.entity.valid()) {
      if (text(book_[book_[binder.entity].owner].name) != world_.slot(owner.slot).entity) continue;
      for (const SlotIndex slot : slots(owner.slot, binder.entity)) {
        found.emplace_back(owner.guard && world_.slot(slot).exists, Place{slot, std::nullopt});
      }
      continue;
    }
    if (text(book_[book_[binder.field].entity].name) != world_.slot(owner.slot).entity) continue;
    for (const std::uint32_t value : values(owner.slot, binder.field)) {
      found.emplace_back(owner.guard && world_.value(value).exists, Place{owner.slot, value});
    }
  }
  return found;
}

// --- parameters, counts and sums -------------------------------------------------------------------------

Encoder::Amount Encoder::parameter(const ParameterOperand& what, const Frame& frame) {
  const Parameter& parameter = book_[what.parameter];
  Frame inner{{}, 0, std::vector<Place>(std::max(parameter.slots, 1U)), frame.law_day, frame.own_day};
  std::string about;
  if (what.of && parameter.of && what.of->steps.empty()) {
    inner.binding[parameter.of->slot.index] = frame.binding[what.of->base.index];
    about = world_.slot(frame.binding[what.of->base.index].slot).name;
  } else if (what.of) {
    world_.note("a parameter of what a field refers to");
    return unknown("parameter " + text(parameter.name), parameter.type.kind);
  }
  Amount result = unknown("no row of " + text(parameter.name) + ' ' + about, parameter.type.kind);
  if (parameter.type.kind == TypeKind::Money) result.currency = world_.whole("currency of " + text(parameter.name));
  std::vector<z3::expr> some;
  for (auto row = parameter.rows.rbegin(); row != parameter.rows.rend(); ++row) {
    const z3::expr holds = in_force(row->since, frame.law_day, parameter.pack) && condition(row->where, inner);
    const Amount value = constant(row->value);
    const bool exact = z3::eq(value.low, value.high) && z3::eq(result.low, result.high);
    result.low = ite(holds, value.low, result.low);
    result.high = exact ? result.low : ite(holds, value.high, result.high);
    if (value.currency && result.currency) result.currency = ite(holds, *value.currency, *result.currency);
    some.push_back(holds);
  }
  // Under a law day that the user names, a rule that is not in force may rest on a parameter without value.
  if (!law_as_of_) world_.write_down(world_.any_of(some));
  return result;
}

Encoder::Amount Encoder::counted(const Binder& binder, const std::optional<Path>& summed, const Frame& frame) {
  world_.note("counts and sums, which are looked at for few members only");
  Amount total = exactly(world_.logic().real_val(0));
  for (const auto& [exists, place] : members(binder, frame)) {
    Frame inner = frame;
    inner.binding.resize(std::max<std::size_t>(inner.binding.size(), binder.slot.index + 1));
    inner.binding[binder.slot.index] = place;
    const z3::expr meant = exists && condition(binder.where, inner);
    z3::expr one = world_.logic().real_val(1);
    z3::expr counts = meant;
    if (summed) {
      const Amount value = value_at(*summed, inner);
      if (!value.low.is_real()) return unknown("a sum of " + value.low.to_string(), TypeKind::Number);
      one = value.low;
      counts = meant && !value.absent;
      if (value.currency && total.currency) world_.write_down(z3::implies(counts, *value.currency == *total.currency));
      if (value.currency && !total.currency) total.currency = value.currency;
    }
    total.low = total.low + ite(counts, one, world_.logic().real_val(0));
  }
  total.high = total.low;
  return total;
}

}  // namespace placet::verify
