// SPDX-License-Identifier: Apache-2.0
#include "evaluate/open_atom.hpp"

#include <array>
#include <type_traits>

namespace placet {
namespace {

std::uint64_t number_of(Day day) {
  return static_cast<std::uint64_t>(day.time_since_epoch().count());
}

void add_amount(Key& key, Decimal amount) {
  key.add(static_cast<std::uint64_t>(amount.millionths >> 64)).add(static_cast<std::uint64_t>(amount.millionths));
}

void add_range(Key& key, const NumberRange& range) {
  add_amount(key, range.low);
  key.add(range.high ? 1u : 0u);
  if (range.high) add_amount(key, *range.high);
}

void add_period(Key& key, const Period& period) {
  key.add(static_cast<std::uint64_t>(period.months)).add(static_cast<std::uint64_t>(period.days)).add(period.working);
}

void add_unlisted(Key& key, const Unlisted& members) {
  key.add(members.entity).add(members.field).add(members.owner);
}

}  // namespace

Key& Key::add(std::uint64_t number) {
  std::array<char, 8> bytes{};  // the highest first, so that keys sort as their numbers do
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(number >> (56 - 8 * i) & 0xff);
  text_.append(bytes.data(), bytes.size());
  return *this;
}

Key& Key::add(DayRange range) {
  return add(number_of(range.first)).add(number_of(range.last));
}

Key& Key::add(const Bound& bound) {
  add(bound.index());
  if (const auto* member = std::get_if<MemberId>(&bound)) return add(*member);
  if (const auto* value = std::get_if<BoundValue>(&bound)) return add(value->owner).add(value->field).add(value->index);
  add_unlisted(*this, std::get<Unlisted>(bound));
  return *this;
}

Key& Key::add(const Binding& binding) {
  add(binding.size());
  for (const Bound& bound : binding) add(bound);
  return *this;
}

Key& Key::add(const Value& value) {
  add(value.index());
  std::visit(
      [&](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, bool>)
          add(v ? 1u : 0u);
        else if constexpr (std::is_same_v<T, Code>)
          add(v.symbol);
        else if constexpr (std::is_same_v<T, DayRange>)
          add(v);
        else if constexpr (std::is_same_v<T, NumberRange>)
          add_range(*this, v);
        else if constexpr (std::is_same_v<T, Percent>)
          add_range(*this, v.range);
        else if constexpr (std::is_same_v<T, Money>) {
          add(v.currency);
          add_range(*this, v.amount);
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          add_period(*this, v.low);
          add_period(*this, v.high.value_or(v.low));
        } else
          add(v.member);
      },
      value);
  return *this;
}

std::string key_of(const Asked& asked) {
  Key key;
  key.add(asked.index());
  std::visit(
      [&](const auto& about) {
        using T = std::decay_t<decltype(about)>;
        if constexpr (std::is_same_v<T, AskedField>)
          key.add(about.member).add(about.field);
        else if constexpr (std::is_same_v<T, AskedStep>) {
          key.add(about.bearer).add(about.act).add(about.authority).add(about.event).add(about.step);
          if (about.object) key.add(*about.object);
        } else if constexpr (std::is_same_v<T, AskedJudgement>) {
          key.add(about.judgement);
          if (about.about) key.add(*about.about);
        } else if constexpr (std::is_same_v<T, AskedMembership>)
          key.add(about.subject).add(about.list);
        else
          add_unlisted(key, about.members);
      },
      asked);
  return std::move(key).text();
}

Asked asked_for(const FactAddress& fact) {
  if (const auto* member = std::get_if<MemberId>(&fact.of)) return AskedField{*member, fact.field};
  if (const auto* members = std::get_if<Unlisted>(&fact.of)) return AskedMembers{*members};
  const auto& value = std::get<BoundValue>(fact.of);
  return AskedField{value.owner, value.field};
}

}  // namespace placet
