// SPDX-License-Identifier: Apache-2.0
#include "fix/changes.hpp"

#include <type_traits>

namespace placet {
namespace {

std::string number(std::uint32_t index) {
  return std::to_string(index) + ' ';
}

/// Enough of a value to tell it from others of its field.
std::string key_of(const Value& value) {
  return std::visit(
      [](const auto& of) -> std::string {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, bool>) {
          return of ? "yes" : "no";
        } else if constexpr (std::is_same_v<T, Code>) {
          return number(of.symbol.index);
        } else if constexpr (std::is_same_v<T, DayRange>) {
          return iso_text(of);
        } else if constexpr (std::is_same_v<T, NumberRange>) {
          return of.low.text();
        } else if constexpr (std::is_same_v<T, Percent>) {
          return of.range.low.text();
        } else if constexpr (std::is_same_v<T, Money>) {
          return of.amount.low.text();
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          return std::to_string(of.low.months) + 'M' + std::to_string(of.low.days);
        } else {
          static_assert(std::is_same_v<T, Reference>);
          return number(of.member.index);
        }
      },
      value);
}

}  // namespace

std::string matter_of(const FactEdit& edit) {
  if (const auto* field = std::get_if<FieldValue>(&edit)) {
    return "field " + number(field->member.index) + number(field->field.index);
  }
  if (const auto* step = std::get_if<StepOnDay>(&edit)) {
    return "step " + number(step->act.index) + number(step->authority.index) + number(step->party.index) + step->about;
  }
  const Bound& what = std::get<LeftOut>(edit).what;
  if (const auto* value = std::get_if<BoundValue>(&what)) {
    return "value " + number(value->owner.index) + number(value->field.index) + number(value->index);
  }
  return "member " + number(std::get<MemberId>(what).index);
}

std::string key_of(const FactEdit& edit) {
  std::string key = matter_of(edit);
  if (const auto* field = std::get_if<FieldValue>(&edit)) key += key_of(field->value);
  if (const auto* step = std::get_if<StepOnDay>(&edit)) key += ' ' + iso_text(step->on);
  return key;
}

std::optional<Day> day_of(const FactEdit& edit) {
  if (const auto* step = std::get_if<StepOnDay>(&edit)) return step->on;
  if (const auto* field = std::get_if<FieldValue>(&edit)) {
    if (const auto* days = std::get_if<DayRange>(&field->value)) return days->first;
  }
  return std::nullopt;
}

Decimal distance_of(const Value& from, const Value& to) {
  const auto measure = [](const Value& value) -> Decimal {
    if (const auto* number = std::get_if<NumberRange>(&value)) return number->low;
    if (const auto* percent = std::get_if<Percent>(&value)) return percent->range.low;
    if (const auto* money = std::get_if<Money>(&value)) return money->amount.low;
    if (const auto* period = std::get_if<PeriodRange>(&value)) return Decimal::whole(period->low.least_days());
    if (const auto* days = std::get_if<DayRange>(&value)) return Decimal::whole((days->first - first_day).count());
    return {};
  };
  const Decimal a = measure(from);
  const Decimal b = measure(to);
  return {a < b ? b.millionths - a.millionths : a.millionths - b.millionths};
}

MemberId Origins::member(const Facts& facts, MemberId member) const {
  if (!member.valid() || member == Facts::agreement() || replacements_.empty()) return member;
  const auto at = offset_before(replacements_, facts.member(member).place.begin);
  for (std::uint32_t i = 0; at && i < base_->size(); ++i) {
    const Member& before = base_->member({i});
    if (before.place.begin == *at && before.entity == facts.member(member).entity) return {i};
  }
  return {};
}

std::optional<BoundValue> Origins::value(const Facts& facts, const BoundValue& value) const {
  if (replacements_.empty()) return value;
  const MemberId owner = member(facts, value.owner);
  if (!owner.valid()) return std::nullopt;
  const Value& wanted = facts.field(value.owner, value.field).statements[value.index].value;
  const auto& before = base_->field(owner, value.field).statements;
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    if (before[i].value == wanted) return BoundValue{owner, value.field, i};
  }
  return std::nullopt;
}

}  // namespace placet
