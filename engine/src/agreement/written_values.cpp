// SPDX-License-Identifier: Apache-2.0
#include "agreement/written_values.hpp"

#include <type_traits>

namespace placet {
namespace {

std::string written_range(const NumberRange& range) {
  if (range.exact()) return range.low.text();
  return range.low.text() + '/' + (range.high ? range.high->text() : "..");
}

std::optional<std::string> written_period(const Period& period) {
  if (period.working) return std::nullopt;
  if (period.months == 0) return std::to_string(period.days);
  std::string text = "P" + std::to_string(period.months) + 'M';
  if (period.days != 0) text += std::to_string(period.days) + 'D';
  return text;
}

}  // namespace

std::optional<std::string> written_value(const Value& value, const Facts& facts) {
  return std::visit(
      [&](const auto& of) -> std::optional<std::string> {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, bool>) {
          return of ? "yes" : "no";
        } else if constexpr (std::is_same_v<T, Code>) {
          return std::string(facts.text(of.symbol));
        } else if constexpr (std::is_same_v<T, DayRange>) {
          const std::string text = iso_text(of);
          return text.empty() ? std::nullopt : std::optional(text);
        } else if constexpr (std::is_same_v<T, NumberRange>) {
          return written_range(of);
        } else if constexpr (std::is_same_v<T, Percent>) {
          return written_range(of.range);
        } else if constexpr (std::is_same_v<T, Money>) {
          return written_range(of.amount);
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          const std::optional<std::string> low = written_period(of.low);
          if (!low || of.high == of.low) return low;
          const std::optional<std::string> high = of.high ? written_period(*of.high) : "..";
          return high ? std::optional(*low + '/' + *high) : std::nullopt;
        } else {
          static_assert(std::is_same_v<T, Reference>);
          return facts.name_of(of.member);
        }
      },
      value);
}

}  // namespace placet
